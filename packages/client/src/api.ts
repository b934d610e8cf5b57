import createClient, { type Client } from 'openapi-fetch'
import type { paths } from '../../../types/openapi.d.ts'
import { repeating, type Patience, type Send } from './repeating.ts'

/** The API, typed by its contract: `api.GET('/v1/{tenant}/petitions', { params: { path: { tenant: 'bari' } } })`. */
export type Api = Client<paths>

/** How to speak to an API. */
export interface ApiOptions extends Patience {
  /** Languages of the answers, as in `Accept-Language`. */
  readonly language?: string
  /** Sends a request in place of `fetch`. */
  readonly send?: Send
}

/**
 * The API as everybody may read it, without signing in.
 *
 * @param origin Without trailing slash: `https://api.casa-del-cittadino.example`.
 */
export function openApi(origin: string, { language, send = fetch, ...patience }: ApiOptions = {}): Api {
  return createClient<paths>({
    baseUrl: origin,
    // Wrapped: browsers refuse a `fetch` that is called as somebody's method.
    fetch: repeating((request) => send(request), patience),
    // Lists in addresses are written with commas, as the contract has all of them.
    querySerializer: { array: { style: 'form', explode: false } },
    ...(language !== undefined && { headers: { 'Accept-Language': language } }),
  })
}

/**
 * Header of one intention. Make it when somebody means to do something, keep it with what they have written, and send it with every try,
 * also after a restart: it happens once.
 */
export function newIntention(): { 'Idempotency-Key': string } {
  return { 'Idempotency-Key': crypto.randomUUID() }
}
