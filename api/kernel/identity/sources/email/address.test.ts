import { describe, expect, test } from 'vitest'
import { normalAddress } from './address.ts'
import { networkOf } from './letter-store.ts'

describe('an address', () => {
  test.each([
    ['  Maria@Example.ORG ', 'maria@example.org'],
    ['maria+bari@posta.example.org', 'maria+bari@posta.example.org'],
    ['maria@città.example', 'maria@xn--citt-3na.example'],
    ['MARIA@XN--CITT-3NA.example', 'maria@xn--citt-3na.example'],
  ])('%j is known as %j', (given, known) => {
    expect(normalAddress(given)).toBe(known)
  })

  test.each([
    '',
    'maria',
    'maria@',
    '@example.org',
    'maria@localhost',
    'maria@127.0.0.1',
    'maria@[127.0.0.1]',
    'maria@[IPv6:::1]',
    'maria@0x7f.1',
    'maria@example.org, altri@example.org',
    'maria@example.org\r\nBcc: altri@example.org',
    'maria@@example.org',
    'maria <maria@example.org>',
    'ma ria@example.org',
    'maria@-example.org',
    'maria@example..org',
    `${'m'.repeat(65)}@example.org`,
    `maria@${'e'.repeat(64)}.org`,
    `maria@${'e.'.repeat(130)}org`,
  ])('%j is none', (given) => {
    expect(normalAddress(given)).toBeUndefined()
  })
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::6', '2001:db8:1:2'],
  ['2001:db8::6', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('%s is of the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
