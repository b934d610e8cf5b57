import { sql, type Db, type TenantDb } from '../db/index.ts'
import type { PersonId } from '../identity/person.ts'
import type { Occasion } from '../service.ts'
import type { Language } from '../tenancy/tenant.ts'

/** The same in the languages of the towns. */
export type Words = Readonly<Record<Language, string>>

/**
 * What becomes of records when their person is erased: `deleted`; `nameless` (they stay and lead to nobody); `kept` (they stay as they
 * are). What stays says why, and until when.
 */
export type Fate =
  { readonly fate: 'deleted' } | { readonly fate: 'nameless' | 'kept'; readonly why: Words; readonly until: Words }

/** A record as it is told: names and values of JSON. */
export type Told = Readonly<Record<string, unknown>>

/** Some hundred records, and the cursor of what follows; null on the last page. */
export interface ToldPage {
  readonly records: readonly Told[]
  readonly next: string | null
}

/** What is said of one kind of what is known about a person. */
export interface Declared {
  /** Of the records, in the file: `petitions.followed`. */
  readonly name: string
  /** What it is called before people; several kinds may share it. */
  readonly words: Words
  readonly erasure: Fate
  /** Columns by which the records are the person's (`petition_follower.person_id`): each in one telling at least. */
  readonly columns: readonly string[]
}

/**
 * One kind of what is known about a person in a town. The same declaration is what they are given when they ask for everything (GDPR art.
 * 15 and 20), what they read before they ask to be erased (art. 17), and what the documentation lists.
 */
export interface Telling extends Declared {
  /** The records that follow the cursor, in an order that does not change while others write. */
  readonly page: (db: TenantDb, person: PersonId, after: string | null, occasion: Occasion) => Promise<ToldPage>
}

/** The same of what is of no town. */
export interface PlatformTelling extends Declared {
  readonly page: (db: Db, person: PersonId, after: string | null) => Promise<ToldPage>
}

/** Most records of a page: what is held at once. */
export const pageSize = 500

interface Rows {
  /** `table.column`: whose the rows are. */
  readonly of: `${string}.${string}`
  /** Columns that are told. */
  readonly tells: readonly string[]
  /** What tells one of the person's rows from another, in whose order they are told; their `id` when missing. */
  readonly by?: readonly string[]
  /** A table in which the rows lie, where the person stands in another: joined by `on` (own column: the other's). */
  readonly through?: { readonly table: string; readonly on: Readonly<Record<string, string>> }
}

/** Columns and pages of what lies as rows in a table of towns. */
export const rowsOfTown = (rows: Rows): Pick<Telling, 'columns' | 'page'> => ({
  columns: [rows.of],
  page: (db, person, after) => pageOfRows(db, rows, person, after, db.tenantId),
})

/** The same of a table of no town. */
export const rowsOfPlatform = (rows: Rows): Pick<PlatformTelling, 'columns' | 'page'> => ({
  columns: [rows.of],
  page: (db, person, after) => pageOfRows(db, rows, person, after),
})

async function pageOfRows(db: Db, rows: Rows, person: PersonId, after: string | null, tenant?: string): Promise<ToldPage> {
  const { of, tells, by = ['id'], through } = rows
  const table = through?.table ?? of.split('.')[0]!
  const keys = by.map((column) => `${table}.${column}`)
  const query = sql(table)
    .select(tells.map((column) => `${table}.${column}`))
    .select(Object.fromEntries(keys.map((key, place) => [`_${place}`, sql.raw('??::text', [key])])))
    .where(of, person)
    .orderBy(keys)
    .limit(pageSize)
  if (tenant) void query.where(`${table}.tenant_id`, tenant)
  if (through) {
    const [owner] = of.split('.') as [string]
    const on = { ...through.on, ...(tenant && { tenant_id: 'tenant_id' }) }
    void query.join(owner, (join) => {
      for (const [own, other] of Object.entries(on)) void join.on(`${table}.${own}`, `${owner}.${other}`)
    })
  }
  if (after !== null) {
    const values = JSON.parse(after) as string[]
    void query.whereRaw(`(${keys.map(() => '??').join()}) > (${keys.map(() => '?').join()})`, [...keys, ...values])
  }
  const found = await db.rows<Record<string, unknown>>(query)
  const last = found.length === pageSize ? found.at(-1)! : undefined
  const records = found.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !name.startsWith('_'))))
  return { records, next: last ? JSON.stringify(keys.map((_, place) => last[`_${place}`])) : null }
}
