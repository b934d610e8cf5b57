import { sql, type Db, type TenantDb } from '../db/index.ts'
import { adoptColumns, type Joining } from '../identity/linking/adopting.ts'
import type { PersonId, Standing } from '../identity/person.ts'
import type { EndedWhy, Tie } from './tie.ts'

interface TieRow {
  id: string
  person_id: PersonId
  standing: Standing
  source: string
  since: Date
  expires_at: Date | null
  given_by: PersonId | null
  note: string | null
  ended_at: Date | null
  ended_why: EndedWhy | null
  ended_by: PersonId | null
  end_note: string | null
}

export type NewTie = Pick<Tie, 'id' | 'person' | 'standing' | 'source' | 'since' | 'expiresAt'> &
  Partial<Pick<Tie, 'givenBy' | 'note'>>

/** How a tie ends. */
export interface Ending {
  readonly at: Date
  readonly why: EndedWhy
  readonly by?: PersonId
  /** In words for the person. */
  readonly note?: string
}

const own = (db: TenantDb) => sql('person_standing').where({ tenant_id: db.tenantId })
const endedBy = ({ at, why, by, note }: Ending) => ({
  ...{ ended_at: at, ended_why: why, ended_by: by ?? null, end_note: note ?? null },
})

/**
 * Gives a person a tie to the town of `db`. One of the same kind and source that is in force ends as renewed. Two at once wait for
 * each other: one stays in force.
 */
export async function giveStanding(db: TenantDb, tie: NewTie): Promise<Tie> {
  await lock(db, tie.person)
  const { id, person, standing, source, since, expiresAt, givenBy = null, note = null } = tie
  await db.run(
    inForce(db, person)
      .where({ standing, source })
      .update(endedBy({ at: since, why: 'renewed' })),
  )
  const row = { id, person_id: person, standing, source, since, expires_at: expiresAt, given_by: givenBy, note }
  const [given] = await db.rows<TieRow>(
    sql('person_standing')
      .insert({ tenant_id: db.tenantId, ...row })
      .returning('*'),
  )
  return tieOf(given!)
}

/** Ends a tie that is in force. @returns the tie as it is then; undefined when it is not in force. */
export async function endStanding(db: TenantDb, id: string, ending: Ending): Promise<Tie | undefined> {
  const row = await db.row<TieRow>(own(db).where({ id }).whereNull('ended_at').update(endedBy(ending)).returning('*'))
  return row && tieOf(row)
}

/** Ends every tie of a kind and source that the person has in the town of `db`. */
export async function endStandingOf(
  db: TenantDb,
  which: { readonly person: PersonId; readonly standing: Standing; readonly source: string },
  ending: Ending,
): Promise<void> {
  const { person, standing, source } = which
  await db.run(inForce(db, person).where({ standing, source }).update(endedBy(ending)))
}

/** The person's ties to the town of `db`, newest first: those in force, and with `ended` the hundred that ended last. */
export async function listStanding(db: TenantDb, person: PersonId, { ended = false } = {}): Promise<Tie[]> {
  const rows = await db.rows<TieRow>(inForce(db, person).select())
  const over = own(db).where({ person_id: person }).whereNotNull('ended_at').orderBy('ended_at', 'desc').limit(100)
  if (ended) rows.push(...(await db.rows<TieRow>(over.select())))
  return rows.map(tieOf).sort((a, b) => b.since.getTime() - a.since.getTime())
}

/** Ties of a source that are in force in the town of `db`, by the time of their ids; one row beyond the page. */
export async function tiesOf(
  db: TenantDb,
  source: string,
  { after, limit, order }: { readonly after: string | undefined; readonly limit: number; readonly order: 'asc' | 'desc' },
): Promise<Tie[]> {
  const query = own(db)
    .where({ source })
    .whereNull('ended_at')
    .orderBy('id', order)
    .limit(limit + 1)
  if (after) void query.where('id', order === 'asc' ? '>' : '<', after)
  return (await db.rows<TieRow>(query.select())).map(tieOf)
}

/** How often the person has been given a tie of that kind and source in the town of `db` since then, whatever became of it. */
export async function countSince(
  db: TenantDb,
  { person, standing, source }: Pick<Tie, 'person' | 'standing' | 'source'>,
  since: Date,
): Promise<number> {
  const made = own(db).where({ person_id: person, standing, source }).where('since', '>', since)
  return (await db.row<{ count: number }>(made.count({ count: '*' })))!.count
}

/** A tie to the town of `db`, whosever it is; nobody else changes it until the transaction ends. */
export async function findStanding(db: TenantDb, id: string): Promise<Tie | undefined> {
  const row = await db.row<TieRow>(own(db).where({ id }).select().forUpdate())
  return row && tieOf(row)
}

/** What a source vouches for when somebody signs in with it. */
export interface VouchedTie {
  readonly tenantId: string
  readonly standing: Standing
  readonly expiresAt: Date | null
}

/**
 * Notes what a way of signing in vouches for, in every town: what it said before and says no longer ends. In a transaction that is the
 * person's (`forPerson`).
 */
export async function noteVouched(
  db: Db,
  vouched: { readonly person: PersonId; readonly source: string; readonly ties: readonly VouchedTie[] },
  { newId, now }: { readonly newId: () => string; readonly now: Date },
): Promise<void> {
  const { person, source, ties } = vouched
  const still = ties.map(({ tenantId, standing }) => `${tenantId} ${standing}`)
  await db.run({
    name: 'standing_not_vouched',
    text: `update person_standing set ended_at = $3, ended_why = 'not_vouched'
      where person_id = $1 and source = $2 and ended_at is null and not (tenant_id || ' ' || standing) = any($4::text[])`,
    values: [person, source, now, still],
  })
  for (const { tenantId, standing, expiresAt } of ties)
    await db.run({
      name: 'standing_vouched',
      text: `insert into person_standing (tenant_id, id, person_id, standing, source, since, expires_at)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (tenant_id, person_id, standing, source) where ended_at is null
        do update set expires_at = excluded.expires_at,
          told_at = case when excluded.expires_at is not distinct from person_standing.expires_at then person_standing.told_at end`,
      values: [tenantId, newId(), person, standing, source, now, expiresAt],
    })
}

/** Forgets every tie of the person to the town of `db`, and that they gave or ended others'. */
export async function forgetStanding(db: TenantDb, person: PersonId): Promise<void> {
  await db.run(own(db).where({ person_id: person }).delete())
  await db.run(own(db).where({ given_by: person }).update({ given_by: null }))
  await db.run(own(db).where({ ended_by: person }).update({ ended_by: null }))
}

/** The merged account's ties to the town of `db` are the kept one's; where both have one of a kind and source, the kept one's stays in force. */
export async function adoptStanding(db: TenantDb, joining: Joining, now: Date): Promise<void> {
  await db.run({
    name: 'standing_joined',
    text: `update person_standing t set ended_at = $4, ended_why = 'joined'
      where tenant_id = $1 and person_id = $2 and ended_at is null and exists (
        select from person_standing o where o.tenant_id = $1 and o.person_id = $3 and o.ended_at is null
          and o.standing = t.standing and o.source = t.source)`,
    values: [db.tenantId, joining.merged, joining.kept, now],
  })
  await adoptColumns(db, joining, { person_standing: ['person_id', 'given_by', 'ended_by'] })
}

const inForce = (db: TenantDb, person: PersonId) => own(db).where({ person_id: person }).whereNull('ended_at')

const lock = (db: TenantDb, person: PersonId) =>
  db.run(sql.raw('select pg_advisory_xact_lock(hashtextextended(?, 3))', [`standing ${db.tenantId} ${person}`]))

function tieOf(row: TieRow): Tie {
  return {
    id: row.id,
    person: row.person_id,
    standing: row.standing,
    source: row.source,
    since: row.since,
    expiresAt: row.expires_at,
    givenBy: row.given_by,
    note: row.note,
    endedAt: row.ended_at,
    endedWhy: row.ended_why,
    endedBy: row.ended_by,
    endNote: row.end_note,
  }
}
