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
const comment = (content_id: string) => ({ ...path, kind: 'comment' as const, content_id })
const reader = async () => town.api.as(await town.api.citizen())
const flag = async (who: Caller, id: string) =>
  dataOf(
    await who.PUT('/v1/{tenant}/moderation/flags/{kind}/{content_id}', {
      params: { path: comment(id) },
      body: { reason: 'offese', words: 'Chiama stupido chi abita lì.' },
    }),
  )
const own = async (who: Caller) => dataOf(await who.GET('/v1/{tenant}/me/flags', { params: { path, query: {} } })).items[0]!
const appeal = (who: Caller, id: string) =>
  who.POST('/v1/{tenant}/moderation/flags/{kind}/{content_id}/appeal', {
    params: { path: comment(id), header: town.api.key() },
    body: { words: 'È un insulto a una persona precisa.' },
  })
const told = async (who: Caller, kind: string) => {
  await town.api.settle()
  const { items } = dataOf(await who.GET('/v1/{tenant}/me/inbox', { params: { path } }))
  return items.flatMap(({ notifications }) => notifications).filter((one) => one.kind === kind)
}
/** A comment that some have flagged, and that the moderator has kept. */
async function kept(flaggers: readonly Caller[]) {
  const { id } = await town.write('Sei uno sciocco')
  for (const who of flaggers) await flag(who, id)
  dataOf(await town.decide(town.moderator, id, {}))
  await town.api.settle()
  return id
}

test('who flagged is told what was decided and why, and appeals to another person', async () => {
  const [one, two] = [await reader(), await reader()]
  const id = await kept([one, two])
  expect(await told(one, 'flag_answered')).toHaveLength(1)
  const answered = await own(one)
  expect(answered).toMatchObject({ outcome: 'refused', answer: { title: null, appeal: null } })
  expect(answered.answer!.words).toContain('Una persona lo ha letto')
  expect(new Date(answered.answer!.appeal_until!).getTime() - town.api.now().getTime()).toBe(183 * 86_400_000)

  expect((await appeal(await reader(), id)).response.status).toBe(404)
  expect(dataOf(await appeal(one, id)).answer).toMatchObject({ appeal_until: null, appeal: { outcome: 'waiting' } })
  expect((await appeal(one, id)).error).toMatchObject({ code: 'moderation.appealed' })
  dataOf(await appeal(two, id))
  expect(await town.comment(id)).toMatchObject({ state: 'visible' })

  expect((await town.decide(town.moderator, id, {})).error).toMatchObject({ code: 'moderation.not_yours' })
  const item = await town.next(town.colleague, { why: 'appeal' })
  expect(item).toMatchObject({
    id,
    appeals: [{ by: 'flagger' }, { by: 'flagger', words: 'È un insulto a una persona precisa.' }],
  })
  const words = 'Offende una persona riconoscibile.'
  dataOf(await town.decide(town.colleague, id, { outcome: 'hide', reason: 'offese', words, version: item!.content.version }))
  await town.api.settle()
  for (const who of [one, two])
    expect(await own(who)).toMatchObject({
      outcome: 'followed',
      answer: { title: 'Offese', words, appeal: { outcome: 'reversed', answer: words } },
    })
  expect(await told(one, 'appeal_decided')).toHaveLength(1)
  expect(await told(one, 'flag_answered')).toHaveLength(1)
})

test('what is hidden because a flagger appealed has a statement for its author, who may appeal to whoever kept it', async () => {
  const who = await reader()
  const id = await kept([who])
  dataOf(await appeal(who, id))
  dataOf(
    await town.decide(town.colleague, id, {
      outcome: 'hide',
      reason: 'offese',
      version: (await town.next(town.colleague))!.version,
    }),
  )
  const author = town.api.as(town.author)
  const [statement] = dataOf(await author.GET('/v1/{tenant}/me/moderation', { params: { path } })).items
  expect(statement).toMatchObject({ content_id: id, reason: 'offese', appeal: null })
  expect(statement!.appeal_until).not.toBeNull()
  expect((await told(author, 'moderation_decided')).length).toBeGreaterThan(0)
  const params = { path: { ...path, decision_id: statement!.id }, header: town.api.key() }
  const body = { words: 'Era un modo di dire tra amici.' }
  dataOf(await author.POST('/v1/{tenant}/moderation/decisions/{decision_id}/appeals', { params, body }))
  const item = await town.next(town.moderator, { why: 'appeal' })
  expect(item).toMatchObject({ id, appeals: [{ by: 'author', words: body.words }] })
  dataOf(await town.decide(town.moderator, id, { version: item!.content.version }))
  await town.api.settle()
  // Two have looked at it: it stays, and nobody appeals again.
  expect(await own(who)).toMatchObject({ outcome: 'refused', answer: { appeal_until: null, appeal: { outcome: 'reversed' } } })
  const half = { params: { path: { ...path, half: '2026-H2' } } }
  const { appeals } = dataOf(await town.api.anonymous.GET('/v1/{tenant}/moderation/reports/{half}', half))
  expect(appeals).toEqual({ received: 4, upheld: 0, reversed: 4 })
})

test('an appeal against what was kept is upheld, and comes too late once the words are others', async () => {
  const [one, two] = [await reader(), await reader()]
  const id = await kept([one])
  dataOf(await appeal(one, id))
  const words = 'È una critica aspra, non un insulto.'
  dataOf(await town.decide(town.colleague, id, { words, version: (await town.next(town.colleague))!.version }))
  await town.api.settle()
  expect(await own(one)).toMatchObject({ outcome: 'refused', answer: { words, appeal: { outcome: 'upheld', answer: words } } })

  const other = await kept([two])
  const params = { path: { ...path, comment_id: other }, header: { 'If-Match': '"1"' } }
  const headers = { 'Content-Type': 'application/merge-patch+json' }
  dataOf(
    await town.api
      .as(town.author)
      .PATCH('/v1/{tenant}/comments/{comment_id}', { params, headers, body: { text: 'Mi correggo.' } }),
  )
  expect((await appeal(two, other)).error).toMatchObject({ code: 'moderation.changed' })
})

test('who wrote what waits unseen reads why and until when; nobody else does', async () => {
  await town.moderate('pre')
  const { id } = await town.write('Chiamatemi al 347 1234567.')
  await town.moderate('sampled')
  const read = (who: Caller) => who.GET('/v1/{tenant}/me/waits/{content_id}', { params: { path: { ...path, content_id: id } } })
  const wait = dataOf(await read(town.api.as(town.author)))
  expect(wait).toMatchObject({ content_id: id, kind: 'comment', noticed: ['phone'], overdue: false })
  expect(wait.words).not.toBe('')
  expect(new Date(wait.due_at).getTime()).toBeGreaterThan(town.api.now().getTime())
  expect((await read(await reader())).response.status).toBe(404)
  const item = await town.next(town.moderator)
  dataOf(await town.decide(town.moderator, id, { version: item!.content.version }))
  expect((await read(town.api.as(town.author))).response.status).toBe(404)
})

test('who is blocked is told, and so is what was decided on their appeal', async () => {
  const citizen = await town.api.citizen()
  const who = town.api.as(citizen)
  const { id } = await town.write('Comprate qui.', citizen)
  const words = 'Tre messaggi di pubblicità in due giorni.'
  const block = dataOf(
    await town.moderator.POST('/v1/{tenant}/moderation/items/{content_id}/author-blocks', {
      params: { path: { ...path, content_id: id }, header: town.api.key() },
      body: { service: null, days: 7, reason: 'altro', words },
    }),
  )
  expect(await told(who, 'person_blocked')).toMatchObject([{ excerpt: words }])
  const params = { path: { ...path, block_id: block.id } }
  const said = { words: 'Era l’avviso della festa.' }
  dataOf(
    await who.POST('/v1/{tenant}/moderation/blocks/{block_id}/appeal', {
      params: { ...params, header: town.api.key() },
      body: said,
    }),
  )
  const answer = { outcome: 'reversed' as const, words: 'Era davvero un avviso: scusaci.' }
  expect(
    (await town.moderator.PUT('/v1/{tenant}/moderation/blocks/{block_id}/appeal', { params, body: answer })).error,
  ).toMatchObject({ code: 'moderation.not_yours' })
  dataOf(await town.colleague.PUT('/v1/{tenant}/moderation/blocks/{block_id}/appeal', { params, body: answer }))
  expect(await told(who, 'appeal_decided')).toMatchObject([{ excerpt: answer.words }])
})
