import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sql } from '../../kernel/db/index.ts'
import { dataOf } from '../../testing/lively-town.ts'
import { startModeratedTown, type ModeratedTown } from './testing/moderating.ts'

let town: ModeratedTown
beforeAll(async () => {
  town = await startModeratedTown()
})
afterAll(async () => {
  expect(town.api.faults).toEqual([])
  await town.api.stop()
})

const path = { tenant: 'bari' }
const counts = async () => dataOf(await town.moderator.GET('/v1/{tenant}/moderation/counts', { params: { path } }))
const list = async (query = {}, who = town.moderator) =>
  dataOf(await who.GET('/v1/{tenant}/moderation/items', { params: { path, query } }))
const thread = async (who = town.api.anonymous) =>
  dataOf(await who.GET('/v1/{tenant}/comments', { params: { path, query: { subject: town.debate } } }))

let turn = 0
/** Each test begins later than whatever the one before it took is kept for, with an empty queue. */
beforeEach(async () => {
  town.during('discuss', (turn += 1) * 6 * 3_600_000)
  await town.moderate('post')
  for (let item = await town.next(); item; item = await town.next())
    await town.decide(town.moderator, item.id, { version: item.content.version })
})

test('what was published waits for a moderator, who sees it whole', async () => {
  const { id } = await town.write()
  expect(await counts()).toMatchObject({ waiting: 1, held: 0, mine: 0, kinds: [{ value: 'comment', count: 1 }] })
  expect((await list()).items).toMatchObject([{ id, kind: 'comment', why: 'new', held: false, claim: null }])
  const item = await town.next()
  expect(item).toMatchObject({ id, waiting: true, claim: { mine: true }, content: { state: 'public', version: '1' } })
  expect(item!.content.text).toBe('La ciclabile serve fino al porto.')
  expect(await counts()).toMatchObject({ waiting: 1, mine: 1 })
  expect((await list({ mine: true })).items.map((mine) => mine.id)).toEqual([id])
  await town.decide(town.moderator, id, {})
  expect(await counts()).toMatchObject({ waiting: 0, mine: 0, kinds: [] })
})

test('what is held is seen by its author alone, and takes its place once it is released', async () => {
  const before = (await thread()).comment_count
  await town.moderate('pre')
  const { id, state, text } = await town.write('Trattenuto')
  expect([state, text]).toEqual(['held', 'Trattenuto'])
  const shown = await thread()
  expect([shown.comment_count, shown.items.some(({ comment }) => comment.id === id)]).toEqual([before, false])
  const [own] = (await thread(town.api.as(town.author))).items
  expect(own!.comment).toMatchObject({ id, state: 'held', text: 'Trattenuto', own: { author: true } })
  expect(await town.comment(id)).toBeUndefined()
  expect(await town.comment(id, town.api.as(await town.api.citizen()))).toBeUndefined()
  expect(await town.comment(id, town.api.as(town.author))).toMatchObject({ state: 'held', text: 'Trattenuto' })
  const item = await town.next(town.moderator, { held: true })
  expect(item).toMatchObject({ id, held: true, content: { state: 'held', text: 'Trattenuto' } })
  await town.decide(town.moderator, id, {})
  const after = await thread()
  expect([after.comment_count, after.items[0]!.comment]).toMatchObject([before + 1, { id, state: 'visible', text: 'Trattenuto' }])
})

test('what is held and hidden was never there for others', async () => {
  const before = (await thread()).comment_count
  await town.moderate('pre')
  const { id } = await town.write('Trattenuto e nascosto')
  await town.decide(town.moderator, id, { outcome: 'hide', reason: 'offese' })
  const after = await thread()
  expect([after.comment_count, after.items.some(({ comment }) => comment.id === id)]).toEqual([before, false])
  expect(await town.comment(id)).toBeUndefined()
  expect(await town.comment(id, town.api.as(town.author))).toMatchObject({
    state: 'hidden',
    hidden_reason: 'Offende o minaccia qualcuno.',
  })
})

test('what is changed is read again; where the town reads first, before others do', async () => {
  const { id } = await town.write('Come sempre')
  await town.decide(town.moderator, id, {})
  const change = async (text: string, version: number) => {
    const params = { path: { ...path, comment_id: id }, header: { 'If-Match': `"${version}"` } }
    const headers = { 'Content-Type': 'application/merge-patch+json' }
    dataOf(await town.api.as(town.author).PATCH('/v1/{tenant}/comments/{comment_id}', { params, body: { text }, headers }))
  }
  await change('Un po’ diverso', 1)
  expect(await counts()).toMatchObject({ waiting: 1 })
  await town.decide(town.moderator, id, { version: '2' })
  await town.moderate('pre')
  await change('Tutt’altro', 2)
  expect(await town.comment(id)).toMatchObject({ state: 'held', text: '' })
  expect(await town.next()).toMatchObject({ id, held: true, content: { text: 'Tutt’altro' } })
})

test('who is trusted waits for nobody', async () => {
  await town.moderate('sampled')
  await town.write()
  expect(await counts()).toMatchObject({ waiting: 0 })
  expect(await town.next()).toBeNull()
})

test('of moderators who ask at once each is given another item, and nobody one that another has', async () => {
  const written = await Promise.all(Array.from({ length: 6 }, (_, place) => town.write(`Commento ${place}`)))
  const given = await Promise.all(written.flatMap(() => [town.next(town.moderator), town.next(town.colleague)]))
  const ids = given.flatMap((item) => item?.id ?? [])
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.toSorted()).toEqual(written.map(({ id }) => id).toSorted())
  expect(await town.next(town.colleague)).toBeNull()
  town.api.setNow(new Date(town.api.now().getTime() + 16 * 60_000))
  expect(await town.next(town.colleague)).not.toBeNull()
})

test('what is due first comes first, page by page, each once', async () => {
  const written = []
  for (let place = 0; place < 5; place += 1) {
    written.push((await town.write(`In fila ${place}`)).id)
    town.api.setNow(new Date(town.api.now().getTime() + 60_000))
  }
  const seen = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await list({ limit: 2, ...(cursor && { cursor }) })
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.next_cursor
  }
  expect(seen).toEqual(written)
  expect((await list({ overdue: true })).items).toEqual([])
  town.api.setNow(new Date(town.api.now().getTime() + 25 * 3_600_000))
  expect(await counts()).toMatchObject({ overdue: 5, overdue_more: false })
  expect((await list({ overdue: true, kind: 'comment', why: 'new', held: false, service: 'debates' })).items).toHaveLength(5)
  expect((await list({ service: 'petitions' })).items).toEqual([])
})

test('what its author withdraws waits for nobody', async () => {
  const { id } = await town.write()
  await town.api.as(town.author).DELETE('/v1/{tenant}/comments/{comment_id}', { params: { path: { ...path, comment_id: id } } })
  expect(await counts()).toMatchObject({ waiting: 0 })
})

test('an item is taken, kept longer and given back', async () => {
  const { id } = await town.write()
  const params = { path: { ...path, content_id: id } }
  const take = (who = town.moderator) => who.PUT('/v1/{tenant}/moderation/items/{content_id}/claim', { params })
  expect((await take()).data).toMatchObject({ claim: { mine: true } })
  expect((await take(town.colleague)).error).toMatchObject({ code: 'moderation.taken' })
  expect((await take()).response.status).toBe(200)
  expect((await town.decide(town.colleague, id, {})).error).toMatchObject({ code: 'moderation.taken' })
  await town.moderator.DELETE('/v1/{tenant}/moderation/items/{content_id}/claim', { params })
  expect((await take(town.colleague)).data).toMatchObject({ claim: { mine: true } })
})

test('nobody decides on their own, and only who works for the service sees the queue', async () => {
  const own = await town.api.citizen()
  await town.api.operator.giveRole('bari', own.id, 'moderator', null, town.api.now())
  const { id } = await town.write('Scrivo io', own)
  const me = town.api.as(own)
  expect((await list({}, me)).items).toEqual([])
  expect(await town.next(me)).toBeNull()
  expect((await town.decide(me, id, {})).error).toMatchObject({ code: 'moderation.not_yours', params: { why: 'own' } })
  const other = await town.api.citizen()
  await town.api.operator.giveRole('bari', other.id, 'moderator', 'petitions', town.api.now())
  expect((await list({}, town.api.as(other))).items).toEqual([])
  expect((await town.decide(town.api.as(other), id, {})).response.status).toBe(404)
  const { response } = await town.api.as(town.author).GET('/v1/{tenant}/moderation/items', { params: { path } })
  expect(response.status).toBe(403)
  const elsewhere = await town.api.staff('moderator', 'altamura')
  expect((await town.decide(elsewhere, id, {})).response.status).toBe(403)
})

test('what is gone is put away, and the next one is given', async () => {
  const { id: tenantId } = await town.api.operator.town('bari')
  const gone = await town.write('Sparisce')
  await town.api.database.forTenant(tenantId, (db) =>
    db.run(sql('comment').where({ tenant_id: tenantId, id: gone.id }).update({ state: 'withdrawn' })),
  )
  const { id } = await town.write('Resta')
  const someone = await town.api.staff('moderator')
  const given: (string | undefined)[] = []
  for (let item = await town.next(someone); item; item = await town.next(someone)) given.push(item.id)
  expect(given).toContain(id)
  expect(given).not.toContain(gone.id)
})
