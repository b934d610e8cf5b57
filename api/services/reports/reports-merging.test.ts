import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Caller, Citizen } from '../../testing/caller.ts'
import { at, codeOf, data, startTown, type ReportTown } from './testing/town.ts'

let town: ReportTown
let bari: string
beforeAll(async () => {
  town = await startTown()
  bari = (await town.api.operator.town('bari')).id
})
afterAll(() => town?.api.stop())

const merge = async (id: string, into: string, who: Caller = town.officer) => {
  town.tick()
  return who.PUT('/v1/{tenant}/reports/{report_id}/merge', { params: at(id), body: { into } })
}
const unmerge = async (id: string, who: Caller = town.officer) => {
  town.tick()
  return who.DELETE('/v1/{tenant}/reports/{report_id}/merge', { params: at(id) })
}
const support = (id: string, who: Citizen) =>
  town.api.as(who).PUT('/v1/{tenant}/reports/{report_id}/supports/mine', { params: at(id) })
const messages = async (id: string, who: Caller = town.api.anonymous) =>
  data(await who.GET('/v1/{tenant}/reports/{report_id}/messages', { params: at(id) })).items.map(({ text }) => text)
const write = (id: string, text: string, audience: 'public' | 'author' | 'staff' = 'public') =>
  town.officer.POST('/v1/{tenant}/reports/{report_id}/messages', {
    params: { ...at(id), header: town.api.key() },
    body: { text, audience },
  })
const timeline = async (id: string, who: Caller = town.api.anonymous) =>
  data(await who.GET('/v1/{tenant}/reports/{report_id}/timeline', { params: { ...at(id), query: { limit: 100 } } })).items
const facts = (id: string) =>
  town.api.database.forTenant(bari, (db) =>
    db.rows<{ name: string; payload: Record<string, unknown> }>({
      name: '',
      text: `select name, payload from outbox where tenant_id = $1 and payload->>'report_id' = $2 order by at`,
      values: [bari, id],
    }),
  )

/** A report with a photo, a message and a supporter of its own, all of which everybody sees. */
async function furnished(title: string, supporter: Citizen) {
  const photo = await town.upload()
  const made = await town.report({ title, media: [photo] })
  data(await town.move(town.officer, made.id, { to: 'verified' }))
  data(await support(made.id, supporter))
  data(await write(made.id, `Messaggio su ${title}`))
  return { id: made.id, code: made.code, photo: photo.id }
}

test('what belongs to the duplicate is shown and counted with the main report, and comes back', async () => {
  const [maria, piero] = [await town.api.citizen(), await town.api.citizen()]
  const [main, other] = [await furnished('principale', maria), await furnished('doppione', piero)]
  data(await support(other.id, maria))
  const before = [await town.read(main.id), await town.read(other.id)]
  expect(data(await merge(other.id, main.id))).toMatchObject({
    state: 'duplicate',
    phase: 'closed',
    duplicate_of: { id: main.id, code: main.code },
  })
  const merged = await town.read(main.id)
  expect(merged).toMatchObject({ duplicates: 1, support_count: 2 })
  expect(merged.media.map(({ id, report_id: of }) => [id, of])).toEqual([
    [main.photo, main.id],
    [other.photo, other.id],
  ])
  expect(await messages(main.id)).toEqual(['Messaggio su principale', 'Messaggio su doppione'])
  expect(data(await merge(other.id, main.id)).state).toBe('duplicate')
  expect(data(await unmerge(other.id))).toMatchObject({ state: 'reopened', duplicate_of: null, support_count: 2 })
  const after = [await town.read(main.id), await town.read(other.id)]
  for (const place of [0, 1]) {
    const { media, support_count, duplicates } = before[place]!
    expect(after[place]).toMatchObject({ media, support_count, duplicates })
  }
  expect(await messages(main.id)).toEqual(['Messaggio su principale'])
  expect(codeOf(await unmerge(other.id))).toBe('report.not_merged')
})

test('"me too" on a duplicate supports the main report, once per person, and stays with it', async () => {
  const maria = await town.api.citizen()
  const [main, other] = [await town.report(), await town.report()]
  data(await merge(other.id, main.id))
  expect(data(await support(other.id, maria))).toMatchObject({ report_id: main.id, support_count: 1, following: true })
  expect(data(await support(main.id, maria)).support_count).toBe(1)
  data(await unmerge(other.id))
  expect([(await town.read(main.id)).support_count, (await town.read(other.id)).support_count]).toEqual([1, 0])
})

test('everybody who is concerned is told: of the duplicate, of what came with it, and of the main report', async () => {
  const [first, second, third] = [await town.report(), await town.report(), await town.report()]
  data(await merge(first.id, second.id))
  data(await merge(second.id, third.id))
  // After it was received and published.
  const told = async (id: string) =>
    (await facts(id)).map(({ name, payload }) => [name, payload['code'], payload['into'] ?? null])
  expect((await told(first.id)).slice(2)).toEqual([
    ['report.merged', second.code, second.id],
    ['report.merged', third.code, third.id],
  ])
  expect((await told(second.id)).slice(2).map(([name]) => name)).toEqual(['report.absorbed', 'report.merged'])
  expect((await facts(third.id)).at(-1)).toMatchObject({ name: 'report.absorbed', payload: { from: second.id } })
  expect((await timeline(first.id)).map(({ action, params }) => [action, params['code'] ?? null])).toEqual([
    ['moved', null],
    ['merged', second.code],
    ['merged', third.code],
  ])
  data(await unmerge(second.id))
  expect((await facts(second.id)).at(-1)).toMatchObject({ name: 'report.unmerged', payload: { from: third.id } })
  expect((await facts(first.id)).at(-1)).toMatchObject({ name: 'report.merged', payload: { into: second.id } })
  expect((await facts(third.id)).at(-1)).toMatchObject({ name: 'report.released', payload: { released: second.id } })
})

test('undoing a merge brings back what had been merged into the duplicate before, whichever is undone first', async () => {
  const [a, b, c, d] = [await town.report(), await town.report(), await town.report(), await town.report()]
  data(await merge(a.id, b.id))
  data(await merge(b.id, c.id))
  data(await merge(c.id, d.id))
  const mains = async () => {
    const all = []
    for (const { id } of [a, b, c, d]) {
      const { duplicate_of: main, duplicates } = await town.read(id)
      all.push([main?.id ?? null, duplicates])
    }
    return all
  }
  expect(await mains()).toEqual([
    [d.id, 0],
    [d.id, 0],
    [d.id, 0],
    [null, 3],
  ])
  data(await unmerge(c.id))
  expect(await mains()).toEqual([
    [c.id, 0],
    [c.id, 0],
    [null, 2],
    [null, 0],
  ])
  data(await unmerge(a.id))
  data(await unmerge(b.id))
  expect(await mains()).toEqual([a, b, c, d].map(() => [null, 0]))
})

test('what can’t be merged is refused with why', async () => {
  const { moderator, api } = town
  const [one, two, three] = [await town.report(), await town.report(), await town.report()]
  const secret = await town.report({ visibility: 'reserved' })
  data(await merge(two.id, one.id, moderator))
  const why = async (id: string, into: string) => (await merge(id, into)).error?.params?.['why']
  expect(await why(three.id, three.id)).toBe('same')
  expect(await why(three.id, two.id)).toBe('duplicate')
  expect([await why(secret.id, three.id), await why(three.id, secret.id)]).toEqual(['reserved', 'reserved'])
  const elsewhere = (await town.report()).id.replace(/^./, 'f')
  expect(await why(three.id, elsewhere)).toBe('town')
  expect(codeOf(await merge(two.id, three.id))).toBe('report.transition_impossible')
  expect(codeOf(await merge(three.id, one.id, api.as(town.author)))).toBe('staff.role_needed')
  expect(codeOf(await town.move(town.officer, three.id, { to: 'duplicate' }))).toBe('report.merge_needed')
})

describe('what is reserved is never read with a public report', () => {
  const seen = async (id: string) => {
    const { media, duplicate_of: main } = await town.read(id)
    return { media: media.map((item) => item.id), main: main?.id ?? null, messages: await messages(id) }
  }

  test('when two reserved reports were merged and the main one becomes public', async () => {
    const photo = await town.upload()
    const main = await town.report({ visibility: 'reserved' })
    const other = await town.report({ visibility: 'reserved', media: [photo] })
    data(await write(other.id, 'Il nome del vicino'))
    data(await merge(other.id, main.id))
    await town.sort(main.id, { visibility: 'public' })
    expect(await seen(main.id)).toEqual({ media: [], main: null, messages: [] })
    expect(JSON.stringify(await timeline(main.id))).not.toContain(other.code)
    const author = town.api.as(town.author)
    expect((await town.read(main.id, author)).media).toEqual([])
    expect((await town.read(main.id, town.officer)).media.map(({ id }) => id)).toEqual([photo.id])
    expect(await messages(main.id, town.officer)).toEqual(['Il nome del vicino'])
  })

  test('when a merged duplicate becomes reserved', async () => {
    const [main, other] = [await town.report(), await furnished('poi riservata', await town.api.citizen())]
    data(await merge(other.id, main.id))
    expect(await seen(main.id)).toMatchObject({ media: [other.photo], messages: ['Messaggio su poi riservata'] })
    await town.sort(other.id, { visibility: 'reserved' })
    expect(await seen(main.id)).toEqual({ media: [], main: null, messages: [] })
  })

  test('when the main report becomes reserved its duplicate does not name it, and is supported itself', async () => {
    const [main, other] = [await town.report(), await town.report()]
    data(await merge(other.id, main.id))
    await town.sort(main.id, { visibility: 'reserved' })
    expect((await town.read(other.id)).duplicate_of).toBeNull()
    expect((await town.read(other.id, town.officer)).duplicate_of?.id).toBe(main.id)
    expect(data(await support(other.id, await town.api.citizen())).report_id).toBe(other.id)
  })
})

test('two officers who merge the same reports into each other at once leave one main report', async () => {
  const [one, two] = [await town.report(), await town.report()]
  const answers = await Promise.all([merge(one.id, two.id), merge(two.id, one.id)])
  expect(answers.map(({ response }) => response.status).sort()).toEqual([200, 409])
  const mains = [await town.read(one.id), await town.read(two.id)].map(({ duplicate_of: main }) => main)
  expect(mains.filter((main) => main === null).length).toBe(1)
})

test('a merge that is undone while its main report is being merged leaves nothing wrongly counted', async () => {
  for (let round = 0; round < 6; round++) {
    const [a, b, c] = [await town.report(), await town.report(), await town.report()]
    data(await merge(a.id, b.id))
    const answers = await Promise.all([unmerge(a.id), merge(b.id, c.id)])
    expect(answers.map(({ response }) => response.status)).toEqual([200, 200])
    const counted = async (id: string) => [(await town.read(id)).duplicate_of?.id ?? null, (await town.read(id)).duplicates]
    expect([await counted(a.id), await counted(b.id), await counted(c.id)]).toEqual([
      [null, 0],
      [c.id, 0],
      [null, 1],
    ])
  }
})

test('after any merges and un-merges, when all are undone everything is where it was', { timeout: 120_000 }, async () => {
  const people = await Promise.all([1, 2, 3, 4].map(() => town.api.citizen()))
  const all: Awaited<ReturnType<typeof furnished>>[] = []
  for (const [place, person] of people.entries()) all.push(await furnished(`numero ${place}`, person))
  data(await support(all[0]!.id, people[1]!))
  const snapshot = async () => {
    const found = []
    for (const { id } of all) {
      const { media, support_count, duplicates, duplicate_of } = await town.read(id)
      const followers = []
      for (const person of people) {
        const mine = await town.api.as(person).GET('/v1/{tenant}/reports/{report_id}/mine', { params: at(id) })
        followers.push([data(mine).following, data(mine).supported])
      }
      found.push({ media, support_count, duplicates, duplicate_of, followers, messages: await messages(id) })
    }
    return found
  }
  const beginning = await snapshot()
  const steps = fc.array(fc.tuple(fc.nat(3), fc.option(fc.nat(3), { nil: null })), { minLength: 2, maxLength: 8 })
  const property = fc.asyncProperty(steps, async (taken) => {
    for (const [one, into] of taken) await (into === null ? unmerge(all[one]!.id) : merge(all[one]!.id, all[into]!.id))
    // A main report stands for every report, its duplicates' duplicates too.
    const open = (await snapshot()).filter(({ duplicate_of: main }) => main === null)
    expect(open.reduce((sum, { duplicates }) => sum + 1 + duplicates, 0)).toBe(all.length)
    for (const { id } of all) await unmerge(id)
    expect(await snapshot()).toEqual(beginning)
  })
  await fc.assert(property, { numRuns: 8 })
})

test('nothing of this was a fault', () => {
  expect(town.api.faults).toEqual([])
})
