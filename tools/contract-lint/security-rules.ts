import { entriesOf, isObject, operationsOf, type Finding, type Json } from './document.ts'
import type { ContractRule } from './rule.ts'
import { allows, schemasOf } from './schemas.ts'

const isBounded = (schema: Json, low: string[], high: string[]) =>
  [low, high].every((names) => names.some((name) => name in schema))
const isListed = (schema: Json) => 'enum' in schema || 'const' in schema

function inSchemas(document: Json, broken: (schema: Json, partOf: boolean) => string | undefined): Finding[] {
  return schemasOf(document).flatMap(({ schema, path, partOf }) => {
    const message = broken(schema, partOf)
    return message ? [{ message, path }] : []
  })
}

/** Letters from which a field holds words rather than a code or a name. */
const words = 120

/** Whether its body holds words: text of some length that is no address and no list of codes. */
function takesText(operation: Json, document: Json): boolean {
  const seen = new Set<unknown>()
  const holds = (node: unknown): boolean => {
    if (!isObject(node) && !Array.isArray(node)) return false
    if (seen.has(node)) return false
    seen.add(node)
    if (isObject(node)) {
      if (typeof node.$ref === 'string') return holds(resolved(document, node.$ref))
      if (allows(node, 'string') && typeof node.maxLength === 'number' && node.maxLength >= words && !('format' in node))
        return true
    }
    return Object.values(node).some(holds)
  }
  return holds(operation.requestBody)
}

function resolved(document: Json, reference: string): unknown {
  return reference
    .replace('#/', '')
    .split('/')
    .reduce<unknown>((node, name) => (isObject(node) ? node[name] : undefined), document)
}

/** @source AgID, the guidelines' security set (after OWASP API Security): every value that comes in or goes out is bounded. */
export const securityRules: Record<string, ContractRule> = {
  'unsafe-methods-secured': {
    says: 'Who may write is said: POST, PUT, PATCH and DELETE name their security, and `x-without-sign-in` why anybody may.',
    severity: 'error',
    find: (document) =>
      operationsOf(document).flatMap(({ method, operation, path }) => {
        const security = operation.security ?? document.security
        const saysWhy = typeof operation['x-without-sign-in'] === 'string'
        const secured =
          Array.isArray(security) && security.length > 0 && (security.every((one) => entriesOf(one).length > 0) || saysWhy)
        const unsafe = ['post', 'put', 'patch', 'delete'].includes(method)
        return unsafe && !secured ? [{ message: `the ${method.toUpperCase()} is open to everybody`, path }] : []
      }),
  },
  'contributions-said': {
    says: "What citizens send in words is a contribution, which whoever is blocked can't send (`x-contribution: true`), or it says why not (`x-contribution: 'no: …'`).",
    severity: 'error',
    find: (document) =>
      operationsOf(document).flatMap(({ method, operation, path }) => {
        const writes = ['post', 'put', 'patch'].includes(method) && operation['x-only-reads'] !== true
        const said = operation['x-contribution']
        const isSaid = said === true || (typeof said === 'string' && said.startsWith('no: '))
        const byCitizens = JSON.stringify(operation.security ?? []).includes('"participate"')
        return writes && byCitizens && takesText(operation, document) && !isSaid
          ? [{ message: 'it takes words of citizens and does not say whether it is a contribution', path }]
          : []
      }),
  },
  'visibility-said': {
    says: 'Who is shown that it was this person (`x-visibility`: public, office or counted) is said of every contribution and of every act of a service; `x-visibility-when` names ticks of the body that change it.',
    severity: 'error',
    find: (document) =>
      operationsOf(document).flatMap(({ method, operation, path }) => {
        const acts = ['post', 'put', 'patch'].includes(method) && operation['x-only-reads'] !== true
        const ofService = JSON.stringify(operation.security ?? []).includes('"participate:')
        const said = [operation['x-visibility'], ...entriesOf(operation['x-visibility-when']).map(([, seen]) => seen)]
        const isSaid = said.every((seen) => ['public', 'office', 'counted'].includes(seen as string))
        const mustSay = operation['x-contribution'] === true || ofService || 'x-visibility' in operation
        return acts && mustSay && !isSaid ? [{ message: 'nobody is told who will see it', path }] : []
      }),
  },
  'bounded-arrays': {
    says: 'Lists have maxItems.',
    severity: 'error',
    find: (document) =>
      inSchemas(document, (schema) =>
        allows(schema, 'array') && !('maxItems' in schema) ? 'the list has no maxItems' : undefined,
      ),
  },
  'bounded-strings': {
    says: 'Strings have maxLength and pattern, or are listed.',
    severity: 'error',
    find: (document) =>
      inSchemas(document, (schema) =>
        allows(schema, 'string') && !isListed(schema) && !('maxLength' in schema && 'pattern' in schema)
          ? 'the string lacks maxLength or pattern'
          : undefined,
      ),
  },
  'bounded-numbers': {
    says: 'Numbers have a minimum and a maximum, or are listed.',
    severity: 'error',
    find: (document) =>
      inSchemas(document, (schema) =>
        (allows(schema, 'integer') || allows(schema, 'number')) &&
        !isListed(schema) &&
        !isBounded(schema, ['minimum', 'exclusiveMinimum'], ['maximum', 'exclusiveMaximum'])
          ? 'the number has no bounds'
          : undefined,
      ),
  },
  'closed-objects': {
    says: 'Objects know their fields (additionalProperties false), or say that they do not and how many there may be.',
    severity: 'error',
    find: (document) =>
      inSchemas(document, (schema, partOf) => {
        if (!allows(schema, 'object') || partOf) return undefined
        const closed = schema.additionalProperties === false || schema.unevaluatedProperties === false
        const counted = 'maxProperties' in schema && 'additionalProperties' in schema
        return closed || counted ? undefined : 'the object takes anything'
      }),
  },
  'no-cookie-keys': {
    says: 'Callers are known by a token in a header, never by a cookie.',
    severity: 'error',
    find: (document) =>
      entriesOf(isObject(document.components) ? document.components.securitySchemes : undefined).flatMap(([name, scheme]) =>
        isObject(scheme) && scheme.type === 'apiKey' && scheme.in === 'cookie'
          ? [{ message: 'the key travels in a cookie', path: ['components', 'securitySchemes', name] }]
          : [],
      ),
  },
}
