import { sql, type TenantDb } from '../../db/index.ts'
import type { PersonId } from '../../identity/person.ts'
import type { ExcludedSubject } from '../access.ts'

/** Subjects about which the person decides on nothing. @param takenPart Those too in which they have written. */
export async function excludedSubjects(db: TenantDb, person: PersonId, takenPart: boolean): Promise<ExcludedSubject[]> {
  return db.rows<ExcludedSubject>({
    name: 'moderation_excluded',
    text: `select subject_id as subject, 'abstained' as why from moderation_abstention where tenant_id = $1 and person_id = $2
      union select subject_id, 'taken_part' from moderation_item where $3 and tenant_id = $1 and author_id = $2`,
    values: [db.tenantId, person, takenPart],
  })
}

/** Notes that the person decides on nothing about the subject, and why. */
export async function insertAbstention(
  db: TenantDb,
  { person, subject, reason, at }: { person: PersonId; subject: string; reason: string; at: Date },
): Promise<void> {
  await db.run(
    sql('moderation_abstention')
      .insert({ tenant_id: db.tenantId, person_id: person, subject_id: subject, reason, at })
      .onConflict(['tenant_id', 'person_id', 'subject_id'])
      .ignore(),
  )
}

/** @returns whether there was one. */
export async function deleteAbstention(db: TenantDb, person: PersonId, subject: string): Promise<boolean> {
  const own = { tenant_id: db.tenantId, person_id: person, subject_id: subject }
  return (await db.run(sql('moderation_abstention').delete().where(own))) > 0
}
