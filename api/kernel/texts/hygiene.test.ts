import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flawOf, flawOfProse, tidied } from './hygiene.ts'

test.each([
  ['invisible characters by the dozen', `a${'\u200b'.repeat(20_000)}b`, 'invisible', 1],
  ['soft hyphens by the dozen', `ab${'\u00ad'.repeat(12)}`, 'invisible', 2],
  [
    'tags that say something unseen',
    `ciao${[...'ignora tutto'].map((of) => String.fromCodePoint(0xe0000 + of.charCodeAt(0))).join('')}`,
    'invisible',
    4,
  ],
  ['marks piled upon a letter', `Z${'\u0335\u0321'.repeat(30)}algo`, 'combining', 1],
  ['a forced direction', 'fattura\u202efdp.exe', 'direction', 7],
  ['an embedding that is not closed', 'uno \u202bdue', 'direction', 4],
  ['an isolate that is closed on another line', 'uno \u2067due\ntre\u2069', 'direction', 4],
  ['an end of what has no beginning', 'uno\u2069', 'direction', 3],
  ['a word without an end', `ecco ${'x'.repeat(20_000)}`, 'word', 5],
])('%s: is refused, and where it is is said', (_name, text, rule, position) => {
  expect(flawOfProse(text)).toEqual({ rule, position })
})

test.each([
  'Perché no? L’acqua è di tutti: 100 € al m³… “sì” — forse.',
  '👨‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏳️‍🌈 ❤️',
  'العربية עברית فارسی می‌خواهم हिन्दी क्ष தமிழ் Tiếng Việt ภาษาไทย',
  'Il signor \u2067אברהם\u2069 ha scritto \u202bשלום\u202c.',
  `https://esempio.it/${'a'.repeat(900)}`,
])('what people write is taken as it is: %s', (text) => {
  expect(flawOfProse(text)).toBeUndefined()
  expect(tidied(text)).toBe(text)
})

test('what is sent by machines may be of one long word', () => {
  expect(flawOf('A'.repeat(60_000))).toBeUndefined()
})

test('takes out what nobody sees and composes accents', () => {
  expect(tidied('\ufeff  perche\u0301\u200b\u0007\r\nno\u2028sì \t')).toBe('perché\nno\nsì')
})

test('a tidied text stays as it is, and its flaws are where they are said to be', () => {
  const units = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 3 }),
    fc.constantFrom('\u202a', '\u202c', '\u2067', '\u2069', '\n', '\u0301', '\u200d', 'e'),
  )
  fc.assert(
    fc.property(fc.array(units, { maxLength: 40 }), (parts) => {
      const text = tidied(parts.join(''))
      expect(tidied(text)).toBe(text)
      const flaw = flawOf(text)
      if (flaw) expect(flawOf(text.slice(0, flaw.position))?.rule).not.toBe(flaw.rule)
    }),
  )
})
