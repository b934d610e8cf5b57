import { countSome } from '../../db/deleting.ts'
import { writeCsv } from '../../http/csv.ts'
import type { HandlersOf } from '../../http/handlers.ts'
import { decodeCursor, isText, pageOf } from '../../http/paging.ts'
import { orMissing } from '../../http/problem.ts'
import { inPages, Streamed } from '../../http/streamed.ts'
import type { Language, Tenant } from '../../tenancy/tenant.ts'
import { nextKeeping } from './keeping.ts'
import { cutOffAt, daysIn, type Period } from './period.ts'
import { mostCounted, runsOf, type Run } from './runs.ts'

const columns = ['day', 'kind', 'cut_off', 'gone', 'left', 'at']
const isDay = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))

/** Handlers of what a town's administrators see of what is kept and for how long. */
export function retentionHandlers(periods: readonly Period[]): HandlersOf<'retention'> {
  return {
    async retention_plan_read(request) {
      await request.requireStaff('administrator')
      const { tenant, language, now } = request
      const items = periods.map((period) => present(period, tenant, language))
      return { status: 200, body: { items, next_run_at: nextKeeping(now).toISOString(), next_cursor: null } }
    },

    async retention_previews_read(request) {
      await request.requireStaff('administrator')
      const { query, db, now } = request
      const { kind, days } = query
      const period = orMissing(periods.find((one) => one.kind === kind))
      const cutOff = cutOffAt(days, now)
      const { table, old } = period.rows
      const gone = await countSome(db, table, (rows) => old(rows, cutOff), mostCounted + 1)
      const body = { kind, days, cut_off: cutOff.toISOString(), gone: Math.min(gone, mostCounted), more: gone > mostCounted }
      return { status: 200, body }
    },

    async retention_runs_list(request) {
      await request.requireStaff('administrator')
      const { query, db } = request
      const limit = query.limit ?? 20
      const after = decodeCursor(query.cursor, [isDay, isText]) as [string, string] | undefined
      const page = pageOf(await runsOf(db, { after, limit }), limit, ({ day, kind }) => [day, kind])
      return { status: 200, body: { items: page.items.map(presentRun), next_cursor: page.next_cursor } }
    },

    async retention_runs_export_read(request) {
      await request.requireStaff('administrator')
      const { database, tenant } = request
      const limit = 1000
      const pages = () =>
        inPages<ReturnType<typeof presentRun>, readonly [string, string]>(database, tenant.id, async (db, after) => {
          const found = await runsOf(db, { after: after ?? undefined, limit })
          const rows = found.slice(0, limit)
          const last = rows.at(-1)
          return { rows: rows.map(presentRun), next: found.length > limit && last ? [last.day, last.kind] : null }
        })
      return { status: 200, body: new Streamed(() => writeCsv(columns, pages())) }
    },
  }
}

function present(period: Period, tenant: Tenant, language: Language) {
  const { kind, words, why, days } = period
  const set = typeof days === 'number' ? null : { area: days.area, setting: days.setting }
  return { kind, title: words[language], why: why[language], days: daysIn(period, tenant), set }
}

const presentRun = ({ day, kind, cutOff, gone, left, at }: Run) => ({
  ...{ day, kind, cut_off: cutOff.toISOString(), gone, left, at: at.toISOString() },
})
