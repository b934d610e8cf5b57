import { entriesOf, hasHeader, isObject, operationsOf, parametersOf, responsesOf, segmentsOf } from './document.ts'
import { when, type ContractRule } from './rule.ts'
import { schemasOf } from './schemas.ts'

const verbs = new Set(
  'add change check create delete do execute fetch find generate get insert list make modify patch post process put query read remove run save search send set submit update validate'.split(
    ' ',
  ),
)

/** @source AgID, the same guidelines: what an interface should do, and how it should be named. */
export const warnings: Record<string, ContractRule> = {
  'info-terms': {
    says: 'info.termsOfService is an address.',
    severity: 'warn',
    find: (document) =>
      when(
        !/^https:\/\//.test(String(isObject(document.info) && document.info.termsOfService)),
        'info.termsOfService is missing',
        ['info'],
      ),
  },
  'kebab-case-paths': {
    says: 'Paths are in kebab-case.',
    severity: 'warn',
    find: (document) =>
      segmentsOf(document).flatMap(({ segment, path }) =>
        when(!/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)?$/.test(segment), `${segment} is not kebab-case`, path),
      ),
  },
  'no-x-headers': {
    says: 'No header begins with X- (RFC 6648).',
    severity: 'warn',
    resolved: true,
    find: (document) => [
      ...parametersOf(document).flatMap(({ parameter, path }) =>
        when(parameter.in === 'header' && /^x-/i.test(String(parameter.name)), 'the header begins with X-', path),
      ),
      ...responsesOf(document).flatMap(({ response, path }) =>
        entriesOf(response.headers).flatMap(([name]) => when(/^x-/i.test(name), `${name} begins with X-`, path)),
      ),
    ],
  },
  'rate-limit-headers': {
    says: 'Every 2xx and 4xx names RateLimit-Limit, -Remaining and -Reset.',
    severity: 'warn',
    resolved: true,
    find: (document) =>
      responsesOf(document)
        .filter(({ status }) => /^[24]/.test(status))
        .flatMap(({ response, path }) => {
          const lacking = ['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'].filter(
            (name) => !hasHeader(response, name),
          )
          return when(lacking.length > 0, `${lacking.join(', ')} not described`, path)
        }),
  },
  'retry-after': {
    says: '429 and 503 say when to try again.',
    severity: 'warn',
    resolved: true,
    find: (document) =>
      responsesOf(document).flatMap(({ status, response, path }) =>
        when((status === '429' || status === '503') && !hasHeader(response, 'Retry-After'), 'Retry-After is not described', path),
      ),
  },
  'answers-are-objects': {
    says: 'A JSON answer is an object, never a bare list or value.',
    severity: 'warn',
    resolved: true,
    find: (document) =>
      responsesOf(document).flatMap(({ response, path }) =>
        entriesOf(response.content).flatMap(([type, body]) => {
          const schema = isObject(body) && isObject(body.schema) ? body.schema : {}
          return when(
            /[/+]json$/.test(type) && schema.type !== undefined && schema.type !== 'object',
            'the JSON answer is not an object',
            path,
          )
        }),
      ),
  },
  'delete-without-body': {
    says: 'A DELETE has no body.',
    severity: 'warn',
    find: (document) =>
      operationsOf(document).flatMap(({ method, operation, path }) =>
        when(method === 'delete' && 'requestBody' in operation, 'the DELETE has a body', path),
      ),
  },
}

/** @source AgID, the same guidelines: names that reuse makes easier. */
export const hints: Record<string, ContractRule> = {
  'operation-names': {
    says: 'operationId is snake_case, begins with what it is about and not with a verb.',
    severity: 'hint',
    find: (document) =>
      operationsOf(document).flatMap(({ operation, path }) => {
        const id = String(operation.operationId)
        return when(
          !/^[a-z]+(_[a-z]+)+$/.test(id) || verbs.has(id.split('_', 1)[0] ?? ''),
          `${id} begins with a verb or is not snake_case`,
          path,
        )
      }),
  },
  'paths-without-verbs': {
    says: 'Paths name things, not actions.',
    severity: 'hint',
    find: (document) =>
      segmentsOf(document).flatMap(({ segment, path }) =>
        when(verbs.has(segment.split('-', 1)[0] ?? ''), `${segment} is an action`, path),
      ),
  },
  'field-names': {
    says: 'A person has given_name, family_name and tax_code; fields are snake_case.',
    severity: 'hint',
    find: (document) =>
      schemasOf(document).flatMap(({ schema, path }) =>
        entriesOf(schema.properties).flatMap(([name]) => [
          ...when(
            /^(first_?name|forename|nome|last_?name|surname|cognome|fiscal_?(code|number)|codice_?fiscale|cf)$/i.test(name),
            `${name} has another name here`,
            path,
          ),
          ...when(!/^_?[a-z0-9]+(_[a-z0-9]+)*$/.test(name), `${name} is not snake_case`, path),
        ]),
      ),
  },
  'cache-control': {
    says: 'What may be kept is said: every 200 of a GET describes Cache-Control.',
    severity: 'hint',
    resolved: true,
    find: (document) =>
      responsesOf(document).flatMap(({ method, status, response, path }) =>
        when(
          method === 'get' && status === '200' && !hasHeader(response, 'Cache-Control'),
          'Cache-Control is not described',
          path,
        ),
      ),
  },
}
