import { entriesOf, isObject, type Json } from './document.ts'

/** A schema with its place. `partOf`: it is a branch of `allOf`, closed by the schema around it. */
export interface SchemaAt {
  schema: Json
  path: (string | number)[]
  partOf: boolean
}

const maps = ['properties', 'patternProperties', '$defs', 'dependentSchemas']
const lists = ['allOf', 'anyOf', 'oneOf', 'prefixItems']
const single = [
  'items',
  'additionalProperties',
  'unevaluatedProperties',
  'contains',
  'propertyNames',
  'if',
  'then',
  'else',
  'not',
]

/** Every schema of an unresolved document, once, wherever one may stand: what a `$ref` names is visited at its own place. */
export function schemasOf(document: Json): SchemaAt[] {
  const found: SchemaAt[] = []
  const visit = (value: unknown, path: (string | number)[], partOf = false): void => {
    if (!isObject(value) || '$ref' in value) return
    found.push({ schema: value, path, partOf })
    for (const key of maps) for (const [name, inner] of entriesOf(value[key])) visit(inner, [...path, key, name])
    for (const key of lists) {
      const branches = Array.isArray(value[key]) ? (value[key] as unknown[]) : []
      branches.forEach((inner, index) => visit(inner, [...path, key, index], key === 'allOf'))
    }
    for (const key of single) visit(value[key], [...path, key])
  }
  const search = (value: unknown, path: (string | number)[]): void => {
    if (Array.isArray(value)) value.forEach((inner, index) => search(inner, [...path, index]))
    if (!isObject(value)) return
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'example' || key === 'examples' || key.startsWith('x-')) continue
      if (key === 'schema') visit(inner, [...path, key])
      else search(inner, [...path, key])
    }
  }
  const { components, ...rest } = document
  search(rest, [])
  for (const [kind, parts] of entriesOf(components)) {
    if (kind === 'schemas') for (const [name, schema] of entriesOf(parts)) visit(schema, ['components', 'schemas', name])
    else search(parts, ['components', kind])
  }
  return found
}

/** Whether a schema allows a type, alone or among others. */
export function allows(schema: Json, type: string): boolean {
  return schema.type === type || (Array.isArray(schema.type) && schema.type.includes(type))
}
