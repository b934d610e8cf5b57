import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '../../testing/caller.ts'
import { dataOf } from '../../testing/lively-town.ts'
import { startModeratedTown, type ModeratedTown } from './testing/moderating.ts'

let town: ModeratedTown
beforeAll(async () => {
  town = await startModeratedTown()
  await town.moderate('sampled')
})
afterAll(async () => {
  expect(town.api.faults).toEqual([])
  await town.api.stop()
})

const path = { tenant: 'bari' }
const reader = async () => town.api.as(await town.api.citizen())
const flag = (who: Caller, content_id: string, reason = 'offese', words?: string) =>
  who.PUT('/v1/{tenant}/moderation/flags/{kind}/{content_id}', {
    params: { path: { ...path, kind: 'comment', content_id } },
    body: { reason, words },
  })
const own = async (who: Caller) => dataOf(await who.GET('/v1/{tenant}/me/flags', { params: { path, query: {} } })).items
/** Newcomers weigh half: five of them hold. */
const crowd = async (id: string, count: number) => {
  const readers = await Promise.all(Array.from({ length: count }, reader))
  for (const who of readers) dataOf(await flag(who, id))
  return readers
}

test('a flag brings what nobody looked at before a moderator, with its reason', async () => {
  const { id } = await town.write()
  expect(await town.next(town.moderator, { kind: 'comment' })).toBeNull()
  dataOf(await flag(await reader(), id, 'fuori-tema', 'Parla di calcio.'))
  const item = await town.next()
  expect(item).toMatchObject({ id, why: 'flagged', held: false, urgency: 'high' })
  expect(item!.scores).toMatchObject([{ source: 'flags', value: 0.2, reasons: [{ code: 'flagged', detail: 'fuori-tema 1' }] }])
  expect(item!.flags).toEqual([
    { reason: 'fuori-tema', words: 'Parla di calcio.', at: town.api.now().toISOString(), answered: false },
  ])
  expect(await town.comment(id)).toMatchObject({ state: 'visible' })
  dataOf(await town.decide(town.moderator, id, {}))
  await town.api.settle()
  const params = { path: { ...path, content_id: id } }
  const after = dataOf(await town.moderator.GET('/v1/{tenant}/moderation/items/{content_id}', { params }))
  expect(after.flags).toMatchObject([{ words: 'Parla di calcio.', answered: true }])
})

test('enough flags hold what is flagged until a moderator decides, and each flagger is told', async () => {
  const { id } = await town.write()
  const readers = await crowd(id, 4)
  expect((await town.comment(id))!.text).not.toBe('')
  await crowd(id, 1)
  expect((await town.comment(id))?.text ?? '').toBe('')
  expect(await town.comment(id, town.api.as(town.author))).toMatchObject({ state: 'held' })
  const item = await town.next()
  expect(item).toMatchObject({ id, held: true, urgency: 'urgent' })
  dataOf(await town.decide(town.moderator, id, { outcome: 'hide', reason: 'offese', version: item!.content.version }))
  await town.api.settle()
  expect(await own(readers[0]!)).toMatchObject([{ content_id: id, reason: 'offese', outcome: 'followed' }])
})

test('one person alone holds nothing, however often they ask', async () => {
  const { id } = await town.write()
  const who = await reader()
  for (const reason of ['offese', 'odio', 'altro']) dataOf(await flag(who, id, reason))
  expect(await own(who)).toHaveLength(1)
  expect(await town.comment(id)).toMatchObject({ state: 'visible' })
  dataOf(await town.decide(town.moderator, id, {}))
})

test('what a moderator has kept comes back for many new flags only, and stays shown', async () => {
  const { id } = await town.write()
  const [first] = await crowd(id, 2)
  dataOf(await town.decide(town.moderator, id, {}))
  await town.api.settle()
  expect(await own(first!)).toMatchObject([{ outcome: 'refused' }])
  expect((await flag(first!, id)).error).toMatchObject({ code: 'moderation.flag_answered', params: { outcome: 'refused' } })
  await crowd(id, 7)
  expect(await town.next()).toBeNull()
  await crowd(id, 1)
  expect(await town.next()).toMatchObject({ id, why: 'flagged', held: false })
  expect(await town.comment(id)).toMatchObject({ state: 'visible' })
  dataOf(await town.decide(town.moderator, id, {}))
})

test('of many who flag at the same moment each counts once, and it is held once', async () => {
  const { id } = await town.write()
  const readers = await Promise.all(Array.from({ length: 8 }, reader))
  const answers = await Promise.all([...readers, ...readers].map((who) => flag(who, id)))
  expect(answers.map(({ response }) => response.status)).toEqual(Array(16).fill(200))
  const item = await town.next()
  expect(item!.scores[0]).toMatchObject({ source: 'flags', reasons: [{ detail: 'offese 8' }] })
  dataOf(await town.decide(town.moderator, id, { version: item!.content.version }))
  expect(await town.comment(id)).toMatchObject({ state: 'visible' })
})

const takeBack = (who: Caller, content_id: string) =>
  who.DELETE('/v1/{tenant}/moderation/flags/{kind}/{content_id}', {
    params: { path: { ...path, kind: 'comment' as const, content_id } },
  })

test('a flag can be taken back while nobody has answered', async () => {
  const { id } = await town.write()
  const who = await reader()
  dataOf(await flag(who, id))
  expect((await takeBack(who, id)).response.status).toBe(204)
  expect(await own(who)).toEqual([])
  dataOf(await town.decide(town.moderator, id, {}))
})

test('flags that keep something from being seen stay, and count as wrong when a moderator keeps it', async () => {
  const { id } = await town.write()
  const readers = await crowd(id, 5)
  for (const who of readers) expect((await takeBack(who, id)).error).toMatchObject({ code: 'moderation.flag_holds' })
  expect((await takeBack(await reader(), id)).response.status).toBe(204)
  const item = await town.next()
  expect(item).toMatchObject({ id, held: true })
  expect(await own(readers[0]!)).toMatchObject([{ content_id: id, holds: true, due_at: item!.due_at }])
  dataOf(await town.decide(town.moderator, id, { version: item!.content.version }))
  await town.api.settle()
  for (const who of readers)
    expect(await own(who)).toMatchObject([{ content_id: id, outcome: 'refused', holds: false, due_at: null }])
})

test('what a moderator has kept protects no words that were written afterwards', async () => {
  const { id } = await town.write()
  const [first] = await crowd(id, 1)
  dataOf(await town.decide(town.moderator, id, {}))
  await town.api.settle()
  const params = { path: { ...path, comment_id: id }, header: { 'If-Match': '"1"' } }
  const headers = { 'Content-Type': 'application/merge-patch+json' }
  const body = { text: 'Siete tutti dei ladri.' }
  dataOf(await town.api.as(town.author).PATCH('/v1/{tenant}/comments/{comment_id}', { params, headers, body }))
  // Who was told that the first words are right may say that these are not.
  dataOf(await flag(first!, id))
  expect(await own(first!)).toMatchObject([{ content_id: id, outcome: null, answered_at: null }])
  await crowd(id, 4)
  expect((await town.comment(id))?.text ?? '').toBe('')
  const item = await town.next()
  expect(item).toMatchObject({ id, held: true, why: 'flagged' })
  dataOf(await town.decide(town.moderator, id, { version: item!.content.version }))
  await town.api.settle()
  // Kept again, as shown: nothing but its place has changed since then.
  await crowd(id, 7)
  expect(await town.comment(id)).toMatchObject({ state: 'visible' })
  expect(await town.next()).toBeNull()
})

test('who has appealed about the first words may flag later ones, and appeal anew when those are kept', async () => {
  const { id } = await town.write()
  const who = await reader()
  const minute = () => town.api.setNow(new Date(town.api.now().getTime() + 60_000))
  const keep = async (moderator: Caller, filters = {}) => {
    minute()
    const item = await town.next(moderator, { kind: 'comment', ...filters })
    expect(item?.id).toBe(id)
    dataOf(await town.decide(moderator, id, { version: item!.content.version }))
    await town.api.settle()
    minute()
  }
  const appeal = () =>
    who.POST('/v1/{tenant}/moderation/flags/{kind}/{content_id}/appeal', {
      params: { path: { ...path, kind: 'comment', content_id: id }, header: town.api.key() },
      body: { words: 'Resta offensivo.' },
    })
  dataOf(await flag(who, id))
  await keep(town.moderator)
  dataOf(await appeal())
  expect((await appeal()).error).toMatchObject({ code: 'moderation.appealed' })
  await keep(town.colleague, { why: 'appeal' })
  const { response } = await town.api.as(town.author).GET('/v1/{tenant}/comments/{comment_id}', {
    params: { path: { ...path, comment_id: id } },
  })
  const params = { path: { ...path, comment_id: id }, header: { 'If-Match': response.headers.get('etag')! } }
  const headers = { 'Content-Type': 'application/merge-patch+json' }
  const body = { text: 'Siete tutti dei ladri.' }
  dataOf(await town.api.as(town.author).PATCH('/v1/{tenant}/comments/{comment_id}', { params, headers, body }))
  minute()
  dataOf(await flag(who, id))
  await keep(await town.api.staff('moderator'))
  expect((await own(who))[0]).toMatchObject({ outcome: 'refused', answer: { appeal: null } })
  expect((await own(who))[0]!.answer!.appeal_until).not.toBeNull()
  expect(dataOf(await appeal()).answer!.appeal).toMatchObject({ outcome: 'waiting' })
})

test('nobody flags what they wrote, what nobody sees, or for a reason that the town has not', async () => {
  const { id } = await town.write()
  expect((await flag(town.api.as(town.author), id)).error).toMatchObject({ code: 'moderation.own_content' })
  expect((await flag(await reader(), id, 'inventato')).error).toMatchObject({ code: 'moderation.reason_unknown' })
  dataOf(await flag(await reader(), id))
  dataOf(await town.decide(town.moderator, id, { outcome: 'hide', reason: 'offese' }))
  expect((await flag(await reader(), id)).response.status).toBe(404)
})

test('the report of the half year counts notices by the reason that was named', async () => {
  const half = '2027-H1'
  const began = town.api.now()
  const [kept, hidden] = [await town.write(), await town.write()]
  town.api.setNow(new Date('2027-03-01T10:00:00Z'))
  for (const reason of ['odio', 'odio', 'altro']) dataOf(await flag(await reader(), hidden.id, reason))
  dataOf(await flag(await reader(), kept.id, 'odio'))
  town.api.setNow(new Date('2027-03-01T10:30:00Z'))
  dataOf(await town.decide(town.moderator, hidden.id, { outcome: 'hide', reason: 'offese' }))
  await town.api.settle()
  const params = { path: { ...path, half } }
  const { notices } = dataOf(await town.api.anonymous.GET('/v1/{tenant}/moderation/reports/{half}', { params }))
  town.api.setNow(began)
  expect(notices).toEqual([
    { reason: 'odio', count: 3, followed: 2, refused: 0, median_minutes: 30 },
    { reason: 'altro', count: 1, followed: 1, refused: 0, median_minutes: 30 },
  ])
})

test('words that were flagged and then replaced by their author are read by nobody; what was kept stays in the history', async () => {
  const { id } = await town.write('Chi l’ha proposto è un ladro.')
  const later = (minutes: number) => town.api.setNow(new Date(town.api.now().getTime() + minutes * 60_000))
  const change = async (text: string) => {
    later(30)
    const author = town.api.as(town.author)
    const params = { path: { ...path, comment_id: id } }
    const { response } = await author.GET('/v1/{tenant}/comments/{comment_id}', { params })
    const header = { 'If-Match': response.headers.get('etag')! }
    const headers = { 'Content-Type': 'application/merge-patch+json' }
    dataOf(await author.PATCH('/v1/{tenant}/comments/{comment_id}', { params: { ...params, header }, body: { text }, headers }))
  }
  const history = async () => {
    const params = { path: { ...path, comment_id: id } }
    const { items } = dataOf(await town.api.anonymous.GET('/v1/{tenant}/comments/{comment_id}/versions', { params }))
    return items.map(({ text }) => text)
  }
  dataOf(await flag(await reader(), id))
  await change('La proposta non mi convince.')
  expect(await history()).toEqual([])
  const judged = { path: { ...path, content_id: id } }
  const { version } = dataOf(await town.moderator.GET('/v1/{tenant}/moderation/items/{content_id}', { params: judged }))
  dataOf(await town.decide(town.moderator, id, { version }))
  await change('La proposta non mi convince ancora.')
  expect(await history()).toEqual(['La proposta non mi convince.'])
  const params = { path: { ...path, comment_id: id } }
  const hide = { hidden: true, reason: 'Offende ancora.' }
  dataOf(await town.moderator.PUT('/v1/{tenant}/comments/{comment_id}/visibility', { params, body: hide }))
  expect(await history()).toEqual([])
})
