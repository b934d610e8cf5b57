import { narrowerScopes } from '../identity/scopes.ts'
import {
  operationsOf,
  parametersOf,
  resolve,
  type OpenApiDocument,
  type Operation,
  type Response,
  type Visibility,
} from './openapi-document.ts'

/** Refusals by status, as named in the shared part of the contract. */
const refusals = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  409: 'Conflict',
  412: 'PreconditionFailed',
  413: 'TooLarge',
  415: 'UnsupportedMediaType',
  422: 'Unprocessable',
  429: 'TooManyRequests',
  500: 'Fault',
  503: 'Unavailable',
} as const
type Refusal = keyof typeof refusals

const limits = ['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset']
const reference = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` })

/**
 * Adds to every operation what follows from its shape, so that each part of the contract says only what is its own:
 * conditional reading and `Accept-Language` to a GET that answers JSON, the refusals that the kernel makes before a handler is
 * called, the headers that every answer carries, the new `ETag` of what was edited, and the narrower scopes that are enough.
 */
export function applyConventions(source: OpenApiDocument): OpenApiDocument {
  const document = structuredClone(source)
  for (const { path, method, item, operation } of operationsOf(document)) {
    const names = new Set(parametersOf(document, item, operation).map((parameter) => parameter.name))
    const read = method === 'get' && !streams(operation) && path !== '/status'
    if (read)
      operation.parameters = [
        ...(operation.parameters ?? []),
        reference('parameters', 'IfNoneMatch'),
        reference('parameters', 'AcceptLanguage'),
      ]
    if (read) operation.responses['304'] ??= reference('responses', 'NotModified')
    if (operation.security?.some(({ citizen }) => citizen?.includes('participate')))
      operation.security.push(...narrowerScopes(operation.operationId, method, path).map((scope) => ({ citizen: [scope] })))
    if (operation['x-counter'] !== undefined) {
      operation.parameters = [...(operation.parameters ?? []), reference('parameters', 'CounterVisit')]
      operation.responses[409] ??= reference('responses', refusals[409])
    }
    if (operation['x-visibility'])
      operation.description = `${operation.description?.trimEnd()}\n\n${whoSees(operation, operation['x-visibility'])}`
    const writes = operation.requestBody !== undefined
    const expected: Refusal[] = [400, 429, 500, 503]
    if (path.includes('{')) expected.push(404)
    if (operation.security?.length) expected.push(401, 403)
    if (names.has('Idempotency-Key')) expected.push(409, 422)
    if (names.has('If-Match')) expected.push(412)
    if (writes) expected.push(413, 415, 422)
    for (const status of expected) operation.responses[status] ??= reference('responses', refusals[status])
    for (const [status, response] of Object.entries(operation.responses)) {
      if (!('$ref' in response))
        operation.responses[status] = withHeaders(response, status, { read, edits: names.has('If-Match') })
    }
  }
  for (const [name, response] of Object.entries(document.components.responses))
    document.components.responses[name] = refusal(name, response)
  return document
}

const seenBy: Record<Visibility, string> = {
  public: 'everybody, by name',
  office: 'whoever works on it for the town',
  counted: 'nobody: it is only counted',
}

/** For readers of the reference: who is shown that it was this person. */
function whoSees({ 'x-visibility-when': when = {} }: Operation, seen: Visibility): string {
  const cases = Object.entries(when).map(([field, other]) => `; with \`${field}\` ${seenBy[other]}`)
  return `Who is shown that it was this person: ${seenBy[seen]}${cases.join('')}.`
}

function streams(operation: Operation): boolean {
  const content = 'content' in operation.responses['200']! ? operation.responses['200'].content : undefined
  return content !== undefined && 'text/event-stream' in content
}

function withHeaders(response: Response, status: string, how: { read: boolean; edits: boolean }): Response {
  const names = status.startsWith('2') || status.startsWith('4') ? [...limits] : []
  if (status.startsWith('2')) names.push('Cache-Control')
  if (status === '200' && (how.read || how.edits)) names.push('ETag')
  if (status === '200' && how.read) names.push('Content-Language', 'Vary')
  const headers = Object.fromEntries(names.map((name) => [name, reference('headers', name)]))
  return { ...response, headers: { ...headers, ...response.headers } }
}

function refusal(name: string, response: Response): Response {
  if (name === 'NotModified')
    return {
      ...response,
      headers: {
        ...response.headers,
        ...Object.fromEntries(
          ['ETag', 'Cache-Control', 'Vary', ...limits].map((header) => [header, reference('headers', header)]),
        ),
      },
    }
  const names = name === 'Fault' ? [] : [...limits]
  if (name === 'TooManyRequests' || name === 'Unavailable') names.push('Retry-After')
  if (name === 'Unauthorized') names.push('WWW-Authenticate')
  return {
    ...response,
    headers: Object.fromEntries(names.map((header) => [header, reference('headers', header)])),
    content: {
      'application/problem+json': { ...response.content?.['application/problem+json'], schema: reference('schemas', 'Problem') },
    },
  }
}

/** Whether an answer of that status carries a body of the given media type by the contract. */
export function declares(document: OpenApiDocument, operation: Operation, status: number): Response | undefined {
  const response = operation.responses[status]
  return response && resolve<Response>(document, response)
}
