import { expect, test } from 'vitest'
import { longEnough } from './long-enough.ts'

test('blanks around a text are not kept, and do not make it long enough', () => {
  expect(longEnough('  Una buca ', 3, '/title')).toBe('Una buca')
  expect(() => longEnough('À    ', 3, '/title')).toThrow('http.invalid_request')
  expect(() => longEnough('\u3000🚲🚲', 3, '/title')).toThrow('http.invalid_request')
})
