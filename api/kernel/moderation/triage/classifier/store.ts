import { LRUCache } from 'lru-cache'
import { sql, type TenantDb, type TenantId } from '../../../db/index.ts'
import { classifierOf, type Classifier, type Example, type LearnedModel, type Quality } from './classifier.ts'

/** A version of a town's classifier. */
export interface ModelVersion extends Quality {
  readonly version: number
  readonly learnt_at: Date
  /** Whether it is used: see `isSound`. */
  readonly sound: boolean
  readonly base_rate: number
}

const described = ['version', 'learnt_at', 'sound', 'examples', 'held_out', 'called', 'precision', 'recall', 'base_rate']

/** A town's versions, the newest first; 100 at most. */
export function modelVersions(db: TenantDb): Promise<ModelVersion[]> {
  return db.rows(
    sql('moderation_model').select(described).where({ tenant_id: db.tenantId }).orderBy('version', 'desc').limit(100),
  )
}

/** The newest version of each town, ready to judge: some megabytes each. */
const ready = new LRUCache<TenantId, { readonly written: string; readonly classifier: Classifier | undefined }>({ max: 50 })

/**
 * What the newest version says, read once per version and process; undefined when there is none or it is not sound.
 *
 * @param written By which it is known what was stored under that number: in another database, or one that was put back, it is another.
 */
export async function classifierAt(
  db: TenantDb,
  version: number | null,
  written: string | null,
): Promise<Classifier | undefined> {
  if (version === null || written === null) return undefined
  const known = ready.get(db.tenantId)
  if (known?.written === written) return known.classifier
  const row = await db.row<{ sound: boolean; model: LearnedModel }>(
    sql('moderation_model').select('sound', 'model').where({ tenant_id: db.tenantId, version }),
  )
  const classifier = row?.sound ? classifierOf(row.model) : undefined
  ready.set(db.tenantId, { written, classifier })
  return classifier
}

/** What there is to learn from: decisions since the last version, in all, and those of them that hid something. */
export async function learnable(db: TenantDb): Promise<{ fresh: number; all: number; hidden: number }> {
  const row = await db.row<{ fresh: number; all: number; hidden: number }>({
    name: 'moderation_learnable',
    text: `select count(*)::integer as all, (count(*) filter (where hidden))::integer as hidden, count(*) filter (where at > coalesce(
        (select last_outcome_at from moderation_model where tenant_id = $1 order by version desc limit 1), '-infinity'))::integer as fresh
      from moderation_outcome where tenant_id = $1 and stems is not null`,
    values: [db.tenantId],
  })
  return row!
}

/** The newest decisions, oldest first, with the share of all that was written that was hidden. */
export async function examplesOf(
  db: TenantDb,
  most: number,
): Promise<{ examples: Example[]; lastAt: Date | undefined; baseRate: number }> {
  const rows = await db.rows<{ stems: string[][]; hidden: boolean; at: Date }>(
    sql('moderation_outcome')
      .select('stems', 'hidden', 'at')
      .where({ tenant_id: db.tenantId })
      .whereNotNull('stems')
      .orderBy('at', 'desc')
      .limit(most),
  )
  const share = await db.row<{ rate: number }>({
    name: 'moderation_base_rate',
    text: `select (select count(*) from moderation_outcome where tenant_id = $1 and hidden)::float8
      / greatest((select sum(written) from moderation_record where tenant_id = $1), 1) as rate`,
    values: [db.tenantId],
  })
  const examples = rows.map(({ stems, hidden }) => ({ stems, hidden })).toReversed()
  return { examples, lastAt: rows[0]?.at, baseRate: share?.rate ?? 0 }
}

/** Stores what was learnt as the next version, unless another process was faster, and parts with those kept long enough. */
export async function storeModel(
  db: TenantDb,
  model: LearnedModel,
  { sound, baseRate, lastAt }: { sound: boolean; baseRate: number; lastAt: Date },
  now: Date,
  keptFrom: Date,
): Promise<void> {
  const { examples, held_out, called, precision, recall } = model.quality
  const row = await db.row<{ version: number }>({
    name: 'moderation_model_store',
    text: `insert into moderation_model (tenant_id, version, learnt_at, last_outcome_at, sound, examples, held_out, called, "precision",
        recall, base_rate, model)
      select $1, coalesce(max(version), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11 from moderation_model where tenant_id = $1
      having coalesce(max(last_outcome_at), '-infinity') < $3 on conflict do nothing returning version`,
    values: [db.tenantId, now, lastAt, sound, examples, held_out, called, precision, recall, baseRate, JSON.stringify(model)],
  })
  if (!row) return
  const { version } = row
  await db.run(
    sql('moderation_model').where({ tenant_id: db.tenantId }).where('learnt_at', '<', keptFrom).whereNot({ version }).delete(),
  )
}
