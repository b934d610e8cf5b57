import { sql, type TenantDb } from '../../db/index.ts'
import type { PersonId } from '../../identity/person.ts'
import type { Comment, NewComment } from '../comment.ts'
import { columns, toComment, type CommentRow } from './rows.ts'
import { followScore, tagComment, untagComment } from './tags.ts'

/** Deepest level that is shown as such. */
const deepest = 3

export async function findComment(db: TenantDb, id: string, lock = false): Promise<Comment | undefined> {
  const row = await db.row<CommentRow>({
    name: lock ? 'comment_lock' : 'comment_find',
    text: `select ${columns} from comment where tenant_id = $1 and id = $2${lock ? ' for update' : ''}`,
    values: [db.tenantId, id],
  })
  return row && toComment(row)
}

/**
 * Stores a comment, counts it, and counts it with its parent; an answer against the parent speaks against it, once per author. What is
 * sent is not waited for: it is stored with whatever follows.
 */
export async function insertComment(
  db: TenantDb,
  subject: string,
  { parent, ...comment }: NewComment,
  { id, at, slot }: { id: string; at: Date; slot: number },
): Promise<Comment> {
  const root = parent ? (parent.root ?? parent.id) : null
  const depth = Math.min(deepest, (parent?.depth ?? 0) + 1)
  if (parent) await noteReply(db, parent.id, comment.stance === 'against' ? comment.authorId : null)
  db.send({
    name: 'comment_insert',
    text: `insert into comment (tenant_id, id, subject_id, root_id, parent_id, depth, author_id, author_name, voice, office, stance, text,
      sources, quote, geometry, language, tags, state, created_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 'visible', $18)`,
    values: [
      ...[db.tenantId, id, subject, root, parent?.id ?? null],
      ...[depth, comment.authorId, comment.authorName, comment.voice, comment.office],
      ...[comment.stance, comment.text, comment.sources, comment.quote && JSON.stringify(comment.quote)],
      ...[comment.geometry && JSON.stringify(comment.geometry), comment.language, comment.tags, at],
    ],
  })
  db.send({
    name: 'comment_tally',
    text: `insert into comment_tally (tenant_id, subject_id, slot, count) values ($1, $2, $3, 1)
      on conflict (tenant_id, subject_id, slot) do update set count = comment_tally.count + 1`,
    values: [db.tenantId, subject, slot],
  })
  tagComment(db, subject, id, comment.tags, slot)
  return {
    ...comment,
    ...{ id, subject, root, parentId: parent?.id ?? null, depth },
    ...{
      state: 'visible',
      hiddenReason: null,
      version: 1,
      createdAt: at,
      editedAt: null,
      replyCount: 0,
      supportCount: 0,
      againstCount: 0,
      score: 0,
    },
  }
}

async function noteReply(db: TenantDb, parent: string, against: PersonId | null): Promise<void> {
  await db.run({
    name: 'comment_reply',
    text: `update comment p set reply_count = reply_count + 1, contra_count = contra_count + case when $3::uuid is null or exists (
        select from comment r where r.tenant_id = $1 and r.root_id = coalesce(p.root_id, p.id) and r.parent_id = $2 and r.author_id = $3
          and r.stance = 'against') then 0 else 1 end
      where p.tenant_id = $1 and p.id = $2`,
    values: [db.tenantId, parent, against],
  })
  if (against) await followScore(db, parent)
}

/** Replaces text and place; what they were stays readable when `kept` says since when they stood. */
export async function rewriteComment(
  db: TenantDb,
  { id, version, text: old, geometry: before }: Comment,
  { text, geometry }: Pick<Comment, 'text' | 'geometry'>,
  at: Date,
  kept: { readonly since: Date } | null,
): Promise<void> {
  if (kept) {
    const row = { tenant_id: db.tenantId, comment_id: id, version, text: old, geometry: before && JSON.stringify(before) }
    await db.run(sql('comment_version').insert({ ...row, written_at: kept.since }))
  }
  const placed = geometry ? { geometry: JSON.stringify(geometry) } : { geometry: null, lon: null, lat: null }
  const change = { text, ...placed, version: version + 1, ...(kept && { edited_at: at }) }
  await db.run(sql('comment').where({ tenant_id: db.tenantId, id }).update(change))
}

/** Takes the text away; the place stays where there are answers. */
export async function withdrawComment(db: TenantDb, id: string): Promise<void> {
  const emptied = {
    state: 'withdrawn',
    text: '',
    sources: [],
    quote: null,
    geometry: null,
    lon: null,
    lat: null,
    author_name: null,
    office: null,
    tags: [],
  }
  const change = { ...emptied, version: sql.raw('version + 1'), listed: sql.raw('reply_count > 0') }
  await db.run(sql('comment').where({ tenant_id: db.tenantId, id }).update(change))
  await db.run(sql('comment_version').where({ tenant_id: db.tenantId, comment_id: id }).delete())
  await untagComment(db, id)
}

/** Hides the comment for a reason that everybody reads, or shows it again. */
export async function setHidden(db: TenantDb, id: string, reason: string | null): Promise<void> {
  const state = reason === null ? 'visible' : 'hidden'
  const change = { state, hidden_reason: reason, version: sql.raw('version + 1') }
  await db.run(sql('comment').where({ tenant_id: db.tenantId, id }).update(change))
}

/** How many people support the comment, or have voted against it, now. */
export async function setVotes(db: TenantDb, id: string, counts: { support?: number; against?: number }): Promise<void> {
  const change = {
    ...(counts.support !== undefined && { support_count: counts.support }),
    ...(counts.against !== undefined && { against_count: counts.against }),
  }
  await db.run(sql('comment').where({ tenant_id: db.tenantId, id }).update(change))
  await followScore(db, id)
}

/** What the comment said before, the oldest first. */
export function versionsOf(
  db: TenantDb,
  id: string,
): Promise<{ version: number; text: string; geometry: Comment['geometry']; written_at: Date }[]> {
  const query = sql('comment_version')
    .select('version', 'text', 'geometry', 'written_at')
    .where({ tenant_id: db.tenantId, comment_id: id })
  return db.rows(query.orderBy('version').limit(100))
}

/** Forgets who wrote what; what was written stays, without a name. */
export async function forgetAuthor(db: TenantDb, person: PersonId): Promise<string[]> {
  const rows = await db.rows<{ subject_id: string }>(
    sql('comment')
      .where({ tenant_id: db.tenantId, author_id: person })
      .update({ author_id: null, author_name: null })
      .returning('subject_id'),
  )
  return [...new Set(rows.map(({ subject_id }) => subject_id))]
}
