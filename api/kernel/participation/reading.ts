import { sql, type TenantDb } from '../db/index.ts'
import type { ServiceName } from '../tenancy/tenant.ts'
import type { Act, ActKind, IdentifiedAct, SubjectId, Tally } from './acts.ts'
import { toAct, type ActRow } from './rows.ts'

/** An act with the subject as the person who did it sees it. */
export interface OwnAct extends Act {
  readonly service: ServiceName
  readonly code: string
  readonly title: string
}

const valid = { invalidation_id: null }

export async function findAct(db: TenantDb, subject: SubjectId, kind: ActKind, key: Buffer): Promise<Act | undefined> {
  const row = await db.row<ActRow>({
    name: 'act_find',
    text: 'select * from act where tenant_id = $1 and subject_id = $2 and kind = $3 and key = $4',
    values: [db.tenantId, subject, kind, key],
  })
  return row && toAct(row)
}

export async function countActs(db: TenantDb, subjects: readonly SubjectId[], kind: ActKind): Promise<Map<SubjectId, number>> {
  const rows = await db.rows<{ id: string; count: number }>({
    name: 'act_counts',
    text: 'select id, count from act_subject where tenant_id = $1 and id = any($2) and kind = $3',
    values: [db.tenantId, subjects, kind],
  })
  return new Map(rows.map(({ id, count }) => [id, count]))
}

export async function countTogether(db: TenantDb, groups: readonly (readonly SubjectId[])[], kind: ActKind): Promise<number[]> {
  const several = groups.flatMap((subjects, place) => (subjects.length > 1 ? [{ subjects, place }] : []))
  const single = groups.flatMap((subjects) => (subjects.length === 1 ? [subjects[0]!] : []))
  const [alone, rows] = await Promise.all([
    single.length ? countActs(db, single, kind) : new Map<SubjectId, number>(),
    several.length
      ? db.rows<{ place: number; count: number }>({
          name: 'act_counts_together',
          text: `select g.place, count(distinct a.key) as count from unnest($3::int[], $4::uuid[]) as g (place, subject_id)
                 join act a on a.tenant_id = $1 and a.subject_id = g.subject_id and a.kind = $2 and a.invalidation_id is null group by g.place`,
          values: [
            db.tenantId,
            kind,
            several.flatMap(({ subjects, place }) => subjects.map(() => place)),
            several.flatMap(({ subjects }) => subjects),
          ],
        })
      : [],
  ])
  const together = new Map(rows.map(({ place, count }) => [place, count]))
  return groups.map((subjects, place) => (subjects.length === 1 ? alone.get(subjects[0]!) : together.get(place)) ?? 0)
}

/** @param keys The person's, one per subject. */
export async function findActs(
  db: TenantDb,
  subjects: readonly SubjectId[],
  kind: ActKind,
  keys: readonly Buffer[],
): Promise<Act[]> {
  const rows = await db.rows<ActRow>({
    name: 'act_find_together',
    text: `select a.* from unnest($3::uuid[], $4::bytea[]) as own (subject_id, key)
           join act a on a.tenant_id = $1 and a.subject_id = own.subject_id and a.kind = $2 and a.key = own.key
           where a.invalidation_id is null`,
    values: [db.tenantId, kind, subjects, keys],
  })
  return rows.map(toAct)
}

export async function tallies(db: TenantDb, subjects: readonly SubjectId[], kind: ActKind): Promise<Map<SubjectId, Tally[]>> {
  const rows = await db.rows<Tally & { subject_id: string; standing: string }>({
    name: 'act_tallies',
    text: `select subject_id, day, assurance, standing, count from act_tally
           where tenant_id = $1 and subject_id = any($2) and kind = $3 and count > 0 order by day, assurance, standing`,
    values: [db.tenantId, subjects, kind],
  })
  const bySubject = Map.groupBy(rows, ({ subject_id }) => subject_id)
  return new Map(
    [...bySubject].map(([subject, rows]) => [
      subject,
      rows.map(({ day, assurance, standing, count }) => ({ day, assurance, standing: standing || null, count })),
    ]),
  )
}

export async function visibleActs(
  db: TenantDb,
  subject: SubjectId,
  kind: ActKind,
  page: { after?: string; limit: number },
): Promise<Act[]> {
  const query = sql('act')
    .where({ tenant_id: db.tenantId, subject_id: subject, kind, ...valid })
    .where((shown) => shown.whereNotNull('public_name').orWhereNotNull('reason'))
    .orderBy('id', 'desc')
    .limit(page.limit)
  if (page.after) query.where('id', '<', page.after)
  return (await db.rows<ActRow>(query)).map(toAct)
}

export async function allActs(
  db: TenantDb,
  subject: SubjectId,
  kind: ActKind,
  page: { after: string | null; limit: number },
): Promise<IdentifiedAct[]> {
  const query = sql('act')
    .where({ tenant_id: db.tenantId, subject_id: subject, kind, ...valid })
    .orderBy('id')
    .limit(page.limit)
  if (page.after !== null) query.where('id', '>', page.after)
  const rows = await db.rows<ActRow>(query)
  return rows.map((row) => ({ ...toAct(row), person: row.person_id }))
}

/**
 * Acts whose key is the person's. Keys can't be looked up by person, so one is computed for every subject of the town (about 2 µs
 * each) and all are looked up at once.
 */
export async function actsOf(
  db: TenantDb,
  keyOf: (subject: SubjectId, identified: boolean) => Buffer,
  page: { after?: string; limit: number },
): Promise<OwnAct[]> {
  const { subjects, keys } = await keysOf(db, keyOf)
  const rows = await db.rows<ActRow & { service: ServiceName; code: string; title: string }>({
    name: 'act_of_person',
    text: `select a.*, s.service, s.code, s.title from unnest($2::uuid[], $3::bytea[]) as own (subject_id, key)
           join act a on a.tenant_id = $1 and a.subject_id = own.subject_id and a.key = own.key
           join act_subject s on s.tenant_id = $1 and s.id = a.subject_id and s.kind = a.kind
           where $4::uuid is null or a.id < $4 order by a.id desc limit $5`,
    values: [db.tenantId, subjects, keys, page.after ?? null, page.limit],
  })
  return rows.map((row) => ({ ...toAct(row), service: row.service, code: row.code, title: row.title }))
}

/** The keys that one person has or would have on every subject of the town. */
export async function keysOf(
  db: TenantDb,
  keyOf: (subject: SubjectId, identified: boolean) => Buffer,
): Promise<{ subjects: SubjectId[]; keys: Buffer[] }> {
  const rows = await db.rows<{ id: string; identified: boolean }>(
    sql('act_subject').distinct('id', 'identified').where({ tenant_id: db.tenantId }),
  )
  return { subjects: rows.map(({ id }) => id), keys: rows.map(({ id, identified }) => keyOf(id, identified)) }
}
