import type { TenantDb } from '../../db/index.ts'
import type { PersonId } from '../../identity/person.ts'
import type { Comment } from '../comment.ts'
import { scoreFollowing } from './tags.ts'

/** Stores comments in one statement. What is sent is not waited for: it is stored with whatever follows. */
export function insertComments(db: TenantDb, comments: readonly Comment[]): void {
  const rows = comments.map((comment) => ({
    ...{ id: comment.id, subject_id: comment.subject, root_id: comment.root, parent_id: comment.parentId, depth: comment.depth },
    ...{ author_id: comment.authorId, author_name: comment.authorName, voice: comment.voice, office: comment.office },
    ...{ stance: comment.stance, text: comment.text, sources: comment.sources, quote: comment.quote, geometry: comment.geometry },
    ...{
      language: comment.language,
      tags: comment.tags,
      state: comment.state,
      listed: comment.listed,
      created_at: comment.createdAt,
    },
  }))
  db.send({
    name: 'comment_insert',
    text: `insert into comment (tenant_id, id, subject_id, root_id, parent_id, depth, author_id, author_name, voice, office, stance, text,
        sources, quote, geometry, language, tags, state, listed, created_at)
      select $1, c.* from json_to_recordset($2::json) as c (id uuid, subject_id uuid, root_id uuid, parent_id uuid, depth integer,
        author_id uuid, author_name text, voice text, office text, stance text, text text, sources text[], quote jsonb, geometry jsonb,
        language text, tags text[], state text, listed boolean, created_at timestamptz)`,
    values: [db.tenantId, JSON.stringify(rows)],
  })
}

/** Counts comments of each subject, all in one slot: threads in one order, so that processes never wait for each other in a circle. */
export function countWritten(db: TenantDb, subjects: readonly string[], slot: number): void {
  db.send({
    name: 'comment_tally',
    text: `insert into comment_tally as t (tenant_id, subject_id, slot, count)
      select $1, subject, $3, count(*) from unnest($2::uuid[]) subject group by subject order by subject
      on conflict (tenant_id, subject_id, slot) do update set count = t.count + excluded.count`,
    values: [db.tenantId, subjects, slot],
  })
}

/**
 * Counts an answer with the comment that it answers; one `against` it speaks against it, once per author. Sent before the answer itself
 * is listed, and not waited for.
 */
export function noteReply(db: TenantDb, parent: string, against: PersonId | null): void {
  db.send({
    name: 'comment_reply',
    text: `update comment p set reply_count = reply_count + 1, contra_count = contra_count + case when $3::uuid is null or exists (
        select from comment r where r.tenant_id = $1 and r.root_id = coalesce(p.root_id, p.id) and r.parent_id = $2 and r.author_id = $3
          and r.stance = 'against' and r.listed) then 0 else 1 end
      where p.tenant_id = $1 and p.id = $2`,
    values: [db.tenantId, parent, against],
  })
  if (against) db.send(scoreFollowing(db, parent))
}
