import { createHash } from 'node:crypto'
import { sql, type TenantDb } from '../db/index.ts'
import type { OldRows } from '../db/deleting.ts'
import type { Outcome } from '../participation/lane.ts'
import type { RawAnswer } from './answer.ts'
import { Problem } from './problem.ts'
import { seal, unseal, type SealingKey } from './sealing.ts'

/** What was answered the first time. */
export interface KeptAnswer {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: unknown
}

/** A request under a key. */
export interface KeyedRequest {
  readonly key: string
  /** Who chose the key: a person's id, or one word for everybody who is not signed in. */
  readonly owner: string
  readonly operation: string
  /** What was asked: the same key with another content is refused. */
  readonly content: unknown
  readonly now: Date
  /** Under which the answer is sealed, together with the key that the client chose, of which only a digest is stored. */
  readonly sealing: SealingKey
}

const digest = (...parts: string[]) => createHash('sha256').update(JSON.stringify(parts)).digest()

/**
 * Carries out a request once per key: the answer is stored in the transaction of its effect, so that a process that dies leaves
 * both or neither, and a repeated request gets the same answer. It is stored sealed: it may hold what only its reader may know, such as
 * the token of a report made without signing in.
 *
 * The key is locked by an advisory lock of the transaction, which ends with it however it ends: nothing can be left running.
 *
 * @throws Problem 409 `http.idempotency_in_progress` while the first request runs; 422 `http.idempotency_mismatch` when the key
 *   was used with another request.
 */
export async function once(db: TenantDb, request: KeyedRequest, carryOut: () => Promise<KeptAnswer>): Promise<KeptAnswer> {
  const key = keyOf(request)
  const lock = await db.row<{ taken: boolean }>({
    name: 'idempotency_lock',
    text: 'select pg_try_advisory_xact_lock($1::bigint) as taken',
    values: [key.readBigInt64BE(0).toString()],
  })
  if (!lock?.taken) throw inProgress()
  const kept = await answeredBefore(db, request)
  if (kept) return kept
  const answer = await carryOut()
  await db.run(
    sql('idempotency_key').insert({
      tenant_id: db.tenantId,
      key,
      content: contentOf(request),
      answer: seal(JSON.stringify(answer), request.sealing, wordsOf(request)),
      at: request.now,
    }),
  )
  return answer
}

/** A request that shares its transaction with others. */
export interface SharingRequest {
  readonly keyed: KeyedRequest
}

/**
 * The same for requests that share a transaction: each is carried out once per key, those that were answered before get their answer, and
 * whoever comes twice at the same moment is told so. `carryOut` answers those that are new, in their order.
 */
export async function onceTogether<Item extends SharingRequest>(
  db: TenantDb,
  items: readonly Item[],
  carryOut: (fresh: readonly Item[]) => Promise<Outcome<KeptAnswer>[]>,
): Promise<Outcome<KeptAnswer>[]> {
  const keys = items.map(({ keyed }) => keyOf(keyed))
  const names = keys.map((key) => key.toString('base64'))
  const outcomes = await answeredAmong(db, items, keys)
  const first = (place: number) => names.indexOf(names[place]!) === place
  const places = items.flatMap((_, place) => (outcomes[place] || !first(place) ? [] : [place]))
  const done = places.length ? await carryOut(places.map((place) => items[place]!)) : []
  const kept: { keyed: KeyedRequest; key: Buffer; answer: KeptAnswer }[] = []
  for (const [turn, place] of places.entries()) {
    const outcome = done[turn]!
    outcomes[place] = outcome
    if ('result' in outcome) kept.push({ keyed: items[place]!.keyed, key: keys[place]!, answer: outcome.result })
  }
  if (kept.length)
    db.send({
      name: 'idempotency_keep',
      text: `insert into idempotency_key (tenant_id, key, content, answer, at)
        select $1, k.* from unnest($2::bytea[], $3::bytea[], $4::bytea[], $5::timestamptz[]) as k (key, content, answer, at)`,
      values: [
        db.tenantId,
        kept.map(({ key }) => key),
        kept.map(({ keyed }) => contentOf(keyed)),
        kept.map(({ keyed, answer }) => seal(JSON.stringify(answer), keyed.sealing, wordsOf(keyed))),
        kept.map(({ keyed }) => keyed.now),
      ],
    })
  return items.map((_, place) => outcomes[place] ?? { refusal: inProgress() })
}

/** Locks the keys, and says for each what is known already: its answer, or why it is refused. */
async function answeredAmong(
  db: TenantDb,
  items: readonly SharingRequest[],
  keys: readonly Buffer[],
): Promise<(Outcome<KeptAnswer> | undefined)[]> {
  const [locks, rows] = await Promise.all([
    db.rows<{ place: number; taken: boolean }>({
      name: 'idempotency_locks',
      text: 'select place::int, pg_try_advisory_xact_lock(key) as taken from unnest($1::bigint[]) with ordinality as k (key, place)',
      values: [keys.map((key) => key.readBigInt64BE(0).toString())],
    }),
    // Sees what was committed before the locks were taken: it is a statement of its own.
    db.rows<{ key: Buffer; content: Buffer; answer: Buffer }>({
      name: 'idempotency_answers',
      text: 'select key, content, answer from idempotency_key where tenant_id = $1 and key = any($2::bytea[])',
      values: [db.tenantId, keys],
    }),
  ])
  const refused = new Set(locks.flatMap(({ place, taken }) => (taken ? [] : [place - 1])))
  return items.map(({ keyed }, place) => {
    if (refused.has(place)) return { refusal: inProgress() }
    const row = rows.find(({ key }) => key.equals(keys[place]!))
    if (!row) return undefined
    if (!row.content.equals(contentOf(keyed))) return { refusal: new Problem(422, 'http.idempotency_mismatch') }
    return { result: JSON.parse(unseal(row.answer, keyed.sealing, wordsOf(keyed))) as KeptAnswer }
  })
}

const inProgress = () => new Problem(409, 'http.idempotency_in_progress', {}, 1)

/** What the request was answered under this key; undefined when it has not been. @throws Problem 422 as `once`. */
export async function answeredBefore(db: TenantDb, request: KeyedRequest): Promise<KeptAnswer | undefined> {
  const kept = await db.row<{ content: Buffer; answer: Buffer }>(
    sql('idempotency_key')
      .select('content', 'answer')
      .where({ tenant_id: db.tenantId, key: keyOf(request) }),
  )
  if (kept && !kept.content.equals(contentOf(request))) throw new Problem(422, 'http.idempotency_mismatch')
  return kept && (JSON.parse(unseal(kept.answer, request.sealing, wordsOf(request))) as KeptAnswer)
}

/** What an idempotency key keeps of an answer: only what JSON holds. */
export function keepable(answer: RawAnswer): KeptAnswer {
  return {
    status: answer.status,
    headers: (answer.headers ?? {}) as Record<string, string>,
    body: answer.body,
    ...(answer.version && { version: answer.version }),
  }
}

const wordsOf = ({ owner, operation, key }: KeyedRequest) => [owner, operation, key]
const keyOf = (request: KeyedRequest) => digest(...wordsOf(request))
const contentOf = ({ content }: KeyedRequest) => digest(JSON.stringify(content))

/** Keys of requests, which go a while after they were made. */
export const oldKeys: OldRows = { table: 'idempotency_key', old: (rows, before) => rows.where('at', '<', before) }
