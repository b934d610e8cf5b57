import type { TenantDb } from '../../db/index.ts'
import type { PersonId } from '../../identity/person.ts'
import type { Reason } from '../notice.ts'

/** A copy that a channel is to carry when it is due. */
export interface Dispatch {
  readonly person: PersonId
  readonly notice: string
  readonly due: Date
}

export async function insertDispatches(db: TenantDb, channel: string, dispatches: readonly Dispatch[]): Promise<void> {
  if (dispatches.length === 0) return
  await db.run({
    name: 'dispatch_insert',
    text: `insert into notification_dispatch (tenant_id, channel, person_id, notice_id, due_at)
      select $1, $2, d.* from unnest($3::uuid[], $4::uuid[], $5::timestamptz[]) as d on conflict do nothing`,
    values: [
      db.tenantId,
      channel,
      dispatches.map(({ person }) => person),
      dispatches.map(({ notice }) => notice),
      dispatches.map(({ due }) => due),
    ],
  })
}

/** What fell due for one person. */
export interface DueCopy {
  readonly person: PersonId
  readonly notice: string
  readonly reason: Reason
}

/**
 * Takes what is due of so many persons at most, all of each; those who have waited longest first. One process at a time does: another
 * one gets nothing, so that what falls due together for somebody is one letter.
 */
export function takeDue(db: TenantDb, channel: string, now: Date, persons: number): Promise<DueCopy[]> {
  return db.rows({
    name: 'dispatch_take',
    text: `with mine as materialized (
        select pg_try_advisory_xact_lock(hashtextextended('letters of ' || $2::text || ' ' || $1::uuid::text, 0)) as held
      ), first as materialized (
        select person_id from notification_dispatch
        where tenant_id = $1 and channel = $2 and due_at <= $3 and (select held from mine)
        order by due_at, person_id limit $4
      ), taken as (
        delete from notification_dispatch d using (select distinct person_id from first) as f
        where d.tenant_id = $1 and d.channel = $2 and d.person_id = f.person_id and d.due_at <= $3
        returning d.person_id, d.notice_id
      )
      select t.person_id as person, t.notice_id as notice, n.reason from taken t
      join notification n on n.tenant_id = $1 and n.person_id = t.person_id and n.notice_id = t.notice_id
      where n.read_at is null order by t.person_id, t.notice_id`,
    values: [db.tenantId, channel, now, persons],
  })
}

/** What waits to be carried to the person, with its reason. */
export function waitingFor(db: TenantDb, person: PersonId): Promise<(DueCopy & { channel: string; at: Date })[]> {
  return db.rows({
    name: 'dispatch_waiting',
    text: `select d.channel, d.person_id as person, d.notice_id as notice, n.reason, c.at from notification_dispatch d
      join notification n on n.tenant_id = d.tenant_id and n.person_id = d.person_id and n.notice_id = d.notice_id
      join notice c on c.tenant_id = d.tenant_id and c.id = d.notice_id
      where d.tenant_id = $1 and d.person_id = $2`,
    values: [db.tenantId, person],
  })
}

/** Nothing waits to be carried to the person any more. */
export async function withdrawDispatches(db: TenantDb, person: PersonId): Promise<void> {
  await db.run({
    name: 'dispatch_withdraw',
    text: 'delete from notification_dispatch where tenant_id = $1 and person_id = $2',
    values: [db.tenantId, person],
  })
}
