import { sql, type TenantDb } from '../../db/index.ts'
import { adoptColumns, type Joining } from '../../identity/linking/adopting.ts'
import type { PersonId, Standing } from '../../identity/person.ts'

/** What a code may say of who types it. */
export type CodeStanding = Exclude<Standing, 'minor_with_consent'>

/** Codes that were made together. */
export interface Batch {
  readonly id: string
  readonly standing: CodeStanding
  readonly codes: number
  readonly madeBy: PersonId | null
  readonly madeAt: Date
  readonly expiresAt: Date
  readonly revokedAt: Date | null
}

const columns = {
  ...{ id: 'id', standing: 'standing', codes: 'codes', madeBy: 'made_by', madeAt: 'made_at', expiresAt: 'expires_at' },
  revokedAt: 'revoked_at',
}
const batches = (db: TenantDb) => sql('paper_code_batch').where({ tenant_id: db.tenantId })
const hourMs = 3_600_000

/** Stores a batch and the digests of its codes. @returns false when there is one of that id. */
export async function insertBatch(db: TenantDb, batch: Omit<Batch, 'revokedAt'>, digests: readonly Buffer[]): Promise<boolean> {
  const { id, standing, codes, madeBy, madeAt, expiresAt } = batch
  const row = { id, standing, codes, made_by: madeBy, made_at: madeAt, expires_at: expiresAt }
  const made = await db.run(
    sql('paper_code_batch')
      .insert({ tenant_id: db.tenantId, ...row })
      .onConflict()
      .ignore(),
  )
  if (made === 0) return false
  await db.run({
    name: 'paper_codes_insert',
    text: 'insert into paper_code (tenant_id, batch_id, digest) select $1, $2, unnest($3::bytea[])',
    values: [db.tenantId, id, digests],
  })
  return true
}

/** Batches, newest first, before the batch `after`, with how many of their codes were used; one beyond the page. */
export function listBatches(
  db: TenantDb,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<(Batch & { readonly used: number })[]> {
  const used = sql('paper_code')
    .where({ 'paper_code.tenant_id': db.tenantId })
    .whereRaw('batch_id = paper_code_batch.id')
    .whereNotNull('used_at')
    .select(sql.raw('count(*)::int'))
  const query = batches(db)
    .select({ ...columns, used })
    .orderBy([
      { column: 'made_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(limit + 1)
  if (after !== undefined)
    void query.whereRaw('(made_at, id) < (select made_at, id from paper_code_batch where tenant_id = ? and id = ?)', [
      db.tenantId,
      after,
    ])
  return db.rows(query)
}

/** No code of it is good any more; ties that were given stay. @returns false when there is no such batch. */
export async function revokeBatch(db: TenantDb, id: string, now: Date): Promise<boolean> {
  return (
    (await db.run(
      batches(db)
        .where({ id })
        .update({ revoked_at: sql.raw('coalesce(revoked_at, ?)', [now]) }),
    )) > 0
  )
}

/** The code and its batch, if there is one; nobody else uses it until the transaction ends. */
export function lockCode(
  db: TenantDb,
  digest: Buffer,
): Promise<(Pick<Batch, 'standing' | 'madeBy' | 'expiresAt' | 'revokedAt'> & { readonly tie: string | null }) | undefined> {
  return db.row({
    name: 'paper_code_lock',
    text: `select b.standing, b.made_by as "madeBy", b.expires_at as "expiresAt", b.revoked_at as "revokedAt", c.tie_id as tie
      from paper_code c join paper_code_batch b on b.tenant_id = c.tenant_id and b.id = c.batch_id
      where c.tenant_id = $1 and c.digest = $2 for update of c`,
    values: [db.tenantId, digest],
  })
}

/** The code has given that tie, and gives no other. */
export async function useCode(db: TenantDb, digest: Buffer, tie: string, now: Date): Promise<void> {
  await db.run(sql('paper_code').where({ tenant_id: db.tenantId, digest }).update({ tie_id: tie, used_at: now }))
}

/** One code of a person is tried after the other, until the transaction ends: many at once are counted like many in a row. */
export const lockTries = (db: TenantDb, person: PersonId): Promise<number> =>
  db.run(sql.raw('select pg_advisory_xact_lock(hashtextextended(?, 4))', [`paper code ${db.tenantId} ${person}`]))

/** Wrong codes within the last one to two hours: of the person, and of everybody in the town. */
export async function wrongTries(db: TenantDb, person: PersonId, now: Date): Promise<{ own: number; all: number }> {
  const row = await db.row<{ own: number; all: number }>({
    name: 'paper_code_tries',
    text: `select coalesce(sum(wrong), 0)::int as "all", coalesce(sum(wrong) filter (where person_id = $2), 0)::int as own
      from paper_code_try where tenant_id = $1 and hour > $3`,
    values: [db.tenantId, person, new Date(now.getTime() - 2 * hourMs)],
  })
  return row!
}

/** Counts a wrong code. */
export async function noteWrong(db: TenantDb, person: PersonId, now: Date): Promise<void> {
  await db.run({
    name: 'paper_code_wrong',
    text: `insert into paper_code_try (tenant_id, hour, person_id, wrong) values ($1, $2, $3, 1)
      on conflict (tenant_id, hour, person_id) do update set wrong = paper_code_try.wrong + 1`,
    values: [db.tenantId, new Date(Math.floor(now.getTime() / hourMs) * hourMs), person],
  })
}

/** Nobody asks how often a code was wrong a day ago. */
export async function forgetTries(db: TenantDb, now: Date): Promise<void> {
  await db.run(
    sql('paper_code_try')
      .where({ tenant_id: db.tenantId })
      .where('hour', '<', new Date(now.getTime() - 24 * hourMs))
      .delete(),
  )
}

/** Forgets the person in the town of `db`: batches that they made stay, without who. */
export async function forgetInCodes(db: TenantDb, person: PersonId): Promise<void> {
  await db.run(sql('paper_code_try').where({ tenant_id: db.tenantId, person_id: person }).delete())
  await db.run(batches(db).where({ made_by: person }).update({ made_by: null }))
}

/** The merged account's batches are the kept one's; its wrong codes are nobody's. */
export async function adoptCodes(db: TenantDb, joining: Joining): Promise<void> {
  await db.run(sql('paper_code_try').where({ tenant_id: db.tenantId, person_id: joining.merged }).delete())
  await adoptColumns(db, joining, { paper_code_batch: ['made_by'] })
}
