import { v7 } from 'uuid'
import type { components } from '../../types/openapi.d.ts'
import { dataOf } from '../../api/testing/lively-town.ts'
import type { Caller } from '../../api/testing/caller.ts'
import type { TestApi } from '../../api/testing/start-api.ts'
import { hostile } from './text-fields.ts'

type Schemas = components['schemas']

const day = 86_400_000
const bari = { tenant: 'bari' }
const both = (field: string) => ({ it: hostile(`${field}.it`), en: hostile(`${field}.en`) })

/** Debates of Bari whose every text is hostile. @returns The id of one with an outcome, and of one that was withdrawn. */
export async function makeHostileDebates(api: TestApi): Promise<{ debate: string; withdrawn: string }> {
  const officer = await api.staff('officer')
  const source = (operation: string): Schemas['NewDebateSource'] => ({
    question: both(`${operation}.question`),
    summary: both(`${operation}.summary`),
    phases: [{ phase: 'discuss', opens_at: api.now().toISOString() }],
    closes_at: new Date(api.now().getTime() + 9 * day).toISOString(),
  })
  const at = (id: string) => ({ path: { ...bari, debate_id: id } })
  const draft = async (operation: string) => {
    const params = { path: bari, header: api.key() }
    return dataOf(await officer.POST('/v1/{tenant}/debates', { params, body: source(operation) })).id
  }
  const current = async (id: string) => {
    const { response } = await officer.GET('/v1/{tenant}/debates/{debate_id}/source', { params: at(id) })
    return { ...at(id), header: { 'If-Match': response.headers.get('etag')! } }
  }
  const move = async (id: string, body: Schemas['NewDebateTransition']) =>
    dataOf(await officer.POST('/v1/{tenant}/debates/{debate_id}/transitions', { params: { ...at(id), header: api.key() }, body }))
  const withdrawn = await draft('debates_create')
  await move(withdrawn, { action: 'publish' })
  await move(withdrawn, { action: 'withdraw', reason: hostile('debates_transitions_create.reason') })
  const debate = await draft('debates_create')
  const replaced = { params: await current(debate), body: source('debates_source_replace') }
  dataOf(await officer.PUT('/v1/{tenant}/debates/{debate_id}/source', replaced))
  const item = {
    kind: 'known' as const,
    place: 1,
    title: both('debates_dossier_replace.title'),
    text: both('debates_dossier_replace.text'),
  }
  const params = { path: { ...at(debate).path, item_id: v7() } }
  const write = async (body: Schemas['NewDossierItem']) =>
    dataOf(await officer.PUT('/v1/{tenant}/debates/{debate_id}/dossier/{item_id}', { params, body }))
  // What a comment quotes stands there when it is written.
  await write({ ...item, text: { it: hostile('comments_create.quote.exact') } })
  await move(debate, { action: 'publish' })
  const state = async (text: string) => {
    const params = { ...at(debate), header: api.key() }
    return dataOf(await officer.POST('/v1/{tenant}/debates/{debate_id}/statements', { params, body: { text } })).id
  }
  await state(hostile('debates_statements_create.text'))
  const hidden = { path: { ...at(debate).path, statement_id: await state('Una frase che si nasconde.') } }
  const why = { reason: hostile('debates_statements_hiding_replace.reason') }
  const hide = '/v1/{tenant}/debates/{debate_id}/statements/{statement_id}/hiding'
  dataOf(await officer.PUT(hide, { params: hidden, body: why }))
  const [field, point] = ['debates_outcome_replace', 'debates_outcome_replace.points']
  const points = [{ said: both(`${point}.said`), did: both(`${point}.did`), why_not: both(`${point}.why_not`) }]
  const outcome = { office: hostile(`${field}.office`), summary: both(`${field}.summary`), points }
  dataOf(await officer.PUT('/v1/{tenant}/debates/{debate_id}/outcome', { params: await current(debate), body: outcome }))
  await makeHostileComments(api, officer, debate)
  await write(item)
  return { debate, withdrawn }
}

/** About the subject: one of the town's, one that was changed, one that was hidden. */
async function makeHostileComments(api: TestApi, officer: Caller, subject: string): Promise<void> {
  const citizen = api.as(await api.citizen())
  const write = async (who: Caller, more: object = {}) => {
    const body = { subject, text: hostile('comments_create.text'), public_name: true, as_staff: false, ...more }
    return dataOf(await who.POST('/v1/{tenant}/comments', { params: { path: bari, header: api.key() }, body })).id
  }
  const at = (id: string) => ({ path: { ...bari, comment_id: id } })
  const quote = { exact: hostile('comments_create.quote.exact'), prefix: '', suffix: '', start: 0 }
  await write(officer, { as_staff: true, office: hostile('comments_create.office'), quote })
  const changed = await write(citizen)
  const { response } = await citizen.GET('/v1/{tenant}/comments/{comment_id}', { params: at(changed) })
  const change = await citizen.PATCH('/v1/{tenant}/comments/{comment_id}', {
    params: { ...at(changed), header: { 'If-Match': response.headers.get('etag')! } },
    body: { text: hostile('comments_update.text') },
    headers: { 'content-type': 'application/merge-patch+json' },
  })
  dataOf(change)
  const hiding = { hidden: true, reason: hostile('comments_visibility_replace.reason') }
  const hidden = await write(citizen)
  dataOf(await officer.PUT('/v1/{tenant}/comments/{comment_id}/visibility', { params: at(hidden), body: hiding }))
  const decision = (words: string) => ({ outcome: 'hide', reason: 'altro', words, version: '1' }) as const
  const [one, other] = [await write(citizen), await write(citizen)]
  const alone = decision(hostile('moderation_decisions_create.words'))
  const params = { path: { tenant: 'bari', content_id: one }, header: api.key() }
  dataOf(await officer.POST('/v1/{tenant}/moderation/items/{content_id}/decisions', { params, body: alone }))
  const together = { content_id: other, ...decision(hostile('moderation_decisions_batch.decisions.words')) }
  const batch = { path: { tenant: 'bari' }, header: api.key() }
  dataOf(await officer.POST('/v1/{tenant}/moderation/decisions', { params: batch, body: { decisions: [together] } }))
}
