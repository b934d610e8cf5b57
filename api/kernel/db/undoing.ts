import { Problem } from '../http/problem.ts'
import { sql } from './sql.ts'
import type { TenantDb } from './tenant-db.ts'

/**
 * Does something within the transaction that can be refused without the rest being lost: what it has written until then is undone.
 * One after another, never side by side.
 *
 * @returns the refusal; undefined when it was done. A fault is thrown on: the transaction ends with it.
 */
export async function unlessRefused(db: TenantDb, act: () => Promise<unknown>): Promise<Problem | undefined> {
  await db.run(sql.raw('savepoint attempt'))
  try {
    await act()
    return undefined
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown
    await db.run(sql.raw('rollback to savepoint attempt'))
    return thrown
  } finally {
    await db.run(sql.raw('release savepoint attempt')).catch(() => undefined)
  }
}
