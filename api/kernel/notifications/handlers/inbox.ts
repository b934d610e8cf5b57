import type { Doors } from '../../moderation/door.ts'
import type { Handler, Request } from '../../http/handlers.ts'
import { decodeCursor, isId, pageOf } from '../../http/paging.ts'
import { countUnread, listAbout, listSubjects, markRead, newestOf, type ReadNotification } from '../store/inbox.ts'
import { whatIsShown } from '../shown.ts'
import { excerptOf, sentence } from '../wording.ts'

type Reader = Pick<Request<'notifications_inbox_list'>, 'language' | 'tenant'>

function present(notification: ReadNotification, { language, tenant }: Reader) {
  const { id, kind, reason, at, readAt } = notification
  const town = { name: tenant.name, settings: tenant.settings.notifications }
  return {
    ...{ id, kind, reason, at: at.toISOString() },
    text: sentence(notification, language, town),
    excerpt: excerptOf(notification, language),
    read: readAt !== null,
  }
}

export const listInbox =
  (doors: Doors): Handler<'notifications_inbox_list'> =>
  async (request) => {
    const { query, db } = request
    const { limit = 20, unread = false } = query
    const person = request.person!.id
    const [after] = (decodeCursor(query.cursor, [isId]) ?? []) as [string?]
    const page = pageOf(await listSubjects(db, person, { after, limit, unread }), limit, ({ newest }) => [newest])
    const ids = page.items.map(({ subject }) => subject)
    const [newest, left] = await Promise.all([newestOf(db, person, ids), countUnread(db, person)])
    const visible = await whatIsShown(doors, request, newest)
    const told = newest.map((notification) => visible.of(notification, request.language))
    const bySubject = Map.groupBy(told, ({ subject }) => subject)
    const items = page.items.map(({ subject, unread: fresh, total }) => {
      const shown = bySubject.get(subject)!
      const { title, element, shownBy } = shown[0]!
      const notifications = shown.map((notification) => present(notification, request))
      return { subject_id: subject, title, element, shown_by: shownBy, unread: fresh, total, notifications }
    })
    return { status: 200, body: { items, unread: left, next_cursor: page.next_cursor } }
  }

export const listSubject =
  (doors: Doors): Handler<'notifications_subject_list'> =>
  async (request) => {
    const { path, query, db } = request
    const { limit = 20 } = query
    const [after] = (decodeCursor(query.cursor, [isId]) ?? []) as [string?]
    const rows = await listAbout(db, request.person!.id, path.subject_id, { after, limit })
    const page = pageOf(rows, limit, ({ id }) => [id])
    const visible = await whatIsShown(doors, request, page.items)
    const items = page.items.map((row) => present(visible.of(row, request.language), request))
    return { status: 200, body: { ...page, items } }
  }

export const readSubject: Handler<'notifications_subject_read_replace'> = async ({ path, body, db, person, now }) => {
  await markRead(db, person!.id, { until: body.until, subject: path.subject_id, now })
  return { status: 200, body: { unread: await countUnread(db, person!.id) } }
}

export const readAll: Handler<'notifications_read_replace'> = async ({ body, db, person, now }) => {
  await markRead(db, person!.id, { until: body.until, subject: null, now })
  return { status: 200, body: { unread: await countUnread(db, person!.id) } }
}
