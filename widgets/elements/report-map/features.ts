import type { components, operations } from '../../../types/openapi.d.ts'
import { answer, type Api } from '../../kernel/client.ts'
import { gather, type Gathered } from '../../ui/map/gather.ts'
import type { Language } from '../../kernel/language.ts'
import type { Box, Position } from '../../ui/map/geometry.ts'
import type { Looked } from '../../ui/map/shown.ts'
import { type Category, type Filter, firstInstant } from './filters.ts'
import type { ReportState } from './state.ts'

export type Report = components['schemas']['Report']
type Query = NonNullable<operations['reports_list']['parameters']['query']>

/** A report as the map needs it. */
export interface Feature {
  id: string
  position: Position
  category: string
  state: ReportState
}

/** What the map shows of the reports in a view. */
export interface View {
  /** How many there are in view, as far as it is known. */
  count: number
  clusters: Gathered[]
  points: Feature[]
  /** There are more than are shown: the newest are. */
  more: boolean
}

/** Whom to ask, for which town, in which language. */
export interface Asking {
  api: Api
  tenant: string
  language: Language
}

const queryOf = ({ category, state, since }: Filter): Query => ({
  ...(category && { category: [category] }),
  ...(state && { state: [state] }),
  ...(since && { from: firstInstant(since) }),
})

/** What the map shows of a view: the hundred newest reports in it, near ones as one mark. */
export async function look({ api, tenant }: Asking, { bbox, zoom }: Looked, filter: Filter, signal: AbortSignal): Promise<View> {
  const query = { ...queryOf(filter), bbox: [...bbox], limit: 100 }
  const page = await answer(api.GET('/v1/{tenant}/reports', { params: { path: { tenant }, query }, signal }))
  const points = page.items.map(({ id, position, category, state }) => ({ id, position: position.coordinates, category, state }))
  return { count: points.length, ...gather(points, zoom), more: page.next_cursor !== null }
}

/** A page of the list: ten reports, the newest first. */
export const list = ({ api, tenant, language }: Asking, filter: Filter, bbox: Box | undefined, cursor?: string) =>
  api.GET('/v1/{tenant}/reports', {
    params: {
      path: { tenant },
      query: { ...queryOf(filter), ...(bbox && { bbox: [...bbox] }), limit: 10, ...(cursor && { cursor }) },
    },
    headers: { 'accept-language': language },
  })

/** One report, wherever it is. */
export const readReport = ({ api, tenant, language }: Asking, id: string): Promise<Report> =>
  answer(
    api.GET('/v1/{tenant}/reports/{report_id}', {
      params: { path: { tenant, report_id: id } },
      headers: { 'accept-language': language },
    }),
  )

/** What can be filtered by. */
export async function readCategories({ api, tenant, language }: Asking): Promise<Category[]> {
  const asked = api.GET('/v1/{tenant}/report-categories', {
    params: { path: { tenant } },
    headers: { 'accept-language': language },
  })
  return (await answer(asked)).items
}
