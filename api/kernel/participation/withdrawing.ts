import type { TenantDb } from '../db/index.ts'
import { Problem } from '../http/problem.ts'
import type { ActKind, SubjectId } from './acts.ts'
import { civilDay } from './civil-day.ts'
import { keysOf } from './reading.ts'
import { toAct, type ActRow } from './rows.ts'

interface LockedSubject {
  service: string
  closes_at: Date
  count: number
}

/** Locks the subject against everybody else who would change its count. */
export function lockSubject(db: TenantDb, subject: SubjectId, kind: ActKind): Promise<LockedSubject | undefined> {
  return db.row<LockedSubject>({
    name: 'act_lock_subject',
    text: 'select service, closes_at, count from act_subject where tenant_id = $1 and id = $2 and kind = $3 for update',
    values: [db.tenantId, subject, kind],
  })
}

/** Removes one act and uncounts it, under the subject's lock. */
export async function removeAct(
  db: TenantDb,
  subject: SubjectId,
  kind: ActKind,
  key: Buffer,
  now: Date,
): Promise<{ count: number; service: string }> {
  const locked = await lockSubject(db, subject, kind)
  const row = await db.row<ActRow & { day: string }>({
    name: 'act_own',
    text: 'select * from act where tenant_id = $1 and subject_id = $2 and kind = $3 and key = $4',
    values: [db.tenantId, subject, kind, key],
  })
  if (!locked || !row) throw new Problem(404, 'participation.none')
  const act = toAct(row)
  if (act.invalidation !== null) throw new Problem(409, 'participation.invalidated', { reason: act.invalidation })
  if (now >= locked.closes_at) throw new Problem(409, 'participation.closed')
  await db.run({
    name: 'act_delete',
    text: 'delete from act where tenant_id = $1 and subject_id = $2 and kind = $3 and key = $4',
    values: [db.tenantId, subject, kind, key],
  })
  await uncount(db, subject, kind, [{ day: row.day, assurance: row.assurance, standing: row.standing, count: 1 }])
  return { count: locked.count - 1, service: locked.service }
}

/** Takes what is no longer valid out of the subject's count and tallies. */
export async function uncount(
  db: TenantDb,
  subject: SubjectId,
  kind: ActKind,
  gone: readonly { day: string; assurance: string; standing: string; count: number }[],
): Promise<void> {
  const total = gone.reduce((sum, { count }) => sum + count, 0)
  await Promise.all([
    db.run({
      name: 'act_uncount',
      text: 'update act_subject set count = count - $4 where tenant_id = $1 and id = $2 and kind = $3',
      values: [db.tenantId, subject, kind, total],
    }),
    db.run({
      name: 'act_untally',
      text: `update act_tally t set count = t.count - gone.count from unnest($4::date[], $5::text[], $6::text[], $7::int[]) as gone (day, assurance, standing, count)
             where t.tenant_id = $1 and t.subject_id = $2 and t.kind = $3 and t.day = gone.day and t.assurance = gone.assurance and t.standing = gone.standing`,
      values: [
        db.tenantId,
        subject,
        kind,
        gone.map(({ day }) => day),
        gone.map(({ assurance }) => assurance),
        gone.map(({ standing }) => standing),
        gone.map(({ count }) => count),
      ],
    }),
  ])
}

/** Copies the valid acts of one kind to another kind of the same subject and counts those that are new. */
export async function adoptActs(
  db: TenantDb,
  subject: SubjectId,
  from: ActKind,
  to: ActKind,
  now: Date,
  newId: () => string,
): Promise<{ acts: string[]; count: number; service: string }> {
  const locked = await lockSubject(db, subject, to)
  if (!locked) throw new Error(`subject ${subject} does not take acts of kind ${to}`)
  const rows = await db.rows<{ key: Buffer }>({
    name: 'act_adoptable',
    text: 'select key from act where tenant_id = $1 and subject_id = $2 and kind = $3 and invalidation_id is null order by id',
    values: [db.tenantId, subject, from],
  })
  const added = await db.rows<{ id: string; assurance: string; standing: string }>({
    name: 'act_adopt',
    text: `insert into act (tenant_id, subject_id, kind, key, id, at, day, assurance, standing, person_id)
           select a.tenant_id, a.subject_id, $4, a.key, n.id, $5, $6, a.assurance, a.standing, a.person_id
           from unnest($7::bytea[], $8::uuid[]) as n (key, id) join act a on a.tenant_id = $1 and a.subject_id = $2 and a.kind = $3 and a.key = n.key
           on conflict do nothing returning id, assurance, standing`,
    values: [db.tenantId, subject, from, to, now, civilDay(now), rows.map(({ key }) => key), rows.map(() => newId())],
  })
  await db.run({
    name: 'act_adopt_tally',
    text: `insert into act_tally as t (tenant_id, subject_id, kind, day, assurance, standing, count)
           select $1, $2, $3, $4, assurance, standing, count(*) from unnest($5::text[], $6::text[]) as a (assurance, standing) group by assurance, standing
           on conflict (tenant_id, subject_id, kind, day, assurance, standing) do update set count = t.count + excluded.count`,
    values: [
      db.tenantId,
      subject,
      to,
      civilDay(now),
      added.map(({ assurance }) => assurance),
      added.map(({ standing }) => standing),
    ],
  })
  const counted = await db.row<{ count: number }>({
    name: 'act_adopt_count',
    text: 'update act_subject set count = count + $4 where tenant_id = $1 and id = $2 and kind = $3 returning count',
    values: [db.tenantId, subject, to, added.length],
  })
  return { acts: added.map(({ id }) => id), count: counted!.count, service: locked.service }
}

/** Takes names and words off one person's acts in the town. @returns the subjects on which they stood. */
export async function eraseActs(db: TenantDb, keyOf: (subject: SubjectId, identified: boolean) => Buffer): Promise<SubjectId[]> {
  const { subjects, keys } = await keysOf(db, keyOf)
  const rows = await db.rows<{ subject_id: string }>({
    name: 'act_erase',
    text: `update act set public_name = null, reason = null from unnest($2::uuid[], $3::bytea[]) as own (subject_id, key)
           where act.tenant_id = $1 and act.subject_id = own.subject_id and act.key = own.key
           and (act.public_name is not null or act.reason is not null) returning act.subject_id`,
    values: [db.tenantId, subjects, keys],
  })
  return rows.map(({ subject_id }) => subject_id)
}
