import { isOwnPlace, pageOf } from './own-places.ts'

/**
 * The `state` of the elements' sign-in: where the answer goes. It comes from outside and decides about a redirect, so nothing in
 * it is believed before `destinationOf` has compared it with the town's allowed origins. `docs/sign-in.md` has the whole protocol.
 */
export interface SignInState {
  /** Nonce of the page that asked. */
  readonly nonce: string
  /** Origin of the page that asked. */
  readonly origin: string
  /** Slug of the town. */
  readonly tenant: string
  readonly mode: 'popup' | 'redirect'
  /** Address to return to: of that origin, without fragment. */
  readonly returnTo: string
}

/** What identity needs to know of a town. */
export interface TenantOrigins {
  readonly id: string
  readonly slug: string
  readonly name: string
  /** Invented people are at home there, and nobody else. */
  readonly sandbox?: boolean
  /** As `location.origin` gives them. */
  readonly allowedOrigins: readonly string[]
}

const longest = 4096
const nonce = /^[A-Za-z0-9_-]{16,128}$/
const slug = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** The state, when it is well formed and returns to the origin that asked; undefined otherwise. */
export function readState(text: unknown): SignInState | undefined {
  if (typeof text !== 'string' || text.length > longest || !/^[A-Za-z0-9_-]+$/.test(text)) return undefined
  let state: unknown
  try {
    state = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'base64url')))
  } catch {
    return undefined
  }
  if (typeof state !== 'object' || state === null) return undefined
  const { n, o, t, m, r } = state as Record<string, unknown>
  if (typeof n !== 'string' || !nonce.test(n)) return undefined
  if (typeof t !== 'string' || t.length > 60 || !slug.test(t)) return undefined
  if (m !== 'popup' && m !== 'redirect') return undefined
  if (typeof o !== 'string' || typeof r !== 'string') return undefined
  const returnTo = URL.parse(r)
  if (!returnTo || !/^https?:$/.test(returnTo.protocol) || returnTo.username || returnTo.password) return undefined
  if (returnTo.origin !== o) return undefined
  returnTo.hash = ''
  return { nonce: n, origin: o, tenant: t, mode: m, returnTo: returnTo.href }
}

/**
 * The state together with its town, when the answer may go there: the origin is one of the town's allowed ones, character by
 * character, or it returns to the town's own pages for frames (`/embed`), or
 * to the page of a place of the platform's own. Undefined: nothing may be sent anywhere.
 */
export async function destinationOf(
  text: unknown,
  issuer: string,
  bySlug: (slug: string) => Promise<TenantOrigins | undefined>,
): Promise<(SignInState & { town: TenantOrigins }) | undefined> {
  const state = readState(text)
  const town = state && (await bySlug(state.tenant))
  if (!state || !town) return undefined
  // Browsers carry a fragment along where a redirect names none: of our own addresses only the pages of frames may be given one.
  const { pathname } = new URL(state.returnTo)
  const ownPage = isOwnPlace(state.tenant) ? pathname === pageOf(state.tenant) : pathname.startsWith(`/embed/${state.tenant}/`)
  const framed = state.origin === issuer && ownPage
  if (!framed && !town.allowedOrigins.includes(state.origin)) return undefined
  return { ...state, town }
}
