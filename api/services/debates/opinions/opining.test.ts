import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '../../../kernel/db/index.ts'
import { startDebateTown, type DebateTown } from '../testing/town.ts'
import { opining } from './testing/opining.ts'

let town: DebateTown
beforeAll(async () => {
  town = await startDebateTown()
})
afterAll(async () => {
  expect(town.api.faults).toEqual([])
  await town.api.stop()
})

/** A debate in which statements are written and opinions given. */
async function discussed(like = {}) {
  town.during('inform')
  const { id } = await town.published(like)
  town.during('discuss')
  return { id, ...opining(town, id) }
}

const trees = 'Sul lungomare servono più alberi che parcheggi.'
const tram = 'Il tram deve passare dal centro.'

test('citizens write statements in the phases of the rules, the staff also before', async () => {
  town.during('inform')
  const { id } = await town.draft()
  const { state, listed } = opining(town, id)
  const anna = town.api.as(await town.api.citizen())
  expect((await state(town.officer, trees)).data).toMatchObject({ text: trees, language: 'it', by_staff: true, hidden: null })
  expect((await state(anna, tram)).response.status).toBe(404)
  const { id: open } = await town.published()
  expect((await opining(town, open).state(anna, tram)).error).toMatchObject({ status: 409, code: 'debate.phase_wrong' })
  town.during('discuss')
  expect((await opining(town, open).state(anna, `  Il tram\u00a0 deve passare dal centro. `)).data).toMatchObject({
    text: tram,
    by_staff: false,
  })
  town.during('propose')
  expect((await opining(town, open).state(anna, 'Troppo tardi per questo.')).error?.code).toBe('debate.phase_wrong')
  expect((await listed()).response.status).toBe(404)
  expect((await opining(town, open).listed()).data!.items.map(({ text }) => text)).toEqual([tram])
})

test('the same statement is not written twice, and nobody writes them all', async () => {
  const { state } = await discussed()
  const anna = town.api.as(await town.api.citizen())
  const first = await state(anna, trees)
  const again = await state(town.api.as(await town.api.citizen()), trees.toUpperCase())
  expect(again.error).toMatchObject({ code: 'opinion.statement_known', params: { statement_id: first.data!.id } })
  for (const number of [2, 3, 4, 5]) expect((await state(anna, `Frase numero ${number}.`)).response.status).toBe(201)
  expect((await state(anna, 'Una frase di troppo.')).error).toMatchObject({
    code: 'opinion.statements_enough',
    params: { max: 5 },
  })
})

test('blanks make no statement long enough', async () => {
  const { state } = await discussed()
  const blank = await state(town.officer, 'À \u00a0  ')
  expect(blank.error).toMatchObject({ code: 'http.invalid_request', params: { at: '/text', rule: 'minLength' } })
})

test('statements that are written at once all get a place of their own', async () => {
  const { state, listed } = await discussed()
  const people = await Promise.all(Array.from({ length: 12 }, () => town.api.citizen()))
  const made = await Promise.all(people.map((person, place) => state(town.api.as(person), `Frase contemporanea ${place}`)))
  expect(made.map(({ response }) => response.status)).toEqual(Array(12).fill(201))
  expect((await listed()).data!.items).toHaveLength(12)
})

test('an opinion is given in the phases of the rules, by whom they allow, and can be changed', async () => {
  const { stated, opine, mine } = await discussed({})
  const [first, second] = await stated(town.officer, trees, tram)
  const anna = await town.api.citizen()
  expect((await opine(anna, first!.id, 'agree')).data).toEqual({ answered: 1, total: 2 })
  expect((await opine(anna, first!.id, 'disagree')).data).toEqual({ answered: 1, total: 2 })
  expect((await mine(anna)).data).toMatchObject({
    answered: 1,
    total: 2,
    given: [{ statement: { id: first!.id }, opinion: 'disagree' }],
    next: [{ id: second!.id }],
  })
  const child = await town.api.citizen({ age: 12 })
  expect((await opine(child, first!.id, 'agree')).error?.code).toBe('identity.too_young')
  town.during('outcome')
  expect((await opine(anna, first!.id, 'agree')).error?.code).toBe('debate.phase_wrong')
})

test('a person is asked first what few have seen, and each one in another order', async () => {
  const { stated, crowd, mine, aMinuteLater } = await discussed()
  const many = await stated(town.officer, ...Array.from({ length: 8 }, (_, place) => `Frase già vista ${place}`))
  await crowd(many, Array<string>(4).fill('++++++++'))
  await aMinuteLater()
  const few = await stated(town.officer, ...Array.from({ length: 8 }, (_, place) => `Frase nuova ${place}`))
  const orders = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const person = await town.api.citizen()
      const order = (await mine(person)).data!.next.map(({ id }) => id)
      expect((await mine(person)).data!.next.map(({ id }) => id)).toEqual(order)
      return order
    }),
  )
  const fresh = new Set(few.map(({ id }) => id))
  for (const order of orders) {
    expect(order).toHaveLength(10)
    expect(order.slice(0, 8).every((id) => fresh.has(id))).toBe(true)
  }
  expect(new Set(orders.map(String)).size).toBeGreaterThan(1)
})

test('what a person thinks is kept under no person, and under another number in each debate', async () => {
  const [one, other] = [await discussed(), await discussed()]
  const anna = await town.api.citizen()
  for (const debate of [one, other]) {
    const [statement] = await debate.stated(town.officer, trees)
    await debate.opine(anna, statement!.id, 'agree')
  }
  const { id: tenant } = (await town.api.database.row<{ id: string }>(sql('tenant').select('id').where({ slug: 'bari' })))!
  const rows = await town.api.database.forTenant(tenant, (db) =>
    db.rows<Record<string, unknown>>(sql('opinion').whereIn('debate_id', [one.id, other.id])),
  )
  expect(rows).toHaveLength(2)
  expect(JSON.stringify(rows)).not.toContain(anna.id.replaceAll('-', ''))
  expect(new Set(rows.map(({ nullifier }) => (nullifier as Buffer).toString('hex'))).size).toBe(2)
})

test('whoever takes their opinions back leaves nothing of them', async () => {
  const { stated, opine, mine, takeBack } = await discussed()
  const [statement] = await stated(town.officer, trees)
  const anna = await town.api.citizen()
  await opine(anna, statement!.id, 'agree')
  expect((await takeBack(anna)).response.status).toBe(204)
  expect((await takeBack(anna)).response.status).toBe(204)
  expect((await mine(anna)).data).toMatchObject({ answered: 0, given: [] })
})

test('the staff hides a statement with a reason: nobody sees it or is asked, and the timeline says why', async () => {
  const { state, stated, opine, hide, show, listed, mine } = await discussed()
  const anna = await town.api.citizen()
  const { id } = (await state(town.api.as(anna), 'Il signor Tale deve andarsene.')).data!
  const [other] = await stated(town.officer, trees)
  const reason = 'Parla di una persona riconoscibile.'
  expect((await hide(town.api.as(anna), id, reason)).error?.code).toBe('staff.role_needed')
  expect((await hide(town.officer, id, reason)).data).toMatchObject({ hidden: { reason } })
  expect((await listed()).data!.items.map((statement) => statement.id)).toEqual([other!.id])
  expect((await listed(town.api.as(anna), { hidden: true })).error?.code).toBe('staff.role_needed')
  expect((await listed(town.officer, { hidden: true })).data!.items).toMatchObject([
    { id: other!.id },
    { id, hidden: { reason } },
  ])
  expect((await opine(anna, id, 'agree')).response.status).toBe(404)
  expect((await mine(anna)).data).toMatchObject({ total: 1, next: [{ id: other!.id }] })
  expect((await show(town.officer, id)).data).toMatchObject({ hidden: null })
  expect((await opine(anna, id, 'agree')).response.status).toBe(200)
})

test('a statement stays when its author is erased, and nothing says any more whose it was', async () => {
  const { id, state, listed } = await discussed()
  const anna = await town.api.citizen()
  await state(town.api.as(anna), tram)
  await town.api.app.erase(anna.id)
  expect((await listed()).data!.items).toMatchObject([{ text: tram }])
  const { id: tenant } = (await town.api.database.row<{ id: string }>(sql('tenant').select('id').where({ slug: 'bari' })))!
  const row = await town.api.database.forTenant(tenant, (db) => db.row(sql('opinion_statement').where({ debate_id: id })))
  expect(row).toMatchObject({ author_id: null })
})
