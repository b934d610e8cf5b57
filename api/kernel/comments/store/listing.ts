import type { TenantDb } from '../../db/index.ts'
import type { Comment, Stance } from '../comment.ts'
import { columns, toComment, type CommentRow } from './rows.ts'

/** Where a page of the best ends: the score and the id of its last comment. */
export type After = readonly [number, string]

const top = 'tenant_id = $1 and subject_id = $2 and parent_id is null and listed'
const read = async (rows: Promise<CommentRow[]>) => (await rows).map(toComment)

/** Comments that answer none, the newest first, before the one of that id; one beyond the page. */
export function newest(
  db: TenantDb,
  subject: string,
  page: { after?: string; stance?: Stance; limit: number },
): Promise<Comment[]> {
  const { after, stance, limit } = page
  return read(
    db.rows<CommentRow>({
      name: `comment_newest_${after ? 'after' : 'first'}_${stance ? 'stance' : 'all'}`,
      text: `select ${columns} from comment where ${top} ${after ? 'and id < $4' : ''} ${stance ? `and stance = $${after ? 5 : 4}` : ''}
        order by id desc limit $3`,
      values: [db.tenantId, subject, limit + 1, ...(after ? [after] : []), ...(stance ? [stance] : [])],
    }),
  )
}

/** The same, the best first. */
export function best(db: TenantDb, subject: string, page: { after?: After; stance?: Stance; limit: number }): Promise<Comment[]> {
  const { after, stance, limit } = page
  return read(
    db.rows<CommentRow>({
      name: `comment_best_${after ? 'after' : 'first'}_${stance ? 'stance' : 'all'}`,
      text: `select ${columns} from comment where ${top} ${after ? 'and (score, id) < ($4, $5)' : ''}
        ${stance ? `and stance = $${after ? 6 : 4}` : ''} order by score desc, id desc limit $3`,
      values: [db.tenantId, subject, limit + 1, ...(after ?? []), ...(stance ? [stance] : [])],
    }),
  )
}

/** The first answers below each of the comments, the oldest first, on whatever level. */
export async function firstReplies(db: TenantDb, roots: readonly string[], each: number): Promise<Map<string, Comment[]>> {
  const found = new Map<string, Comment[]>(roots.map((root) => [root, []]))
  if (roots.length === 0) return found
  const rows = await db.rows<CommentRow>({
    name: 'comment_first_replies',
    text: `select r.* from unnest($2::uuid[]) as p (id) cross join lateral (
      select ${columns} from comment where tenant_id = $1 and root_id = p.id and listed order by id limit $3) r`,
    values: [db.tenantId, roots, each],
  })
  for (const row of rows) found.get(row.root_id!)!.push(toComment(row))
  return found
}

/** Answers below a comment, the oldest first, after the one of that id; one beyond the page. */
export function replies(db: TenantDb, root: string, page: { after?: string; limit: number }): Promise<Comment[]> {
  return read(
    db.rows<CommentRow>({
      name: 'comment_replies',
      text: `select ${columns} from comment where tenant_id = $1 and root_id = $2 and listed and id > coalesce($4::uuid, '00000000-0000-0000-0000-000000000000')
        order by id limit $3`,
      values: [db.tenantId, root, page.limit + 1, page.after ?? null],
    }),
  )
}
