import { entriesOf, isObject, operationsOf, responsesOf, type Finding, type Json } from './document.ts'
import { allows, schemasOf } from './document.ts'

/** A rule of the contract: what it asks, how much it weighs, and what breaks it. */
export interface ContractRule {
  says: string
  severity: 'error' | 'warn' | 'hint'
  /** `true`: `find` gets the document with its references resolved. */
  resolved?: boolean
  find(document: Json): Finding[]
}

const problem = 'application/problem+json'
const verbs = new Set(
  'add change check create delete do execute fetch find generate get insert list make modify patch post process put query read remove run save search send set submit update validate'.split(
    ' ',
  ),
)

const info = (document: Json): Json => (isObject(document.info) ? document.info : {})
const when = (broken: boolean, message: string, path: (string | number)[]): Finding[] => (broken ? [{ message, path }] : [])
const isRefusal = (status: string) => /^[45]/.test(status) || status === 'default'

/** @source AgID, "Linee guida sull'interoperabilità tecnica": what keeps an interface out of the national catalogue. */
export const errors: Record<string, ContractRule> = {
  'info-summary': {
    says: 'info.x-summary says in one sentence what the interface is for.',
    severity: 'error',
    find: (document) => when(typeof info(document)['x-summary'] !== 'string', 'info.x-summary is missing', ['info']),
  },
  'info-contact-address': {
    says: 'info.contact names whom to ask.',
    severity: 'error',
    find: (document) => {
      const { contact } = info(document)
      return when(
        !isObject(contact) || !contact.name || !(contact.email || contact.url),
        'info.contact lacks a name or an address',
        ['info'],
      )
    },
  },
  'info-version-semver': {
    says: 'info.version is a semantic version.',
    severity: 'error',
    find: (document) =>
      when(
        !/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/.test(String(info(document).version)),
        'info.version is not semantic',
        ['info', 'version'],
      ),
  },
  'server-description': {
    says: 'Every server is described.',
    severity: 'error',
    find: (document) =>
      servers(document).flatMap(({ server, path }) => when(!server.description, 'the server is not described', path)),
  },
  'server-https': {
    says: 'Every server speaks https, unless it is marked as a sandbox.',
    severity: 'error',
    find: (document) =>
      servers(document).flatMap(({ server, path }) =>
        when(!String(server.url).startsWith('https://') && server['x-sandbox'] !== true, 'the server does not speak https', path),
      ),
  },
  'status-path': {
    says: '/status answers 200 as JSON or problem+json, and refuses as problem+json.',
    severity: 'error',
    resolved: true,
    find: (document) => {
      const answers = responsesOf(document).filter(({ path }) => path[1] === '/status' && path[2] === 'get')
      const fine = answers.find(({ status }) => status === '200')
      if (!fine) return [{ message: 'there is no GET /status that answers 200', path: ['paths'] }]
      const types = entriesOf(fine.response.content).map(([type]) => type)
      const refuses = answers.some(({ status }) => isRefusal(status))
      return [
        ...when(
          !types.length || types.some((type) => type !== 'application/json' && type !== problem),
          '200 is neither JSON nor problem+json',
          fine.path,
        ),
        ...when(!refuses, 'no refusal of /status is described', fine.path),
      ]
    },
  },
  'problem-bodies': {
    says: 'Every 4xx, 5xx and default answer is a problem (RFC 9457) with status, title and detail.',
    severity: 'error',
    resolved: true,
    find: (document) =>
      responsesOf(document)
        .filter(({ status }) => isRefusal(status))
        .flatMap(({ response, path }) => {
          const content = entriesOf(response.content)
          if (content.length !== 1 || content[0]?.[0] !== problem) return [{ message: `the body is not ${problem}`, path }]
          const body = content[0][1]
          const schema = isObject(body) && isObject(body.schema) ? body.schema : {}
          const lacking = ['status', 'title', 'detail'].filter(
            (name) => !isObject(schema.properties) || !(name in schema.properties),
          )
          return when(lacking.length > 0, `the problem lacks ${lacking.join(', ')}`, path)
        }),
  },
  'number-format': {
    says: 'Integers are int32 or int64, numbers are float or double.',
    severity: 'error',
    find: (document) =>
      schemasOf(document).flatMap(({ schema, path }) => [
        ...when(
          allows(schema, 'integer') && schema.format !== 'int32' && schema.format !== 'int64',
          'the integer has no int32 or int64',
          path,
        ),
        ...when(
          allows(schema, 'number') && schema.format !== 'float' && schema.format !== 'double',
          'the number has no float or double',
          path,
        ),
      ]),
  },
  'get-without-body': {
    says: 'A GET has no body.',
    severity: 'error',
    find: (document) =>
      operationsOf(document).flatMap(({ method, operation, path }) =>
        when(method === 'get' && 'requestBody' in operation, 'the GET has a body', path),
      ),
  },
  'no-content-without-body': {
    says: '204 and 205 carry nothing.',
    severity: 'error',
    resolved: true,
    find: (document) =>
      responsesOf(document).flatMap(({ status, response, path }) =>
        when((status === '204' || status === '205') && 'content' in response, `${status} has a body`, path),
      ),
  },
  'patch-media-type': {
    says: 'A PATCH requires a merge patch or a JSON patch.',
    severity: 'error',
    resolved: true,
    find: (document) =>
      operationsOf(document)
        .filter(({ method }) => method === 'patch')
        .flatMap(({ operation, path }) => {
          const body = isObject(operation.requestBody) ? operation.requestBody : {}
          const types = entriesOf(body.content).map(([type]) => type)
          const fine =
            types.length > 0 &&
            types.every((type) => type === 'application/merge-patch+json' || type === 'application/json-patch+json')
          return when(!fine || body.required !== true, 'the PATCH does not require a patch body', path)
        }),
  },
  'reserved-header-parameters': {
    says: 'Authorization, Content-Type and Accept are not described as parameters.',
    severity: 'error',
    find: (document) =>
      parametersOf(document).flatMap(({ parameter, path }) =>
        when(
          parameter.in === 'header' && /^(authorization|content-type|accept)$/i.test(String(parameter.name)),
          `${String(parameter.name)} is not a parameter`,
          path,
        ),
      ),
  },
  'no-credentials-in-address': {
    says: 'No credential travels in a query or a path.',
    severity: 'error',
    find: (document) => [
      ...parametersOf(document).flatMap(({ parameter, path }) =>
        when(
          (parameter.in === 'query' || parameter.in === 'path') &&
            /api_?key|token|secret|password|passwd|credential|authorization/i.test(String(parameter.name)),
          `${String(parameter.name)} looks like a credential`,
          path,
        ),
      ),
      ...schemes(document).flatMap(({ scheme, path }) =>
        when(scheme.type === 'apiKey' && scheme.in === 'query', 'the key travels in the query', path),
      ),
    ],
  },
  'secure-flows': {
    says: 'OAuth speaks https and knows neither the implicit nor the password flow; no basic nor digest.',
    severity: 'error',
    find: (document) =>
      schemes(document).flatMap(({ scheme, path }) => [
        ...entriesOf(scheme.flows).flatMap(([flow, settings]) => [
          ...when(flow === 'implicit' || flow === 'password', `the flow ${flow} is not safe`, path),
          ...entriesOf(settings).flatMap(([name, value]) =>
            when(name.endsWith('Url') && !String(value).startsWith('https://'), `${name} is not https`, path),
          ),
        ]),
        ...when(
          scheme.type === 'http' && /^(basic|digest|negotiate)$/i.test(String(scheme.scheme)),
          `${String(scheme.scheme)} is not safe`,
          path,
        ),
        ...when(
          scheme.type === 'openIdConnect' && !String(scheme.openIdConnectUrl).startsWith('https://'),
          'openIdConnectUrl is not https',
          path,
        ),
      ]),
  },
}

/** @source AgID, the same guidelines: what an interface should do, and how it should be named. */
export const warnings: Record<string, ContractRule> = {
  'info-terms': {
    says: 'info.termsOfService is an address.',
    severity: 'warn',
    find: (document) =>
      when(!/^https:\/\//.test(String(info(document).termsOfService)), 'info.termsOfService is missing', ['info']),
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

function servers(document: Json): { server: Json; path: (string | number)[] }[] {
  const list = Array.isArray(document.servers) ? (document.servers as unknown[]) : []
  return list.flatMap((server, index) => (isObject(server) ? [{ server, path: ['servers', index] }] : []))
}

function schemes(document: Json): { scheme: Json; path: (string | number)[] }[] {
  const all = entriesOf(isObject(document.components) ? document.components.securitySchemes : undefined)
  return all.flatMap(([name, scheme]) => (isObject(scheme) ? [{ scheme, path: ['components', 'securitySchemes', name] }] : []))
}

function parametersOf(document: Json): { parameter: Json; path: (string | number)[] }[] {
  const at = (list: unknown, path: (string | number)[]) =>
    (Array.isArray(list) ? (list as unknown[]) : []).flatMap((parameter, index) =>
      isObject(parameter) ? [{ parameter, path: [...path, 'parameters', index] }] : [],
    )
  const shared = entriesOf(isObject(document.components) ? document.components.parameters : undefined)
  return [
    ...entriesOf(document.paths).flatMap(([address, item]) => (isObject(item) ? at(item.parameters, ['paths', address]) : [])),
    ...operationsOf(document).flatMap(({ operation, path }) => at(operation.parameters, path)),
    ...shared.flatMap(([name, parameter]) =>
      isObject(parameter) ? [{ parameter, path: ['components', 'parameters', name] }] : [],
    ),
  ]
}

function segmentsOf(document: Json): { segment: string; path: (string | number)[] }[] {
  return entriesOf(document.paths).flatMap(([address]) =>
    address
      .split('/')
      .filter((segment) => segment && !segment.startsWith('{'))
      .map((segment) => ({ segment, path: ['paths', address] })),
  )
}

function hasHeader(response: Json, name: string): boolean {
  return entriesOf(response.headers).some(([header]) => header.toLowerCase() === name.toLowerCase())
}
