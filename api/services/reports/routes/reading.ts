import { timeline } from '../../../kernel/audit/index.ts'
import type { Handler } from '../../../kernel/http/handlers.ts'
import { instantOf } from '../../../kernel/http/instant.ts'
import { decodeCursor, isId, pageOf } from '../../../kernel/http/paging.ts'
import { readBox } from '../../../kernel/map/index.ts'
import { presentCategory, presentEntry } from '../present.ts'
import type { Report } from '../report.ts'
import { dueAt } from '../rules.ts'
import { listKept, reportTag, settingsIn } from '../scene.ts'
import { familiesOf } from '../store/families.ts'
import { listNear, listOwn, listPublic } from '../store/listing.ts'
import { eyesOf, visibleReport } from './access.ts'
import { presentAll, presentOne } from './presenting.ts'

export const listCategories: Handler<'reports_categories_list'> = async ({ tenant, language }) => {
  const items = settingsIn(tenant).categories.map((category) => presentCategory(category, language))
  return { status: 200, body: { items, next_cursor: null }, cache: { tags: [], seconds: 300 } }
}

export const listAreas: Handler<'reports_areas_list'> = ({ tenant, language }) => {
  const items = settingsIn(tenant).areas.map(({ key, name }) => ({ key, name: name[language] ?? name.it }))
  return Promise.resolve({ status: 200, body: { items, next_cursor: null }, cache: { tags: [], seconds: 300 } })
}

export const list: Handler<'reports_list'> = async (request) => {
  const { query, tenant, db } = request
  const { limit = 20, category: categories, state: states, phase, area, from, before, bbox, q: words } = query
  const [after] = (decodeCursor(query.cursor, [isId]) ?? []) as string[]
  const filter = {
    categories,
    states,
    phases: phase,
    area,
    from: from === undefined ? undefined : instantOf(from),
    before: before === undefined ? undefined : instantOf(before),
    bbox: bbox && readBox(bbox),
    words,
  }
  const page = pageOf(await listPublic(db, filter, { after, limit }), limit, ({ id }) => [id])
  const body = { items: await presentAll(request, page.items), next_cursor: page.next_cursor }
  // What somebody types or looks at on a map is hardly asked for twice.
  if (words !== undefined || bbox !== undefined) return { status: 200, body }
  return { status: 200, body, cache: listKept(tenant) }
}

export const listMine: Handler<'reports_own_list'> = async (request) => {
  const { query, db, person } = request
  const { limit = 20, tie = 'author' } = query
  const [after] = (decodeCursor(query.cursor, [isId]) ?? []) as string[]
  const page = pageOf(await listOwn(db, person!.id, tie, { after, limit }), limit, ({ id }) => [id])
  return {
    status: 200,
    body: {
      items: await presentAll(request, page.items, tie === 'author' ? 'author' : 'everybody'),
      next_cursor: page.next_cursor,
    },
  }
}

export const listNearby: Handler<'reports_nearby_list'> = async (request) => {
  const { query, tenant, db } = request
  const { category, lon, lat } = query
  const radius = settingsIn(tenant).categories.find(({ key }) => key === category)?.duplicate_radius ?? 0
  const near = radius > 0 ? await listNear(db, { category, position: [lon, lat], radius, limit: 10 }) : []
  const reports = await presentAll(request, near)
  const items = reports.map((report, place) => ({ report, distance: near[place]!.distance }))
  return { status: 200, body: { items, next_cursor: null } }
}

export const read: Handler<'reports_read'> = async (request) => {
  const { path, headers, db, now } = request
  const { report, author, staff } = await visibleReport(request, path.report_id, headers['Report-Token'])
  const body = await presentOne(request, report, eyesOf({ author, staff }))
  if (!report.isPublic || author || staff) return { status: 200, body, version: String(report.version) }
  const { open } = (await familiesOf(db, [report])).get(report.id)!
  const tags = open.flatMap((id) => [reportTag(id), `subject:${id}`])
  return { status: 200, body, cache: { tags, seconds: freshFor(report, now) } }
}

/** Seconds for which a report may be kept: until its promise is late, five minutes at most. */
function freshFor(report: Report, now: Date): number {
  const due = dueAt(report)
  return due && due > now ? Math.floor(Math.min(300, (due.getTime() - now.getTime()) / 1000)) : 300
}

export const listTimeline: Handler<'reports_timeline_list'> = async (request) => {
  const { path, query, headers, db, language } = request
  const { limit = 20 } = query
  const [after] = (decodeCursor(query.cursor, [isId]) ?? []) as string[]
  const { report, staff } = await visibleReport(request, path.report_id, headers['Report-Token'])
  const entries = await timeline(db, report.id, { after, limit: limit + 1, internal: staff })
  const page = pageOf(entries, limit, ({ id }) => [id])
  return { status: 200, body: { items: page.items.map((entry) => presentEntry(entry, language)), next_cursor: page.next_cursor } }
}
