import type { Handler } from '../../../kernel/http/handlers.ts'
import { look, presentView, readBox } from '../../../kernel/map/index.ts'
import { layer } from '../placing.ts'

/** Seconds for which a view may be kept: any change of a report drops it before. */
const viewAge = 60

export const readMap: Handler<'reports_map_read'> = async ({ query, tenant, db }) => {
  const { bbox, zoom, category: categories, state: states, from, to } = query
  const view = await look(db, { layer, bbox: readBox(bbox), zoom, categories, states, from, to })
  return { status: 200, body: presentView(view), cache: { tags: [`reports:${tenant.id}`], seconds: viewAge } }
}
