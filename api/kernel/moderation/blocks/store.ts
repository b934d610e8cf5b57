import { sql, type TenantDb } from '../../db/index.ts'
import type { PersonId } from '../../identity/person.ts'
import type { ServiceName } from '../../tenancy/tenant.ts'

/** A time in which somebody may not write. */
export interface Block {
  readonly id: string
  readonly person_id: PersonId
  readonly item_id: string
  /** Null: in every service. */
  readonly service: ServiceName | null
  readonly from_at: Date
  readonly until_at: Date
  readonly reason: string
  readonly words: string
  readonly decided_by: PersonId | null
  readonly lifted_at: Date | null
  readonly appeal_words: string | null
  readonly appealed_at: Date | null
  readonly appeal_due_at: Date | null
  readonly appeal_outcome: 'upheld' | 'reversed' | null
  readonly appeal_answer: string | null
  readonly appeal_answered_at: Date | null
}

const columns = [
  ...['id', 'person_id', 'item_id', 'service', 'from_at', 'until_at', 'reason', 'words', 'decided_by', 'lifted_at'],
  ...['appeal_words', 'appealed_at', 'appeal_due_at', 'appeal_outcome', 'appeal_answer', 'appeal_answered_at'],
]

const blocks = (db: TenantDb) => sql('moderation_block').select(columns).where({ tenant_id: db.tenantId }).orderBy('id', 'desc')

export async function insertBlock(
  db: TenantDb,
  block: Pick<Block, 'id' | 'person_id' | 'item_id' | 'service' | 'from_at' | 'until_at' | 'reason' | 'words' | 'decided_by'>,
): Promise<void> {
  await db.run(sql('moderation_block').insert({ tenant_id: db.tenantId, ...block }))
}

export function findBlock(db: TenantDb, id: string): Promise<Block | undefined> {
  return db.row(blocks(db).where({ id }).forUpdate())
}

/** What changes of a block. */
export type BlockChange = Partial<Omit<Block, 'id' | 'person_id' | 'item_id'>> & {
  readonly lifted_by?: PersonId
  readonly appeal_answered_by?: PersonId
}

export async function changeBlock(db: TenantDb, id: string, change: BlockChange): Promise<void> {
  await db.run(sql('moderation_block').where({ tenant_id: db.tenantId, id }).update(change))
}

/** Of these services or of all that hold at `now`, or against which an appeal waits, the newest first. */
export function holdingBlocks(
  db: TenantDb,
  services: readonly ServiceName[],
  now: Date,
  { after, limit }: { after?: string; limit: number },
): Promise<Block[]> {
  const query = blocks(db)
    .where((scope) => scope.whereNull('service').orWhereIn('service', [...services]))
    .where((holds) =>
      holds
        .where((still) => still.whereNull('lifted_at').where('until_at', '>', now))
        .orWhere((asks) => asks.whereNotNull('appealed_at').whereNull('appeal_outcome')),
    )
    .limit(limit)
  if (after) query.where('id', '<', after)
  return db.rows(query)
}

export function blocksOf(db: TenantDb, person: PersonId): Promise<Block[]> {
  return db.rows(blocks(db).where({ person_id: person }).limit(100))
}

/** Every block of the town that has not ended at `now`: few. Uses moderation_block_until_idx. */
export function everyBlock(db: TenantDb, now: Date): Promise<Block[]> {
  return db.rows(blocks(db).whereNull('lifted_at').where('until_at', '>', now).limit(100_000))
}
