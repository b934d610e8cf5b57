import { v7 } from 'uuid'
import type { components } from '../../types/openapi.d.ts'
import { dataOf } from '../../api/testing/lively-town.ts'
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
  dataOf(await officer.PUT('/v1/{tenant}/debates/{debate_id}/dossier/{item_id}', { params, body: item }))
  await move(debate, { action: 'publish' })
  const statement = { text: hostile('debates_statements_create.text') }
  dataOf(
    await officer.POST('/v1/{tenant}/debates/{debate_id}/statements', {
      params: { ...at(debate), header: api.key() },
      body: statement,
    }),
  )
  const [field, point] = ['debates_outcome_replace', 'debates_outcome_replace.points']
  const points = [{ said: both(`${point}.said`), did: both(`${point}.did`), why_not: both(`${point}.why_not`) }]
  const outcome = { office: hostile(`${field}.office`), summary: both(`${field}.summary`), points }
  dataOf(await officer.PUT('/v1/{tenant}/debates/{debate_id}/outcome', { params: await current(debate), body: outcome }))
  return { debate, withdrawn }
}
