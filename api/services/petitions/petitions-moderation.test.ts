import { afterAll, beforeAll, expect, test } from 'vitest'
import type { components } from '../../../types/openapi.d.ts'
import type { Caller } from '../../testing/caller.ts'
import { data, startTown, type PetitionTown } from './testing/town.ts'

let town: PetitionTown
let colleague: Caller
beforeAll(async () => {
  town = await startTown()
  colleague = await town.api.staff('moderator')
})
afterAll(async () => {
  expect(town.api.faults).toEqual([])
  await town.api.stop()
})

const path = { tenant: 'bari' }
const author = () => town.api.as(town.author)
const item = async (content_id: string, who = town.moderator) =>
  data(await who.GET('/v1/{tenant}/moderation/items/{content_id}', { params: { path: { ...path, content_id } } }))
type Body = components['schemas']['NewModerationDecision']
const decide = async (content_id: string, body: Omit<Body, 'version'>, who = town.moderator) => {
  const { content } = await item(content_id, who)
  return who.POST('/v1/{tenant}/moderation/items/{content_id}/decisions', {
    params: { path: { ...path, content_id }, header: town.api.key() },
    body: { ...body, version: content.version },
  })
}
const statements = async () => data(await author().GET('/v1/{tenant}/me/moderation', { params: { path } })).items

test('what is submitted waits unseen, with the reasons of petitions, and is published at the desk', async () => {
  const { id, title } = await town.reviewed()
  const waits = await item(id)
  expect(waits).toMatchObject({
    kind: 'petition',
    waiting: true,
    held: true,
    title,
    outcomes: ['publish', 'reject', 'second_opinion'],
  })
  expect(waits.reasons.map(({ code }) => code)).toContain('doppione')
  data(await decide(id, { outcome: 'publish' }))
  expect(await town.read(id)).toMatchObject({ state: 'open' })
  expect((await item(id)).decisions).toMatchObject([{ outcome: 'publish', undo_until: null }])
})

test('one that is rejected has its statement; another person reviews it anew on appeal', async () => {
  const { id } = await town.reviewed()
  expect((await decide(id, { outcome: 'reject' })).error).toMatchObject({ code: 'moderation.reason_needed' })
  expect((await decide(id, { outcome: 'hide', reason: 'doppione' })).error).toMatchObject({
    code: 'moderation.outcome_impossible',
  })
  const words = 'C’è già la petizione sulla stessa via.'
  const decision = data(await decide(id, { outcome: 'reject', reason: 'doppione', words })).id
  expect(await town.read(id, author())).toMatchObject({ state: 'rejected', decision: { reason: 'doppione', note: words } })
  expect((await statements())[0]).toMatchObject({ id: decision, kind: 'petition', reason: 'doppione', words })
  const appeal = { params: { path: { ...path, decision_id: decision }, header: town.api.key() } }
  const body = { words: 'Quella è un’altra via, con lo stesso nome.' }
  data(await author().POST('/v1/{tenant}/moderation/decisions/{decision_id}/appeals', { ...appeal, body }))
  expect((await item(id, colleague)).outcomes).toEqual(['keep', 'hide', 'second_opinion'])
  data(await decide(id, { outcome: 'keep', words: 'È un’altra via: si esamina di nuovo.' }, colleague))
  expect(await town.read(id, author())).toMatchObject({ state: 'in_review' })
  expect(await item(id, colleague)).toMatchObject({
    waiting: true,
    why: 'new',
    outcomes: ['publish', 'reject', 'second_opinion'],
  })
})

test('deciding on the desk of petitions is the same decision', async () => {
  const { id } = await town.reviewed()
  data(await town.move(town.moderator, id, { action: 'reject', reason: 'doppione', note: 'C’è già.' }))
  expect(await item(id)).toMatchObject({ waiting: false, decisions: [{ outcome: 'reject', reason: 'doppione', way: 'new' }] })
  expect((await statements())[0]).toMatchObject({ content_id: id, words: 'C’è già.' })
})

test('who may not review a petition decides on none at the desk either', async () => {
  const { id } = await town.reviewed()
  const { outcomes } = await item(id, town.officer)
  expect(outcomes).toEqual(['second_opinion'])
  expect((await decide(id, { outcome: 'publish' }, town.officer)).error).toMatchObject({ code: 'moderation.outcome_impossible' })
})

test('what its author withdraws waits for nobody', async () => {
  const { id } = await town.reviewed()
  data(await town.move(author(), id, { action: 'withdraw' }))
  const { items } = data(
    await town.moderator.GET('/v1/{tenant}/moderation/items', { params: { path, query: { kind: 'petition', limit: 100 } } }),
  )
  expect(items.map((waiting) => waiting.id)).not.toContain(id)
})

test('news are held where the town reads first, and hidden keep their place without their words', async () => {
  const levels = { level_0: 'pre', level_1: 'pre', level_2: 'pre', level_3: 'pre' }
  await town.api.operator.setSettings('bari', 'moderation', { policy: { petitions: levels } })
  const petition_id = (await town.open()).id
  const params = { path: { ...path, petition_id } }
  const news = async () => data(await town.api.anonymous.GET('/v1/{tenant}/petitions/{petition_id}/updates', { params })).items
  const { id } = data(
    await author().POST('/v1/{tenant}/petitions/{petition_id}/updates', {
      params: { ...params, header: town.api.key() },
      body: { text: 'Ci vediamo giovedì in piazza.' },
    }),
  )
  expect(await news()).toEqual([])
  data(await decide(id, { outcome: 'keep' }))
  expect(await news()).toMatchObject([{ id, text: 'Ci vediamo giovedì in piazza.', hidden_reason: null }])
  await town.api.settle()
  const { id: town_id } = await town.api.operator.town('bari')
  const rows = await town.api.database.forTenant(town_id, (db) =>
    db.rows<{ id: string }>({
      name: 'x',
      text: `select id from outbox where name = 'petition.updated' and payload->>'update_id' = $1`,
      values: [id],
    }),
  )
  expect(rows).toHaveLength(1)
})

test('against the stopping of a petition its author appeals; followed, it takes signatures for as long as it was stopped', async () => {
  const { id, closes_at: before } = await town.open()
  data(await town.move(town.officer, id, { action: 'stop', reason: 'elezioni', note: 'Fino al voto.' }))
  const [statement] = await statements()
  expect(statement).toMatchObject({ content_id: id, reason: 'elezioni', appeal: null })
  expect(statement!.appeal_until).not.toBeNull()
  const appeal = { params: { path: { ...path, decision_id: statement!.id }, header: town.api.key() } }
  const body = { words: 'Nel nostro comune non si vota quest’anno.' }
  data(await author().POST('/v1/{tenant}/moderation/decisions/{decision_id}/appeals', { ...appeal, body }))
  const refused = await town.officer.GET('/v1/{tenant}/moderation/items/{content_id}', {
    params: { path: { ...path, content_id: id } },
  })
  expect(refused.error).toMatchObject({ code: 'moderation.not_yours' })
  await town.later(3)
  const other = await town.api.staff('officer')
  expect((await item(id, other)).outcomes).toEqual(['keep', 'hide', 'second_opinion'])
  data(await decide(id, { outcome: 'keep', words: 'È vero: qui non si vota.' }, other))
  const resumed = await town.read(id)
  expect(resumed).toMatchObject({ state: 'open', decision: null })
  expect(Date.parse(resumed.closes_at!) - Date.parse(before!)).toBe(3 * 86_400_000)
  data(await town.sign(id))
  const told = (await statements()).find((one) => one.id === statement!.id)
  expect(told).toMatchObject({ appeal: { outcome: 'reversed' }, shown_again: true })
})
