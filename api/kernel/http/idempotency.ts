import { createHash } from 'node:crypto'
import { sql, type TenantDb } from '../db/index.ts'
import { Problem } from './problem.ts'

/** What was answered the first time. */
export interface KeptAnswer {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: unknown
}

const digest = (...parts: string[]) => createHash('sha256').update(JSON.stringify(parts)).digest()

/**
 * Carries out a request once per key: the answer is stored in the transaction of its effect, so that a process that dies leaves
 * both or neither, and a repeated request gets the same answer.
 *
 * The key is locked by an advisory lock of the transaction, which ends with it however it ends: nothing can be left running.
 *
 * @param owner Who chose the key (a person's id, or that of everybody who is not signed in): keys of others are theirs.
 * @throws Problem 409 `http.idempotency_in_progress` while the first request runs; 422 `http.idempotency_mismatch` when the key
 *   was used with another request.
 */
export async function once(
  db: TenantDb,
  request: { key: string; owner: string; operation: string; content: unknown; now: Date },
  carryOut: () => Promise<KeptAnswer>,
): Promise<KeptAnswer> {
  const key = digest(request.owner, request.operation, request.key)
  const content = digest(JSON.stringify(request.content))
  const lock = await db.row<{ taken: boolean }>({
    name: 'idempotency_lock',
    text: 'select pg_try_advisory_xact_lock($1::bigint) as taken',
    values: [key.readBigInt64BE(0).toString()],
  })
  if (!lock?.taken) throw new Problem(409, 'http.idempotency_in_progress', {}, 1)
  const kept = await db.row<{ content: Buffer; answer: KeptAnswer }>(
    sql('idempotency_key').select('content', 'answer').where({ tenant_id: db.tenantId, key }),
  )
  if (kept) {
    if (!kept.content.equals(content)) throw new Problem(422, 'http.idempotency_mismatch')
    return kept.answer
  }
  const answer = await carryOut()
  await db.run(
    sql('idempotency_key').insert({ tenant_id: db.tenantId, key, content, answer: JSON.stringify(answer), at: request.now }),
  )
  return answer
}

/** Forgets the keys of requests made before `before`. */
export function forgetKeys(db: TenantDb, before: Date): Promise<number> {
  return db.run(sql('idempotency_key').where({ tenant_id: db.tenantId }).where('at', '<', before).delete())
}
