import { sql, type TenantDb } from '../../db/index.ts'
import type { PersonId } from '../../identity/person.ts'
import type { Comment } from '../comment.ts'
import { columns, toComment, type CommentRow } from './rows.ts'
import { followScore, untagComment } from './tags.ts'

export async function findComment(db: TenantDb, id: string, lock = false): Promise<Comment | undefined> {
  const row = await db.row<CommentRow>({
    name: lock ? 'comment_lock' : 'comment_find',
    text: `select ${columns} from comment where tenant_id = $1 and id = $2${lock ? ' for update' : ''}`,
    values: [db.tenantId, id],
  })
  return row && toComment(row)
}

/** Comments by their ids. @param lock Holds them for this transaction. */
export async function findComments(db: TenantDb, ids: readonly string[], lock = false): Promise<Map<string, Comment>> {
  const rows = await db.rows<CommentRow>({
    name: lock ? 'comment_lock_all' : 'comment_find_all',
    text: `select ${columns} from comment where tenant_id = $1 and id = any($2::uuid[])${lock ? ' order by id for update' : ''}`,
    values: [db.tenantId, ids],
  })
  return new Map(rows.map((row) => [row.id, toComment(row)]))
}

/** An answer that is shown, and what it answers: what is told of it. */
export interface ShownAnswer {
  readonly id: string
  readonly authorId: PersonId | null
  readonly authorName: string | null
  readonly voice: Comment['voice']
  readonly office: string | null
  readonly subject: string
  /** How it begins, 400 characters at most. */
  readonly text: string
  readonly parent: string
  readonly parentAuthor: PersonId | null
  /** How what it answers begins, 100 characters at most. */
  readonly parentText: string
}

/** Those of the comments that are answers and shown, by their ids, in one look. */
export async function findShownAnswers(db: TenantDb, ids: readonly string[]): Promise<Map<string, ShownAnswer>> {
  const rows = await db.rows<ShownAnswer>({
    name: 'comment_answers',
    text: `select c.id, c.author_id as "authorId", c.author_name as "authorName", c.voice, c.office, c.subject_id as subject,
        left(c.text, 400) as text, p.id as parent, p.author_id as "parentAuthor", left(p.text, 100) as "parentText"
      from comment c join comment p on p.tenant_id = c.tenant_id and p.id = c.parent_id
      where c.tenant_id = $1 and c.id = any($2::uuid[]) and c.state = 'visible'`,
    values: [db.tenantId, ids],
  })
  return new Map(rows.map((row) => [row.id, row]))
}

/** Replaces text and place; what they were stays readable when `kept` says since when they stood, and they are not withheld. */
export async function rewriteComment(
  db: TenantDb,
  { id, version, text: old, geometry: before }: Comment,
  { text, geometry }: Pick<Comment, 'text' | 'geometry'>,
  at: Date,
  kept: { readonly since: Date; readonly withheld: boolean } | null,
): Promise<void> {
  if (kept) {
    const row = { tenant_id: db.tenantId, comment_id: id, version, text: old, geometry: before && JSON.stringify(before) }
    await db.run(sql('comment_version').insert({ ...row, written_at: kept.since, withheld: kept.withheld }))
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

/** Shows the comment, which has its place in the lists from then on, holds it, or hides it for a reason that everybody reads. */
export async function setState(db: TenantDb, { id, state, hiddenReason, listed }: Comment): Promise<void> {
  const change = { state, hidden_reason: hiddenReason, listed, version: sql.raw('version + 1') }
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

/** What the comment said before, as everybody reads it, the oldest first. */
export function versionsOf(
  db: TenantDb,
  id: string,
): Promise<{ version: number; text: string; geometry: Comment['geometry']; written_at: Date }[]> {
  const query = sql('comment_version')
    .select('version', 'text', 'geometry', 'written_at')
    .where({ tenant_id: db.tenantId, comment_id: id, withheld: false })
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

/** Who has commented on the subject, by id, after one of them. */
export async function commentersOf(db: TenantDb, subject: string, after: PersonId | null, limit: number): Promise<PersonId[]> {
  const rows = await db.rows<{ author_id: PersonId }>({
    name: 'comment_commenters',
    text: `select distinct author_id from comment
      where tenant_id = $1 and subject_id = $2 and author_id is not null and ($3::uuid is null or author_id > $3)
      order by author_id limit $4`,
    values: [db.tenantId, subject, after, limit],
  })
  return rows.map(({ author_id }) => author_id)
}
