import type { components } from '../../types/openapi.d.ts'
import type { TestApi } from '../../api/testing/start-api.ts'
import { dataOf } from '../../api/testing/lively-town.ts'
import { openDebate } from './debates.ts'
import { hostile } from './text-fields.ts'

type Schemas = components['schemas']

const bari = { tenant: 'bari' }
const ours = (field: string) => hostile(`debates_proposals_${field}`)

/** A debate of Bari with proposals whose every text is hostile: one as it was begun, one that was changed and answered, one withdrawn, one merged, one hidden. */
export async function makeHostileProposals(
  api: TestApi,
): Promise<{ debate: string; begun: string; answered: string; withdrawn: string; merged: string; hidden: string }> {
  const [officer, author] = [await api.staff('officer'), api.as(await api.citizen())]
  const debate = await openDebate(api, 'bari', 'propose', { officer })
  const inDebate = { path: { ...bari, debate_id: debate } }
  const at = (id: string) => ({ path: { ...bari, proposal_id: id } })
  const keyed = (id: string) => ({ ...at(id), header: api.key() })
  const begin = async () => {
    const section = { title: ours('create.sections.title'), text: ours('create.sections.text') }
    const body = { title: ours('create.title'), language: 'it' as const, sections: [section] }
    const params = { ...inDebate, header: api.key() }
    return dataOf(await author.POST('/v1/{tenant}/debates/{debate_id}/proposals', { params, body }))
  }
  const move = async (id: string, body: Schemas['NewProposalTransition']) =>
    dataOf(await author.POST('/v1/{tenant}/proposals/{proposal_id}/transitions', { params: keyed(id), body }))
  const suggest = async (id: string, section_id: string, version: number, exact: string, start: number) => {
    const passage = { exact, prefix: '', suffix: '', start }
    const words = { replacement: ours('amendments_create.replacement'), why: ours('amendments_create.why') }
    const body = { section_id, version, passage, ...words, public_name: true }
    return dataOf(await author.POST('/v1/{tenant}/proposals/{proposal_id}/amendments', { params: keyed(id), body })).id
  }

  const { id: begun } = await begin()
  await move(begun, { action: 'publish' })
  const { id: withdrawn } = await begin()
  await move(withdrawn, { action: 'publish' })
  await move(withdrawn, { action: 'withdraw', reason: ours('transitions_create.reason') })

  const { id: merged } = await begin()
  await move(merged, { action: 'publish' })
  const note = { it: ours('merge_replace.note.it'), en: ours('merge_replace.note.en') }
  const into = { params: at(merged), body: { into: begun, note } }
  dataOf(await officer.PUT('/v1/{tenant}/proposals/{proposal_id}/merge', into))

  const { id: answered, sections } = await begin()
  const section = sections[0]!
  const [changed, disputed, agreed] = [ours('sections_replace.text'), ours('amendments_create.passage.exact'), 'Altre parole.']
  const text = [changed, disputed, agreed].join('\n\n')
  const section_id = section.id
  dataOf(
    await author.PUT('/v1/{tenant}/proposals/{proposal_id}/sections/{section_id}', {
      params: { path: { ...at(answered).path, section_id }, header: { 'If-Match': `"${section.version}"` } },
      body: { title: ours('sections_replace.title'), text, place: 0, owned: false },
    }),
  )
  dataOf(
    await author.PUT('/v1/{tenant}/proposals/{proposal_id}/title', {
      params: { ...at(answered), header: { 'If-Match': '"2"' } },
      body: { title: ours('title_replace.title') },
    }),
  )
  await move(answered, { action: 'publish' })
  const now = dataOf(await author.GET('/v1/{tenant}/proposals/{proposal_id}', { params: at(answered) })).version
  await suggest(answered, section_id, now, disputed, text.indexOf(disputed))
  const unread = await suggest(answered, section_id, now, disputed, text.indexOf(disputed))
  dataOf(
    await officer.PUT('/v1/{tenant}/proposals/{proposal_id}/amendments/{amendment_id}/visibility', {
      params: { path: { ...at(answered).path, amendment_id: unread } },
      body: { hidden: true, reason: ours('amendments_visibility_replace.reason') },
    }),
  )
  const taken = await suggest(answered, section_id, now, agreed, text.indexOf(agreed))
  dataOf(
    await author.PUT('/v1/{tenant}/proposals/{proposal_id}/amendments/{amendment_id}/decision', {
      params: { path: { ...at(answered).path, amendment_id: taken } },
      body: { decision: 'accepted', reason: ours('decisions_replace.reason') },
    }),
  )
  await move(answered, { action: 'freeze' })
  const answer = {
    office: ours('answers_create.office'),
    text: { it: ours('answers_create.text.it'), en: ours('answers_create.text.en') },
  }
  dataOf(await officer.POST('/v1/{tenant}/proposals/{proposal_id}/answers', { params: keyed(answered), body: answer }))
  const hiding = { hidden: true, reason: ours('visibility_replace.reason') }
  const { id: hidden } = await begin()
  await move(hidden, { action: 'publish' })
  dataOf(await officer.PUT('/v1/{tenant}/proposals/{proposal_id}/visibility', { params: at(hidden), body: hiding }))
  return { debate, begun, answered, withdrawn, merged, hidden }
}
