import { entriesOf, isObject, operationsOf, parametersOf, responsesOf, schemesOf, serversOf, type Json } from './document.ts'
import { when, type ContractRule } from './rule.ts'
import { allows, schemasOf } from './schemas.ts'

const problem = 'application/problem+json'
const info = (document: Json): Json => (isObject(document.info) ? document.info : {})
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
      serversOf(document).flatMap(({ server, path }) => when(!server.description, 'the server is not described', path)),
  },
  'server-https': {
    says: 'Every server speaks https, unless it is marked as a sandbox.',
    severity: 'error',
    find: (document) =>
      serversOf(document).flatMap(({ server, path }) =>
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
      ...schemesOf(document).flatMap(({ scheme, path }) =>
        when(scheme.type === 'apiKey' && scheme.in === 'query', 'the key travels in the query', path),
      ),
    ],
  },
  'secure-flows': {
    says: 'OAuth speaks https and knows neither the implicit nor the password flow; no basic nor digest.',
    severity: 'error',
    find: (document) =>
      schemesOf(document).flatMap(({ scheme, path }) => [
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
