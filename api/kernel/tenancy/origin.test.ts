import { expect, test } from 'vitest'
import { normaliseOrigin } from './origin.ts'

test.each([
  ['https://www.comune.example', 'https://www.comune.example'],
  ['HTTPS://WWW.Comune.Example/', 'https://www.comune.example'],
  ['https://www.comune.example:443', 'https://www.comune.example'],
  ['https://www.comune.example:8443', 'https://www.comune.example:8443'],
  ['http://127.0.0.1:4001', 'http://127.0.0.1:4001'],
  ['http://localhost:3000/', 'http://localhost:3000'],
  ['https://città.example', 'https://xn--citt-3na.example'],
])('%s is the origin %s', (text, origin) => {
  expect(normaliseOrigin(text)).toBe(origin)
})

test.each([
  'http://www.comune.example',
  'https://www.comune.example/petizioni',
  'https://www.comune.example?x',
  'https://ada@www.comune.example',
  'ftp://www.comune.example',
  'file:///etc/passwd',
  'www.comune.example',
  'null',
  '*',
  '',
])('%s is no origin', (text) => {
  expect(normaliseOrigin(text)).toBeUndefined()
})
