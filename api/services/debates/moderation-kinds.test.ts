import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '../../testing/caller.ts'
import type { components } from '../../../types/openapi.d.ts'
import { at as atProposal, got, startDraftingTown, type DraftingTown } from './proposals/testing/drafting.ts'
import { at as atDebate } from './testing/town.ts'

let town: DraftingTown
let maria: Caller
let lia: Caller
let moderator: Caller
beforeAll(async () => {
  town = await startDraftingTown()
  maria = town.api.as(await town.api.citizen())
  lia = town.api.as(await town.api.citizen())
  moderator = await town.api.staff('moderator')
  const levels = { level_0: 'pre', level_1: 'pre', level_2: 'pre', level_3: 'pre' }
  await town.api.operator.setSettings('bari', 'moderation', { policy: { debates: levels } })
})
afterAll(async () => {
  expect(town.api.faults).toEqual([])
  await town.api.stop()
})

const path = { tenant: 'bari' }
const next = async (kind: components['schemas']['ModeratedKind']) => {
  const params = { path, header: town.api.key() }
  return got(await moderator.POST('/v1/{tenant}/moderation/claims', { params, body: { kind, overdue: false } })).item
}
const decide = (content_id: string, version: string, hide = false) =>
  moderator.POST('/v1/{tenant}/moderation/items/{content_id}/decisions', {
    params: { path: { ...path, content_id }, header: town.api.key() },
    body: { version, ...(hide ? { outcome: 'hide' as const, reason: 'offese' } : { outcome: 'keep' as const }) },
  })

test('a proposal is held until a moderator has read all of it', async () => {
  const { id, hidden_reason: told } = await town.open(maria, 'Chiediamo venti panchine.')
  expect(told).toMatch(/^In attesa di verifica/)
  const list = async () => {
    const { items } = got(
      await lia.GET('/v1/{tenant}/debates/{debate_id}/proposals', {
        params: { ...atDebate(town.debateId), query: { limit: 100 } },
      }),
    )
    return items.map((proposal) => proposal.id)
  }
  expect(await list()).not.toContain(id)
  expect((await lia.GET('/v1/{tenant}/proposals/{proposal_id}', { params: atProposal(id) })).response.status).toBe(403)
  const item = await next('proposal')
  expect(item).toMatchObject({ id, held: true, title: 'Panchine in piazza', content: { state: 'held' } })
  expect(item!.content.text).toContain('Chiediamo venti panchine.')
  got(await decide(id, item!.content.version))
  expect(await list()).toContain(id)
  expect((await town.read(id, lia)).hidden_reason).toBeNull()
})

test('a proposal that was read waits anew once its words are others, and stays shown', async () => {
  const { id, version } = await town.open(maria, 'Chiediamo trenta panchine.')
  got(await decide(id, String(version)))
  expect(await next('proposal')).toBeNull()
  const [section] = (await town.read(id, maria)).sections
  const edit = { title: section!.title, text: 'Chiediamo trenta panchine, ladri.', place: 0 }
  got(await town.write(maria, id, section!, edit))
  const item = await next('proposal')
  expect(item).toMatchObject({ id, held: false, why: 'new', content: { state: 'public' } })
  expect(item!.content.text).toContain('ladri')
  got(await decide(id, item!.content.version))
  got(
    await maria.PUT('/v1/{tenant}/proposals/{proposal_id}/title', {
      params: { ...atProposal(id), header: { 'If-Match': `"${item!.content.version}"` } },
      body: { title: 'Ladri in piazza' },
    }),
  )
  expect(await next('proposal')).toMatchObject({ id, held: false, title: 'Ladri in piazza' })
  got(await decide(id, String((await town.read(id, maria)).version)))
})

test('an amendment is held, and hidden with its statement to who wrote it', async () => {
  const proposal = await town.open(maria)
  got(await decide(proposal.id, String(proposal.version)))
  const { id } = got(await town.suggest(lia, proposal.id, 'venti', 'trenta'))
  const item = await next('amendment')
  expect(item).toMatchObject({
    id,
    held: true,
    content: { state: 'held', answers: 'venti', text: expect.stringContaining('trenta') },
  })
  got(await decide(id, item!.content.version, true))
  const { items } = got(await lia.GET('/v1/{tenant}/me/moderation', { params: { path } }))
  expect(items).toMatchObject([{ kind: 'amendment', content_id: id, reason: 'offese' }])
  const shown = got(
    await town.api.anonymous.GET('/v1/{tenant}/proposals/{proposal_id}/amendments', { params: atProposal(proposal.id) }),
  )
  expect(shown.items).toMatchObject([{ id, replacement: '', hidden_reason: 'Offende o minaccia qualcuno.' }])
})

test('a statement is held and shown, and hiding it later is a decision too', async () => {
  town.during('discuss')
  const statements = async () =>
    got(await maria.GET('/v1/{tenant}/debates/{debate_id}/statements', { params: atDebate(town.debateId) })).items
  const params = { ...atDebate(town.debateId), header: town.api.key() }
  const { id } = got(
    await lia.POST('/v1/{tenant}/debates/{debate_id}/statements', { params, body: { text: 'Le panchine servono a tutti.' } }),
  )
  expect((await statements()).map((statement) => statement.id)).not.toContain(id)
  const item = await next('statement')
  expect(item).toMatchObject({ id, held: true })
  got(await decide(id, '1'))
  expect((await statements()).map((statement) => statement.id)).toContain(id)
  const hiding = { path: { ...atDebate(town.debateId).path, statement_id: id } }
  got(
    await moderator.PUT('/v1/{tenant}/debates/{debate_id}/statements/{statement_id}/hiding', {
      params: hiding,
      body: { reason: 'Non è una frase su cui essere d’accordo o no.' },
    }),
  )
  const { items } = got(await lia.GET('/v1/{tenant}/me/moderation', { params: { path } }))
  const told = items.find(({ content_id }) => content_id === id)
  expect(told).toMatchObject({ kind: 'statement', reason: 'altro', way: 'own_initiative' })
})

test('what a comment is about is told by its title as it is now, of what is hidden by its code', async () => {
  town.during('propose')
  const { id, code } = await town.open(maria, 'Chiediamo quaranta panchine.')
  got(await decide(id, String((await town.read(id, maria)).version)))
  const say = async (subject: string) => {
    const params = { path, header: town.api.key() }
    const body = { subject, text: `Si può fare. ${subject}`, public_name: true, as_staff: false }
    return got(await lia.POST('/v1/{tenant}/comments', { params, body })).id
  }
  const about = async (content_id: string) => {
    const read = await moderator.GET('/v1/{tenant}/moderation/items/{content_id}', { params: { path: { ...path, content_id } } })
    return got(read).content.subject.title
  }
  town.during('discuss')
  const [ofDebate, ofProposal] = [await say(town.debateId), await say(id)]
  const debate = got(await lia.GET('/v1/{tenant}/debates/{debate_id}', { params: atDebate(town.debateId) }))
  expect(await about(ofDebate)).toBe(debate.question)
  expect(await about(ofProposal)).toBe('Panchine in piazza')
  town.during('propose')
  const version = String((await town.read(id, maria)).version)
  const renamed = { params: { ...atProposal(id), header: { 'If-Match': `"${version}"` } }, body: { title: 'Quaranta panchine' } }
  got(await maria.PUT('/v1/{tenant}/proposals/{proposal_id}/title', renamed))
  expect(await about(ofProposal)).toBe('Quaranta panchine')
  got(await decide(id, String((await town.read(id, maria)).version), true))
  expect(await about(ofProposal)).toBe(code)
})
