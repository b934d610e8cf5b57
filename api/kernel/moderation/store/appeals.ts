import { sql, type TenantDb } from '../../db/index.ts'
import type { PersonId } from '../../identity/person.ts'

/** Somebody does not agree with a decision. */
export interface Appeal {
  readonly id: string
  readonly decisionId: string
  /** Null once they were erased, and of whoever reported without signing in. */
  readonly personId: PersonId | null
  readonly words: string
  readonly at: Date
  readonly dueAt: Date
  /** The decision that answers it; null while it waits. */
  readonly answerId: string | null
}

interface AppealRow {
  id: string
  decision_id: string
  person_id: PersonId | null
  words: string
  at: Date
  due_at: Date
  answer_id: string | null
}

const toAppeal = (row: AppealRow): Appeal => ({
  id: row.id,
  decisionId: row.decision_id,
  personId: row.person_id,
  words: row.words,
  at: row.at,
  dueAt: row.due_at,
  answerId: row.answer_id,
})

export async function insertAppeal(
  db: TenantDb,
  { id, decisionId, personId, words, at, dueAt, answerId }: Appeal,
): Promise<void> {
  const row = { id, decision_id: decisionId, person_id: personId, words, at, due_at: dueAt, answer_id: answerId }
  await db.run(sql('moderation_appeal').insert({ tenant_id: db.tenantId, ...row }))
}

/** Appeals against those decisions, the oldest first. */
export async function appealsAgainst(db: TenantDb, decisions: readonly string[]): Promise<Appeal[]> {
  if (decisions.length === 0) return []
  const rows = await db.rows<AppealRow>(
    sql('moderation_appeal')
      .where({ tenant_id: db.tenantId })
      .whereIn('decision_id', [...decisions])
      .orderBy(['at', 'id'])
      .limit(1000),
  )
  return rows.map(toAppeal)
}

/**
 * What the person has appealed against of decisions to keep these items, by the item, since they flagged what it says: of other words,
 * flagged anew, they are heard anew.
 */
export async function appealsOnKept(db: TenantDb, person: PersonId, items: readonly string[]): Promise<Map<string, Appeal>> {
  if (items.length === 0) return new Map()
  const rows = await db.rows<AppealRow & { item_id: string }>({
    name: 'moderation_appeals_on_kept',
    text: `select a.*, d.item_id from moderation_appeal a join moderation_decision d on d.tenant_id = $1 and d.id = a.decision_id
      join moderation_flag f on f.tenant_id = $1 and f.item_id = d.item_id and f.person_id = $2 and f.at <= a.at
      where a.tenant_id = $1 and a.person_id = $2 and d.item_id = any($3::uuid[]) and d.outcome = 'keep' order by a.at`,
    values: [db.tenantId, person, items],
  })
  return new Map(rows.map((row) => [row.item_id, toAppeal(row)]))
}

/** Notes which decision answers the appeals; none when that was undone. */
export async function answerAppeal(db: TenantDb, decisionId: string, answerId: string | null): Promise<void> {
  await db.run(
    sql('moderation_appeal').where({ tenant_id: db.tenantId, decision_id: decisionId }).update({ answer_id: answerId }),
  )
}
