import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Problem } from './problem.ts'

/** Requests allowed to one caller in a window of a minute. */
export interface Limits {
  /** Reads of one address: behind one address there may be a whole school. */
  readonly reads: number
  /** Writes and personal reads of one person. */
  readonly person: number
}

const windowSeconds = 60

/** What is left to the caller after this request. */
export interface Allowance {
  readonly limit: number
  readonly remaining: number
  /** Seconds until the window begins anew. */
  readonly reset: number
}

/** Counts each caller's requests in this process. */
export class RateLimit {
  #reads: RateLimiterMemory
  #person: RateLimiterMemory
  #limits: Limits

  constructor(limits: Limits) {
    this.#limits = limits
    this.#reads = new RateLimiterMemory({ points: limits.reads, duration: windowSeconds })
    this.#person = new RateLimiterMemory({ points: limits.person, duration: windowSeconds })
  }

  /**
   * Counts one request.
   *
   * @param person Id of the signed-in person, else undefined and the address is counted.
   * @returns What is left, or the problem 429 with the seconds to wait: the caller decides how to say it.
   */
  async take(person: string | undefined, address: string): Promise<Allowance & { refused: Problem | undefined }> {
    const limiter = person === undefined ? this.#reads : this.#person
    const limit = person === undefined ? this.#limits.reads : this.#limits.person
    try {
      const state = await limiter.consume(person ?? address)
      return { ...allowance(limit, state), refused: undefined }
    } catch (state) {
      if (!(state instanceof RateLimiterRes)) throw state
      const left = allowance(limit, state)
      return { ...left, refused: new Problem(429, 'http.too_many_requests', {}, Math.max(1, left.reset)) }
    }
  }
}

function allowance(limit: number, state: RateLimiterRes): Allowance {
  return { limit, remaining: Math.max(0, state.remainingPoints), reset: Math.ceil(state.msBeforeNext / 1000) }
}
