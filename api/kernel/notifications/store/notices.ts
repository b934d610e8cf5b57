import type { TenantDb } from '../../db/index.ts'
import type { PersonId } from '../../identity/person.ts'
import { actorOf } from '../rules.ts'
import type { NewInArea } from '../area.ts'
import type { Copy, Kind, Message, Notice, Params, Quoted, Reason } from '../notice.ts'

/** The name of the audience that follows an area. */
export const ofArea = 'area'

/** A notice to be stored. */
export interface NewNotice {
  readonly id: string
  readonly message: Message
}

interface NoticeRow {
  id: string
  kind: Kind
  subject_id: string
  subject_title: string
  element: string
  shown_by: string | null
  params: Params
  quoted_kind: Quoted['kind'] | null
  quoted_id: string | null
  actor_id: PersonId | null
  at: Date
}

const columns = 'id, kind, subject_id, subject_title, element, shown_by, params, quoted_kind, quoted_id, actor_id, at'

/** What the notice has the beginning of. */
const quotedBy = ({ quoted_kind: kind, quoted_id: id }: Pick<NoticeRow, 'quoted_kind' | 'quoted_id'>): Quoted | null =>
  kind && id ? { kind, id } : null

const toNotice = (row: NoticeRow): Notice => ({
  id: row.id,
  kind: row.kind,
  subject: {
    id: row.subject_id,
    title: row.subject_title,
    element: row.element,
    ...(row.shown_by !== null && { shownBy: row.shown_by }),
  },
  params: row.params,
  quotes: quotedBy(row),
  actor: row.actor_id,
  at: row.at,
})

/** Stores notices; of one fact, kind and subject there is one. @returns ids of those that are new. */
export async function insertNotices(db: TenantDb, notices: readonly NewNotice[]): Promise<Set<string>> {
  const rows = await db.rows<{ id: string }>({
    name: 'notice_insert',
    text: `insert into notice (tenant_id, id, fact_id, kind, subject_id, subject_title, element, shown_by, params, actor_id, at,
        audience, audience_of, audience_reason, place, quoted_kind, quoted_id)
      select $1, n.* from unnest($2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::text[], $7::text[], $8::uuid[], $9::jsonb[],
        $10::uuid[], $11::timestamptz[], $12::text[], $13::uuid[], $14::text[], $15::jsonb[], $16::text[], $17::uuid[]) as n
      on conflict do nothing returning id`,
    values: [
      db.tenantId,
      notices.map(({ id }) => id),
      notices.map(({ message: { fact } }) => fact.id),
      notices.map(({ message: { kind } }) => kind),
      notices.map(({ message: { subject } }) => subject.id),
      notices.map(({ message: { subject } }) => subject.title.slice(0, 300)),
      notices.map(({ message: { subject } }) => subject.element),
      notices.map(({ message: { subject } }) => subject.shownBy ?? null),
      notices.map(({ message: { params = {} } }) => JSON.stringify(params)),
      notices.map(({ message }) => actorOf(message)),
      notices.map(({ message: { fact } }) => fact.at),
      notices.map(({ message: { audience, newIn } }) => (newIn ? ofArea : (audience?.name ?? null))),
      notices.map(({ message: { audience, subject, newIn } }) => (newIn ? subject.id : (audience?.of ?? null))),
      notices.map(({ message: { audience, newIn } }) => (newIn ? 'area' : (audience?.reason ?? null))),
      notices.map(({ message: { newIn } }) => (newIn ? JSON.stringify(newIn) : null)),
      notices.map(({ message: { quotes } }) => quotes?.kind ?? null),
      notices.map(({ message: { quotes } }) => quotes?.id ?? null),
    ],
  })
  return new Set(rows.map(({ id }) => id))
}

/** Gives persons their copies; whoever has one already keeps it. @returns those that are new. */
export async function insertCopies(db: TenantDb, copies: readonly Copy[]): Promise<Copy[]> {
  if (copies.length === 0) return []
  const rows = await db.rows<{ person_id: PersonId; notice_id: string }>({
    name: 'notification_insert',
    text: `insert into notification (tenant_id, person_id, notice_id, subject_id, reason)
      select $1, c.* from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[]) as c
      on conflict do nothing returning person_id, notice_id`,
    values: [
      db.tenantId,
      copies.map(({ person }) => person),
      copies.map(({ notice }) => notice),
      copies.map(({ subject }) => subject),
      copies.map(({ reason }) => reason),
    ],
  })
  if (rows.length === copies.length) return [...copies]
  const made = new Set(rows.map(({ person_id: person, notice_id: notice }) => `${person} ${notice}`))
  return copies.filter(({ person, notice }) => made.has(`${person} ${notice}`))
}

/** Notices by their ids. */
export async function findNotices(db: TenantDb, ids: readonly string[]): Promise<Map<string, Notice>> {
  const rows = await db.rows<NoticeRow>({
    name: 'notice_find',
    text: `select ${columns} from notice where tenant_id = $1 and id = any($2::uuid[])`,
    values: [db.tenantId, ids],
  })
  return new Map(rows.map((row) => [row.id, toNotice(row)]))
}

/** What somebody was told last of a kind about a subject, of what is unread or lately told. */
export interface LastNews {
  readonly at: Date
  readonly unread: boolean
  /** Some is unread and in no letter: what is told now is told with it. */
  readonly untold: boolean
}

/** What these persons were told last of these kinds about these subjects, of what is unread or was told since then; by `person kind subject`. */
export async function lastOf(
  db: TenantDb,
  persons: readonly PersonId[],
  { kinds, subjects, since }: { kinds: readonly Kind[]; subjects: readonly string[]; since: Date },
): Promise<Map<string, LastNews>> {
  const rows = await db.rows<LastNews & { person_id: PersonId; kind: Kind; subject_id: string }>({
    name: 'notification_last_of',
    text: `select n.person_id, c.kind, n.subject_id, max(c.at) as at, bool_or(n.read_at is null) as unread,
        bool_or(n.read_at is null and not exists (
          select 1 from letter l where l.tenant_id = $1 and l.person_id = n.person_id and n.notice_id = any(l.notice_ids))) as untold
      from notification n join notice c on c.tenant_id = n.tenant_id and c.id = n.notice_id
      where n.tenant_id = $1 and n.person_id = any($5::uuid[]) and n.subject_id = any($2::uuid[]) and c.kind = any($3)
        and (n.read_at is null or c.at > $4)
      group by n.person_id, c.kind, n.subject_id`,
    values: [db.tenantId, subjects, kinds, since, persons],
  })
  return new Map(rows.map((row) => [`${row.person_id} ${row.kind} ${row.subject_id}`, row]))
}

/** A notice of which not all have been told. */
export interface Expanding {
  readonly notice: Notice
  readonly audience: {
    readonly name: string
    readonly of: string
    readonly reason: Reason
    readonly after: PersonId | null
    readonly place: NewInArea | null
  }
}

interface AudienceRow {
  audience: string
  audience_of: string
  audience_reason: Reason
  audience_after: PersonId | null
  place: NewInArea | null
}

/** The next notice whose audience has not been told to the end, locked: another process takes another one. */
export async function takeExpanding(db: TenantDb): Promise<Expanding | undefined> {
  const row = await db.row<NoticeRow & AudienceRow>({
    name: 'notice_take',
    text: `select ${columns}, audience, audience_of, audience_reason, audience_after, place from notice
      where tenant_id = $1 and audience is not null and expanded_at is null order by id limit 1 for update skip locked`,
    values: [db.tenantId],
  })
  if (!row) return undefined
  const { audience: name, audience_of: of, audience_reason: reason, audience_after: after, place } = row
  return { notice: toNotice(row), audience: { name, of, reason, after, place } }
}

/** Notes until whom the audience has been told; `end` when that was the last one. */
export async function noteExpanded(
  db: TenantDb,
  id: string,
  { after, end }: { after: PersonId | null; end: Date | null },
): Promise<void> {
  await db.run({
    name: 'notice_expanded',
    text: 'update notice set audience_after = coalesce($3, audience_after), expanded_at = $4 where tenant_id = $1 and id = $2',
    values: [db.tenantId, id, after, end],
  })
}

/** Why each of the persons was told each of the notices, by `person notice`. */
export async function reasonsOf(
  db: TenantDb,
  persons: readonly PersonId[],
  notices: readonly string[],
): Promise<Map<string, Reason>> {
  const rows = await db.rows<{ person_id: PersonId; notice_id: string; reason: Reason }>({
    name: 'notification_reasons',
    text: `select person_id, notice_id, reason from notification
      where tenant_id = $1 and person_id = any($2::uuid[]) and notice_id = any($3::uuid[])`,
    values: [db.tenantId, persons, notices],
  })
  return new Map(rows.map((row) => [`${row.person_id} ${row.notice_id}`, row.reason]))
}
