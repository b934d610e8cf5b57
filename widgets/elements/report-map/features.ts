import type { components, operations } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { type Box, type Position, wholeCells } from '../../ui/map/geometry.ts'
import type { Asking } from '../../ui/map/map-element.ts'
import type { Looked } from '../../ui/map/shown.ts'
import { type Category, type Filter, firstInstant, firstMonth } from './filters.ts'
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

/** Reports near each other. */
export interface Cluster {
  position: Position
  count: number
  bbox: Box
}

/** What the map shows of the reports in a view. */
export interface View {
  /** How many there are in view. */
  count: number
  clusters: Cluster[]
  points: Feature[]
}

const wanted = ({ category, state }: Filter) => ({
  ...(category && { category: [category] }),
  ...(state && { state: [state] }),
})

const listed = (filter: Filter): Query => ({ ...wanted(filter), ...(filter.since && { from: firstInstant(filter.since) }) })

/** What the map shows of a view: clusters, and single reports where they are alone or few. */
export async function look({ api, tenant }: Asking, { bbox, zoom }: Looked, filter: Filter, signal: AbortSignal): Promise<View> {
  const { since } = filter
  const time = since && { from: firstMonth(since) }
  const query = { ...wanted(filter), ...time, bbox: wholeCells(bbox, zoom), zoom: Math.floor(zoom) }
  const { count, features } = await answer(api.GET('/v1/{tenant}/report-map', { params: { path: { tenant }, query }, signal }))
  const view: View = { count, clusters: [], points: [] }
  for (const feature of features) {
    const { coordinates: position } = feature.geometry
    if (!('id' in feature))
      view.clusters.push({ position, count: feature.properties.count, bbox: feature.bbox as unknown as Box })
    else {
      const { category, state } = feature.properties
      view.points.push({ id: feature.id, position, category, state: state as ReportState })
    }
  }
  return view
}

/** A page of the list: ten reports, the newest first. */
export const list = ({ api, tenant, language }: Asking, filter: Filter, bbox: Box | undefined, cursor?: string) =>
  api.GET('/v1/{tenant}/reports', {
    params: {
      path: { tenant },
      query: { ...listed(filter), ...(bbox && { bbox: [...bbox] }), limit: 10, ...(cursor && { cursor }) },
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
