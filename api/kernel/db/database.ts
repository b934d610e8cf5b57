import pg from 'pg'
import { nativeQuery, type Db, type Query } from './sql.ts'
import { TenantTransaction, type TenantDb, type TenantId } from './tenant-db.ts'

/** One pool of connections as the app role, which owns no table and can't pass row-level security. */
export interface Database extends Db {
  /** Runs `work` in one transaction that sees only that tenant's rows; commits when it returns, rolls back when it throws. */
  forTenant<T>(tenant: TenantId, work: (db: TenantDb) => Promise<T>): Promise<T>
  /** The same, left to the caller to end: the HTTP kernel commits before it answers. */
  openTenant(tenant: TenantId): TenantTransaction
  /** A transaction over tables that belong to no tenant (persons, OpenID storage, registry). */
  transaction<T>(work: (db: Db) => Promise<T>): Promise<T>
  /** Where the pool connects to, for libraries that bring their own connection (jobs, notifications). */
  readonly url: string
  readonly pool: pg.Pool
  close(): Promise<void>
}

/**
 * How long anything may take, in milliseconds. A process that vanishes must not keep a lock until TCP gives up, and a request that
 * waits for a connection answers 503 rather than never.
 */
const patience = {
  connectionTimeoutMillis: 10_000,
  statement_timeout: 20_000,
  lock_timeout: 10_000,
  idle_in_transaction_session_timeout: 10_000,
  keepAlive: true,
}

const parsers = new pg.TypeOverrides()
// A civil date has no instant: `date` stays `YYYY-MM-DD`. Counts fit a double up to 2^53.
parsers.setTypeParser(pg.types.builtins.DATE, (value) => value)
parsers.setTypeParser(pg.types.builtins.INT8, Number)

/**
 * Opens a pool.
 *
 * @param url Connection string of the app role.
 * @param connections Upper bound of the pool; a hot row gets slower with more than 16 (measured: 64 are 0.55 times 16).
 */
export function connect(url: string, connections = 16): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types: parsers,
    pipeline: true,
    ...patience,
  } as pg.PoolConfig)
  // An idle connection that the server closes is replaced by the pool; whoever was using one gets the error from its query.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const execute = async (query: Query) => pool.query(nativeQuery(query))
  return {
    url,
    pool,
    rows: async <Row>(query: Query) => (await execute(query)).rows as Row[],
    row: async <Row>(query: Query) => (await execute(query)).rows[0] as Row | undefined,
    run: async (query) => (await execute(query)).rowCount ?? 0,
    openTenant: (tenant) => new TenantTransaction(pool, tenant),
    async forTenant(tenant, work) {
      const transaction = new TenantTransaction(pool, tenant)
      try {
        const result = await work(transaction)
        await transaction.commit()
        return result
      } catch (error) {
        await transaction.rollback()
        throw error
      }
    },
    async transaction(work) {
      const client = await pool.connect()
      let fault: Error | undefined
      const run = (query: Query) => client.query(nativeQuery(query))
      try {
        await client.query('begin')
        const result = await work({
          rows: async <Row>(query: Query) => (await run(query)).rows as Row[],
          row: async <Row>(query: Query) => (await run(query)).rows[0] as Row | undefined,
          run: async (query) => (await run(query)).rowCount ?? 0,
        })
        await client.query('commit')
        return result
      } catch (error) {
        await client.query('rollback').catch((lost: Error) => (fault = lost))
        throw error
      } finally {
        client.release(fault)
      }
    },
    close: () => pool.end(),
  }
}
