import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '../../kernel/db/index.ts'
import { waitingInTowns } from '../../kernel/moderation/store/queue.ts'
import { dataOf } from '../../testing/lively-town.ts'
import type { Caller } from '../../testing/caller.ts'
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
const hide = { outcome: 'hide', reason: 'offese', words: 'Insulta chi ha scritto prima.' } as const
const statements = async (who: Caller = town.api.as(town.author)) =>
  dataOf(await who.GET('/v1/{tenant}/me/moderation', { params: { path } })).items
const appeal = (decision_id: string, who: Caller = town.api.as(town.author)) =>
  who.POST('/v1/{tenant}/moderation/decisions/{decision_id}/appeals', {
    params: { path: { ...path, decision_id }, header: town.api.key() },
    body: { words: 'Era una citazione, non un insulto.' },
  })
const undo = (decision_id: string, who = town.moderator) =>
  who.DELETE('/v1/{tenant}/moderation/decisions/{decision_id}', { params: { path: { ...path, decision_id } } })
const abstention = (content_id: string) => ({ params: { path: { ...path, content_id } } })

/** A comment that the moderator has hidden. */
async function hidden(text = 'Sei uno sciocco') {
  const { id } = await town.write(text)
  return { id, decision: dataOf(await town.decide(town.moderator, id, hide)).id }
}

test('the author of what is hidden is told what, why, by which rule and until when to appeal; nobody else is', async () => {
  const { id, decision } = await hidden()
  const [told] = await statements()
  expect(told).toMatchObject({
    ...{ id: decision, content_id: id, excerpt: 'Sei uno sciocco', reason: 'offese', title: 'Offese', words: hide.words },
    ...{ rule: 'Regole della partecipazione, art. 2', automated: false, appeal: null, shown_again: false },
  })
  expect(new Date(told!.appeal_until!).getTime() - new Date(told!.at).getTime()).toBe(183 * 86_400_000)
  const other = town.api.as(await town.api.citizen())
  expect(await statements(other)).toEqual([])
  const params = { path: { ...path, decision_id: decision } }
  expect((await other.GET('/v1/{tenant}/me/moderation/{decision_id}', { params })).response.status).toBe(404)
  expect((await appeal(decision, other)).response.status).toBe(404)
})

test('another person decides on an appeal, and what was hidden wrongly is shown again', async () => {
  const { id, decision } = await hidden()
  expect(dataOf(await appeal(decision)).appeal).toMatchObject({ outcome: 'waiting', answer: null })
  expect((await appeal(decision)).error).toMatchObject({ code: 'moderation.appealed' })
  const not = { code: 'moderation.not_yours', params: { why: 'decided' } }
  expect((await town.decide(town.moderator, id, { version: '2' })).error).toMatchObject(not)
  expect(await town.next(town.moderator, { why: 'appeal' })).toBeNull()
  const item = await town.next(town.colleague, { why: 'appeal' })
  expect(item).toMatchObject({
    id,
    urgency: 'high',
    appeals: [{ decision_id: decision, by: 'author', words: 'Era una citazione, non un insulto.' }],
  })
  const words = 'È una citazione: resta visibile.'
  await town.decide(town.colleague, id, { outcome: 'keep', words, version: item!.content.version })
  expect(await town.comment(id)).toMatchObject({ state: 'visible', text: 'Sei uno sciocco', hidden_reason: null })
  const [told] = await statements()
  expect(told).toMatchObject({ appeal: { outcome: 'reversed', answer: words }, shown_again: true, appeal_until: null })
})

test('an appeal that is not followed leaves it hidden and says why', async () => {
  const { id, decision } = await hidden()
  await appeal(decision)
  const words = 'L’insulto è rivolto a una persona presente.'
  await town.decide(town.colleague, id, { outcome: 'hide', reason: 'offese', words, version: '2' })
  expect((await statements())[0]).toMatchObject({ id: decision, appeal: { outcome: 'upheld', answer: words } })
  expect(await town.comment(id)).toMatchObject({ state: 'hidden', hidden_reason: words })
})

test('nobody appeals once the time is over', async () => {
  const { decision } = await hidden()
  const now = town.api.now()
  town.api.setNow(new Date(now.getTime() + 183 * 86_400_000))
  expect((await appeal(decision)).error).toMatchObject({ code: 'moderation.appeal_late' })
  town.api.setNow(now)
})

test('who has decided undoes it for some minutes: it is seen as before and waits again', async () => {
  const { id, decision } = await hidden()
  expect((await undo(decision, town.colleague)).error).toMatchObject({ code: 'moderation.not_yours', params: { why: 'others' } })
  expect((await undo(decision)).response.status).toBe(204)
  expect((await undo(decision)).response.status).toBe(204)
  expect(await town.comment(id)).toMatchObject({ state: 'visible' })
  expect((await statements()).map((told) => told.id)).not.toContain(decision)
  const item = await town.next(town.moderator)
  expect(item).toMatchObject({ id, why: 'new', decisions: [{ id: decision, undone: true }] })
  await town.decide(town.moderator, id, { version: item!.content.version })
})

test('what was appealed against, or is older, is not undone', async () => {
  const { decision } = await hidden()
  await appeal(decision)
  expect((await undo(decision)).error).toMatchObject({ code: 'moderation.undo_late' })
  const later = await hidden()
  town.api.setNow(new Date(town.api.now().getTime() + 11 * 60_000))
  expect((await undo(later.decision)).error).toMatchObject({ code: 'moderation.undo_late' })
})

test('who declares a conflict of interest is given nothing about that subject', async () => {
  const { id } = await town.write()
  const me = await town.api.staff('moderator')
  expect((await town.next(me))?.id).toBeDefined()
  const declared = await me.PUT('/v1/{tenant}/moderation/items/{content_id}/abstention', {
    ...abstention(id),
    body: { reason: 'Il debate lo ha voluto mio fratello.' },
  })
  expect(dataOf(declared)).toMatchObject({ subject_id: town.debate })
  expect(await town.next(me)).toBeNull()
  expect((await town.decide(me, id, {})).error).toMatchObject({ code: 'moderation.not_yours', params: { why: 'abstained' } })
  await me.DELETE('/v1/{tenant}/moderation/items/{content_id}/abstention', abstention(id))
  expect((await town.decide(me, id, {})).response.status).toBe(201)
})

test('of several decisions each is taken or refused by itself', async () => {
  const [first, second] = [await town.write(), await town.write()]
  const one = (content_id: string, version = '1') => ({ content_id, outcome: 'keep' as const, version })
  const { outcomes } = dataOf(
    await town.moderator.POST('/v1/{tenant}/moderation/decisions', {
      params: { path, header: town.api.key() },
      body: { decisions: [one(second.id), one(first.id, '7'), one(town.debate)] },
    }),
  )
  expect(outcomes.map(({ decision, refused }) => [decision?.outcome, refused?.code])).toEqual([
    ['keep', undefined],
    [undefined, 'moderation.changed'],
    [undefined, 'http.not_found'],
  ])
})

test('who works for several towns is told what waits in each', async () => {
  const person = await town.api.citizen()
  await town.api.operator.giveRole('bari', person.id, 'moderator', null, town.api.now())
  await town.api.operator.giveRole('altamura', person.id, 'moderator', null, town.api.now())
  await town.write()
  const { items } = dataOf(await town.api.as(person).GET('/v1/moderation'))
  expect(items.map(({ tenant }) => tenant)).toEqual(['altamura', 'bari'])
  expect(items[0]).toMatchObject({ waiting: 0, overdue: 0, oldest_due_at: null })
  expect(items[1]!.waiting).toBeGreaterThan(0)
  expect(items[1]!.oldest_due_at).not.toBeNull()
  // The debates of Bari are not theirs.
  const { id: other } = await town.api.citizen()
  await town.api.operator.giveRole('bari', other, 'moderator', 'ratings', town.api.now())
  const elsewhere = dataOf(await town.api.as({ ...person, id: other }).GET('/v1/moderation')).items
  expect(elsewhere).toEqual([expect.objectContaining({ tenant: 'bari', waiting: 0, oldest_due_at: null })])
  // Of a town that one transaction looks at, nothing of another is in the one after.
  const { id: bari } = await town.api.operator.town('bari')
  const towns = await town.api.app.tenants.all()
  await town.api.database.forTenant(bari, async (db) => {
    expect(await waitingInTowns(db, other, towns, town.api.now())).toHaveLength(1)
    expect(await db.rows(sql('staff_role').where({ person_id: other }))).toHaveLength(1)
  })
})

test('only the decision that holds is appealed against, and never decided on by who took it', async () => {
  const { id, decision } = await hidden()
  const params = { path: { ...path, comment_id: id } }
  const set = (hide: boolean) =>
    town.colleague.PUT('/v1/{tenant}/comments/{comment_id}/visibility', {
      params,
      body: { hidden: hide, reason: 'Insulta ancora.' },
    })
  await set(false)
  await set(true)
  expect((await appeal(decision)).error).toMatchObject({ status: 409, code: 'moderation.changed' })
  const [newer, older] = await statements()
  expect(older).toMatchObject({ id: decision, appeal_until: null, appeal: null })
  dataOf(await appeal(newer!.id))
  expect((await town.decide(town.colleague, id, hide)).error).toMatchObject({ code: 'moderation.not_yours' })
})

test('of an appeal and the undoing of what it is against, at the same moment, one passes', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { decision } = await hidden(`Sei uno sciocco ${round}`)
    const [appealed, undone] = await Promise.all([appeal(decision), undo(decision)])
    expect([
      [201, 409],
      [404, 204],
    ]).toContainEqual([appealed.response.status, undone.response.status])
  }
})

test('of two decisions on the same item in one batch the first holds and is told, and the second is refused', async () => {
  await town.moderate('pre')
  const { id: other } = await town.write('Un altro commento.')
  const { id: twice } = await town.write('Deciso due volte.')
  await town.moderate('post')
  const decisions = [twice, other, twice].map((content_id) => ({ content_id, outcome: 'keep' as const, version: '1' }))
  const params = { path, header: town.api.key() }
  const answer = await town.moderator.POST('/v1/{tenant}/moderation/decisions', { params, body: { decisions } })
  const told = dataOf(answer).outcomes.map(({ content_id, decision, refused }) => [content_id, decision?.outcome, refused?.code])
  expect(told).toEqual([
    [twice, 'keep', undefined],
    [other, 'keep', undefined],
    [twice, undefined, 'moderation.taken'],
  ])
})

test('several that decide on several at the same moment wait for each other in no circle', async () => {
  await town.moderate('pre')
  const one = (content_id: string) => ({ content_id, outcome: 'keep' as const, version: '1' })
  const batch = (who: Caller, ids: readonly string[]) =>
    who.POST('/v1/{tenant}/moderation/decisions', {
      params: { path, header: town.api.key() },
      body: { decisions: ids.map(one) },
    })
  for (let round = 0; round < 3; round += 1) {
    const ids: string[] = []
    for (let written = 0; written < 5; written += 1) ids.push((await town.write(`Commento ${round} ${written}`)).id)
    const [a, b, c, d, e] = ids as [string, string, string, string, string]
    const answers = await Promise.all([
      batch(town.moderator, [a, c, e]),
      batch(town.colleague, [c, d, e]),
      batch(town.moderator, [b, e, d]),
    ])
    const decided = answers.flatMap((answer) => dataOf(answer).outcomes).filter(({ decision }) => decision)
    expect(decided.map(({ content_id }) => content_id).toSorted()).toEqual(ids.toSorted())
  }
  await town.moderate('post')
})
