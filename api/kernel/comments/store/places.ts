import type { PointSource, Position } from '../../map/index.ts'
import type { TenantDb } from '../../db/index.ts'
import type { Comment } from '../comment.ts'
import { columns, toComment, type CommentRow } from './rows.ts'

/** Comments as points of the layer `$2`: those that are visible and name a place. */
export const commentPoints: PointSource = `
  select c.id, c.lon, c.lat, coalesce(c.stance, 'none') as category, 'comment' as state, c.created_at as at
  from comment c join comment_thread t on t.tenant_id = c.tenant_id and t.subject_id = c.subject_id
  where c.tenant_id = $1 and t.layer = $2 and c.lon is not null and c.state = 'visible'`

/** Comments of the thread by their ids, in no order. */
export async function commentsOf(db: TenantDb, subject: string, ids: readonly string[]): Promise<Comment[]> {
  const rows = await db.rows<CommentRow>({
    name: 'comment_by_ids',
    text: `select ${columns} from comment where tenant_id = $1 and subject_id = $2 and id = any($3::uuid[])`,
    values: [db.tenantId, subject, ids],
  })
  return rows.map(toComment)
}

/** Where the comment is shown on the map. Not waited for: it is stored with whatever follows. */
export function setPosition(db: TenantDb, id: string, [lon, lat]: Position): void {
  db.send({
    name: 'comment_position',
    text: 'update comment set lon = $3, lat = $4 where tenant_id = $1 and id = $2',
    values: [db.tenantId, id, lon, lat],
  })
}
