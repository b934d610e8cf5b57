import { sql, type TenantDb } from '../../db/index.ts'
import type { PersonId } from '../../identity/person.ts'
import type { ServiceName } from '../../tenancy/tenant.ts'
import type { Kind } from '../door.ts'

/** What a reader thinks is against the rules. */
export interface Flag {
  readonly item_id: string
  readonly person_id: PersonId
  readonly reason: string
  readonly words: string | null
  readonly weight: number
  readonly at: Date
  /** What a moderator has made of it; null while nobody has decided. */
  readonly outcome: 'followed' | 'refused' | null
  readonly answered_at: Date | null
}

const columns = ['item_id', 'person_id', 'reason', 'words', 'weight', 'at', 'outcome', 'answered_at']

/** Flags of an item, the oldest first: the first hundred and those are enough to decide. */
export function flagsOn(db: TenantDb, item: string): Promise<Flag[]> {
  return db.rows(
    sql('moderation_flag')
      .select(columns)
      .where({ tenant_id: db.tenantId, item_id: item })
      .orderBy(['at', 'person_id'])
      .limit(100),
  )
}

/** The person's flag on the item. */
export function flagOf(db: TenantDb, item: string, person: PersonId): Promise<Flag | undefined> {
  return db.row(sql('moderation_flag').select(columns).where({ tenant_id: db.tenantId, item_id: item, person_id: person }))
}

/** Raises a flag, or changes what is said by the one there is: nobody has answered it then. */
export async function raise(db: TenantDb, flag: Omit<Flag, 'outcome' | 'answered_at'>): Promise<void> {
  const { reason, words, weight, at } = flag
  await db.run(
    sql('moderation_flag')
      .insert({ tenant_id: db.tenantId, ...flag })
      .onConflict(['tenant_id', 'item_id', 'person_id'])
      .merge({ reason, words, weight, at, outcome: null, answered_at: null }),
  )
}

/** Takes back a flag that nobody has answered. */
export async function withdraw(db: TenantDb, item: string, person: PersonId): Promise<void> {
  const own = { tenant_id: db.tenantId, item_id: item, person_id: person }
  await db.run(sql('moderation_flag').where(own).whereNull('outcome').delete())
}

/** A flag as whoever raised it sees it. */
export interface OwnFlag extends Omit<Flag, 'person_id' | 'weight'> {
  readonly service: ServiceName
  readonly kind: Kind
  /** What was flagged waits unseen: until a moderator has decided the flag can't be taken back. */
  readonly holds: boolean
  /** By when a moderator decides; null when none has to. */
  readonly due_at: Date | null
}

const ownColumns = [
  ...['f.item_id', 'f.reason', 'f.words', 'f.at', 'f.outcome', 'f.answered_at', 'i.service', 'i.kind'],
  sql.raw('f.outcome is null and i.waiting and i.held as holds'),
  sql.raw('case when f.outcome is null and i.waiting then i.due_at end as due_at'),
]

const ownFlags = (db: TenantDb, person: PersonId) =>
  sql('moderation_flag as f')
    .join('moderation_item as i', (on) => on.on('i.tenant_id', 'f.tenant_id').andOn('i.id', 'f.item_id'))
    .select(ownColumns)
    .where({ 'f.tenant_id': db.tenantId, 'f.person_id': person })

/** The person's flag on the item, as they see it. */
export function ownFlag(db: TenantDb, item: string, person: PersonId): Promise<OwnFlag | undefined> {
  return db.row(ownFlags(db, person).where({ 'f.item_id': item }))
}

/** The person's flags, the newest first. */
export function flagsOf(
  db: TenantDb,
  person: PersonId,
  { after, limit }: { after?: readonly [string, string]; limit: number },
): Promise<OwnFlag[]> {
  const query = ownFlags(db, person)
    .orderBy([
      { column: 'f.at', order: 'desc' },
      { column: 'f.item_id', order: 'desc' },
    ])
    .limit(limit)
  if (after) query.whereRaw('(f.at, f.item_id) < (?::timestamptz, ?::uuid)', [...after])
  return db.rows(query)
}

/** Lets whoever flagged an item before that decision know what came of it. @returns how many flags have another outcome now. */
export function answerFlags(db: TenantDb, item: string, hidden: boolean | undefined, at: Date): Promise<number> {
  const outcome = hidden === undefined ? null : hidden ? 'followed' : 'refused'
  return db.run({
    name: 'moderation_flags_answer',
    text: `update moderation_flag set outcome = $3, answered_at = case when $3 is null then null else $4::timestamptz end
      where tenant_id = $1 and item_id = $2 and at <= $4 and outcome is distinct from $3`,
    values: [db.tenantId, item, outcome, at],
  })
}
