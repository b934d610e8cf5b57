import type { components } from '../../../types/openapi.d.ts'
import { Refusal } from '../../kernel/refusal.ts'

export type NewRating = components['schemas']['NewRating']

/** Origin from which this script was loaded: the API serves its own elements. */
export const ownOrigin = new URL(import.meta.url).origin

/**
 * Sends the rating of one opening of a page. A repetition under the same key counts once, also when the answer to the first was lost
 * and something else was chosen since: then the first stays.
 *
 * @throws Refusal
 */
export async function sendRating(origin: string, tenant: string, key: string, rating: NewRating): Promise<void> {
  // Not by the client of the other elements, which would be most of what this page loads.
  const response = await fetch(`${origin}/v1/${encodeURIComponent(tenant)}/ratings`, {
    method: 'POST',
    credentials: 'omit',
    // The answer outlives a citizen who goes on to the next page.
    keepalive: true,
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify(rating),
  }).catch(() => {
    throw new Refusal(navigator.onLine ? 'http.unavailable' : 'offline')
  })
  if (response.ok) return
  const refusal = await Refusal.of(response)
  if (refusal.code !== 'http.idempotency_mismatch') throw refusal
}
