import { isDeepStrictEqual } from 'node:util'
import { demand } from '../sources/message-refusal.ts'

/** What a superior demands of one parameter, by operator (OpenID Federation 1.0, section 6.1). */
export type Policy = Readonly<Record<string, unknown>>
/** By the parameter's name. */
export type Policies = Readonly<Record<string, Policy>>

/** In the order in which they are applied. */
const operators = ['value', 'add', 'default', 'one_of', 'subset_of', 'superset_of', 'essential'] as const
type Operator = (typeof operators)[number]

const isKnown = (name: string): name is Operator => (operators as readonly string[]).includes(name)

/**
 * The policies of a chain as one: what is further down can only narrow what is above it.
 *
 * @param fromAbove The highest first.
 * @param critical Operators that must be understood.
 * @throws MessageRefusal `policy.critical`, `policy.conflict`.
 */
export function combined(fromAbove: readonly Policies[], critical: readonly string[]): Policies {
  demand(critical.every(isKnown), 'policy.critical')
  const result: Record<string, Record<string, unknown>> = {}
  for (const policies of fromAbove)
    for (const [name, policy] of Object.entries(policies)) {
      const above = (result[name] ??= {})
      for (const [operator, told] of Object.entries(policy))
        if (isKnown(operator)) above[operator] = operator in above ? merged(operator, above[operator], told) : told
    }
  return result
}

function merged(operator: Operator, above: unknown, below: unknown): unknown {
  switch (operator) {
    case 'value':
    case 'default':
      demand(isDeepStrictEqual(above, below), 'policy.conflict')
      return above
    case 'add':
    case 'superset_of':
      return [...listOf(above), ...listOf(below).filter((item) => !has(listOf(above), item))]
    case 'one_of':
    case 'subset_of': {
      const both = listOf(above).filter((item) => has(listOf(below), item))
      demand(both.length > 0 || operator === 'subset_of', 'policy.conflict')
      return both
    }
    case 'essential':
      return Boolean(above) || Boolean(below)
  }
}

/**
 * The metadata as the policy leaves them.
 *
 * @throws MessageRefusal `policy.{operator}`: they don't fit it.
 */
export function applied(policies: Policies, metadata: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const result = { ...metadata }
  for (const [name, policy] of Object.entries(policies)) {
    const form = formOf(name, result[name])
    let value = result[name]
    for (const operator of operators) if (operator in policy) value = byOperator[operator](value, policy[operator], form)
    if (value === undefined || value === null) delete result[name]
    else result[name] = value
  }
  return result
}

/** How a parameter that stands for several values is written. */
interface Form {
  read(value: unknown): readonly unknown[]
  write(items: readonly unknown[]): unknown
}

/** `scope` is a list in one string, `jwks` one in an object; one value alone is a list of it. */
function formOf(name: string, value: unknown): Form {
  if (name === 'scope') return { read: (text) => String(text).split(' '), write: (items) => items.join(' ') }
  if (name === 'jwks') return { read: keysIn, write: (keys) => ({ keys }) }
  return { read: listOf, write: (items) => (Array.isArray(value) ? items : items[0]) }
}

const byOperator: Readonly<Record<Operator, (value: unknown, told: unknown, form: Form) => unknown>> = {
  value: (_value, told) => told,
  add: (value, told) => {
    const items = value === undefined ? [] : listOf(value)
    return [...items, ...listOf(told).filter((item) => !has(items, item))]
  },
  default: (value, told) => value ?? told,
  // Of a list, which the national rules put under it too, each must be one of them.
  one_of: (value, told) => {
    demand(value === undefined || listOf(value).every((item) => has(listOf(told), item)), 'policy.one_of')
    return value
  },
  subset_of: (value, told, { read, write }) => {
    if (value === undefined) return value
    const kept = read(value).filter((item) => has(keysIn(told), item))
    return kept.length > 0 ? write(kept) : undefined
  },
  superset_of: (value, told) => {
    demand(value === undefined || listOf(told).every((item) => has(listOf(value), item)), 'policy.superset_of')
    return value
  },
  essential: (value, told) => {
    demand(told !== true || (value !== undefined && value !== null), 'policy.essential')
    return value
  },
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])
const keysIn = (value: unknown): readonly unknown[] =>
  !Array.isArray(value) && typeof value === 'object' && value !== null && 'keys' in value ? listOf(value.keys) : listOf(value)
const has = (items: readonly unknown[], item: unknown) => items.some((other) => isDeepStrictEqual(other, item))
