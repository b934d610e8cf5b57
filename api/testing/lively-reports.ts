import type { components } from '../../types/openapi.d.ts'
import { sampleFiles } from '../kernel/media/testing/uploads.ts'
import { dataOf, type LivelyPetitions } from './lively-town.ts'
import type { TestApi } from './start-api.ts'

type NewReport = components['schemas']['NewReport']
type State = components['schemas']['ReportState']

/** Reports in every state of their life, with support, messages and a merge, in one town. */
export interface LivelyReports {
  readonly ids: readonly string[]
  readonly tokens: readonly string[]
  /** Photos of reports: seen by everybody, and by the staff alone. */
  readonly media: readonly string[]
  readonly position: { readonly type: 'Point'; readonly coordinates: number[] }
}

/** Places in the towns that are filled. */
const places: Record<string, [number, number]> = { bari: [16.8719, 41.1171], altamura: [16.5502, 40.8598] }

/** The usual settings of reports, with two offices. */
export async function simplifyReports(api: TestApi, slug: string): Promise<void> {
  const { settings } = (await api.operator.switches(slug)).find(({ name }) => name === 'reports')!
  const usual = api.operator.tenants.reader('reports').read(undefined).settings
  const offices = [
    { key: 'strade', name: { it: `Ufficio strade di ${slug}` } },
    { key: 'verde', name: { it: `Ufficio verde di ${slug}` } },
  ]
  await api.operator.setSettings(slug, 'reports', { ...settings, ...usual, offices })
}

/** A moderator hides what somebody reported. */
async function hide(content_id: string, slug: string, api: TestApi): Promise<void> {
  const moderator = await api.staff('moderator', slug)
  const params = { path: { tenant: slug, content_id } }
  const { content } = dataOf(await moderator.GET('/v1/{tenant}/moderation/items/{content_id}', { params }))
  dataOf(
    await moderator.POST('/v1/{tenant}/moderation/items/{content_id}/decisions', {
      params: { ...params, header: api.key() },
      body: { outcome: 'hide', reason: 'altro', words: `Segreto di ${slug}: va verificato.`, version: content.version },
    }),
  )
}

/** Fills a town with reports by the public door. */
export async function fillReports(
  api: TestApi,
  { slug, author, signer, administrator }: LivelyPetitions,
): Promise<LivelyReports> {
  await simplifyReports(api, slug)
  const position = { type: 'Point' as const, coordinates: places[slug]! }
  const [writer, supporter, staff] = [api.as(author), api.as(signer), api.as(administrator)]
  const at = (id: string) => ({ path: { tenant: slug, report_id: id } })
  const keyed = (id: string) => ({ ...at(id), header: api.key() })
  const ids: string[] = []
  const tokens: string[] = []

  const report = async (more: Partial<NewReport> = {}, who = writer) => {
    const body = {
      category: 'strade',
      position,
      title: `Segreto di ${slug}: una buca`,
      description: `Davanti alla scuola di ${slug}.`,
      address: `Via di ${slug}`,
      answers: { pericolo: false },
      public_name: true,
      consent: true as const,
      ...more,
    }
    const made = dataOf(await who.POST('/v1/{tenant}/reports', { params: { path: { tenant: slug }, header: api.key() }, body }))
    ids.push(made.report.id)
    if (made.token) tokens.push(made.token)
    return made.report.id
  }
  const move = async (id: string, ...states: State[]) => {
    for (const to of states) {
      const given = { office: 'strade', planned_for: '2026-12-24', note: `Nota di ${slug}` }
      const reason = { resolved: 'fatto', not_resolved: 'senza-fondi', not_ours: 'altro-ente' }[to as string]
      const body = { to, ...given, ...(reason && { reason }) }
      dataOf(await staff.POST('/v1/{tenant}/reports/{report_id}/transitions', { params: keyed(id), body }))
    }
    return id
  }

  const photo = async () => {
    const headers = { ...api.headersOf(author)('POST', `/v1/${slug}/media`), 'content-type': 'image/jpeg' }
    const body = new Uint8Array(sampleFiles[0]!)
    const made = await fetch(`${api.origin}/v1/${slug}/media`, { method: 'POST', headers: { ...headers, ...api.key() }, body })
    return ((await made.json()) as components['schemas']['UploadedMedia']).media.id
  }
  const media = [await photo(), await photo()]

  const main = await report({ media: [{ id: media[0]! }] })
  await move(await report(), 'verified')
  await move(await report(), 'assigned')
  await move(await report(), 'assigned', 'in_progress')
  await move(await report(), 'assigned', 'planned')
  const closed = await move(await report(), 'resolved')
  await move(await report(), 'not_resolved')
  await move(await report(), 'not_ours')
  await move(await report(), 'resolved', 'reopened')
  await report({ category: 'sicurezza', media: [{ id: media[1]! }] })
  await report({ public_name: false }, api.anonymous)
  await hide(await report(), slug, api)
  await move(main, 'verified')
  const duplicate = await report()
  for (const id of [main, duplicate])
    dataOf(await supporter.PUT('/v1/{tenant}/reports/{report_id}/supports/mine', { params: at(id) }))
  for (const audience of ['public', 'author', 'staff'] as const) {
    const body = { text: `Messaggio di ${slug}`, audience }
    dataOf(await staff.POST('/v1/{tenant}/reports/{report_id}/messages', { params: keyed(duplicate), body }))
  }
  dataOf(await staff.PUT('/v1/{tenant}/reports/{report_id}/merge', { params: at(duplicate), body: { into: main } }))
  const contest = { text: `Non è vero, a ${slug} c'è ancora` }
  dataOf(await writer.POST('/v1/{tenant}/reports/{report_id}/contests', { params: keyed(closed), body: contest }))
  await api.settle()
  return { ids, tokens, media, position }
}
