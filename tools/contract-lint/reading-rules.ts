import { entriesOf, isObject, operationsOf, parametersOf, responsesOf, type Finding, type Json } from './document.ts'
import { when, type ContractRule } from './rule.ts'
import { allows, schemasOf, type SchemaAt } from './schemas.ts'

/** Schemas that say how a value is written and not what it is: a property of such a type says it itself, unless it is the `id`. */
const forms = new Set(['Id', 'Instant', 'Count', 'Line', 'Text', 'LocalText', 'Slug', 'Language'])
const formOf = (part: Json) => /^#\/components\/schemas\/(\w+)$/.exec(String(part.$ref))?.[1]
const saysOnlyForm = (part: Json): boolean =>
  forms.has(formOf(part) ?? '') || (Array.isArray(part.anyOf) && part.anyOf.some((one) => isObject(one) && saysOnlyForm(one)))

const units =
  /\b(seconds?|minutes?|hours?|days?|months?|years?|metres?|degrees?|pixels?|bytes?|stars?|residents|share|part of|how (many|often)|number of things|status|version|zoom|units?)\b/i
const isNumber = (schema: Json) =>
  (allows(schema, 'integer') || allows(schema, 'number')) && !('enum' in schema || 'const' in schema)

const isDescribed = (part: unknown) => isObject(part) && typeof part.description === 'string' && part.description.trim() !== ''

/** What a developer who has nothing but the contract needs of it: every part described, every number with its unit. */
export const readingRules: Record<string, ContractRule> = {
  'described-parts': {
    says: 'Tags, operations, parameters, headers, answers, schemas, objects and properties are described.',
    severity: 'error',
    find: (document) => {
      const tags = (Array.isArray(document.tags) ? (document.tags as unknown[]) : []).map((part, index) => ({
        part,
        path: ['tags', index],
      }))
      return [
        ...tags,
        ...operationsOf(document).map(({ operation: part, path }) => ({ part, path })),
        ...parametersOf(document).map(({ parameter: part, path }) => ({ part, path })),
        ...headersOf(document),
        ...responsesOf(document).map(({ response: part, path }) => ({ part, path })),
      ]
        .flatMap(({ part, path }) => when(!isDescribed(part) && !(isObject(part) && '$ref' in part), 'it is not described', path))
        .concat(schemasOf(document).flatMap(describedSchema))
    },
  },
  'numbers-with-units': {
    says: 'The description of a number names its unit, or says what it counts ("how many").',
    severity: 'error',
    find: (document) =>
      schemasOf(document).flatMap(({ schema, path }) =>
        when(isNumber(schema) && !units.test(nearestDescription(document, path)), 'the number has no unit', path),
      ),
  },
  'explained-problem-codes': {
    says: 'Every problem code says what happened, and after "What to do:" the way on.',
    severity: 'error',
    find: (document) =>
      entriesOf(isObject(document.components) ? document.components.schemas : undefined)
        .filter(([name, schema]) => name.endsWith('ProblemCode') && isObject(schema) && Array.isArray(schema.oneOf))
        .flatMap(([name, schema]) =>
          ((schema as Json).oneOf as Json[]).flatMap((code, index) =>
            when(
              !/^\S.+[.] What to do: \S.+[.]$/s.test(String(code.description)),
              `${String(code.const)} does not say what happened and what to do`,
              ['components', 'schemas', name, 'oneOf', index],
            ),
          ),
        ),
  },
}

/** Headers of every answer and those shared. */
function headersOf(document: Json): { part: unknown; path: (string | number)[] }[] {
  const shared = entriesOf(isObject(document.components) ? document.components.headers : undefined)
  return [
    ...shared.map(([name, part]) => ({ part, path: ['components', 'headers', name] })),
    ...responsesOf(document).flatMap(({ response, path }) =>
      entriesOf(response.headers).map(([name, part]) => ({ part, path: [...path, 'headers', name] })),
    ),
  ]
}

function describedSchema({ schema, path }: SchemaAt): Finding[] {
  const named = path.length === 3 && path[0] === 'components'
  return [
    ...when((named || allows(schema, 'object')) && !isDescribed(schema), 'the schema is not described', path),
    ...entriesOf(schema.properties).flatMap(([name, part]) => {
      if (!isObject(part) || isDescribed(part)) return []
      const silent = saysOnlyForm(part) ? name !== 'id' : !('$ref' in part)
      return when(silent, 'the property is not described', [...path, 'properties', name])
    }),
  ]
}

/** The description of a schema, or of what it is a part of (the parameter, the list, the map of values). */
function nearestDescription(document: Json, path: (string | number)[]): string {
  const parents = path.map((_, index) => path.slice(0, index + 1)).reverse()
  for (const parent of parents) {
    const key = parent.at(-1)
    const part = parent.reduce<unknown>((at, step) => (at as Record<string | number, unknown>)[step], document)
    if (isDescribed(part)) return (part as { description: string }).description
    if (parents.indexOf(parent) > 0 && parent.at(-2) === 'properties') break
    if (key === 'schemas') break
  }
  return ''
}
