import { sql, type TenantDb } from '../../db/index.ts'
import type { PersonId } from '../../identity/person.ts'
import type { ServiceName } from '../../tenancy/tenant.ts'
import type { Kind, Outcome, Sight, Way } from '../door.ts'
import type { Item } from './items.ts'

/** What was before a decision, so that it is undone. */
export interface Before extends Pick<Item, 'why' | 'held' | 'urgency' | 'waiting' | 'excluded' | 'appealOf'> {
  readonly enteredAt: string
  readonly dueAt: string
  readonly sight: Sight
  readonly hiddenReason: string | null
  /** Stands for the words that were decided on. */
  readonly words?: string
}

/** A decision on a piece of content. */
export interface Decision {
  readonly id: string
  readonly itemId: string
  readonly service: ServiceName
  readonly kind: Kind
  /** Of the content; null once they were erased. */
  readonly authorId: PersonId | null
  readonly decidedBy: PersonId | null
  readonly at: Date
  readonly outcome: Outcome
  readonly reason: string | null
  readonly words: string | null
  readonly way: Way
  /** Whether a machine had noticed something. */
  readonly machine: boolean
  /** Milliseconds for which it had waited. */
  readonly waited: number
  /** How the content began, as it was. */
  readonly excerpt: string
  readonly version: string
  readonly before: Before
  readonly appealOf: string | null
  readonly undoneAt: Date | null
}

interface DecisionRow {
  id: string
  item_id: string
  service: ServiceName
  kind: Kind
  author_id: PersonId | null
  decided_by: PersonId | null
  at: Date
  outcome: Outcome
  reason: string | null
  words: string | null
  way: Way
  machine: boolean
  waited: number
  excerpt: string
  version: string
  before: Before
  appeal_of: string | null
  undone_at: Date | null
}

const columns = [
  ...['id', 'item_id', 'service', 'kind', 'author_id', 'decided_by', 'at', 'outcome', 'reason', 'words', 'way', 'machine'],
  ...['excerpt', 'version', 'before', 'appeal_of', 'undone_at'],
]

const toDecision = (row: DecisionRow): Decision => ({
  id: row.id,
  itemId: row.item_id,
  service: row.service,
  kind: row.kind,
  authorId: row.author_id,
  decidedBy: row.decided_by,
  at: row.at,
  outcome: row.outcome,
  reason: row.reason,
  words: row.words,
  way: row.way,
  machine: row.machine,
  waited: row.waited,
  excerpt: row.excerpt,
  version: row.version,
  before: row.before,
  appealOf: row.appeal_of,
  undoneAt: row.undone_at,
})

/** What an appeal has left as it was says nothing new to its author. */
const takes = `(appeal_of is null or before->>'sight' <> 'hidden')`

const select = (db: TenantDb) =>
  sql('moderation_decision')
    .where({ tenant_id: db.tenantId })
    .select(columns)
    .select(sql.raw('(extract(epoch from waited) * 1000)::float8 as waited'))

export async function insertDecision(db: TenantDb, decision: Decision): Promise<void> {
  await db.run(
    sql('moderation_decision').insert({
      ...{ tenant_id: db.tenantId, id: decision.id, item_id: decision.itemId, service: decision.service, kind: decision.kind },
      ...{ author_id: decision.authorId, decided_by: decision.decidedBy, at: decision.at, outcome: decision.outcome },
      ...{ reason: decision.reason, words: decision.words, way: decision.way, machine: decision.machine },
      waited: sql.raw(`? * interval '1 millisecond'`, [decision.waited]),
      ...{ excerpt: decision.excerpt, version: decision.version, before: JSON.stringify(decision.before) },
      ...{ appeal_of: decision.appealOf, undone_at: decision.undoneAt },
    }),
  )
}

/** Who else beside its author is told of the decision. */
export async function insertStatements(db: TenantDb, decision: string, persons: readonly PersonId[]): Promise<void> {
  if (persons.length === 0) return
  const rows = persons.map((person_id) => ({ tenant_id: db.tenantId, decision_id: decision, person_id }))
  await db.run(sql('moderation_statement').insert(rows))
}

/** Who else beside its author is told of the decision, as far as they are known. */
export async function toldOf(db: TenantDb, decision: string): Promise<PersonId[]> {
  const rows = await db.rows<{ person_id: PersonId }>(
    sql('moderation_statement').select('person_id').where({ tenant_id: db.tenantId, decision_id: decision }),
  )
  return rows.map(({ person_id }) => person_id)
}

export async function findDecision(db: TenantDb, id: string): Promise<Decision | undefined> {
  const row = await db.row<DecisionRow>(select(db).where({ id }))
  return row && toDecision(row)
}

/** Decisions on an item, the newest first. */
export async function decisionsOn(db: TenantDb, item: string): Promise<Decision[]> {
  return (await db.rows<DecisionRow>(select(db).where({ item_id: item }).orderBy('id', 'desc').limit(50))).map(toDecision)
}

/** What has been decided on what somebody wrote, as numbers. */
export interface AuthorRecord {
  readonly contributions: number
  readonly decided: number
  readonly hidden: number
  readonly reversed: number
}

export async function recordOf(db: TenantDb, author: PersonId): Promise<AuthorRecord> {
  const row = await db.row<AuthorRecord>({
    name: 'moderation_record',
    text: `select (select count(*)::int from moderation_item where tenant_id = $1 and author_id = $2) as contributions,
        count(*)::int as decided, (count(*) filter (where outcome = 'hide' and ${takes}))::int as hidden,
        (count(*) filter (where outcome = 'keep' and appeal_of is not null and before->>'sight' = 'hidden'))::int as reversed
      from moderation_decision where tenant_id = $1 and author_id = $2 and undone_at is null`,
    values: [db.tenantId, author],
  })
  return row!
}

/** Decisions by their ids. */
export async function findDecisions(db: TenantDb, ids: readonly string[]): Promise<Map<string, Decision>> {
  if (ids.length === 0) return new Map()
  const rows = await db.rows<DecisionRow>(select(db).whereIn('id', [...ids]))
  return new Map(rows.map((row) => [row.id, toDecision(row)]))
}

/** Ids of the decisions that hold, by their items: of each the newest that was not undone and says more than to ask somebody else. */
export async function decisionsInForce(db: TenantDb, items: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.rows<{ item_id: string; id: string }>({
    name: 'moderation_in_force',
    text: `select distinct on (item_id) item_id, id from moderation_decision
      where tenant_id = $1 and item_id = any($2::uuid[]) and undone_at is null and outcome <> 'second_opinion'
      order by item_id, id desc`,
    values: [db.tenantId, items],
  })
  return new Map(rows.map(({ item_id, id }) => [item_id, id]))
}

/** The decision, locked. */
export async function lockDecision(db: TenantDb, id: string): Promise<Decision | undefined> {
  const row = await db.row<DecisionRow>(select(db).where({ id }).forUpdate())
  return row && toDecision(row)
}

/** Decisions that have hidden something of the person's, or of what they wrote with others; the newest first, before the one of that id; one beyond the page. */
export async function decisionsAgainst(
  db: TenantDb,
  author: PersonId,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<Decision[]> {
  const query = select(db)
    .where({ undone_at: null })
    .whereIn('outcome', ['hide', 'reject', 'stop'])
    .whereRaw(takes)
    .where((theirs) =>
      theirs
        .where({ author_id: author })
        .orWhereIn('id', sql('moderation_statement').select('decision_id').where({ tenant_id: db.tenantId, person_id: author })),
    )
  if (after) query.where('id', '<', after)
  return (await db.rows<DecisionRow>(query.orderBy('id', 'desc').limit(limit + 1))).map(toDecision)
}

/** The decision does not hold any more. */
export async function noteUndone(db: TenantDb, id: string, at: Date): Promise<void> {
  await db.run(sql('moderation_decision').where({ tenant_id: db.tenantId, id }).update({ undone_at: at }))
}
