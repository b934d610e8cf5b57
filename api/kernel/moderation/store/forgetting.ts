import { sql, type TenantDb } from '../../db/index.ts'
import type { PersonId } from '../../identity/person.ts'

/** Forgets the person: who wrote what was decided on, and how it began; who decided, had taken, abstained and appealed, and their words. */
export async function forgetPerson(db: TenantDb, person: PersonId): Promise<void> {
  const tenant = { tenant_id: db.tenantId }
  await db.run(
    sql('moderation_item')
      .where({ ...tenant, author_id: person })
      .update({ author_id: null }),
  )
  await db.run(
    sql('moderation_item')
      .where({ ...tenant, claimed_by: person })
      .update({ claimed_by: null, claimed_until: null }),
  )
  await db.run({
    name: 'moderation_forget_excluded',
    text: `update moderation_item set excluded = array_remove(excluded, $2) where tenant_id = $1 and excluded <> '{}' and $2 = any(excluded)`,
    values: [db.tenantId, person],
  })
  await db.run(
    sql('moderation_decision')
      .where({ ...tenant, author_id: person })
      .update({ author_id: null, excerpt: '', before: sql.raw(`before - 'words'`) }),
  )
  await db.run({
    name: 'moderation_forget_decider',
    text: 'update moderation_decision set decided_by = null where tenant_id = $1 and decided_by = $2',
    values: [db.tenantId, person],
  })
  await db.run({
    name: 'moderation_forget_asked_before',
    text: `update moderation_decision set before = jsonb_set(before, '{excluded}', '[]')
      where tenant_id = $1 and before->'excluded' <> '[]' and before->'excluded' ? $2`,
    values: [db.tenantId, person],
  })
  await db.run(
    sql('moderation_statement')
      .where({ ...tenant, person_id: person })
      .delete(),
  )
  await db.run(
    sql('moderation_abstention')
      .where({ ...tenant, person_id: person })
      .delete(),
  )
  await db.run(
    sql('moderation_appeal')
      .where({ ...tenant, person_id: person })
      .update({ person_id: null, words: '' }),
  )
}
