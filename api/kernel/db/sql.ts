import knex, { type Knex } from 'knex'

/** Builds SQL and never connects: what it builds is executed by a `Db`. */
export const sql: Knex = knex({ client: 'pg' })

/** A prepared statement kept by name on each connection: for hot paths, where building SQL would cost more than running it. */
export interface NamedStatement {
  readonly name: string
  readonly text: string
  readonly values: readonly unknown[]
}

/** Whatever a `Db` can execute. */
export type Query = Knex.QueryBuilder | Knex.Raw | NamedStatement

/** Executes queries. What is executed together is decided by who hands it out. */
export interface Db {
  /** All rows of `query`. */
  rows<Row>(query: Query): Promise<Row[]>
  /** The first row of `query`, or undefined. */
  row<Row>(query: Query): Promise<Row | undefined>
  /** Runs `query` and tells how many rows it touched. */
  run(query: Query): Promise<number>
}

/** The form in which `pg` takes a query. */
export function nativeQuery(query: Query): { name?: string; text: string; values: unknown[] } {
  if ('text' in query) return { name: query.name, text: query.text, values: query.values as unknown[] }
  const { sql: text, bindings } = query.toSQL().toNative()
  return { text, values: bindings as unknown[] }
}
