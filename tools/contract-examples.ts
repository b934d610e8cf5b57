import {
  operationsOf,
  resolve,
  type JsonSchema,
  type MediaType,
  type OpenApiDocument,
} from '../api/kernel/http/openapi-document.ts'

/**
 * Puts an example beside every body that has none: the one that its schema gives (`examples`), else one put together from those of
 * the schema's parts. A body without is left for the lint to find. Bodies of one schema share one example.
 */
export function applyExamples(source: OpenApiDocument): OpenApiDocument {
  const document = structuredClone(source)
  for (const media of mediaTypesOf(document)) {
    if ('example' in media || 'examples' in media) continue
    const value = exampleOf(document, media.schema)
    if (value === undefined) continue
    const name = /^#\/components\/schemas\/(\w+)$/.exec(String(media.schema['$ref']))?.[1]
    if (!name) media.example = value
    else {
      ;(document.components.examples ??= {})[name] = { value }
      media.examples = { [name]: { $ref: `#/components/examples/${name}` } }
    }
  }
  return document
}

function mediaTypesOf(document: OpenApiDocument): MediaType[] {
  const bodies = operationsOf(document).flatMap(({ operation }) => [
    operation.requestBody,
    ...Object.values(operation.responses).map((response) => ('$ref' in response ? undefined : response)),
  ])
  const events = Object.values(document.webhooks ?? {}).map(({ post }) => post.requestBody)
  return [...bodies, ...events, ...Object.values(document.components.responses)].flatMap((body) =>
    Object.values(body?.content ?? {}),
  )
}

/** What fits the schema by its own examples; undefined when a part that has to be there says none. */
function exampleOf(document: OpenApiDocument, schema: JsonSchema | undefined): unknown {
  if (!schema) return undefined
  const [given] = (schema['examples'] as unknown[] | undefined) ?? []
  if (given !== undefined) return given
  if ('const' in schema) return schema['const']
  if ('$ref' in schema) return exampleOf(document, resolve<JsonSchema>(document, schema as { $ref: string }))
  if ('default' in schema) return schema['default']
  if (schema['type'] === 'null') return null
  if (Array.isArray(schema['enum'])) return schema['enum'][0] as unknown
  for (const branch of [...branchesOf(schema, 'oneOf'), ...branchesOf(schema, 'anyOf')]) {
    const example = exampleOf(document, branch)
    if (example !== undefined) return example
  }
  if (schema['type'] === 'array') {
    const item = exampleOf(document, schema['items'] as JsonSchema | undefined)
    return item === undefined ? undefined : [item]
  }
  return schema['type'] === 'object' ? objectOf(document, schema) : undefined
}

function branchesOf(schema: JsonSchema, key: 'oneOf' | 'anyOf'): JsonSchema[] {
  return (schema[key] as JsonSchema[] | undefined) ?? []
}

function objectOf(document: OpenApiDocument, schema: JsonSchema): unknown {
  const required = new Set(schema['required'] as string[] | undefined)
  const parts = Object.entries((schema['properties'] as Record<string, JsonSchema> | undefined) ?? {}).map(
    ([name, part]) => [name, exampleOf(document, part)] as const,
  )
  if (parts.some(([name, value]) => value === undefined && required.has(name))) return undefined
  return Object.fromEntries(parts.filter(([, value]) => value !== undefined))
}
