import { nextNumber, sql, type Query, type TenantDb } from '../../../kernel/db/index.ts'
import type { Geometry } from '../../../kernel/map/index.ts'
import type { Debate, DebateSource, DebateState, LocalText, Outcome, PhaseName, Rules } from '../debate.ts'

export interface DebateRow {
  id: string
  code: string
  state: DebateState
  version: number
  question: LocalText
  summary: LocalText
  area: Geometry | null
  phases: { phase: PhaseName; opens_at: string }[]
  closes_at: Date
  rules: Rules
  sdgs: string[]
  counts_from: number
  tags: Debate['tags']
  created_at: Date
  published_at: Date | null
  withdrawn_reason: string | null
  outcome: Outcome | null
  outcome_at: Date | null
}

export const columns = [
  ...['id', 'code', 'state', 'version', 'question', 'summary', 'area', 'phases', 'closes_at', 'rules', 'sdgs', 'counts_from'],
  ...['tags', 'created_at', 'published_at', 'withdrawn_reason', 'outcome', 'outcome_at'],
]

export const toDebate = (row: DebateRow): Debate => ({
  id: row.id,
  code: row.code,
  state: row.state,
  version: row.version,
  question: row.question,
  summary: row.summary,
  area: row.area,
  phases: row.phases.map(({ phase, opens_at }) => ({ phase, opensAt: new Date(opens_at) })),
  closesAt: row.closes_at,
  rules: row.rules,
  sdgs: row.sdgs,
  countsFrom: row.counts_from,
  tags: row.tags,
  createdAt: row.created_at,
  publishedAt: row.published_at,
  withdrawnReason: row.withdrawn_reason,
  outcome: row.outcome,
  outcomeAt: row.outcome_at,
})

/** Columns of what the staff writes. */
const sourceColumns = ({ question, summary, area, phases, closesAt, rules, sdgs, countsFrom, tags }: DebateSource) => ({
  question: JSON.stringify(question),
  summary: JSON.stringify(summary),
  area: area && JSON.stringify(area),
  phases: JSON.stringify(phases.map(({ phase, opensAt }) => ({ phase, opens_at: opensAt.toISOString() }))),
  closes_at: closesAt,
  rules: JSON.stringify(rules),
  sdgs: [...sdgs],
  counts_from: countsFrom,
  tags: JSON.stringify(tags),
})

const selectDebates = (db: TenantDb) => sql('debate').select(columns).where({ tenant_id: db.tenantId })

const readDebates = async (db: TenantDb, query: Query): Promise<Debate[]> => (await db.rows<DebateRow>(query)).map(toDebate)

export async function findDebate(db: TenantDb, id: string): Promise<Debate | undefined> {
  return (await readDebates(db, selectDebates(db).where({ id })))[0]
}

/** The debate, locked for a change. */
export async function lockDebate(db: TenantDb, id: string): Promise<Debate | undefined> {
  return (await readDebates(db, selectDebates(db).where({ id }).forUpdate()))[0]
}

/** Stores a draft. */
export async function insertDebate(
  db: TenantDb,
  draft: { id: string; source: DebateSource; year: number; at: Date },
): Promise<void> {
  const code = `DIB-${draft.year}-${String(await nextNumber(db, 'debate_code', draft.year)).padStart(4, '0')}`
  const row = { tenant_id: db.tenantId, id: draft.id, code, state: 'draft', created_at: draft.at, ...sourceColumns(draft.source) }
  await db.run(sql('debate').insert(row))
}

/** What can change beside the source. */
export interface DebateChange {
  readonly source?: DebateSource
  readonly state?: DebateState
  readonly publishedAt?: Date
  readonly withdrawnReason?: string
  readonly outcome?: { readonly outcome: Outcome; readonly at: Date }
  /** When the next phase begins, and which was announced last. */
  readonly clock?: { readonly phase: string; readonly next: Date | null }
}

/** Changes what is given, and the version. */
export async function changeDebate(db: TenantDb, id: string, change: DebateChange): Promise<void> {
  const { source, state, publishedAt, withdrawnReason, outcome, clock } = change
  await db.run(
    sql('debate')
      .where({ tenant_id: db.tenantId, id })
      .update({
        version: sql.raw('version + 1'),
        ...(source && sourceColumns(source)),
        ...(state && { state }),
        ...(publishedAt && { published_at: publishedAt }),
        ...(withdrawnReason !== undefined && { withdrawn_reason: withdrawnReason }),
        ...(outcome && { outcome: JSON.stringify(outcome.outcome), outcome_at: outcome.at }),
        ...(clock && { phase_recorded: clock.phase, next_phase_at: clock.next }),
      }),
  )
}

/** Which debates everybody sees: running ones, or those that are over. */
export type Listed = 'running' | 'closed'

/** Published debates, the newest first; one row beyond the page. */
export function listPublic(
  db: TenantDb,
  page: { listed?: Listed; after?: readonly [Date, string]; limit: number; now: Date },
): Promise<Debate[]> {
  const query = selectDebates(db)
    .where({ state: 'published' })
    .orderBy([
      { column: 'published_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(page.limit + 1)
  if (page.after) query.whereRaw('(published_at, id) < (?, ?)', [...page.after])
  if (page.listed) query.where('closes_at', page.listed === 'running' ? '>' : '<=', page.now)
  return readDebates(db, query)
}

/** Published debates of which a phase has begun that nobody has recorded, locked; whoever else does the same takes others. */
export function takeDue(db: TenantDb, now: Date, limit: number): Promise<Debate[]> {
  return readDebates(
    db,
    selectDebates(db).where('next_phase_at', '<=', now).orderBy('next_phase_at').limit(limit).forUpdate().skipLocked(),
  )
}
