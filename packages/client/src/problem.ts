import type { components } from '../../../types/openapi.d.ts'

/** What a refusal says (RFC 9457), with a code from the contract's closed list. */
export type Problem = components['schemas']['Problem']

/** Every code with which the API refuses. */
export type ProblemCode = components['schemas']['ProblemCode']

/** A refusal that is thrown: by `orThrow`, and where an answer is no problem document at all (a proxy's page, say). */
export class Refused extends Error {
  override readonly name = 'Refused'

  readonly status: number
  /** The whole refusal; undefined: the answer was none of the API's. */
  readonly problem: Problem | undefined
  /** Seconds after which the same request may pass; undefined: the API has not said so. */
  readonly retryAfter: number | undefined

  constructor({ status, headers }: Response, problem: Problem | undefined) {
    super(problem ? `${status} ${problem.code}` : `${status}, and no problem of the API`)
    this.status = status
    this.problem = problem
    this.retryAfter = secondsToWait(headers)
  }

  /** Why; undefined: the answer was none of the API's. */
  get code(): ProblemCode | undefined {
    return this.problem?.code
  }
}

/** What the typed client gives for a request. */
interface Outcome<Data> {
  readonly data?: Data
  readonly error?: unknown
  readonly response: Response
}

/**
 * The answer's body, for whoever prefers exceptions: `orThrow(await api.GET(…))`.
 *
 * @throws Refused for every status that is not 2xx.
 */
export function orThrow<Data>({ data, error, response }: Outcome<Data>): NonNullable<Data> {
  if (response.ok) return data as NonNullable<Data>
  throw new Refused(response, isProblem(error) ? error : undefined)
}

/** Whether it is a problem of this API, by its code. */
export function isProblem(error: unknown): error is Problem {
  return typeof error === 'object' && error !== null && typeof (error as Partial<Problem>).code === 'string'
}

/** Seconds of `Retry-After`; undefined when there is none. */
export function secondsToWait(headers: Headers): number | undefined {
  const text = headers.get('retry-after')
  return text !== null && /^\d+$/.test(text) ? Number(text) : undefined
}
