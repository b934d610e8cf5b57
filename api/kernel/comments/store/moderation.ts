import type { TenantDb } from '../../db/index.ts'
import type { PersonId } from '../../identity/person.ts'
import type { Comment } from '../comment.ts'
import { columns, toComment, type CommentRow } from './rows.ts'

/** Comments of the person about the subject that answer none and wait to be shown for the first time, the newest first. */
export async function heldOf(db: TenantDb, subject: string, author: PersonId, limit: number): Promise<Comment[]> {
  const rows = await db.rows<CommentRow>({
    name: 'comment_held_of',
    text: `select ${columns} from comment where tenant_id = $1 and author_id = $2 and subject_id = $3 and parent_id is null
      and state = 'held' and not listed order by id desc limit $4`,
    values: [db.tenantId, author, subject, limit],
  })
  return rows.map(toComment)
}

/** Comments and answers about the subject, or only the hidden ones, the newest first; one row beyond the page. */
export async function everything(
  db: TenantDb,
  subject: string,
  { hidden, after, limit }: { hidden: boolean; after?: string; limit: number },
): Promise<Comment[]> {
  const rows = await db.rows<CommentRow>({
    name: `comment_desk_${hidden ? 'hidden' : 'all'}_${after ? 'after' : 'first'}`,
    text: `select ${columns} from comment where tenant_id = $1 and subject_id = $2 ${hidden ? "and state = 'hidden'" : ''}
      ${after ? 'and id < $4' : ''} order by id desc limit $3`,
    values: [db.tenantId, subject, limit + 1, ...(after ? [after] : [])],
  })
  return rows.map(toComment)
}
