import type { TenantDb } from '../../db/index.ts'
import type { Comment, Stance } from '../comment.ts'
import { columns, toComment, type CommentRow } from './rows.ts'

/** Where a page of the best ends: the score and the id of its last comment. */
export type After = readonly [number, string]

const read = async (rows: Promise<CommentRow[]>) => (await rows).map(toComment)

/** Which comments, and how many; one beyond the page is read. */
interface Wanted<Place> {
  readonly after?: Place
  readonly stance?: Stance
  readonly tag?: string
  readonly limit: number
}

/** Comments that answer none, the newest first, before the one of that id. */
export function newest(db: TenantDb, subject: string, wanted: Wanted<string>): Promise<Comment[]> {
  const { after, ...page } = wanted
  return select(db, subject, 'newest', page, after ? [after] : [])
}

/** The same, the best first. */
export function best(db: TenantDb, subject: string, wanted: Wanted<After>): Promise<Comment[]> {
  const { after, ...page } = wanted
  return select(db, subject, 'best', page, after ?? [])
}

/** Reads along the index of the order, of one tag where one is asked for: a page costs the same wherever it lies. */
function select(
  db: TenantDb,
  subject: string,
  order: 'newest' | 'best',
  { stance, tag, limit }: Omit<Wanted<never>, 'after'>,
  after: readonly (string | number)[],
): Promise<Comment[]> {
  const values: unknown[] = [db.tenantId, subject, limit + 1]
  const given = (value: unknown) => `$${values.push(value)}`
  const [id, score] = tag ? ['t.comment_id', 't.score'] : ['c.id', 'c.score']
  const place = order === 'newest' ? id : `(${score}, ${id})`
  const from = tag
    ? `comment_tag t join comment c on c.tenant_id = $1 and c.id = t.comment_id
      where t.tenant_id = $1 and t.subject_id = $2 and t.tag = ${given(tag)}`
    : 'comment c where c.tenant_id = $1 and c.subject_id = $2 and c.parent_id is null'
  const past = after.length ? `and ${place} < (${after.map(given).join(', ')})` : ''
  return read(
    db.rows<CommentRow>({
      name: `comment_${order}${after.length ? '_after' : ''}${stance ? '_stance' : ''}${tag ? '_tag' : ''}`,
      text: `select ${columns.replaceAll(/\w+/g, 'c.$&')} from ${from} and c.listed ${past} ${stance ? `and c.stance = ${given(stance)}` : ''}
        order by ${order === 'best' ? `${score} desc, ` : ''}${id} desc limit $3`,
      values,
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
