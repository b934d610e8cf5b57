import type { Feed, OpenDataExport } from '../../kernel/service.ts'
import { settingsIn } from './scene.ts'
import { newestRecords, publicRecords } from './store/open-data.ts'

/** Reports that are read and written at a time. */
const pageSize = 1000

const column = (name: string, description: string) => ({ name, description })
const instant = (at: Date | null) => at && at.toISOString()

/** Every public report of the town: nothing of whoever made it, and no words but its title. */
export const reportRecords: OpenDataExport = {
  columns: [
    column('id', 'Id of the report (UUID)'),
    column('code', 'Code that people use'),
    column('category', 'Key of the category'),
    column('sdgs', 'Goals and targets of the Agenda 2030 that the category is about, separated by spaces'),
    column(
      'state',
      'State: received, verified, assigned, in_progress, planned, resolved, not_resolved, not_ours, duplicate, reopened',
    ),
    column('phase', 'What the state means: open, paused, closed'),
    column('priority', 'Priority: low, normal, high, urgent'),
    column('title', 'Title'),
    column('address', 'Address as it was given'),
    column('lon', 'Longitude (degrees, WGS 84)'),
    column('lat', 'Latitude (degrees, WGS 84)'),
    column('area', 'Key of the part of the town'),
    column('office', 'Key of the office that deals with it'),
    column('channel', 'How it came: web, app, desk, phone, open311'),
    column('created_at', 'When it arrived (RFC 3339)'),
    column('updated_at', 'When it last changed (RFC 3339)'),
    column('closed_at', 'When it was closed (RFC 3339)'),
    column('promised_hours', 'Hours within which the town promised to close it; pauses do not count'),
    column('due_at', 'Until when it is to be closed, while the clock runs (RFC 3339)'),
    column('contests', 'How often its closing was contested'),
    column('duplicate_of', 'Id of the report into which it was merged'),
  ],
  position: { lon: 'lon', lat: 'lat' },
  async page(db, { tenant }, cursor) {
    const goals = new Map(settingsIn(tenant).categories.map(({ key, sdgs = [] }) => [key, sdgs.join(' ')]))
    const records = await publicRecords(db, (cursor?.[0] ?? null) as string | null, pageSize)
    const last = records.at(-1)
    return {
      rows: records.map(({ contest_count: contests, duplicate_of: duplicateOf, ...record }) => ({
        ...record,
        sdgs: goals.get(record.category) ?? '',
        created_at: instant(record.created_at),
        updated_at: instant(record.updated_at),
        closed_at: instant(record.closed_at),
        due_at: instant(record.due_at),
        contests,
        duplicate_of: duplicateOf,
      })),
      next: last && records.length === pageSize ? [last.id] : null,
    }
  },
}

/** The newest public reports, of the town, of a category, of an area. */
export const reportFeed: Feed = {
  title: { it: 'Segnalazioni', en: 'Reports' },
  element: 'report',
  filters: ['category', 'area'],
  async entries(db, _, { category, area }) {
    const records = await newestRecords(db, 50, { ...(category && { category }), ...(area && { area }) })
    return records.map(({ id, title, description, created_at: published, updated_at: updated }) => {
      return { id, title, summary: description, published, updated }
    })
  },
}
