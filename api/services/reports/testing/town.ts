import type { components } from '../../../../types/openapi.d.ts'
import type { Caller, Citizen } from '../../../testing/caller.ts'
import { startApi, type TestApi } from '../../../testing/start-api.ts'
import { pdf, photo, uploaded } from '../../../kernel/media/testing/uploads.ts'
import { settingsSchema, type ReportSettings } from '../settings.ts'

export type Report = components['schemas']['Report']
export type NewReport = components['schemas']['NewReport']
type ReportChange = components['schemas']['ReportChange']
type NewTransition = components['schemas']['NewReportTransition']

const bari = { path: { tenant: 'bari' } }

/** The path of a report of Bari. */
export const at = (id: string) => ({ path: { tenant: 'bari', report_id: id } })

/** A place in Bari, and one in Altamura. */
export const inBari = { type: 'Point' as const, coordinates: [16.8719, 41.1171] }
export const inAltamura = { type: 'Point' as const, coordinates: [16.5502, 40.8598] }

/** So many metres north of the place in Bari. */
export const north = (metres: number) => ({ type: 'Point' as const, coordinates: [16.8719, 41.1171 + metres / 111_195] })

/** A town with reports, and people who deal with them: what the tests of reports share. */
export interface ReportTown {
  readonly api: TestApi
  readonly author: Citizen
  readonly moderator: Caller
  readonly officer: Caller
  post(report?: Partial<NewReport>, who?: Caller): ReturnType<typeof posting>
  /** The answer's report; fails with the problem when it was refused. */
  report(report?: Partial<NewReport>, who?: Caller): Promise<Report>
  move(who: Caller, id: string, body: NewTransition): ReturnType<typeof moving>
  /** An officer sorts it. */
  sort(id: string, change: ReportChange): Promise<Report>
  /** An officer closes it. */
  close(id: string): Promise<Report>
  read(id: string, who?: Caller): Promise<Report>
  /** Uploads a photo (or a document), as the author unless said otherwise; to be attached. */
  upload(kind?: 'photo' | 'document', as?: Citizen | null): Promise<{ id: string; token?: string }>
  /** A millisecond passes: what happens in the same one is in no order. */
  tick(): void
  /** Moves the time by so many hours and does what falls due. */
  later(hours: number): Promise<void>
}

export const example: NewReport = {
  category: 'strade',
  position: inBari,
  accuracy: 8,
  address: 'Via Esempio 1',
  title: 'Una buca profonda',
  description: 'Davanti al civico 1, sulla corsia dei ciclisti.',
  answers: { pericolo: false },
  public_name: false,
  consent: true,
}

function posting(api: TestApi, who: Caller, body: NewReport) {
  return who.POST('/v1/{tenant}/reports', { params: { ...bari, header: api.key() }, body })
}

function moving(api: TestApi, who: Caller, id: string, body: NewTransition) {
  return who.POST('/v1/{tenant}/reports/{report_id}/transitions', { params: { ...at(id), header: api.key() }, body })
}

/** The data of an answer. @throws Error with the problem's code when the request was refused. */
export function data<T>(answer: { data?: T; error?: unknown }): T {
  if (answer.data === undefined) throw new Error(`refused: ${JSON.stringify(answer.error)}`)
  return answer.data
}

/** The code of a refusal; undefined when it was none. */
export const codeOf = (answer: { error?: unknown }) => (answer.error as { code?: string } | undefined)?.code

/** Starts an API in which Bari has two offices, and what `change` says. @param how As `startApi` takes it. */
export async function startTown(
  change: Partial<ReportSettings> = {},
  how: Parameters<typeof startApi>[0] = {},
): Promise<ReportTown> {
  const api = await startApi(how)
  const offices = [
    { key: 'strade', name: { it: 'Ufficio strade', en: 'Roads office' } },
    { key: 'verde', name: { it: 'Ufficio verde', en: 'Parks office' } },
  ]
  const usual = settingsSchema['default'] as ReportSettings
  await api.operator.setSettings('bari', 'reports', { ...usual, offices, ...change })
  const [author, moderator, officer] = [
    await api.citizen({ givenName: 'Lucia', familyName: 'Romano' }),
    await api.staff('moderator'),
    await api.staff('officer'),
  ]
  const town: ReportTown = {
    api,
    author,
    moderator,
    officer,
    post: (report = {}, who = api.as(author)) => posting(api, who, { ...example, ...report }),
    report: async (report, who) => data(await town.post(report, who)).report,
    tick: () => api.setNow(new Date(api.now().getTime() + 1)),
    move: (who, id, body) => {
      town.tick()
      return moving(api, who, id, body)
    },
    async sort(id, body) {
      const seen = await officer.GET('/v1/{tenant}/reports/{report_id}/case', { params: at(id) })
      const header = { 'If-Match': seen.response.headers.get('etag')! }
      return data(await officer.PATCH('/v1/{tenant}/reports/{report_id}', { params: { ...at(id), header }, body }))
    },
    close: async (id) => data(await town.move(officer, id, { to: 'resolved', reason: 'fatto' })),
    read: async (id, who = api.anonymous) => data(await who.GET('/v1/{tenant}/reports/{report_id}', { params: at(id) })),
    async upload(kind = 'photo', as = author) {
      const [content, type] = kind === 'photo' ? [await photo(40, 30), 'image/jpeg'] : [pdf(), 'application/pdf']
      const { media, media_token: token } = await uploaded(api, content, { type, ...(as && { as }) })
      return { id: media.id, ...(token && { token }) }
    },
    async later(hours) {
      api.setNow(new Date(api.now().getTime() + hours * 3_600_000))
      await api.settle()
    },
  }
  return town
}
