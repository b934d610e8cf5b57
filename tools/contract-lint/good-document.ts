import type { Json } from './document.ts'

/** A small contract that breaks no rule. The tests break it, one rule at a time. */
export function goodDocument() {
  const number = { type: 'integer', format: 'int32', minimum: 0, maximum: 1000 }
  const text = { type: 'string', maxLength: 100, pattern: '^.*$' }
  const header = { description: 'Seconds, or how many requests.', schema: number }
  const limits = { 'RateLimit-Limit': header, 'RateLimit-Remaining': header, 'RateLimit-Reset': header }
  const cached = { ...limits, 'Cache-Control': { description: 'How long.', schema: text } }
  const refusal = (headers: Json) => ({
    description: 'A refusal.',
    headers,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' }, example: { status: 404 } } },
  })
  const tree = { $ref: '#/components/schemas/Tree' }
  const body = { 'application/json': { schema: tree, example: { height: 3 } } }
  const about = (operationId: string) => ({ operationId, description: 'A description.', summary: 'A summary.', tags: ['trees'] })
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'Trees',
      version: '1.0.0',
      description: 'Trees of a town.',
      'x-summary': 'Trees of a town.',
      termsOfService: 'https://example.org/terms',
      contact: { name: 'Casa', url: 'https://example.org', email: 'casa@example.org' },
    },
    servers: [{ url: 'https://api.example.org', description: 'Production.' }],
    tags: [{ name: 'trees', description: 'Trees.' }],
    paths: {
      '/status': {
        get: {
          ...about('status_read'),
          responses: { '200': { description: 'Up.', headers: cached, content: body }, '503': refusal({ 'Retry-After': header }) },
        },
      },
      '/old-trees/{tree}': {
        parameters: [{ name: 'tree', in: 'path', required: true, description: 'Which.', schema: text }],
        get: {
          ...about('trees_read'),
          responses: { '200': { description: 'A tree.', headers: cached, content: body } as Json, '404': refusal(limits) },
        },
        patch: {
          ...about('trees_update'),
          security: [{ citizen: ['trees'] }] as Json[],
          requestBody: {
            required: true,
            content: { 'application/merge-patch+json': { schema: tree, example: { height: 4 } } } as Json,
          },
          responses: {
            '200': { description: 'A tree.', headers: limits, content: body },
            '429': refusal({ ...limits, 'Retry-After': header }),
          },
        },
        delete: {
          ...about('trees_delete'),
          security: [{ citizen: ['trees'] }],
          responses: { '204': { description: 'Gone.', headers: limits } as Json, '404': refusal(limits) },
        },
      },
    } as Record<string, Json>,
    components: {
      securitySchemes: {
        citizen: {
          type: 'oauth2',
          flows: {
            authorizationCode: {
              authorizationUrl: 'https://example.org/authorize',
              tokenUrl: 'https://example.org/token',
              scopes: { trees: 'Trees.' },
            },
          },
        },
      } as Record<string, Json>,
      schemas: {
        Tree: {
          type: 'object',
          description: 'A tree.',
          additionalProperties: false,
          properties: {
            height: { type: 'integer', format: 'int32', minimum: 0, maximum: 200, description: 'Metres.' },
            names: {
              type: 'array',
              maxItems: 5,
              items: { type: 'string', maxLength: 20, pattern: '^[a-z]+$' },
              description: 'What people call it.',
            },
            planted_at: { $ref: '#/components/schemas/Instant', description: 'When it was planted.' },
          },
        } as Json,
        Instant: { type: 'string', maxLength: 35, pattern: '^.*$', description: 'RFC 3339.' },
        Problem: {
          type: 'object',
          description: 'A refusal.',
          additionalProperties: false,
          properties: {
            status: { ...number, description: 'The HTTP status.' },
            title: { ...text, description: 'The status in words.' },
            detail: { ...text, description: 'What is wrong.' },
            code: { $ref: '#/components/schemas/TreeProblemCode' },
          },
        } as Json,
        TreeProblemCode: {
          description: 'Why a tree is refused.',
          oneOf: [{ const: 'tree.felled', description: 'The tree was felled. What to do: choose another one.' }],
        },
      },
    },
  }
  return structuredClone(document)
}
