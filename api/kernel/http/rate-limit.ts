import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Problem } from './problem.ts'

/** Requests allowed to one caller in a window of a minute. */
export interface Limits {
  /** Reads of one address: behind one address there may be a whole school. */
  readonly reads: number
  /** Writes and personal reads of one person. */
  readonly person: number
  /** Steps of signing in from one address: each may leave a row until it is forgotten. */
  readonly signIns?: number
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
  #limits: Required<Limits>
  #limiters: Record<keyof Limits, RateLimiterMemory>

  constructor({ reads, person, signIns = reads }: Limits) {
    this.#limits = { reads, person, signIns }
    const limiter = (points: number) => new RateLimiterMemory({ points, duration: windowSeconds })
    this.#limiters = { reads: limiter(reads), person: limiter(person), signIns: limiter(signIns) }
  }

  /**
   * Counts one request.
   *
   * @param what Which limit it falls under. @param who The caller's address or, for `person`, the person's id.
   * @returns What is left, and the problem 429 with the seconds to wait when nothing was: the caller decides how to say it.
   */
  async take(what: keyof Limits, who: string): Promise<Allowance & { refused: Problem | undefined }> {
    const limit = this.#limits[what]
    try {
      return { ...allowance(limit, await this.#limiters[what].consume(who)), refused: undefined }
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
