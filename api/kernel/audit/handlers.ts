import type { HandlersOf } from '../http/handlers.ts'
import { decodeCursor, isId, pageOf } from '../http/paging.ts'
import { trail, type TrailRow } from './index.ts'

/** Handlers of the audit's operation, for the composition of the application. */
export const auditHandlers: HandlersOf<'audit'> = {
  async audit_entries_list(request) {
    const { query, db } = request
    await request.requireStaff('administrator')
    const { limit = 20, subject } = query
    const [after] = (decodeCursor(query.cursor, [isId]) ?? []) as string[]
    const page = pageOf(await trail(db, { subject, after, limit: limit + 1 }), limit, ({ id }) => [id])
    return { status: 200, body: { items: page.items.map(present), next_cursor: page.next_cursor } }
  },
}

function present({ id, at, subject_id, action, actor, person_id, system, public: open, params }: TrailRow) {
  return { id, at: at.toISOString(), subject_id, action, actor, person_id, system, public: open, params }
}
