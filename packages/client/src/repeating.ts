import { wait } from './waiting.ts'
import { secondsToWait } from './problem.ts'

/** Sends one request. */
export type Send = (request: Request) => Promise<Response>

/** How often, and how long at most, what is refused for now is tried again. */
export interface Patience {
  /** Tries in all; 3 unless said otherwise. */
  readonly tries?: number
  /** Longest wait before one of them, in seconds; 60 unless said otherwise. Told to wait longer, the refusal is given back. */
  readonly longest?: number
}

/**
 * Repeats what is answered 429 or 503 after the seconds of `Retry-After`. Every operation may be repeated: reads, edits under an ETag, and
 * POSTs that happen once by nature or by their `Idempotency-Key`. Ends with the request's own signal.
 */
export function repeating(send: Send, { tries = 3, longest = 60 }: Patience = {}): Send {
  return async (request) => {
    for (let left = tries - 1; ; left--) {
      const again = left > 0 ? request.clone() : undefined
      const response = await send(request)
      const seconds = response.status === 429 || response.status === 503 ? secondsToWait(response.headers) : undefined
      if (!again || seconds === undefined || seconds > longest) return response
      await response.body?.cancel()
      await wait(seconds * 1000, request.signal)
      request = again
    }
  }
}
