import type { TenantDb } from '../../db/index.ts'
import type { Passage } from '../../texts/passages.ts'

/** The passages that comments of the thread quote, where they are by now. Comments keep the words that they were written about. */
export function quotedPassages(db: TenantDb, subject: string): Promise<Passage[]> {
  return db.rows<Passage>({
    name: 'comment_passages',
    text: `select id, coalesce(quote->'passage'->>'target', quote->>'target') as target,
        coalesce(quote->'passage'->'anchor', quote - 'target' - 'passage') as anchor, coalesce(quote->'passage'->>'state', 'kept') as state
      from comment where tenant_id = $1 and subject_id = $2 and quote->>'target' is not null`,
    values: [db.tenantId, subject],
  })
}

/** Says where the passages are by now, all in one statement. */
export async function placeQuotes(db: TenantDb, passages: readonly Passage[]): Promise<void> {
  if (passages.length === 0) return
  await db.run({
    name: 'comment_place_quotes',
    text: `update comment c set quote = c.quote || jsonb_build_object('passage', n.passage)
      from unnest($2::uuid[], $3::jsonb[]) as n (id, passage) where c.tenant_id = $1 and c.id = n.id and c.quote is not null`,
    values: [
      db.tenantId,
      passages.map(({ id }) => id),
      passages.map(({ target, anchor, state }) => JSON.stringify({ target, anchor, state })),
    ],
  })
}
