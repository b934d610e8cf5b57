import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '../../../kernel/db/index.ts'
import type { Caller } from '../../../testing/caller.ts'
import { at as atDebate } from '../testing/town.ts'
import { at, firstText, got, startDraftingTown, type DraftingTown } from './testing/drafting.ts'

let town: DraftingTown
let maria: Caller
beforeAll(async () => {
  town = await startDraftingTown()
  maria = town.api.as(await town.api.citizen())
})
afterAll(async () => {
  expect(town.api.faults).toEqual([])
  await town.api.stop()
})

const status = async (answer: Promise<{ response: Response; error?: { code?: string } }>) => {
  const { response, error } = await answer
  return [response.status, error?.code]
}
const support = (who: Caller, id: string) => who.POST('/v1/{tenant}/proposals/{proposal_id}/supports', { params: at(id) })
const move = (who: Caller, id: string) => who.POST('/v1/{tenant}/proposals/{proposal_id}/moved-supports', { params: at(id) })
const merge = (who: Caller, id: string, into: string, note?: { it: string; en?: string }) =>
  who.PUT('/v1/{tenant}/proposals/{proposal_id}/merge', { params: at(id), body: { into, ...(note && { note }) } })
const supporter = async () => town.api.as(await town.api.citizen())
async function facts(name: string): Promise<Record<string, unknown>[]> {
  const { id } = await town.api.operator.town('bari')
  const query = sql('outbox').select('payload').where({ tenant_id: id, name })
  return (await town.api.database.forTenant(id, (db) => db.rows<{ payload: Record<string, unknown> }>(query))).map(
    ({ payload }) => payload,
  )
}

test('a settled text is supported once per person, in the last phase, to the millisecond', async () => {
  town.during('propose')
  const { id, code } = await town.frozen(maria)
  const lia = await supporter()
  expect(await status(town.write(maria, id, {}, {}))).toEqual([409, 'proposal.text_settled'])
  town.during('converge', -1)
  expect(await status(support(lia, id))).toEqual([409, 'debate.phase_wrong'])
  town.during('converge')
  const first = got(await support(lia, id))
  expect(first).toMatchObject({ count: 1 })
  expect(first.receipt.startsWith(`${code}-`)).toBe(true)
  expect((await support(lia, id)).response.status).toBe(200)
  const mine = got(await lia.GET('/v1/{tenant}/proposals/{proposal_id}/mine', { params: at(id) }))
  expect(mine).toMatchObject({ supports: true, receipt: first.receipt })
  expect((await town.read(id)).supports).toBe(1)
  const back = await lia.DELETE('/v1/{tenant}/proposals/{proposal_id}/supports/mine', { params: at(id) })
  expect(got(back).count).toBe(0)
  town.during('outcome', -1)
  expect(got(await support(lia, id)).count).toBe(1)
  town.during('outcome')
  expect(await status(support(await supporter(), id))).toEqual([409, 'debate.phase_wrong'])
  town.during('propose')
})

test('supports are taken once the text is settled, not before', async () => {
  const { id } = await town.open(maria)
  town.during('converge')
  expect(await status(support(await supporter(), id))).toEqual([409, 'proposal.not_settled'])
  town.during('propose')
})

test('the town answers once, then the proposal goes on as something else: a fact says so', async () => {
  const { id } = await town.frozen(maria)
  const answer = (who: Caller) =>
    who.POST('/v1/{tenant}/proposals/{proposal_id}/answers', {
      params: { ...at(id), header: town.api.key() },
      body: { office: 'Ufficio verde', text: { it: 'Le panchine arrivano a maggio.' } },
    })
  expect(await status(answer(maria))).toEqual([403, 'staff.role_needed'])
  expect(got(await answer(town.officer))).toMatchObject({ state: 'answered', answer: { text: 'Le panchine arrivano a maggio.' } })
  expect(await status(answer(town.officer))).toEqual([409, 'proposal.transition_impossible'])
  expect(await status(town.move(maria, id, { action: 'promote', to: 'pact' }))).toEqual([403, 'proposal.transition_forbidden'])
  expect(await status(town.move(town.officer, id, { action: 'promote' }))).toEqual([422, 'proposal.target_needed'])
  expect(got(await town.move(town.officer, id, { action: 'promote', to: 'pact' }))).toMatchObject({
    state: 'promoted',
    promoted_to: 'pact',
  })
  expect(await facts('proposal.promoted')).toMatchObject([{ proposal_id: id, to: 'pact' }])
  const { items } = got(await town.api.anonymous.GET('/v1/{tenant}/proposals/{proposal_id}/timeline', { params: at(id) }))
  expect(items.map(({ action, actor, to }) => [action, actor, to])).toEqual([
    ['published', 'author', null],
    ['frozen', 'author', null],
    ['answered', 'staff', null],
    ['promoted', 'staff', 'pact'],
  ])
})

test('authors withdraw with a reason, which everybody reads', async () => {
  const { id } = await town.open(maria)
  expect(await status(town.move(maria, id, { action: 'withdraw' }))).toEqual([422, 'proposal.reason_needed'])
  await town.move(maria, id, { action: 'withdraw', reason: 'Ne abbiamo una migliore.' })
  expect(await town.read(id)).toMatchObject({ state: 'withdrawn', withdrawn_reason: 'Ne abbiamo una migliore.' })
})

test('in a merge nobody’s support moves by itself: each moves theirs, and both counts stay', async () => {
  const [one, other] = [await town.frozen(maria), await town.frozen(maria)]
  town.during('converge')
  const [lia, piero, anna] = [await supporter(), await supporter(), await supporter()]
  for (const who of [lia, piero]) await support(who, one.id)
  for (const who of [piero, anna]) await support(who, other.id)
  expect(await status(move(lia, one.id))).toEqual([409, 'proposal.not_merged'])
  expect(await status(merge(maria, one.id, other.id))).toEqual([403, 'staff.role_needed'])
  expect(await status(merge(town.officer, one.id, one.id))).toEqual([409, 'proposal.merge_impossible'])
  const note = { it: 'Chiedono la stessa cosa.', en: 'They ask for the same.' }
  const merged = { state: 'merged', merged_into: other.id, merge_note: note.it, supports: 2 }
  expect(got(await merge(town.officer, one.id, other.id, note))).toMatchObject(merged)
  expect((await merge(town.officer, one.id, other.id)).response.status).toBe(200)
  expect((await town.read(other.id)).supports).toBe(2)

  expect(await status(support(await supporter(), one.id))).toEqual([409, 'proposal.not_settled'])
  expect(await status(move(anna, (await town.read(one.id)).id))).toEqual([200, undefined])
  expect(got(await move(lia, one.id))).toEqual({ from_count: 1, into_count: 3, into_id: other.id })
  expect(got(await move(lia, one.id))).toEqual({ from_count: 1, into_count: 3, into_id: other.id })
  expect(got(await move(piero, one.id))).toEqual({ from_count: 0, into_count: 3, into_id: other.id })
  expect(await status(move(await supporter(), one.id))).toEqual([404, 'participation.none'])
  town.during('propose')
})

test('proposals are merged until nobody could move their support any more, to the millisecond', async () => {
  const [one, other] = [await town.frozen(maria), await town.frozen(maria)]
  town.during('outcome')
  expect(await status(merge(town.officer, one.id, other.id))).toEqual([409, 'proposal.merge_too_late'])
  expect(await town.read(one.id)).toMatchObject({ state: 'frozen', merged_into: null })
  town.during('outcome', -1)
  expect(await status(merge(town.officer, one.id, other.id))).toEqual([200, undefined])
  town.during('outcome')
  expect(await status(merge(town.officer, one.id, other.id))).toEqual([200, undefined])
  town.during('propose')
})

test('what was merged into another may be merged on: supports are moved to where it ended, in no ring', async () => {
  const [one, other, last] = [await town.frozen(maria), await town.frozen(maria), await town.frozen(maria)]
  town.during('converge')
  const lia = await supporter()
  await support(lia, one.id)
  got(await merge(town.officer, one.id, other.id))
  got(await merge(town.officer, other.id, last.id))
  expect(await status(merge(town.officer, last.id, one.id))).toEqual([409, 'proposal.merge_impossible'])
  expect(got(await move(lia, one.id))).toEqual({ from_count: 0, into_count: 1, into_id: last.id })
  town.during('propose')
})

test('when the town gives people longer to support proposals, those that are settled already take it', async () => {
  const [one, other] = [await town.frozen(maria), await town.frozen(maria)]
  town.during('converge')
  const lia = await supporter()
  await support(lia, other.id)
  got(await merge(town.officer, other.id, one.id))
  const params = atDebate(town.debateId)
  const later = (days: number) => new Date(town.start.getTime() + days * 86_400_000).toISOString()
  const dated = async (converge: number) => {
    const { data, response } = await town.officer.GET('/v1/{tenant}/debates/{debate_id}/source', { params })
    const phases = data!.phases.map((one) => (one.phase === 'outcome' ? { ...one, opens_at: later(converge) } : one))
    const header = { 'If-Match': response.headers.get('etag')! }
    const body = { ...town.source(), phases, closes_at: later(converge + 10) }
    got(await town.officer.PUT('/v1/{tenant}/debates/{debate_id}/source', { params: { ...params, header }, body }))
  }
  await dated(45)
  town.during('outcome')
  expect(await status(support(await supporter(), one.id))).toEqual([201, undefined])
  expect(await status(move(lia, other.id))).toEqual([200, undefined])
  town.during('converge')
  await dated(40)
  town.during('propose')
})

test('of simultaneous changes of a section one is carried out, and every version is there', async () => {
  const { id, sections } = await town.open(maria)
  const edits = Array.from({ length: 8 }, (_, turn) => town.write(maria, id, sections[0]!, { text: `${firstText} ${turn}` }))
  const statuses = (await Promise.all(edits)).map(({ response }) => response.status)
  expect(statuses.sort()).toEqual([200, ...Array<number>(7).fill(412)])
  expect((await town.read(id)).version).toBe(2)
})

test('who is erased is no name any more; what they wrote stays', async () => {
  const citizen = await town.api.citizen({ givenName: 'Via', familyName: 'Col Vento' })
  const gone = town.api.as(citizen)
  const { id } = await town.open(gone)
  await town.suggest(gone, id, 'venti', 'trenta', { public_name: true })
  await town.api.app.erase(citizen.id)
  const after = await town.read(id)
  expect([after.authors[0]!.name, after.sections[0]!.text]).toEqual([null, firstText])
  const listed = await town.api.anonymous.GET('/v1/{tenant}/proposals/{proposal_id}/amendments', { params: at(id) })
  expect(got(listed).items[0]!.by).toBeNull()
  const all = await town.api.anonymous.GET('/v1/{tenant}/debates/{debate_id}/proposals', {
    params: { ...atDebate(town.debateId), query: { limit: 100 } },
  })
  expect(got(all).items.map((proposal) => proposal.id)).toContain(id)
})

test('what an author owned who is erased is everybody’s, and a question of theirs is asked no more', async () => {
  const citizens = await Promise.all([0, 1].map(() => town.api.citizen()))
  const [gone, asking] = citizens.map((one) => town.api.as(one)) as [Caller, Caller]
  const { id, sections } = await town.open(maria)
  const mine = async () => got(await maria.GET('/v1/{tenant}/proposals/{proposal_id}/mine', { params: at(id) }))
  const header = { 'Invite-Token': (await mine()).invite_token! }
  got(await gone.POST('/v1/{tenant}/proposals/{proposal_id}/authors', { params: { ...at(id), header } }))
  got(await asking.POST('/v1/{tenant}/proposals/{proposal_id}/authors', { params: at(id) }))
  got(await town.write(gone, id, sections[0]!, { owned: true }))
  for (const { id } of citizens) await town.api.app.erase(id)
  const [section] = (await town.read(id)).sections
  expect(section!.owner_id).toBeNull()
  expect(await status(town.write(maria, id, section!, {}))).toEqual([200, undefined])
  const { author_id, requests } = await mine()
  expect(requests).toEqual([])
  const params = { path: { ...at(id).path, author_id: author_id! } }
  const leave = maria.DELETE('/v1/{tenant}/proposals/{proposal_id}/authors/{author_id}', { params })
  expect(await status(leave)).toEqual([409, 'proposal.last_author'])
})

// The last one: the debate of all the others is withdrawn.
test('what was proposed in a debate that is withdrawn is read by its authors and the staff alone', async () => {
  const { id } = await town.open(maria)
  got(await town.suggest(await supporter(), id, 'venti', 'trenta'))
  const path = '/v1/{tenant}/proposals/{proposal_id}'
  const reading = (who: Caller) => [
    who.GET(path, { params: at(id) }),
    who.GET(`${path}/versions`, { params: at(id) }),
    who.GET(`${path}/versions/{version}`, { params: { path: { ...at(id).path, version: 1 } } }),
    who.GET(`${path}/comparison`, { params: { ...at(id), query: { from: 1, to: 1 } } }),
    who.GET(`${path}/timeline`, { params: at(id) }),
    who.GET(`${path}/amendments`, { params: at(id) }),
    who.GET('/v1/{tenant}/comments', { params: { path: { tenant: 'bari' }, query: { subject: id } } }),
    who.GET('/v1/{tenant}/debates/{debate_id}/proposals', { params: atDebate(town.debateId) }),
  ]
  const looks = async (who: Caller) => (await Promise.all(reading(who))).map(({ response }) => response.status)
  expect(await looks(town.api.anonymous)).toEqual(Array<number>(8).fill(200))
  const params = { ...atDebate(town.debateId), header: town.api.key() }
  const body = { action: 'withdraw' as const, reason: 'Il progetto è stato annullato.' }
  got(await town.officer.POST('/v1/{tenant}/debates/{debate_id}/transitions', { params, body }))
  for (const who of [town.api.anonymous, await supporter()]) expect(await looks(who)).toEqual(Array<number>(8).fill(404))
  for (const who of [maria, town.officer])
    expect(await looks(who)).toEqual([...Array<number>(6).fill(200), ...Array<number>(2).fill(404)])
  expect(await status(town.write(maria, id, {}, {}))).toEqual([404, 'http.not_found'])
})
