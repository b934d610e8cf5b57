import { expect, test } from 'vitest'
import type { JsonSchema, OpenApiDocument } from '../api/kernel/http/openapi-document.ts'
import { applyExamples } from './contract-examples.ts'

const schemas: Record<string, JsonSchema> = {
  Name: { type: 'string', examples: ['Leccio'] },
  Tree: {
    type: 'object',
    required: ['name', 'kind', 'felled_at'],
    properties: {
      name: { $ref: '#/components/schemas/Name' },
      kind: { enum: ['evergreen', 'deciduous'] },
      felled_at: { anyOf: [{ $ref: '#/components/schemas/Silent' }, { type: 'null' }] },
      note: { type: 'string' },
    },
  },
  Page: {
    type: 'object',
    required: ['items'],
    properties: { items: { type: 'array', items: { $ref: '#/components/schemas/Tree' } } },
  },
  Silent: { type: 'string' },
}

/** A contract of one answer of that schema, with its examples. */
function answering(schema: JsonSchema, beside: object = {}) {
  const responses = { '200': { description: 'A tree.', content: { 'application/json': { schema, ...beside } } } }
  const paths = { '/trees': { get: { operationId: 'trees_read', responses } } }
  const components = { schemas, parameters: {}, headers: {}, responses: {}, securitySchemes: {} }
  const document = applyExamples({ openapi: '3.1.0', info: { title: '', version: '' }, paths, components } as OpenApiDocument)
  const answer = document.paths['/trees']!.get!.responses['200'] as { content: Record<string, object> }
  return { media: answer.content['application/json'], shared: document.components.examples }
}

test('an example is put together from the parts of the schema, and shared by all bodies of it', () => {
  const { media, shared } = answering({ $ref: '#/components/schemas/Page' })
  expect(media).toMatchObject({ examples: { Page: { $ref: '#/components/examples/Page' } } })
  expect(shared).toEqual({ Page: { value: { items: [{ name: 'Leccio', kind: 'evergreen', felled_at: null }] } } })
})

test('an example that is given stays', () => {
  expect(answering({ $ref: '#/components/schemas/Tree' }, { example: { name: 'Pino' } }).media).toMatchObject({
    example: { name: 'Pino' },
  })
})

test('a body whose needed parts say nothing has no example', () => {
  const silent = { type: 'object', required: ['code'], properties: { code: { $ref: '#/components/schemas/Silent' } } }
  expect(answering(silent).media).toEqual({ schema: silent })
})
