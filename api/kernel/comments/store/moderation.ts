import type { TenantDb } from '../../db/index.ts'
import type { Comment } from '../comment.ts'
import { columns, toComment, type CommentRow } from './rows.ts'

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
