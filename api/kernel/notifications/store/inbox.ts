import type { TenantDb } from '../../db/index.ts'
import type { PersonId } from '../../identity/person.ts'
import type { Kind, Params, Quoted, Reason } from '../notice.ts'

/** A notification as its person reads it. */
export interface ReadNotification {
  readonly id: string
  readonly subject: string
  readonly title: string
  readonly element: string
  readonly shownBy: string | null
  readonly kind: Kind
  readonly reason: Reason
  readonly params: Params
  readonly quotes: Quoted | null
  readonly at: Date
  readonly readAt: Date | null
}

/** A subject with what is new of it. */
export interface SubjectNews {
  readonly subject: string
  /** Id of its newest notification. */
  readonly newest: string
  readonly unread: number
  readonly total: number
}

/** Of each subject that many are shown at once. */
const shownOfEach = 3

const columns = `n.notice_id as id, n.subject_id as subject, c.subject_title as title, c.element, c.shown_by as "shownBy", c.kind, n.reason,
  c.params, c.at,
  case when c.quoted_kind is not null then jsonb_build_object('kind', c.quoted_kind, 'id', c.quoted_id) end as quotes, n.read_at as "readAt"`

/** Subjects of the person's notifications, those with the newest first; one row beyond the page. */
export function listSubjects(
  db: TenantDb,
  person: PersonId,
  { after, limit, unread }: { after?: string | undefined; limit: number; unread: boolean },
): Promise<SubjectNews[]> {
  return db.rows({
    name: 'inbox_subjects',
    text: `select subject_id as subject, notice_id as newest, unread, total from (
        select distinct on (subject_id) subject_id, notice_id,
          (count(*) filter (where read_at is null) over s)::int as unread, (count(*) over s)::int as total
        from notification where tenant_id = $1 and person_id = $2 window s as (partition by subject_id)
        order by subject_id, notice_id desc
      ) as s
      where ($3::uuid is null or notice_id < $3) and (not $4 or unread > 0) order by notice_id desc limit $5`,
    values: [db.tenantId, person, after ?? null, unread, limit + 1],
  })
}

/** The newest notifications of each of the subjects. */
export function newestOf(db: TenantDb, person: PersonId, subjects: readonly string[]): Promise<ReadNotification[]> {
  return db.rows({
    name: 'inbox_newest',
    text: `select ${columns} from (
        select *, row_number() over (partition by subject_id order by notice_id desc) as place
        from notification where tenant_id = $1 and person_id = $2 and subject_id = any($3::uuid[])
      ) as n join notice c on c.tenant_id = n.tenant_id and c.id = n.notice_id
      where n.place <= ${shownOfEach} order by n.notice_id desc`,
    values: [db.tenantId, person, subjects],
  })
}

/** Every notification about one subject, newest first; one row beyond the page. */
export function listAbout(
  db: TenantDb,
  person: PersonId,
  subject: string,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<ReadNotification[]> {
  return db.rows({
    name: 'inbox_about',
    text: `select ${columns} from notification n join notice c on c.tenant_id = n.tenant_id and c.id = n.notice_id
      where n.tenant_id = $1 and n.person_id = $2 and n.subject_id = $3 and ($4::uuid is null or n.notice_id < $4)
      order by n.notice_id desc limit $5`,
    values: [db.tenantId, person, subject, after ?? null, limit + 1],
  })
}

/** The newest notifications of the person, whatever they are about. */
export function listNewest(db: TenantDb, person: PersonId, limit: number): Promise<ReadNotification[]> {
  return db.rows({
    name: 'inbox_all',
    text: `select ${columns} from notification n join notice c on c.tenant_id = n.tenant_id and c.id = n.notice_id
      where n.tenant_id = $1 and n.person_id = $2 order by n.notice_id desc limit $3`,
    values: [db.tenantId, person, limit],
  })
}

export async function countUnread(db: TenantDb, person: PersonId): Promise<number> {
  const row = await db.row<{ unread: number }>({
    name: 'inbox_unread',
    text: 'select count(*)::int as unread from notification where tenant_id = $1 and person_id = $2 and read_at is null',
    values: [db.tenantId, person],
  })
  return row!.unread
}

/** Marks as read up to and with the notification `until`, of one subject or of all. What was read is sent by no letter any more. */
export async function markRead(
  db: TenantDb,
  person: PersonId,
  { until, subject, now }: { until: string; subject: string | null; now: Date },
): Promise<void> {
  await db.run({
    name: 'inbox_read',
    text: `with read as (
        update notification set read_at = $5 where tenant_id = $1 and person_id = $2 and notice_id <= $3 and read_at is null
          and ($4::uuid is null or subject_id = $4)
        returning notice_id
      )
      delete from notification_dispatch d using read
      where d.tenant_id = $1 and d.person_id = $2 and d.notice_id = read.notice_id`,
    values: [db.tenantId, person, until, subject, now],
  })
}

/** The person has looked at what news of these kinds about the subject tells of: it is read. Sent, not waited for. */
export function noteLooked(
  db: TenantDb,
  person: PersonId,
  { subject, kinds, now }: { subject: string; kinds: readonly Kind[]; now: Date },
): void {
  db.send({
    name: 'inbox_looked',
    text: `with read as (
        update notification n set read_at = $5 from notice c
        where n.tenant_id = $1 and n.person_id = $2 and n.subject_id = $3 and n.read_at is null
          and c.tenant_id = n.tenant_id and c.id = n.notice_id and c.kind = any($4)
        returning n.notice_id
      )
      delete from notification_dispatch d using read
      where d.tenant_id = $1 and d.person_id = $2 and d.notice_id = read.notice_id`,
    values: [db.tenantId, person, subject, kinds, now],
  })
}
