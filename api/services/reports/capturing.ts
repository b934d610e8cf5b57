import { createHash } from 'node:crypto'
import { Problem } from '../../kernel/http/problem.ts'
import type { PersonId } from '../../kernel/identity/person.ts'
import type { Report } from './report.ts'
import type { Scene } from './scene.ts'
import { findCaptured, replaceToken } from './store/capturing.ts'
import { hashOf, makeToken } from './tokens.ts'

/** By what a report is known when it comes again: the key that was made when it was written down, and what was written. */
export interface Capture {
  readonly key: Buffer
  readonly content: Buffer
}

/**
 * @param key Unique to whoever chose it: a person, or everybody who is not signed in.
 * @param words As they came. Photos and documents are left out: uploaded again after a day, they have other ids.
 */
export function captureOf(key: string, owner: PersonId | undefined, words: { readonly media?: unknown }): Capture {
  const { media: _, ...written } = words
  return { key: digest(owner ?? 'nobody', key), content: digest(written) }
}

/**
 * The report that came before under the key, however long ago: a phone that lost the answer and is opened days later sends it again.
 * Whoever is not signed in is told a new token, in place of the one that was lost with the answer.
 *
 * @throws Problem 422 `http.idempotency_mismatch` when something else was written.
 */
export async function receivedBefore(
  { db }: Pick<Scene, 'db'>,
  { key, content }: Capture,
): Promise<{ report: Report; token: string | null } | undefined> {
  const found = await findCaptured(db, key)
  if (!found) return undefined
  if (!found.content.equals(content)) throw new Problem(422, 'http.idempotency_mismatch')
  const { report } = found
  if (report.tokenHash === null) return { report, token: null }
  const token = makeToken()
  await replaceToken(db, report.id, hashOf(token))
  return { report, token }
}

const digest = (...parts: unknown[]) => createHash('sha256').update(JSON.stringify(parts)).digest()
