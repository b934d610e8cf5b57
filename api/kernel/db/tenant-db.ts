import type pg from 'pg'
import { nativeQuery, type Db, type Query } from './sql.ts'

/** Id of a tenant (UUID). */
export type TenantId = string & { readonly tenant?: never }

/** A transaction that sees one tenant's rows only. */
export interface TenantDb extends Db {
  readonly tenantId: TenantId
  /**
   * Sends a statement whose answer nobody needs before the commit: it costs no waiting. When it fails, so does the commit, with its
   * error, and nothing of the transaction stays.
   */
  send(query: Query): void
  /** Runs `then` once the transaction has been committed, never when it is rolled back. */
  afterCommit(then: () => void): void
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * A tenant's transaction that begins with its first statement: `begin`, the tenant's setting and that statement travel together
 * (pipelined), so that row-level security costs no waiting. So does whatever else is asked in one turn of the event loop: one write
 * to the socket for all of it, since each wakes the server up and costs more than most statements.
 *
 * The setting is local: after the transaction the connection holds the empty string, which is no UUID, so that a query outside
 * a tenant fails instead of returning nothing.
 */
export class TenantTransaction implements TenantDb {
  readonly tenantId: TenantId
  #pool: pg.Pool
  #client: Promise<pg.PoolClient> | undefined
  #hooks: (() => void)[] = []
  #sent: Promise<unknown>[] = []
  /** Why a statement failed: what follows it says no more than that one has. */
  #failed: unknown
  #ended = false

  constructor(pool: pg.Pool, tenantId: TenantId) {
    if (!uuid.test(tenantId)) throw new TypeError('tenant id is not a UUID')
    this.#pool = pool
    this.tenantId = tenantId
  }

  async rows<Row>(query: Query): Promise<Row[]> {
    return (await this.#execute(query)).rows as Row[]
  }

  async row<Row>(query: Query): Promise<Row | undefined> {
    return (await this.#execute(query)).rows[0] as Row | undefined
  }

  async run(query: Query): Promise<number> {
    return (await this.#execute(query)).rowCount ?? 0
  }

  send(query: Query): void {
    const sent = this.#execute(query)
    // Said by the commit, or by whatever is asked next.
    sent.catch(() => {})
    this.#sent.push(sent)
  }

  afterCommit(then: () => void): void {
    this.#hooks.push(then)
  }

  /** Commits what has begun and runs the hooks; the connection goes back to the pool. */
  async commit(): Promise<void> {
    await this.#end('commit')
    for (const hook of this.#hooks) hook()
  }

  /** Undoes what has begun. Never throws: the reason for rolling back is the error that matters. */
  async rollback(): Promise<void> {
    await this.#end('rollback').catch(() => {})
  }

  async #execute(query: Query) {
    const client = await this.#begin()
    try {
      return await together(client, nativeQuery(query))
    } catch (fault) {
      if (codeOf(fault) !== transactionFailed) this.#failed = fault
      throw this.#failed ?? fault
    }
  }

  #begin(): Promise<pg.PoolClient> {
    if (this.#ended) throw new Error('this transaction has ended')
    this.#client ??= this.#pool.connect().then((client) => {
      // Not awaited: pipelined before the first statement. If one fails, that statement fails too and says why.
      together(client, { text: 'begin' }).catch(() => {})
      const setTenant = { name: 'set_tenant', text: `select set_config('app.tenant', $1, true)`, values: [this.tenantId] }
      together(client, setTenant).catch(() => {})
      return client
    })
    return this.#client
  }

  async #end(how: 'commit' | 'rollback'): Promise<void> {
    this.#ended = true
    // Taken out: whatever fails after the commit must not reach a connection that is somebody else's by then.
    const begun = this.#client
    this.#client = undefined
    if (!begun) return
    const client = await begun
    let fault: Error | undefined
    try {
      const { command } = await together(client, { text: how })
      if (how === 'commit') await Promise.all(this.#sent)
      // PostgreSQL answers ROLLBACK to the commit of a transaction in which a statement has failed.
      if (how === 'commit' && command !== 'COMMIT') throw new Error('the transaction had failed and was rolled back')
    } catch (error) {
      fault = error as Error
      throw error
    } finally {
      client.release(fault)
    }
  }
}

/** What PostgreSQL answers to whatever follows a statement that has failed. */
const transactionFailed = '25P02'
const deadlock = '40P01'

const codeOf = (fault: unknown): unknown => (fault as { code?: unknown } | undefined)?.code

/** Most times that what ended in a deadlock is done anew. */
const mostAnew = 2

/**
 * Does in a transaction what PostgreSQL may undo because two have waited for each other: it has stored nothing then, and is done anew.
 *
 * @param act Makes its own transaction each time.
 */
export async function despiteDeadlocks<Result>(act: () => Promise<Result>): Promise<Result> {
  for (let anew = 0; ; anew += 1) {
    try {
      return await act()
    } catch (fault) {
      if (codeOf(fault) !== deadlock || anew === mostAnew) throw fault
    }
  }
}

/** Asks; what is asked of the connection in the same turn of the event loop leaves in the same write. */
function together(client: pg.PoolClient, query: pg.QueryConfig): Promise<pg.QueryResult> {
  const { stream } = client.connection
  stream.cork()
  process.nextTick(() => stream.uncork())
  return client.query(query)
}
