import { sql, type Database, type Db, type TenantDb } from '../../db/index.ts'
import { tokenLifetime } from '../scopes.ts'
import type { PersonId } from '../person.ts'
import type { Joining } from './adopting.ts'

/** A joining that has something to do in a town. */
export interface OpenJoining extends Joining {
  readonly id: string
  /** It was done there before: what a token that was still good has written since is moved now. */
  readonly again: boolean
}

/** How long after it was asked the merged account may still have written, in milliseconds: a token's life and a minute. */
export const lastWriteMs = tokenLifetime * 1000 + 60_000

/**
 * Records that two accounts are one person's. From here on the merged one is nobody: its ways of signing in and its tax code are the kept
 * one's, its sign-ins end. What it did in the towns follows (`adopted`), and goes on following after a kill.
 *
 * @returns false when one of them is gone or merged already, or the merged one runs the platform.
 */
export async function recordJoining(
  db: Db,
  { id, merged, kept, source, now }: Joining & { readonly id: string; readonly source: string; readonly now: Date },
): Promise<boolean> {
  const living = await db.rows({
    name: 'joining_lock',
    text: `select id from person where id = any($1::uuid[]) and erased_at is null and merged_into is null
      and not (id = $2 and is_platform_operator($2)) order by id for update`,
    values: [[merged, kept], merged],
  })
  if (living.length < 2) return false
  const run = (name: string, text: string, ...more: unknown[]) =>
    db.run({ name: `joining_${name}`, text, values: [merged, kept, ...more] })
  await run('person', 'update person set merged_into = $2 where id = $1 or merged_into = $1')
  // Accounts that were joined to the merged one before: what is still to be moved goes to the kept one.
  await run(
    'chain',
    `update person_joining set kept_id = $2, asked_at = $3, adopted = '{}', swept = '{}' where kept_id = $1 and done_at is null`,
    now,
  )
  await run('logins', 'update person_login set person_id = $2 where person_id = $1')
  await run('history', 'update person_history set person_id = $2 where person_id = $1')
  await db.run(sql('person_session').where({ person_id: merged }).delete())
  await run('tax_code', 'update person_tax_code set person_id = $2 where person_id = $1')
  await db.run(sql('oidc_payload').where({ account_id: merged }).delete())
  await db.run(sql('saml_session').where({ person_id: merged }).delete())
  await db.run(sql('person_joining').insert({ id, merged_id: merged, kept_id: kept, source, asked_at: now }))
  await db.run(sql.raw(`select pg_notify('evict', 'errands errands:' || id) from tenant`))
  return true
}

/** What is to be moved in the town of `db`: at once, and once more when no token of the merged account holds any longer. */
export async function dueJoinings(db: TenantDb, now: Date): Promise<OpenJoining[]> {
  return db.rows<OpenJoining>({
    name: 'joining_due',
    text: `select id, merged_id as merged, kept_id as kept, $1 = any(adopted) as again from person_joining
      where done_at is null and (not $1 = any(adopted) or (asked_at < $2 and not $1 = any(swept))) order by asked_at limit 100`,
    values: [db.tenantId, new Date(now.getTime() - lastWriteMs)],
  })
}

/** Takes the joining for the transaction of `db`: no other process does it in this town meanwhile. Undefined: it is not due any more. */
export async function takeJoining(db: TenantDb, id: string, now: Date): Promise<OpenJoining | undefined> {
  await db.run(sql.raw('select pg_advisory_xact_lock(hashtextextended(?, 1))', [`joining ${id} ${db.tenantId}`]))
  return (await dueJoinings(db, now)).find((due) => due.id === id)
}

/** Notes that it is done in the town of `db`; in the last one, for the second time, it is over. */
export async function noteAdopted(db: TenantDb, { id, merged, again }: OpenJoining, now: Date): Promise<void> {
  const list = again ? 'swept' : 'adopted'
  await db.run(
    sql.raw(`update person_joining set ${list} = array_append(${list}, ?::uuid) where id = ? and not ? = any(${list})`, [
      db.tenantId,
      id,
      db.tenantId,
    ]),
  )
  const over = await db.run({
    name: 'joining_over',
    text: `update person_joining set done_at = $2 where id = $1 and done_at is null
      and not exists (select from tenant t where not t.id = any(swept))`,
    values: [id, now],
  })
  if (over) await db.run(sql('person').where({ id: merged }).update({ given_name: null, family_name: null, birth_date: null }))
}

/** Accounts that have been merged into the person's. */
export async function mergedInto(database: Database, person: PersonId): Promise<PersonId[]> {
  const rows = await database.rows<{ id: PersonId }>(sql('person').select('id').where({ merged_into: person }))
  return rows.map(({ id }) => id)
}
