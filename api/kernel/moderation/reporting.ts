import type { components } from '../../../types/openapi.d.ts'
import type { Handler } from '../http/handlers.ts'
import { isId, pageOf, sealedCursors } from '../http/paging.ts'
import type { OpenDataExport } from '../service.ts'
import {
  appealsIn,
  decidedIn,
  mediansIn,
  noticedIn,
  readLog,
  type DecidedRow,
  type Half,
  type LogRow,
  type NoticedRow,
} from './store/log.ts'

type Report = components['schemas']['ModerationReport']

/** Seconds for which what everybody reads may be kept. */
const kept = 60

const present = ({ id: _, ...row }: LogRow): components['schemas']['ModerationLogEntry'] => row

/** A decision's id says when it was taken, of which everybody knows the day alone: the cursor is sealed. */
export const readPublicLog: Handler<'moderation_log_list'> = async ({ query, db, tenant, sealing }) => {
  const { limit = 20 } = query ?? {}
  const cursors = sealedCursors(sealing, `moderation-log ${tenant.id}`)
  const [after] = (cursors.decode(query?.cursor, [isId]) ?? []) as string[]
  const page = pageOf(await readLog(db, { after, limit: limit + 1 }), limit, ({ id }) => [id], cursors.encode)
  const body = { items: page.items.map(present), next_cursor: page.next_cursor }
  return { status: 200, body, cache: { tags: [`moderation-log:${tenant.id}`], seconds: kept } }
}

export const readReport: Handler<'moderation_reports_read'> = async ({ path, db, tenant }) => {
  const half = { year: Number(path.half.slice(0, 4)), part: Number(path.half.slice(-1)) as 1 | 2 }
  const [decided, medians, notices, appeals] = await Promise.all([
    ...([decidedIn(db, half), mediansIn(db, half)] as const),
    ...([noticedIn(db, half), appealsIn(db, half)] as const),
  ])
  const body = reportOf(half, decided, { medians, notices, appeals })
  return { status: 200, body, cache: { tags: [`moderation-log:${tenant.id}`], seconds: 300 } }
}

const sum = (rows: readonly DecidedRow[]) => rows.reduce((total, { count }) => total + count, 0)
const hides = ({ outcome }: DecidedRow) => outcome !== 'keep' && outcome !== 'publish'

function reportOf(
  { year, part }: Half,
  decided: readonly DecidedRow[],
  {
    medians,
    notices,
    appeals,
  }: {
    readonly medians: readonly { way: string; minutes: number }[]
    readonly notices: readonly NoticedRow[]
    readonly appeals: Report['appeals']
  },
): Report {
  const first = decided.filter(({ way }) => way !== 'appeal')
  const noticed = first.filter(({ automated }) => automated)
  const wrong = noticed.filter((row) => !hides(row))
  const by = <Key extends string | null>(rows: readonly DecidedRow[], key: (row: DecidedRow) => Key) =>
    [...Map.groupBy(rows, key)].map(([value, some]) => [value, sum(some), sum(some.filter(hides))] as const)
  return {
    from: part === 1 ? `${year}-01-01` : `${year}-07-01`,
    to: part === 1 ? `${year}-06-30` : `${year}-12-31`,
    decisions: by(first, ({ reason, outcome }) => `${outcome} ${reason ?? ''}`).map(([value, count]) => {
      const [outcome, reason] = value.split(' ') as [DecidedRow['outcome'], string]
      return { outcome, reason: reason || null, count }
    }),
    notices: notices.map((notice) => ({ ...notice })),
    ways: by(first, ({ way }) => way).map(([way, count, hidden]) => ({
      ...{ way, count, hidden },
      median_minutes: Math.round(medians.find((median) => median.way === way)?.minutes ?? 0),
    })),
    services: by(first, ({ service }) => service).map(([service, count, hidden]) => ({ service, count, hidden })),
    automated: {
      ...{ decisions: sum(noticed), kept: sum(wrong) },
      error_rate: noticed.length ? Math.round((sum(wrong) / sum(noticed)) * 1000) / 1000 : null,
    },
    appeals,
  }
}

const column = (name: string, description: string) => ({ name, description })
const pageSize = 1000

/** Every decision of the town's moderators, as everybody may know of it. */
export const moderationLog: OpenDataExport = {
  columns: [
    column('day', 'Civil day of the decision (Europe/Rome)'),
    column('service', 'Service in which it was written'),
    column('kind', 'What was decided on: comment, proposal, petition …'),
    column('outcome', 'What was decided: keep, hide, publish, reject, stop'),
    column('reason', "Code of the town's reason"),
    column(
      'way',
      'What had brought it before a moderator: new, flagged, sampled, triage, appeal, second_opinion, own_initiative',
    ),
    column('automated', 'Whether a machine had noticed something; a person has decided'),
    column('reversed', 'Whether it was reversed on appeal'),
  ],
  async page(db, _occasion, cursor) {
    const rows = await readLog(db, { after: cursor?.[0] as string | undefined, limit: pageSize })
    return { rows: rows.map(present), next: rows.length === pageSize ? [rows.at(-1)!.id] : null }
  },
}
