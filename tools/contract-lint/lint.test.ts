import { expect, test } from 'vitest'
import type { Json } from './document.ts'
import { goodDocument } from './good-document.ts'
import { lintContract, rules } from './lint.ts'

type Document = ReturnType<typeof goodDocument>

const tree = (document: Document) =>
  document.paths['/old-trees/{tree}'] as Record<string, Json & { responses: Record<string, Json> }>
const fields = (document: Document) => document.components.schemas.Tree.properties as Record<string, Json>
const parameter = (document: Document, extra: Json) =>
  Object.assign(tree(document).get ?? {}, { parameters: [{ description: 'More.', schema: { type: 'boolean' }, ...extra }] })
const move = (document: Document, to: string) => {
  document.paths[to] = document.paths['/old-trees/{tree}'] as Json
  delete document.paths['/old-trees/{tree}']
}
const headersOf = (document: Document, method: string, status: string) =>
  tree(document)[method]?.responses[status]?.headers as Json

/** For each rule: what breaks it, and where the breach must be reported. */
const breaches: Record<string, [at: string, (document: Document) => unknown]> = {
  'info-summary': ['info', (document) => delete (document.info as Json)['x-summary']],
  'info-contact-address': ['info', (document) => Object.assign(document.info, { contact: { name: 'Casa' } })],
  'info-version-semver': ['info.version', (document) => (document.info.version = '1.0')],
  'server-description': ['servers.0', (document) => delete (document.servers[0] as Json).description],
  'server-https': ['servers.0', (document) => (document.servers[0]!.url = 'http://example.org')],
  'status-path': ['paths', (document) => delete document.paths['/status']],
  'problem-bodies': [
    'paths./status.get.responses.503',
    (document) => delete (document.components.schemas.Problem.properties as Json).detail,
  ],
  'number-format': ['components.schemas.Tree.properties.height', (document) => delete fields(document).height!.format],
  'get-without-body': [
    'paths./old-trees/{tree}.get',
    (document) => (tree(document).get!.requestBody = tree(document).patch!.requestBody),
  ],
  'no-content-without-body': [
    'paths./old-trees/{tree}.delete.responses.204',
    (document) => (tree(document).delete!.responses['204']!.content = { 'text/plain': { schema: { type: 'boolean' } } }),
  ],
  'patch-media-type': [
    'paths./old-trees/{tree}.patch',
    (document) =>
      (tree(document).patch!.requestBody = { required: true, content: { 'application/json': { schema: { type: 'boolean' } } } }),
  ],
  'reserved-header-parameters': [
    'paths./old-trees/{tree}.get.parameters.0',
    (document) => parameter(document, { name: 'Authorization', in: 'header' }),
  ],
  'no-credentials-in-address': [
    'paths./old-trees/{tree}.get.parameters.0',
    (document) => parameter(document, { name: 'access_token', in: 'query' }),
  ],
  'secure-flows': [
    'components.securitySchemes.citizen',
    (document) =>
      ((document.components.securitySchemes.citizen!.flows as Record<string, Json>).authorizationCode!.tokenUrl =
        'http://example.org/token'),
  ],
  'info-terms': ['info', (document) => delete (document.info as Json).termsOfService],
  'kebab-case-paths': ['paths./oldTrees/{tree}', (document) => move(document, '/oldTrees/{tree}')],
  'no-x-headers': [
    'paths./old-trees/{tree}.get.parameters.0',
    (document) => parameter(document, { name: 'X-Tree', in: 'header' }),
  ],
  'rate-limit-headers': [
    'paths./old-trees/{tree}.get.responses.200',
    (document) => delete headersOf(document, 'get', '200')['RateLimit-Reset'],
  ],
  'retry-after': [
    'paths./old-trees/{tree}.patch.responses.429',
    (document) => delete headersOf(document, 'patch', '429')['Retry-After'],
  ],
  'answers-are-objects': [
    'paths./old-trees/{tree}.get.responses.200',
    (document) =>
      (tree(document).get!.responses['200']!.content = {
        'application/json': { schema: { type: 'array', maxItems: 3, items: { $ref: '#/components/schemas/Tree' } } },
      }),
  ],
  'delete-without-body': [
    'paths./old-trees/{tree}.delete',
    (document) => (tree(document).delete!.requestBody = tree(document).patch!.requestBody),
  ],
  'operation-names': ['paths./old-trees/{tree}.get', (document) => (tree(document).get!.operationId = 'get_tree')],
  'paths-without-verbs': ['paths./search-trees/{tree}', (document) => move(document, '/search-trees/{tree}')],
  'field-names': ['components.schemas.Tree', (document) => (fields(document).surname = { type: 'boolean' })],
  'cache-control': [
    'paths./old-trees/{tree}.get.responses.200',
    (document) => delete headersOf(document, 'get', '200')['Cache-Control'],
  ],
  'unsafe-methods-secured': ['paths./old-trees/{tree}.patch', (document) => (tree(document).patch!.security = [{}])],
  'contributions-said': [
    'paths./old-trees/{tree}.patch',
    (document) => {
      fields(document).names!.items = { type: 'string', maxLength: 500, pattern: '.*' }
      tree(document).patch!.security = [{ citizen: ['participate'] }]
    },
  ],
  'visibility-said': [
    'paths./old-trees/{tree}.patch',
    (document) => (tree(document).patch!.security = [{ citizen: ['participate:trees'] }]),
  ],
  'bounded-arrays': ['components.schemas.Tree.properties.names', (document) => delete fields(document).names!.maxItems],
  'bounded-strings': [
    'components.schemas.Tree.properties.names.items',
    (document) => delete (fields(document).names!.items as Json).pattern,
  ],
  'bounded-numbers': ['components.schemas.Tree.properties.height', (document) => delete fields(document).height!.maximum],
  'closed-objects': ['components.schemas.Tree', (document) => delete document.components.schemas.Tree.additionalProperties],
  'no-cookie-keys': [
    'components.securitySchemes.citizen',
    (document) => (document.components.securitySchemes.citizen = { type: 'apiKey', in: 'cookie', name: 'session' }),
  ],
  'described-parts': [
    'components.schemas.Tree.properties.planted_at',
    (document) => delete fields(document).planted_at!.description,
  ],
  'numbers-with-units': [
    'components.schemas.Tree.properties.height',
    (document) => (fields(document).height!.description = 'How tall it is.'),
  ],
  'bodies-with-examples': [
    'paths./old-trees/{tree}.patch.requestBody.content.application/merge-patch+json',
    (document) =>
      delete (tree(document).patch!.requestBody as { content: Record<string, Json> }).content['application/merge-patch+json']!
        .example,
  ],
  'explained-problem-codes': [
    'components.schemas.TreeProblemCode.oneOf.0',
    (document) => (document.components.schemas.TreeProblemCode.oneOf[0]!.description = 'The tree was felled.'),
  ],
  'true-examples': [
    'paths./status.get.responses.200.content.application/json',
    (document) => {
      const { get } = document.paths['/status'] as { get: { responses: Record<string, { content: Record<string, Json> }> } }
      get.responses['200']!.content['application/json'] = {
        schema: { $ref: '#/components/schemas/Tree' },
        example: { height: 'tall' },
      }
    },
  ],
}

test('a good contract passes', async () => {
  expect(await lintContract(goodDocument())).toEqual([])
})

/** Each part of a contract that a reader needs described, without its description. */
const silences: Record<string, (document: Document) => unknown> = {
  'tags.0': (document) => delete (document.tags[0] as Json).description,
  'paths./old-trees/{tree}.get': (document) => delete (tree(document).get as Json).description,
  'paths./old-trees/{tree}.parameters.0': (document) => delete (tree(document).parameters as unknown as Json[])[0]!.description,
  'paths./old-trees/{tree}.get.responses.200': (document) => delete tree(document).get!.responses['200']!.description,
  'paths./old-trees/{tree}.get.responses.200.headers.Cache-Control': (document) =>
    delete (headersOf(document, 'get', '200')['Cache-Control'] as Json).description,
  'components.schemas.Tree': (document) => delete document.components.schemas.Tree.description,
  'components.schemas.Tree.properties.names': (document) => delete fields(document).names!.description,
}

test.each(Object.entries(silences))('described-parts misses the description of %s', async (at, silence) => {
  const document = goodDocument()
  silence(document)
  const findings = (await lintContract(document)).filter(({ rule }) => rule === 'described-parts')
  expect(findings.map((finding) => finding.at)).toContain(at)
})

test('every rule has a document that breaks it', () => {
  expect(Object.keys(breaches)).toEqual(expect.arrayContaining(Object.keys(rules)))
})

test.each(Object.entries(breaches))('%s fires where it is broken', async (rule, [at, breach]) => {
  const document = goodDocument()
  breach(document)
  const findings = (await lintContract(document)).filter((finding) => finding.rule === rule)
  expect(findings.map((finding) => finding.at)).toContain(at)
})
