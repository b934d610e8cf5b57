import type { components } from '../../../types/openapi.d.ts'

/** Every code that the contract lists; the words for it live with the reader, in each language. */
export type ProblemCode = components['schemas']['ProblemCode']

/** What a refusal says about itself beside its code: names and numbers, never a person's data. */
export type ProblemParams = Record<string, string | number | boolean | readonly string[]>

/**
 * A refusal: something expected that the caller can understand and act on. Thrown where it is known, turned into
 * `application/problem+json` (RFC 9457) in one place. Anything else that is thrown is a fault and answers 500.
 */
export class Problem extends Error {
  readonly status: number
  readonly code: ProblemCode
  readonly params: ProblemParams
  /** Seconds after which the same request may succeed. */
  readonly retryAfter: number | undefined

  constructor(status: number, code: ProblemCode, params: ProblemParams = {}, retryAfter?: number) {
    super(code)
    this.status = status
    this.code = code
    this.params = params
    this.retryAfter = retryAfter
  }
}

/** The value, or 404 when there is none. */
export function orMissing<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new Problem(404, 'http.not_found')
  return value
}
