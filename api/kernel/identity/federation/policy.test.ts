import { describe, expect, test } from 'vitest'
import { applied, combined, type Policy } from './policy.ts'

const apply = (policy: Policy, value?: unknown) =>
  applied({ parameter: policy }, value === undefined ? {} : { parameter: value })['parameter']

describe('a policy', () => {
  test.each<[string, Policy, unknown, unknown]>([
    ['value sets it', { value: 'x' }, 'y', 'x'],
    ['value sets it where it is missing', { value: ['x'] }, undefined, ['x']],
    ['value null takes it out', { value: null }, 'y', undefined],
    ['add puts in what is missing', { add: ['b', 'c'] }, ['a', 'b'], ['a', 'b', 'c']],
    ['add makes the list', { add: 'a' }, undefined, ['a']],
    ['default fills in', { default: 'x' }, undefined, 'x'],
    ['default leaves what is there', { default: 'x' }, 'y', 'y'],
    ['one_of lets one of them be', { one_of: ['x', 'y'] }, 'y', 'y'],
    ['one_of asks for nothing that is missing', { one_of: ['x', 'y'] }, undefined, undefined],
    ['one_of of a list looks at each', { one_of: ['x', 'y'] }, ['y'], ['y']],
    ['subset_of keeps what both have', { subset_of: ['a', 'b'] }, ['b', 'c'], ['b']],
    ['subset_of of nothing in common takes it out', { subset_of: ['a'] }, ['b'], undefined],
    ['subset_of of one value keeps it one value', { subset_of: ['a', 'b'] }, 'b', 'b'],
    ['superset_of lets more be', { superset_of: ['a'] }, ['a', 'b'], ['a', 'b']],
    ['essential lets be what is there', { essential: true }, 'x', 'x'],
    ['operators follow their order', { essential: true, subset_of: ['a', 'b'], add: ['b'] }, ['a', 'c'], ['a', 'b']],
    ['an operator that nobody knows does nothing', { regexp: 'x' }, 'y', 'y'],
  ])('%s', (_what, policy, value, result) => {
    expect(apply(policy, value)).toEqual(result)
  })

  test('reads a scope as a list, and keys in their object', () => {
    const key = (kid: string) => ({ kty: 'RSA', kid })
    const policies = { scope: { subset_of: ['openid', 'email'] }, jwks: { subset_of: { keys: [key('a')] } } }
    const metadata = { scope: 'openid profile', jwks: { keys: [key('a'), key('b')] } }
    expect(applied(policies, metadata)).toEqual({ scope: 'openid', jwks: { keys: [key('a')] } })
  })

  test.each<[string, Policy, unknown]>([
    ['one_of', { one_of: ['x'] }, 'y'],
    ['one_of', { one_of: ['x'] }, ['x', 'y']],
    ['superset_of', { superset_of: ['a', 'b'] }, ['a']],
    ['essential', { essential: true }, undefined],
    ['essential', { essential: true, subset_of: ['a'] }, ['b']],
  ])('refuses by %s', (operator, policy, value) => {
    expect(() => apply(policy, value)).toThrow(`policy.${operator}`)
  })
})

describe('policies of a chain', () => {
  const both = (above: Policy, below: Policy) => combined([{ parameter: above }, { parameter: below }], [])['parameter']

  test.each<[Policy, Policy, Policy]>([
    [{ value: 'x' }, { value: 'x' }, { value: 'x' }],
    [{ add: ['a'] }, { add: ['b'] }, { add: ['a', 'b'] }],
    [{ one_of: ['a', 'b'] }, { one_of: ['b', 'c'] }, { one_of: ['b'] }],
    [{ subset_of: ['a', 'b'] }, { subset_of: ['b', 'c'] }, { subset_of: ['b'] }],
    [{ subset_of: ['a'] }, { subset_of: ['b'] }, { subset_of: [] }],
    [{ superset_of: ['a'] }, { superset_of: ['b'] }, { superset_of: ['a', 'b'] }],
    [{ essential: true }, { essential: false }, { essential: true }],
    [{ one_of: ['a'] }, { essential: true }, { one_of: ['a'], essential: true }],
  ])('%j and below %j: only narrower', (above, below, result) => {
    expect(both(above, below)).toEqual(result)
  })

  test.each<[Policy, Policy]>([
    [{ value: 'x' }, { value: 'y' }],
    [{ default: 'x' }, { default: 'y' }],
    [{ one_of: ['a'] }, { one_of: ['b'] }],
  ])('%j and below %j contradict each other', (above, below) => {
    expect(() => both(above, below)).toThrow('policy.conflict')
  })

  test('with an operator that must be understood and is not are refused', () => {
    expect(() => combined([{}], ['regexp'])).toThrow('policy.critical')
    expect(combined([{}], ['value'])).toEqual({})
  })
})
