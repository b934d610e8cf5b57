import { Problem } from './problem.ts'

/** Requests allowed to one caller in a window of a minute. */
export interface Limits {
  /** Reads of one address: behind one address there may be a whole school. */
  readonly reads: number
  /** Writes and personal reads of one person. */
  readonly person: number
  /** Steps of signing in from one address: each may leave a row until it is forgotten. As many as reads when missing. */
  readonly signIns?: number
  /** Files of one person, or of one address that is not signed in: each costs about a second of work. 60 when missing. */
  readonly uploads?: number
  /** Writes that are open to everybody, of one address. As many as reads when missing. */
  readonly openWrites?: number
}

/** What is left to the caller after this request. */
export interface Allowance {
  readonly limit: number
  readonly remaining: number
  /** Seconds until the window begins anew. */
  readonly reset: number
}

const windowMs = 60_000

/**
 * Counts each caller's requests in this process, in windows of a minute that are the same for all. A hot petition brings hundreds of
 * thousands of callers a minute: one number each, and nothing is left of them when the window ends.
 */
export class RateLimit {
  readonly #limits: Required<Limits>
  readonly #taken: Record<keyof Limits | 'client', Map<string, number>> = {
    reads: new Map(),
    person: new Map(),
    signIns: new Map(),
    uploads: new Map(),
    openWrites: new Map(),
    client: new Map(),
  }
  #began = performance.now()

  constructor({ reads, person, signIns = reads, uploads = 60, openWrites = reads }: Limits) {
    this.#limits = { reads, person, signIns, uploads, openWrites }
  }

  /**
   * Counts one request.
   *
   * @param what Which limit it falls under. @param who The caller's address or, for `person`, the person's id.
   * @param own The limit, where it is the caller's own: that of a client.
   * @returns What is left, and the problem 429 with the seconds to wait when nothing was: the caller decides how to say it.
   */
  take(what: keyof Limits | 'client', who: string, own?: number): Allowance & { readonly refused: Problem | undefined } {
    const now = performance.now()
    if (now - this.#began >= windowMs) {
      this.#began = now
      for (const callers of Object.values(this.#taken)) callers.clear()
    }
    const callers = this.#taken[what]
    const limit = own ?? this.#limits[what as keyof Limits]
    const taken = (callers.get(who) ?? 0) + 1
    callers.set(who, taken)
    const reset = Math.max(1, Math.ceil((this.#began + windowMs - now) / 1000))
    const refused = taken > limit ? new Problem(429, 'http.too_many_requests', { limit: what, most: limit }, reset) : undefined
    return { limit, remaining: Math.max(0, limit - taken), reset, refused }
  }
}
