import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { seal, sealingKeyOf, unseal } from './sealing.ts'

const key = sealingKeyOf(randomBytes(32))
const words = ['anybody', 'reports_create', '7b0d5d1e-4a34-4d5b-9f0b-2f2b1c7f3e11']

test('what is sealed is read with the same key and words, and never looks the same twice', () => {
  const [one, other] = [seal('già detto', key, words), seal('già detto', key, words)]
  expect([unseal(one, key, words), unseal(other, key, words)]).toEqual(['già detto', 'già detto'])
  expect(one.equals(other)).toBe(false)
})

test('without the key, without the words, or changed it is not read', () => {
  const sealed = seal('token', key, words)
  expect(() => unseal(sealed, sealingKeyOf(randomBytes(32)), words)).toThrow()
  expect(() => unseal(sealed, key, [...words.slice(0, 2), 'another-key'])).toThrow()
  const changed = Buffer.from(sealed)
  changed[changed.length - 1]! ^= 1
  expect(() => unseal(changed, key, words)).toThrow()
})
