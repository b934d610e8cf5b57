import { Problem, type ProblemCode } from '../../../kernel/http/problem.ts'
import type { ProtocolAnswer } from '../../../kernel/http/protocol.ts'
import { document, ListOf, type Format } from './documents.ts'

/** A refusal that the protocol itself knows. */
export class Refusal extends Problem {
  readonly description: string

  /** @param status 400 what is missing or makes no sense, 403 the key, 404 what is not there. */
  constructor(status: 400 | 403 | 404, description: string) {
    super(status, status === 404 ? 'http.not_found' : 'http.invalid_request')
    this.description = description
  }
}

/** In English, the language of the protocol: for whoever writes a client. */
const descriptions: Partial<Record<ProblemCode, (params: Record<string, string>) => string>> = {
  'tenant.unknown': () => 'jurisdiction_id provided was not found.',
  'service.not_enabled': () => 'jurisdiction_id provided takes no service requests.',
  'report.category_unknown': () => 'service_code provided was not found.',
  'report.answer_missing': ({ question }) => `attribute[${question}] is required by this service_code.`,
  'report.answer_wrong': ({ question }) => `attribute[${question}] is not what this service_code asks for.`,
  'report.emergency': ({ text }) => `This is an emergency, not a service request. ${text}`,
  'report.outside_territory': ({ name }) => `The location lies outside of the jurisdiction${name ? `, in ${name}` : ''}.`,
  'http.not_found': () => 'Nothing was found at this address.',
  'http.method_not_allowed': () => 'This address does not take that method.',
  'http.unsupported_media_type': () => 'Send application/x-www-form-urlencoded or multipart/form-data.',
  'http.too_large': ({ max_bytes: most }) => `The request is too large: ${most} bytes at most.`,
  'http.too_many_requests': () => 'Too many requests: try again after the seconds in Retry-After.',
  'http.idempotency_in_progress': () => 'The first request under this Idempotency-Key is still being carried out.',
  'http.idempotency_mismatch': () => 'This Idempotency-Key was used with another request.',
  'http.unavailable': () => 'The service is for the moment not available: try again after the seconds in Retry-After.',
  'http.fault': () => 'General service error.',
}

/** What the service can't process is in this protocol a bad request, and what it does not know is not found. */
const statuses: Partial<Record<number, number>> = { 401: 403, 409: 400, 412: 400, 422: 400 }

/** A refusal as a list of errors, in the format that the address asks for. */
export function refuse(problem: Problem, path: string): ProtocolAnswer {
  const format: Format = path.endsWith('.json') ? 'json' : 'xml'
  const status = problem.code === 'report.category_unknown' ? 404 : (statuses[problem.status] ?? problem.status)
  const description = problem instanceof Refusal ? problem.description : describe(problem)
  return document(format, 'errors', new ListOf('error', [{ code: String(status), description }]), status)
}

function describe({ code, params }: Problem): string {
  const words = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]))
  return descriptions[code]?.(words) ?? `${code}${Object.keys(params).length ? ` ${JSON.stringify(params)}` : ''}`
}
