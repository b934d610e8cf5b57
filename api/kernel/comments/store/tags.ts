import type { Query, TenantDb } from '../../db/index.ts'

/** A comment and one of its tags. */
interface Tagged {
  readonly subject: string
  readonly id: string
  readonly tag: string
}

/** Makes comments findable by their tags, and counts them with each, all in one slot. What is sent is not waited for. */
export function tagComments(db: TenantDb, tagged: readonly Tagged[], slot: number): void {
  if (tagged.length === 0) return
  const [subjects, tags] = [tagged.map(({ subject }) => subject), tagged.map(({ tag }) => tag)]
  db.send({
    name: 'comment_tag',
    text: `insert into comment_tag (tenant_id, subject_id, tag, comment_id, score)
      select $1, t.*, 0 from unnest($2::uuid[], $3::text[], $4::uuid[]) as t (subject_id, tag, comment_id)`,
    values: [db.tenantId, subjects, tags, tagged.map(({ id }) => id)],
  })
  db.send({
    name: 'comment_tag_tally',
    text: `insert into comment_tag_tally as t (tenant_id, subject_id, tag, slot, count)
      select $1, subject, tag, $4, count(*) from unnest($2::uuid[], $3::text[]) as n (subject, tag) group by subject, tag order by subject, tag
      on conflict (tenant_id, subject_id, tag, slot) do update set count = t.count + excluded.count`,
    values: [db.tenantId, subjects, tags, slot],
  })
}

/** The comment is found by no tag any more, and counted with none. */
export async function untagComment(db: TenantDb, id: string): Promise<void> {
  await db.run({
    name: 'comment_untag',
    text: `with gone as (delete from comment_tag where tenant_id = $1 and comment_id = $2 returning subject_id, tag)
      insert into comment_tag_tally as t (tenant_id, subject_id, tag, slot, count) select $1, subject_id, tag, 0, -1 from gone order by tag
      on conflict (tenant_id, subject_id, tag, slot) do update set count = t.count - 1`,
    values: [db.tenantId, id],
  })
}

/** Lets the order within each tag follow the comment's score. */
export async function followScore(db: TenantDb, id: string): Promise<void> {
  await db.run(scoreFollowing(db, id))
}

export const scoreFollowing = (db: TenantDb, id: string): Query => ({
  name: 'comment_tag_score',
  text: `update comment_tag t set score = c.score from comment c
    where t.tenant_id = $1 and t.comment_id = $2 and c.tenant_id = $1 and c.id = $2 and t.score <> c.score`,
  values: [db.tenantId, id],
})

/** How many comments carry each tag of the thread; tags that none carries are missing. */
export async function countTags(db: TenantDb, subject: string): Promise<Map<string, number>> {
  const rows = await db.rows<{ tag: string; count: number }>({
    name: 'comment_tag_counts',
    text: 'select tag, sum(count)::int as count from comment_tag_tally where tenant_id = $1 and subject_id = $2 group by tag',
    values: [db.tenantId, subject],
  })
  return new Map(rows.map(({ tag, count }) => [tag, count]))
}
