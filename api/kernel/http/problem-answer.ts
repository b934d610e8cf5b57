import { STATUS_CODES } from 'node:http'
import { described, everywhere, type SentAnswer } from './answer.ts'
import { isOutage } from './outage.ts'
import { Problem } from './problem.ts'

/** Seconds after which a caller may try again while the database is away. */
const outageRetry = 2

/** Turns whatever was thrown into a problem; `fault` is what has to be recorded. */
export function toProblem(thrown: unknown): { problem: Problem; fault: unknown } {
  if (thrown instanceof Problem) return { problem: thrown, fault: undefined }
  if (isOutage(thrown)) return { problem: new Problem(503, 'http.unavailable', {}, outageRetry), fault: thrown }
  return { problem: new Problem(500, 'http.fault'), fault: thrown }
}

/** The refusal as it is sent. @param instance Id under which the caller can ask about it. */
export function problemAnswer(problem: Problem, instance: string): SentAnswer {
  const type = 'application/problem+json'
  const body = Buffer.from(JSON.stringify(problemBody(problem, instance)))
  const headers: Record<string, string> = { ...everywhere, ...described(body, type), 'cache-control': 'no-store' }
  if (problem.retryAfter !== undefined || problem.status === 429 || problem.status === 503)
    headers['retry-after'] = String(problem.retryAfter ?? 1)
  if (problem.status === 401) headers['www-authenticate'] = 'DPoP algs="ES256 EdDSA"'
  return { status: problem.status, type, body, headers }
}

/** The body of a refusal (RFC 9457). */
function problemBody(problem: Problem, instance: string): Record<string, unknown> {
  return {
    type: `/docs/problems#${problem.code}`,
    title: STATUS_CODES[problem.status] ?? 'Refused',
    status: problem.status,
    code: problem.code,
    params: problem.params,
    instance: `urn:uuid:${instance}`,
  }
}

/** Writes faults, one line each; while the database is away one line a second says so, however many requests are refused. */
export class FaultLog {
  readonly #write: (line: string) => void
  #lastOutage = 0

  constructor(write: (line: string) => void) {
    this.#write = write
  }

  /** @param instance Id under which the caller was told of it. @param operation What was being done. */
  record(fault: unknown, instance: string, operation: string): void {
    if (isOutage(fault)) {
      if (Date.now() - this.#lastOutage < 1000) return
      this.#lastOutage = Date.now()
    }
    this.#write(faultLine(fault, instance, operation))
  }
}

/** Neither the address (it may name a person's act) nor PostgreSQL's detail (it quotes rows) is written. */
function faultLine(fault: unknown, instance: string, operation: string): string {
  const error = fault instanceof Error ? fault : new Error(String(fault))
  const code = (error as { code?: string }).code
  return JSON.stringify({
    level: 'error',
    at: new Date().toISOString(),
    instance,
    operation,
    code,
    message: error.message,
    stack: error.stack,
  })
}
