import { expect, test } from 'vitest'
import { allows, allowsTrustedType, policiesOf, type Asked } from './policy.ts'

const page = new URL('https://www.comune.example/partecipa')
const script: Asked = { directive: 'script-src', url: 'https://api.example.org/v1/cdc.js' }

test.each<[policy: string, asked: Partial<Asked>, allowed: boolean]>([
  ['', {}, true],
  ["style-src 'self'", {}, true],
  ["default-src 'self'", {}, false],
  ["default-src 'self' https://api.example.org", {}, true],
  ["default-src *; script-src 'self'", {}, false],
  ["script-src 'self'; script-src *", {}, false],
  ["script-src 'none'", {}, false],
  ['script-src', {}, false],
  ['script-src *', {}, true],
  ['script-src https:', {}, true],
  ['script-src http:', {}, true],
  ['img-src *', { directive: 'img-src', url: 'blob:' }, false],
  ['img-src * blob:', { directive: 'img-src', url: 'blob:' }, true],
  ['script-src api.example.org', {}, true],
  ['script-src API.Example.org', {}, true],
  ['script-src *.example.org', {}, true],
  ['script-src *.api.example.org', {}, false],
  ['script-src example.org', {}, false],
  ['script-src https://api.example.org:8443', {}, false],
  ['script-src https://api.example.org:*', {}, true],
  ['script-src http://api.example.org:80', {}, true],
  ['script-src https://api.example.org/v1/', {}, true],
  ['script-src https://api.example.org/v1', {}, false],
  ['script-src https://api.example.org/v1/cdc.js', {}, true],
  ["script-src 'nonce-abc'", {}, false],
  ["script-src 'nonce-abc'", { nonce: true }, true],
  ["script-src 'nonce-abc' 'strict-dynamic' https:", {}, false],
  ["script-src 'nonce-abc' 'strict-dynamic'", { nonce: true }, true],
  ["script-src *; script-src-elem 'self'", {}, false],
  ["connect-src 'self'", { directive: 'connect-src', url: 'https://www.comune.example/x' }, true],
  ["connect-src 'self'", { directive: 'connect-src', url: 'https://comune.example/x' }, false],
  ['connect-src wss:', { directive: 'connect-src' }, false],
])('%s: %j is allowed: %s', (policy, asked, allowed) => {
  const policies = policiesOf(policy)
  expect(policies.every((each) => allows(each, { ...script, ...asked }, page))).toBe(allowed)
})

test('every policy of a header is in force', () => {
  const policies = policiesOf("script-src https:, script-src 'self'")
  expect(policies.map((policy) => allows(policy, script, page))).toEqual([true, false])
})

test('a plain source on a page of http lets the safe form pass', () => {
  const plain = new URL('http://127.0.0.1:8080/')
  const [policy] = policiesOf('script-src api.example.org')
  expect(allows(policy!, script, plain)).toBe(true)
  expect(allows(policy!, { ...script, url: 'http://api.example.org/' }, page)).toBe(false)
})

test.each([
  ["require-trusted-types-for 'script'", true],
  ['trusted-types default', false],
  ['trusted-types lit-html', false],
  ["trusted-types lit-html 'allow-duplicates'", true],
  ['trusted-types *', true],
])('%s lets elements make their type: %s', (policy, allowed) => {
  expect(policiesOf(policy).every((each) => allowsTrustedType(each, 'lit-html'))).toBe(allowed)
})
