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
