/** A setting as its JSON Schema tells it, as far as a form has to know. */
export interface Schema {
  readonly title?: string
  readonly description?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly default?: unknown
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
  readonly maxItems?: number
  readonly 'x-unit'?: string
  readonly 'x-options'?: Readonly<Record<string, string>>
  readonly 'x-item'?: string
}

/** Where a setting is among the settings of its area: names, and places in lists. */
export type Path = readonly (string | number)[]

/** How a setting is filled in. `way`: one of several forms; `json`: as text, where there is no form for it. */
export type Kind =
  'text' | 'long' | 'number' | 'yes' | 'choice' | 'choices' | 'lines' | 'group' | 'rows' | 'way' | 'json' | 'fixed'

/** More choices than one looks through are typed. */
const mostChoices = 12

export function kindOf(schema: Schema): Kind {
  const { type, properties, items, anyOf } = schema
  const types = typeof type === 'string' ? [type] : (type ?? [])
  if (schema.const !== undefined) return 'fixed'
  if (schema.enum) return 'choice'
  if (types.includes('number') || types.includes('integer')) return 'number'
  if (types.includes('boolean')) return 'yes'
  if (types.includes('string')) return (schema.maxLength ?? 0) > 200 ? 'long' : 'text'
  if (types.includes('array') && items) {
    if (items.enum && items.enum.length <= mostChoices) return 'choices'
    if (items.type === 'string') return 'lines'
    return items.properties || items.anyOf ? 'rows' : 'json'
  }
  // A shape on the map is pasted as a whole.
  if (properties) return 'coordinates' in properties ? 'json' : 'group'
  return anyOf?.every((way) => way.properties) ? 'way' : 'json'
}

/** Whether nothing may stand there instead of a value. */
export const isNullable = ({ type }: Schema): boolean => Array.isArray(type) && type.includes('null')

/** What a value is called. */
export const optionOf = (schema: Schema, value: unknown): string => schema['x-options']?.[String(value)] ?? String(value)

/** The form that fits a value of several: the one whose fixed parts it has; the first when none does. */
export function wayOf({ anyOf = [] }: Schema, value: unknown): Schema {
  const fixed = ({ properties = {} }: Schema): boolean =>
    Object.entries(properties).every(([name, part]) => part.const === undefined || part.const === partOf(value, name))
  return anyOf.find(fixed) ?? anyOf[0] ?? {}
}

export const partOf = (value: unknown, name: string | number): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[name] : undefined

/** What a fresh one of that schema holds: what must be there, as its defaults say. */
export function freshOf(schema: Schema): unknown {
  if (schema.default !== undefined) return structuredClone(schema.default)
  if (schema.const !== undefined) return schema.const
  const kind = kindOf(schema)
  if (kind === 'way') return freshOf(schema.anyOf?.[0] ?? {})
  if (kind === 'group') {
    const { properties = {}, required = [] } = schema
    const there = Object.entries(properties).filter(
      ([name, part]) => required.includes(name) || part.const !== undefined || part.default !== undefined,
    )
    return Object.fromEntries(there.map(([name, part]) => [name, freshOf(part)]))
  }
  if (kind === 'rows' || kind === 'lines' || kind === 'choices') return []
  if (kind === 'choice') return schema.enum?.[0]
  if (kind === 'yes') return false
  if (kind === 'number') return isNullable(schema) ? null : (schema.minimum ?? 0)
  return kind === 'json' ? {} : ''
}

/** The schema of what lies at a path; of one of several forms the one that fits the value. */
export function schemaAt(schema: Schema, path: Path, value: unknown): Schema {
  const [name, ...rest] = path
  const fitting = kindOf(schema) === 'way' ? wayOf(schema, value) : schema
  if (name === undefined) return fitting
  const inner = typeof name === 'number' ? fitting.items : fitting.properties?.[name]
  return inner ? schemaAt(inner, rest, partOf(value, name)) : {}
}
