import { operationsOf, resolve, type JsonSchema, type OpenApiDocument } from '../../api/kernel/http/openapi-document.ts'

/** A field of a request in which somebody may write what they like: `petitions_create.title`. */
export type TextField = `${string}.${string}`

/** Every field of the contract's request bodies that takes free text: markup among it. */
export function textFieldsOf(document: OpenApiDocument): TextField[] {
  const fields: TextField[] = []
  for (const { operation } of operationsOf(document)) {
    const body =
      operation.requestBody && resolve(document, operation.requestBody as { content: Record<string, { schema: object }> })
    for (const { schema } of Object.values(body?.content ?? {}))
      walk(document, schema as JsonSchema, operation.operationId, fields)
  }
  return [...new Set(fields)].sort()
}

function walk(document: OpenApiDocument, written: JsonSchema, at: string, fields: TextField[]): void {
  const schema = resolve(document, written)
  for (const keyword of ['oneOf', 'anyOf', 'allOf'])
    for (const choice of (schema[keyword] ?? []) as JsonSchema[]) walk(document, choice, at, fields)
  for (const [name, property] of Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>))
    walk(document, property, `${at}.${name}`, fields)
  if (schema['items']) walk(document, schema['items'] as JsonSchema, at, fields)
  if (schema['type'] === 'string' && takesMarkup(schema)) fields.push(at as TextField)
}

const takesMarkup = ({ enum: listed, const: fixed, format, pattern }: JsonSchema) =>
  !listed && !fixed && !format && (pattern === undefined || new RegExp(pattern as string, 'u').test('<b>'))

/** What somebody writes there who wants it to run, or to be a formula in a spreadsheet; recognisable by the field's name. */
export const hostile = (field: string): string => `=<img src=x onerror=console.error("ran")> ${field}`
