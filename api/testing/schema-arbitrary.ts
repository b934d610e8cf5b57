import fc, { type Arbitrary } from 'fast-check'
import type { JsonSchema } from '../kernel/http/openapi-document.ts'

/** Real values that take the place of generated ones, by the name of the property or parameter. */
export type RealValues = Readonly<Record<string, readonly unknown[]>>

/** Follows a reference of the document in which the schema lies. */
export type Resolve = (schema: JsonSchema) => JsonSchema

/** Text as people write it, in several scripts, with what breaks naive code: markup, quotes, formulas, SQL. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom(
    'Una pista ciclabile in via Esempio, per chi va a scuola.',
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    `'; drop table petition; -- "quoted" \\ %s $1 ?`,
    '=HYPERLINK("https://example.org";"x")',
    '🚲 via Roma — перехід — 過馬路 — ‏مرحبا',
    '{{constructor.constructor("return 1")()}} ${7*7}',
  ),
)

/**
 * Values that the schema allows, of the keywords that the contract uses. `real` values are mixed in where they have the property's
 * name, allowed or not: they lead to what is stored.
 */
export function valuesOf(schema: JsonSchema, resolve: Resolve, real: RealValues = {}, name?: string): Arbitrary<unknown> {
  const made = generated(resolve(schema), resolve, real)
  const known = name === undefined ? undefined : real[name]
  return known?.length ? fc.oneof({ arbitrary: fc.constantFrom(...known), weight: 4 }, { arbitrary: made, weight: 1 }) : made
}

function generated(schema: JsonSchema, resolve: Resolve, real: RealValues): Arbitrary<unknown> {
  const choices = (schema['oneOf'] ?? schema['anyOf']) as JsonSchema[] | undefined
  if ('const' in schema) return fc.constant(schema['const'])
  if (schema['enum']) return fc.constantFrom(...(schema['enum'] as unknown[]))
  if (choices) return fc.oneof(...choices.map((choice) => valuesOf(choice, resolve, real)))
  const types = [schema['type'] ?? 'object'].flat() as string[]
  return fc.oneof(...types.map((type) => ofType(type, schema, resolve, real)))
}

function ofType(type: string, schema: JsonSchema, resolve: Resolve, real: RealValues): Arbitrary<unknown> {
  const { minimum = -1e9, maximum = 1e9, minItems = 0, maxItems = 5, items = {} } = schema as Record<string, never>
  switch (type) {
    case 'null':
      return fc.constant(null)
    case 'boolean':
      return fc.boolean()
    case 'integer':
      return fc.integer({ min: minimum, max: maximum })
    case 'number':
      return fc.double({ min: minimum, max: maximum, noNaN: true })
    case 'array':
      return fc.array(valuesOf(items, resolve, real), { minLength: minItems, maxLength: Math.min(maxItems, 5) })
    case 'string':
      return strings(schema)
    default:
      return objects(schema, resolve, real)
  }
}

function strings(schema: JsonSchema): Arbitrary<string> {
  const { minLength = 0, maxLength = 10_000 } = schema as { minLength?: number; maxLength?: number }
  const { format, pattern } = schema as { format?: string; pattern?: string }
  if (format === 'uuid') return fc.uuid({ version: 7 })
  if (format === 'date-time') return instants
  if (format === 'date') return instants.map((instant) => instant.slice(0, 10))
  const fits = (value: string) => value.length >= minLength && value.length <= maxLength
  if (pattern === undefined) return text.filter(fits)
  const regex = new RegExp(pattern, 'u')
  // One class of characters repeated is made as long as it has to be: chance alone would hardly ever reach a length.
  const longest = Math.min(maxLength, minLength + 30)
  const bounded = pattern.replace(/^(\^\[(?:[^\]\\]|\\.)+\])[*+]\$$/u, `$1{${Math.max(minLength, 1)},${longest}}$`)
  const matching = fc.stringMatching(new RegExp(bounded, 'u')).filter(fits)
  // A pattern that only forbids control characters is a text.
  return regex.test('Testo libero, con spazi.')
    ? fc.oneof(
        text.filter((value) => fits(value) && regex.test(value)),
        matching,
      )
    : matching
}

const instants = fc.oneof(
  fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }).map((date) => date.toISOString()),
  fc.constantFrom('0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999999999Z', '2026-11-23T10:00:00+14:00', '2026-06-30T23:59:60Z'),
)

function objects(schema: JsonSchema, resolve: Resolve, real: RealValues): Arbitrary<unknown> {
  const properties = (schema['properties'] ?? {}) as Record<string, JsonSchema>
  const required = (schema['required'] ?? []) as string[]
  const model = Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [name, valuesOf(property, resolve, real, name)]),
  )
  const named = fc.record(model, { requiredKeys: required.filter((name) => name in model), noNullPrototype: true })
  if (schema['additionalProperties'] !== true) return named
  const free = fc.dictionary(fc.string({ maxLength: 10 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3, noNullPrototype: true })
  return fc.tuple(free, named).map(([extra, own]) => ({ ...extra, ...own }))
}
