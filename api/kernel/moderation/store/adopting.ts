import type { TenantDb } from '../../db/index.ts'
import { adoptColumns, adoptOnce, type Joining } from '../../identity/linking/adopting.ts'

/**
 * What is known of two accounts in the town of `db` is known of one person: what they wrote and how it was judged, flags, blocks (which
 * joining accounts does not end), what they decided as moderators. Where staff has fixed both levels of trust the lower one stays.
 */
export async function adoptModeration(db: TenantDb, joining: Joining): Promise<void> {
  await adoptColumns(db, joining, {
    moderation_item: ['author_id', 'claimed_by'],
    moderation_decision: ['author_id', 'decided_by'],
    moderation_block: ['person_id', 'decided_by', 'lifted_by', 'appeal_answered_by'],
    moderation_outcome: ['author_id'],
    moderation_signature: ['author_id'],
    moderation_fall_back: ['ended_by'],
    moderation_record: ['locked_by'],
  })
  await adoptOnce(db, joining, 'moderation_flag', ['item_id'])
  await adoptOnce(db, joining, 'moderation_abstention', ['subject_id'])
  await adoptOnce(db, joining, 'moderation_statement', ['decision_id'])
  await adoptOnce(db, joining, 'moderation_appeal', ['decision_id'])
  const { merged, kept } = joining
  const run = (name: string, text: string) =>
    db.run({ name: `moderation_adopt_${name}`, text, values: [db.tenantId, merged, kept] })
  await run(
    'excluded',
    `update moderation_item set excluded = array_replace(excluded, $2::uuid, $3::uuid)
     where tenant_id = $1 and excluded <> '{}' and $2::uuid = any(excluded)`,
  )
  await run(
    'excluded_before',
    `update moderation_decision set before = jsonb_set(before, '{excluded}', (before->'excluded') - $2::text || to_jsonb($3::text))
     where tenant_id = $1 and before->'excluded' <> '[]' and before->'excluded' ? $2::text`,
  )
  await run(
    'record',
    `with gone as (delete from moderation_record where tenant_id = $1 and person_id = $2::uuid returning *)
     insert into moderation_record as r (tenant_id, person_id, first_at, written, locked_level, locked_by, locked_at, locked_words)
     select tenant_id, $3::uuid, first_at, written, locked_level, locked_by, locked_at, locked_words from gone
     on conflict (tenant_id, person_id) do update set
       first_at = least(r.first_at, excluded.first_at), written = r.written + excluded.written,
       (locked_level, locked_by, locked_at, locked_words) = (
         select l, b, a, w from (values
           (r.locked_level, r.locked_by, r.locked_at, r.locked_words),
           (excluded.locked_level, excluded.locked_by, excluded.locked_at, excluded.locked_words)
         ) as locks (l, b, a, w) order by l nulls last limit 1)`,
  )
}
