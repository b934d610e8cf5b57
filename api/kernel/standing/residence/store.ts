import { sql, type Db, type TenantDb } from '../../db/index.ts'
import type { Joining } from '../../identity/linking/adopting.ts'
import type { PersonId } from '../../identity/person.ts'

export type Outcome = 'resident' | 'not_resident' | 'not_found' | 'unanswered' | 'withdrawn'

/** A check with the register of residents that somebody has asked for. */
export interface ResidenceCheck {
  readonly id: string
  readonly person: PersonId
  readonly askedAt: Date
  /** The tax code, sealed: there while the register is to be asked, and not before it is known nor afterwards. */
  readonly sealed: Buffer | null
  readonly attempts: number
  readonly answeredAt: Date | null
  readonly outcome: Outcome | null
}

const own = (db: TenantDb) => sql('residence_check').where({ tenant_id: db.tenantId })
const columns = {
  ...{ id: 'id', person: 'person_id', askedAt: 'asked_at', sealed: 'sealed', attempts: 'attempts' },
  ...{ answeredAt: 'answered_at', outcome: 'outcome' },
}

/** Notes that somebody asks for it, unless they have asked already; of two at once one is noted. */
export async function askCheck(
  db: TenantDb,
  check: { readonly id: string; readonly person: PersonId; readonly now: Date },
): Promise<void> {
  const { id, person, now } = check
  await db.run({
    name: 'residence_ask',
    text: `insert into residence_check (tenant_id, id, person_id, asked_at) values ($1, $2, $3, $4)
      on conflict (tenant_id, person_id) where answered_at is null do nothing`,
    values: [db.tenantId, id, person, now],
  })
}

/** The person's last check in the town of `db`. */
export function lastCheck(db: TenantDb, person: PersonId): Promise<ResidenceCheck | undefined> {
  return db.row(own(db).select(columns).where({ person_id: person }).orderBy('asked_at', 'desc').orderBy('id', 'desc').limit(1))
}

/** A check in the town of `db`, whosever it is. */
export function findCheck(db: TenantDb, id: string): Promise<ResidenceCheck | undefined> {
  return db.row(own(db).select(columns).where({ id }))
}

/** How many checks of the person were answered in the town of `db` since then. */
export async function checksSince(db: TenantDb, person: PersonId, since: Date): Promise<number> {
  const asked = own(db).where({ person_id: person }).where('asked_at', '>', since).whereNotNull('answered_at')
  return (await db.row<{ count: number }>(asked.count({ count: '*' })))!.count
}

/**
 * Of the person's checks that wait for their tax code, in every town: each is given it, sealed, and is due at once. In a transaction that is
 * the person's.
 *
 * @param seal Seals the code for the check of that town and id.
 */
export async function giveCode(
  db: Db,
  person: PersonId,
  seal: (tenantId: string, id: string) => Buffer,
  now: Date,
): Promise<void> {
  const waiting = await db.rows<{ id: string; tenant: string }>({
    name: 'residence_wanting',
    text: `select id, tenant_id as tenant from residence_check
      where person_id = $1 and answered_at is null and sealed is null for update`,
    values: [person],
  })
  for (const { id, tenant } of waiting)
    await db.run({
      name: 'residence_code',
      text: `with due as (update residence_check set sealed = $3, next_try_at = $4 where tenant_id = $1 and id = $2 returning tenant_id)
        select pg_notify('evict', 'errands errands:' || tenant_id) from due`,
      values: [tenant, id, seal(tenant, id), now],
    })
}

/** Those that are due, kept from other processes until then. */
export function takeChecks(
  db: TenantDb,
  { now, until, limit }: { readonly now: Date; readonly until: Date; readonly limit: number },
): Promise<(Pick<ResidenceCheck, 'id' | 'person' | 'askedAt' | 'attempts'> & { readonly sealed: Buffer })[]> {
  return db.rows({
    name: 'residence_take',
    text: `update residence_check c set next_try_at = $3, attempts = attempts + 1
      from (select id from residence_check where tenant_id = $1 and next_try_at <= $2 order by next_try_at limit $4
        for update skip locked) due
      where c.tenant_id = $1 and c.id = due.id
      returning c.id, c.person_id as person, c.asked_at as "askedAt", c.sealed, c.attempts`,
    values: [db.tenantId, now, until, limit],
  })
}

/** Puts it off. */
export async function postpone(db: TenantDb, id: string, until: Date): Promise<void> {
  await db.run(own(db).where({ id }).whereNotNull('sealed').update({ next_try_at: until }))
}

/** What has come of it; the tax code is gone with that. @returns false when something had come of it already. */
export async function concludeCheck(db: TenantDb, id: string, outcome: Outcome, now: Date): Promise<boolean> {
  const ended = { outcome, answered_at: now, sealed: null, next_try_at: null }
  return (await db.run(own(db).where({ id, answered_at: null }).update(ended))) > 0
}

/** Gives up those that were asked for before then. @returns whose they were. */
export async function giveUpChecks(db: TenantDb, before: Date, now: Date): Promise<{ id: string; person: PersonId }[]> {
  const ended = { outcome: 'unanswered', answered_at: now, sealed: null, next_try_at: null }
  return db.rows(
    own(db).whereNull('answered_at').where('asked_at', '<', before).update(ended).returning(['id', 'person_id as person']),
  )
}

/** Parts with what was answered before then. */
export async function forgetChecks(db: TenantDb, before: Date): Promise<void> {
  await db.run(own(db).where('answered_at', '<', before).delete())
}

/** Forgets every check of the person in the town of `db`. */
export async function forgetChecksOf(db: TenantDb, person: PersonId): Promise<void> {
  await db.run(own(db).where({ person_id: person }).delete())
}

/** The merged account's checks are the kept one's; of two that are open the kept one's goes on. */
export async function adoptChecks(db: TenantDb, { merged, kept }: Joining, now: Date): Promise<void> {
  const open = await db.row(own(db).select('id').where({ person_id: kept, answered_at: null }))
  if (open) {
    const ended = { outcome: 'withdrawn', answered_at: now, sealed: null, next_try_at: null }
    await db.run(own(db).where({ person_id: merged, answered_at: null }).update(ended))
  }
  await db.run(own(db).where({ person_id: merged }).update({ person_id: kept }))
}
