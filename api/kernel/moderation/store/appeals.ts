import { sql, type TenantDb } from '../../db/index.ts'
import type { PersonId } from '../../identity/person.ts'

/** Somebody does not agree with a decision. */
export interface Appeal {
  readonly decisionId: string
  /** Null once they were erased. */
  readonly personId: PersonId | null
  readonly words: string
  readonly at: Date
  readonly dueAt: Date
  /** The decision that answers it; null while it waits. */
  readonly answerId: string | null
}

interface AppealRow {
  decision_id: string
  person_id: PersonId | null
  words: string
  at: Date
  due_at: Date
  answer_id: string | null
}

const toAppeal = (row: AppealRow): Appeal => ({
  decisionId: row.decision_id,
  personId: row.person_id,
  words: row.words,
  at: row.at,
  dueAt: row.due_at,
  answerId: row.answer_id,
})

export async function insertAppeal(db: TenantDb, { decisionId, personId, words, at, dueAt, answerId }: Appeal): Promise<void> {
  const row = { decision_id: decisionId, person_id: personId, words, at, due_at: dueAt, answer_id: answerId }
  await db.run(sql('moderation_appeal').insert({ tenant_id: db.tenantId, ...row }))
}

/** Appeals against those decisions, by the decision's id. */
export async function appealsAgainst(db: TenantDb, decisions: readonly string[]): Promise<Map<string, Appeal>> {
  if (decisions.length === 0) return new Map()
  const rows = await db.rows<AppealRow>(
    sql('moderation_appeal')
      .where({ tenant_id: db.tenantId })
      .whereIn('decision_id', [...decisions]),
  )
  return new Map(rows.map((row) => [row.decision_id, toAppeal(row)]))
}

/** Notes which decision answers the appeal; none when that was undone. */
export async function answerAppeal(db: TenantDb, decisionId: string, answerId: string | null): Promise<void> {
  await db.run(
    sql('moderation_appeal').where({ tenant_id: db.tenantId, decision_id: decisionId }).update({ answer_id: answerId }),
  )
}
