import type { TenantDb } from '../../db/index.ts'
import type { ServiceName } from '../../tenancy/tenant.ts'
import type { Kind, Outcome, Way } from '../door.ts'

/** A decision as everybody may know of it: neither on what, nor on whom, nor by whom. */
export interface LogRow {
  readonly id: string
  /** Civil day (Europe/Rome, `YYYY-MM-DD`). */
  readonly day: string
  readonly service: ServiceName
  readonly kind: Kind
  readonly outcome: Outcome
  readonly reason: string | null
  readonly way: Way
  readonly automated: boolean
  readonly reversed: boolean
}

const day = `to_char(d.at at time zone 'Europe/Rome', 'YYYY-MM-DD')`
/** What holds, or held until somebody appealed: what was undone in the same minutes never did. */
const holds = `d.undone_at is null and d.outcome <> 'second_opinion'`

/** Decisions, the newest first, before the one of that id; so many at most. */
export function readLog(db: TenantDb, { after, limit }: { after: string | undefined; limit: number }): Promise<LogRow[]> {
  return db.rows<LogRow>({
    name: `moderation_log${after ? '_after' : ''}`,
    text: `select d.id, ${day} as day, d.service, d.kind, d.outcome, d.reason, d.way, d.machine as automated, exists (
        select 1 from moderation_appeal a join moderation_decision r on r.tenant_id = $1 and r.id = a.answer_id
        where a.tenant_id = $1 and a.decision_id = d.id and (r.outcome = 'keep') <> (d.outcome = 'keep')) as reversed
      from moderation_decision d where d.tenant_id = $1 and ${holds} ${after ? 'and d.id < $3' : ''} order by d.id desc limit $2`,
    values: [db.tenantId, limit, ...(after ? [after] : [])],
  })
}

/** Half a year: from the first instant to the last, not included, of civil days in Italy. */
export interface Half {
  readonly year: number
  readonly part: 1 | 2
}

const between = `d.at >= (make_date($2, $3, 1)::timestamp at time zone 'Europe/Rome')
  and d.at < ((make_date($2, $3, 1) + interval '6 months') at time zone 'Europe/Rome')`
const values = (db: TenantDb, { year, part }: Half) => [db.tenantId, year, part === 1 ? 1 : 7]

/** Decisions of the half year by what they were and what had brought them. */
export interface DecidedRow {
  readonly service: ServiceName
  readonly reason: string | null
  readonly outcome: Outcome
  readonly way: Way
  readonly automated: boolean
  readonly count: number
}

export function decidedIn(db: TenantDb, half: Half): Promise<DecidedRow[]> {
  return db.rows<DecidedRow>({
    name: 'moderation_report_decided',
    text: `select service, reason, outcome, way, machine as automated, count(*)::int as count
      from moderation_decision d where d.tenant_id = $1 and ${between} and ${holds} group by 1, 2, 3, 4, 5`,
    values: values(db, half),
  })
}

/** Median time in minutes for which what was decided on had waited, by why it did. */
export function mediansIn(db: TenantDb, half: Half): Promise<{ way: Way; minutes: number }[]> {
  return db.rows({
    name: 'moderation_report_medians',
    text: `select way, percentile_cont(0.5) within group (order by extract(epoch from waited) / 60)::float8 as minutes
      from moderation_decision d where d.tenant_id = $1 and ${between} and ${holds} and way <> 'own_initiative' group by 1`,
    values: values(db, half),
  })
}

/** Flags raised in the half year by the reason that was named, what has become of them, and how long half of them waited, in minutes. */
export interface NoticedRow {
  readonly reason: string
  readonly count: number
  readonly followed: number
  readonly refused: number
  readonly median_minutes: number | null
}

export function noticedIn(db: TenantDb, half: Half): Promise<NoticedRow[]> {
  return db.rows<NoticedRow>({
    name: 'moderation_report_noticed',
    text: `select reason, count(*)::int as count, (count(*) filter (where outcome = 'followed'))::int as followed,
        (count(*) filter (where outcome = 'refused'))::int as refused,
        round(percentile_cont(0.5) within group (order by extract(epoch from answered_at - at) / 60))::int as median_minutes
      from moderation_flag d where d.tenant_id = $1 and ${between} group by 1 order by 2 desc, 1`,
    values: values(db, half),
  })
}

/** Appeals that came in the half year, and what has become of them. */
export async function appealsIn(db: TenantDb, half: Half): Promise<{ received: number; upheld: number; reversed: number }> {
  const row = await db.row<{ received: number; upheld: number; reversed: number }>({
    name: 'moderation_report_appeals',
    text: `select count(*)::int as received, (count(*) filter (where (r.outcome = 'keep') = (a.outcome = 'keep')))::int as upheld,
        (count(*) filter (where (r.outcome = 'keep') <> (a.outcome = 'keep')))::int as reversed
      from moderation_appeal d join moderation_decision a on a.tenant_id = $1 and a.id = d.decision_id
      left join moderation_decision r on r.tenant_id = $1 and r.id = d.answer_id
      where d.tenant_id = $1 and ${between}`,
    values: values(db, half),
  })
  return row!
}
