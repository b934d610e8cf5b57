import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '../../../testing/caller.ts'
import { at as atDebate } from '../testing/town.ts'
import { at, got, startDraftingTown, type DraftingTown, type Proposal } from './testing/drafting.ts'

let town: DraftingTown
let maria: Caller
let lia: Caller
let moderator: Caller
const reason = 'Contiene il numero di telefono di un’altra persona.'
beforeAll(async () => {
  town = await startDraftingTown()
  maria = town.api.as(await town.api.citizen())
  lia = town.api.as(await town.api.citizen())
  moderator = await town.api.staff('moderator')
})
afterAll(async () => {
  expect(town.api.faults).toEqual([])
  await town.api.stop()
})

const status = async (answer: Promise<{ response: Response; error?: { code?: string } }>) => {
  const { response, error } = await answer
  return [response.status, error?.code]
}
const proposalAt = '/v1/{tenant}/proposals/{proposal_id}'
const debateAt = '/v1/{tenant}/debates/{debate_id}'
const hide = (who: Caller, id: string, why?: string) =>
  who.PUT(`${proposalAt}/visibility`, { params: at(id), body: { hidden: true, ...(why && { reason: why }) } })
const show = (who: Caller, id: string) => who.PUT(`${proposalAt}/visibility`, { params: at(id), body: { hidden: false } })
const hideAmendment = (who: Caller, id: string, amendment_id: string, hidden = true) =>
  who.PUT(`${proposalAt}/amendments/{amendment_id}/visibility`, {
    params: { path: { ...at(id).path, amendment_id } },
    body: { hidden, ...(hidden && { reason }) },
  })
const amendments = async (who: Caller, id: string) => got(await who.GET(`${proposalAt}/amendments`, { params: at(id) })).items
const path = () => atDebate(town.debateId)

/** The ids of proposals in everything that shows several of them to everybody. */
async function listed(): Promise<Record<string, string[]>> {
  const everybody = town.api.anonymous
  const list = got(await everybody.GET(`${debateAt}/proposals`, { params: { ...path(), query: { limit: 100 } } })).items
  const text = { text: 'Panchine in piazza' }
  const similar = got(await everybody.GET(`${debateAt}/similar-proposals`, { params: { ...path(), query: text } })).items
  const places = got(await everybody.GET(`${debateAt}/contributions`, { params: path() })).items
  const ids = (items: { id: string }[]) => items.map(({ id }) => id)
  return { list: ids(list), similar: ids(similar), places: ids(places) }
}

async function onMap(): Promise<Proposal> {
  const { id } = await town.begin(maria)
  const geometry = { type: 'Point' as const, coordinates: [16.8719, 41.1256] }
  got(await maria.PUT(`${proposalAt}/place`, { params: at(id), body: { geometry } }))
  return got(await town.move(maria, id, { action: 'publish' }))
}

test('a hidden proposal is listed nowhere, and whoever asks for it reads that it was hidden and why', async () => {
  const { id, code, title } = await onMap()
  const [suggested] = [got(await town.suggest(lia, id, 'venti', 'trenta'))]
  const everywhere = { list: [id], similar: [id], places: [id] }
  const contained = async () =>
    Object.fromEntries(Object.entries(await listed()).map(([name, ids]) => [name, ids.filter((one) => one === id)]))
  expect(await contained()).toEqual(everywhere)
  expect((await town.read(id)).hidden_reason).toBeNull()

  expect(await status(hide(maria, id, reason))).toEqual([403, 'staff.role_needed'])
  expect(await status(hide(moderator, id))).toEqual([422, 'proposal.reason_needed'])
  expect(got(await hide(moderator, id, reason))).toMatchObject({ id, title, hidden_reason: reason })
  expect(await contained()).toEqual({ list: [], similar: [], places: [] })

  const everybody = town.api.anonymous
  const { response, error } = await everybody.GET(proposalAt, { params: at(id) })
  expect([response.status, error]).toMatchObject([403, { code: 'proposal.hidden', params: { code, reason } }])
  const query = { from: 1, to: 1 }
  const withNumber = { path: { ...at(id).path, version: 1 } }
  const asked = await Promise.all([
    status(everybody.GET(`${proposalAt}/versions`, { params: at(id) })),
    status(everybody.GET(`${proposalAt}/versions/{version}`, { params: withNumber })),
    status(everybody.GET(`${proposalAt}/comparison`, { params: { ...at(id), query } })),
    status(everybody.GET(`${proposalAt}/amendments`, { params: at(id) })),
    status(everybody.GET(`${proposalAt}/timeline`, { params: at(id) })),
    status(lia.GET(`${proposalAt}/mine`, { params: at(id) })),
  ])
  expect(asked).toEqual(asked.map(() => [403, 'proposal.hidden']))
  expect(
    await status(
      town.api.anonymous.GET('/v1/{tenant}/comments', { params: { path: { tenant: 'bari' }, query: { subject: id } } }),
    ),
  ).toEqual([404, 'http.not_found'])

  expect(await town.read(id, maria)).toMatchObject({ title, hidden_reason: reason })
  expect((await amendments(maria, id)).map((one) => one.id)).toEqual([suggested.id])
  const hidden = got(await moderator.GET(`${debateAt}/hidden-proposals`, { params: path() })).items
  expect(hidden).toEqual([{ id, code, state: 'open', title, hidden_reason: reason }])
  expect(await status(lia.GET(`${debateAt}/hidden-proposals`, { params: path() }))).toEqual([403, 'staff.role_needed'])

  expect(got(await show(moderator, id)).hidden_reason).toBeNull()
  expect(got(await show(moderator, id)).hidden_reason).toBeNull()
  expect(await contained()).toEqual(everywhere)
  expect((await town.read(id)).title).toBe(title)
  const happened = got(await everybody.GET(`${proposalAt}/timeline`, { params: at(id) })).items
  expect(happened.map(({ action, actor }) => `${action} ${actor}`).slice(-2)).toEqual(['hidden staff', 'shown staff'])
})

test('nobody goes on with a hidden proposal: not by its private link, not the town; its supporters may leave it', async () => {
  const [{ id, code }, other] = [await town.frozen(maria), await town.frozen(maria)]
  const written = await town.open(maria)
  const link = got(await maria.GET(`${proposalAt}/mine`, { params: at(written.id) })).invite_token!
  town.during('converge')
  got(await lia.POST(`${proposalAt}/supports`, { params: at(id) }))
  for (const one of [id, written.id]) got(await hide(moderator, one, reason))
  const titles = async () =>
    got(await lia.GET('/v1/{tenant}/me/acts', { params: { path: { tenant: 'bari' } } })).items.map(
      ({ subject_title: title }) => title,
    )
  expect(await titles()).toContain(code)

  const refused = [403, 'proposal.hidden']
  const header = { 'Invite-Token': link }
  expect(await status(lia.GET(proposalAt, { params: { ...at(written.id), header } }))).toEqual(refused)
  const someone = town.api.as(await town.api.citizen())
  expect(await status(someone.POST(`${proposalAt}/supports`, { params: at(id) }))).toEqual(refused)
  const body = { office: 'Ufficio verde', text: { it: 'Le panchine arrivano a maggio.' } }
  const keyed = { ...at(id), header: town.api.key() }
  expect(await status(town.officer.POST(`${proposalAt}/answers`, { params: keyed, body }))).toEqual(refused)
  expect(await status(town.move(town.officer, id, { action: 'promote', to: 'pact' }))).toEqual(refused)
  expect(await status(town.officer.PUT(`${proposalAt}/merge`, { params: at(other.id), body: { into: id } }))).toEqual(refused)
  expect(got(await lia.DELETE(`${proposalAt}/supports/mine`, { params: at(id) })).count).toBe(0)
  town.during('propose')
  expect(await status(hide(moderator, (await town.begin(maria)).id, reason))).toEqual([404, 'http.not_found'])
})

test('a hidden amendment says so in its place; who suggested it still reads it, and nobody decides about it meanwhile', async () => {
  const { id } = await town.open(maria)
  const { id: suggested } = got(await town.suggest(lia, id, 'venti', 'trenta', { public_name: true }))
  expect(await status(hideAmendment(maria, id, suggested))).toEqual([403, 'staff.role_needed'])
  expect(got(await hideAmendment(moderator, id, suggested))).toMatchObject({ replacement: 'trenta', hidden_reason: reason })
  const gone = { replacement: '', difference: [], why: '', by: null, hidden_reason: reason }
  for (const who of [town.api.anonymous, maria]) expect(await amendments(who, id)).toMatchObject([{ id: suggested, ...gone }])
  for (const who of [lia, moderator]) expect(await amendments(who, id)).toMatchObject([{ replacement: 'trenta' }])
  for (const decision of ['accepted', 'rejected'] as const)
    expect(await status(town.decide(maria, id, suggested, decision))).toEqual([409, 'proposal.amendment_hidden'])
  got(await hideAmendment(moderator, id, suggested, false))
  expect(await amendments(town.api.anonymous, id)).toMatchObject([{ replacement: 'trenta', hidden_reason: null }])
  expect(await status(town.decide(maria, id, suggested, 'accepted'))).toEqual([200, undefined])
})

test('of an amendment that was taken back nothing is left to read but that it was', async () => {
  const { id } = await town.open(maria)
  const { id: suggested } = got(await town.suggest(lia, id, 'venti', 'trenta', { public_name: true }))
  const params = { path: { ...at(id).path, amendment_id: suggested } }
  await lia.DELETE(`${proposalAt}/amendments/{amendment_id}`, { params })
  const gone = { state: 'withdrawn', replacement: '', difference: [], why: '', by: null }
  for (const who of [town.api.anonymous, lia]) expect(await amendments(who, id)).toMatchObject([gone])
  expect(await status(hideAmendment(moderator, id, suggested))).toEqual([409, 'proposal.amendment_decided'])
})

test('who was told of a merge reads no title of what was hidden since, but of what they wrote', async () => {
  const [one, into] = [await town.frozen(maria), await town.frozen(lia)]
  town.during('converge')
  got(await town.officer.PUT(`${proposalAt}/merge`, { params: at(one.id), body: { into: into.id } }))
  const told = async (who: Caller) => {
    await town.api.settle()
    const { items } = got(await who.GET('/v1/{tenant}/me/inbox', { params: { path: { tenant: 'bari' } } }))
    return items
      .flatMap(({ notifications }) => notifications)
      .flatMap(({ kind, text }) => (/merged|absorbed/.test(kind) ? [text] : []))
  }
  const merged = [`La proposta «${one.title}» è confluita in «${into.title}».`]
  const absorbed = [`Nella proposta «${into.title}» è confluita «${one.title}».`]
  expect([await told(maria), await told(lia)]).toEqual([merged, absorbed])
  got(await hide(moderator, one.id, reason))
  expect(await told(lia)).toEqual([`Nella proposta «${into.title}» è confluita «contenuto non più pubblico».`])
  expect(await told(maria)).toEqual(merged)
  got(await show(moderator, one.id))
  got(await hide(moderator, into.id, reason))
  expect(await told(maria)).toEqual([`La proposta «${one.title}» è confluita in «contenuto non più pubblico».`])
  expect(await told(lia)).toEqual(absorbed)
})

test('everybody who wrote a hidden proposal has a statement and may appeal; none of them decides on it', async () => {
  town.during('propose')
  const { id } = await town.open(maria)
  const { invite_token: token } = got(await maria.GET(`${proposalAt}/mine`, { params: at(id) }))
  const person = await town.api.citizen()
  const [other, outsider] = [town.api.as(person), town.api.as(await town.api.citizen())]
  got(await other.POST(`${proposalAt}/authors`, { params: { ...at(id), header: { 'Invite-Token': token! } } }))
  await hide(moderator, id, reason)
  const statement = async (who: Caller) =>
    got(await who.GET('/v1/{tenant}/me/moderation', { params: { path: { tenant: 'bari' } } })).items.find(
      ({ content_id }) => content_id === id,
    )
  expect(await statement(outsider)).toBeUndefined()
  const [first, second] = [(await statement(maria))!, (await statement(other))!]
  expect(second).toEqual(first)
  const appeal = (who: Caller, words: string) => {
    const params = { path: { tenant: 'bari', decision_id: first.id }, header: town.api.key() }
    return who.POST('/v1/{tenant}/moderation/decisions/{decision_id}/appeals', { params, body: { words } })
  }
  expect((await appeal(outsider, 'Non è vero niente.')).response.status).toBe(404)
  got(await appeal(other, 'Il numero è quello del comitato.'))
  expect((await statement(maria))!.appeal).toBeNull()
  got(await appeal(maria, 'Lo pubblica il comitato stesso.'))
  await town.api.settle()
  const inbox = got(await other.GET('/v1/{tenant}/me/inbox', { params: { path: { tenant: 'bari' } } })).items
  expect(inbox.flatMap(({ notifications }) => notifications).map(({ kind }) => kind)).toContain('moderation_decided')

  await town.api.operator.giveRole('bari', person.id, 'moderator', null, town.api.now())
  const colleague = await town.api.staff('moderator')
  const params = { path: { tenant: 'bari', content_id: id } }
  const itemAt = '/v1/{tenant}/moderation/items/{content_id}'
  const { content, appeals } = got(await colleague.GET(itemAt, { params }))
  expect(appeals.map(({ words }) => words)).toEqual(['Il numero è quello del comitato.', 'Lo pubblica il comitato stesso.'])
  const decide = (who: Caller) =>
    who.POST(`${itemAt}/decisions`, {
      params: { ...params, header: town.api.key() },
      body: { outcome: 'keep', version: content.version },
    })
  expect(await status(decide(other))).toEqual([403, 'moderation.not_yours'])
  got(await decide(colleague))
  for (const who of [maria, other])
    expect(await statement(who)).toMatchObject({ appeal: { outcome: 'reversed' }, shown_again: true })
})
