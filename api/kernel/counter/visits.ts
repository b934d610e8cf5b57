import { sql, type TenantDb } from '../db/index.ts'
import { adoptColumns, type Joining } from '../identity/linking/adopting.ts'
import type { PersonId } from '../identity/person.ts'
import type { Language } from '../tenancy/tenant.ts'

export type DocumentKind = 'identity_card' | 'passport' | 'driving_licence' | 'residence_permit' | 'other'

/** An officer acts for a citizen who stands before them. */
export interface Visit {
  readonly id: string
  /** Null, like the citizen's, once they have been forgotten. */
  readonly officer: PersonId | null
  /** Thumbprint of the key of the officer's sign-in. */
  readonly officerKey: string
  readonly person: PersonId | null
  readonly document: DocumentKind
  readonly byTaxCode: boolean
  readonly consentVersion: string
  readonly consentLanguage: Language
  readonly beganAt: Date
  readonly expiresAt: Date
  readonly endedAt: Date | null
  readonly revokedAt: Date | null
}

/** Something that was done in a visit: `told` is what the paper says of it, while the visit lasts. */
export interface VisitAct {
  readonly id: string
  readonly operation: string
  readonly told: string | null
}

/** A visit holds for a quarter of an hour: long enough for a report, short enough for a desk that is left. */
export const visitMs = 15 * 60_000
/** Most acts of a visit, and most visits of an officer within a day: more than a queue of two hundred people brings. */
export const mostActs = 20
export const mostVisits = 400

const visitColumns = {
  id: 'id',
  officer: 'officer_id',
  officerKey: 'officer_key',
  person: 'person_id',
  document: 'document',
  byTaxCode: 'by_tax_code',
  consentVersion: 'consent_version',
  consentLanguage: 'consent_language',
  beganAt: 'began_at',
  expiresAt: 'expires_at',
  endedAt: 'ended_at',
  revokedAt: 'revoked_at',
}
const visits = (db: TenantDb) => sql('counter_visit').where({ tenant_id: db.tenantId })

/** Whether the officer can act in it at `now`. */
export const lasts = ({ endedAt, expiresAt }: Pick<Visit, 'endedAt' | 'expiresAt'>, now: Date): boolean =>
  endedAt === null && now < expiresAt

/** Begins a visit. Whichever the officer had before must have been ended (`endVisits`) in the same transaction. */
export async function beginVisit(db: TenantDb, visit: Omit<Visit, 'endedAt' | 'revokedAt'>): Promise<void> {
  const row = Object.fromEntries(
    Object.entries(visit).map(([name, value]) => [visitColumns[name as keyof typeof visitColumns], value]),
  )
  await db.run(sql('counter_visit').insert({ tenant_id: db.tenantId, ...row }))
}

/** Ends the officer's visit, if there is one; what its paper said of subjects goes. One at a time: an officer's requests wait for each other. */
export async function endVisits(db: TenantDb, officer: PersonId, now: Date): Promise<void> {
  await db.run(sql.raw('select pg_advisory_xact_lock(hashtextextended(?, 4))', [`counter ${db.tenantId} ${officer}`]))
  await end(db, visits(db).where({ officer_id: officer }), now)
}

/** The same of all that have run out in the town of `db`. */
export const endVisitsOver = (db: TenantDb, now: Date): Promise<void> => end(db, visits(db).where('expires_at', '<=', now), now)

async function end(db: TenantDb, which: ReturnType<typeof visits>, now: Date): Promise<void> {
  const ended = await db.rows<{ id: string }>(which.whereNull('ended_at').update({ ended_at: now }).returning('id'))
  const ids = ended.map(({ id }) => id)
  if (ids.length > 0)
    await db.run(sql('counter_act').where({ tenant_id: db.tenantId }).whereIn('visit_id', ids).update({ told: null }))
}

export const findVisit = (db: TenantDb, id: string): Promise<Visit | undefined> =>
  db.row<Visit>(visits(db).where({ id }).select(visitColumns))

/** The officer's visit that has not been ended; it may have run out. */
export const visitOf = (db: TenantDb, officer: PersonId): Promise<Visit | undefined> =>
  db.row<Visit>(visits(db).where({ officer_id: officer, ended_at: null }).select(visitColumns))

/** How many visits the officer has begun since then. */
export async function countVisits(db: TenantDb, officer: PersonId, since: Date): Promise<number> {
  const row = await db.row<{ count: number }>(
    visits(db).where({ officer_id: officer }).where('began_at', '>', since).count({ count: '*' }),
  )
  return Number(row!.count)
}

/** What was done in the visit, in its order. */
export const actsOf = (db: TenantDb, visit: string): Promise<VisitAct[]> =>
  db.rows<VisitAct>(
    sql('counter_act').where({ tenant_id: db.tenantId, visit_id: visit }).select('id', 'operation', 'told').orderBy('id'),
  )

export async function noteAct(db: TenantDb, visit: string, { id, operation, told }: VisitAct): Promise<void> {
  await db.run(sql('counter_act').insert({ tenant_id: db.tenantId, visit_id: visit, id, operation, told }))
}

/** Visits of the town, newest first, before the visit `after`, with how much was done in each; of one citizen, or of all. */
export function listVisits(
  db: TenantDb,
  {
    person,
    after,
    limit,
  }: { readonly person?: PersonId | undefined; readonly after?: string | undefined; readonly limit: number },
): Promise<(Visit & { readonly operations: string[] })[]> {
  const done = sql('counter_act')
    .where({ 'counter_act.tenant_id': db.tenantId })
    .whereRaw('visit_id = counter_visit.id')
    .select(sql.raw(`coalesce(array_agg(operation order by counter_act.id), '{}')`))
  const query = visits(db)
    .select({ ...visitColumns, operations: done })
    .orderBy('id', 'desc')
    .limit(limit + 1)
  if (person !== undefined) void query.where({ person_id: person })
  if (after !== undefined) void query.where('id', '<', after)
  return db.rows(query)
}

/** The citizen takes back that they agreed: the record says so, and stays. @returns false when there is no such visit of theirs. */
export async function revokeVisit(db: TenantDb, id: string, person: PersonId, now: Date): Promise<boolean> {
  const found = await db.run(
    visits(db)
      .where({ id, person_id: person })
      .update({ revoked_at: sql.raw('coalesce(revoked_at, ?)', [now]) }),
  )
  return found > 0
}

/** Forgets the person in the town of `db`: that somebody was served stays, without who. */
export async function forgetInVisits(db: TenantDb, person: PersonId): Promise<void> {
  await db.run(visits(db).where({ person_id: person }).update({ person_id: null }))
  await db.run(
    visits(db)
      .where({ officer_id: person, ended_at: null })
      .update({ ended_at: sql.raw('expires_at') }),
  )
  await db.run(visits(db).where({ officer_id: person }).update({ officer_id: null }))
}

/** The merged account's visits are the kept one's. Of two officers' accounts that become one the merged one's open visit ends. */
export async function adoptVisits(db: TenantDb, joining: Joining, now: Date): Promise<void> {
  await endVisits(db, joining.merged, now)
  await adoptColumns(db, joining, { counter_visit: ['person_id', 'officer_id'] })
}
