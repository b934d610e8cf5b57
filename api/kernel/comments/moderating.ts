import type { Handler } from '../http/handlers.ts'
import { decodeCursor, isId, pageOf } from '../http/paging.ts'
import { shownThread } from './access.ts'
import { presentToStaff } from './present.ts'
import { everything } from './store/moderation.ts'
import { requireStaff } from './writing.ts'

export const listDesk: Handler<'comments_desk_list'> = async (request) => {
  const { query, db } = request
  const thread = await shownThread(request, query.subject)
  await requireStaff(request, thread)
  const { hidden = false, limit = 20 } = query
  const [after] = (decodeCursor(query.cursor, [isId]) ?? []) as string[]
  const page = pageOf(await everything(db, thread.subject, { hidden, after, limit }), limit, ({ id }) => [id])
  const items = page.items.map((comment) => presentToStaff(comment, thread))
  return { status: 200, body: { items, next_cursor: page.next_cursor } }
}
