import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assess } from './assess.ts'
import { addressesOf } from './links.ts'
import { checkCharacter, findFiscalCodes, isFiscalCode } from './personal-data/fiscal-code.ts'
import { personalData } from './personal-data/index.ts'
import { masked } from './personal-data/masking.ts'
import { triageDefaults, type TriageRules } from './rules.ts'
import { resemblance, signatureOf } from './similarity.ts'

const rules: TriageRules = {
  ...triageDefaults,
  words: [
    { words: 'schif*', weight: 0.5, hold: false },
    { words: 'vai a casa', weight: 0.6, hold: true },
  ],
  known_hosts: ['comune.example'],
  known_numbers: ['080 5550100'],
  hold_personal_data: ['iban'],
}
const codesOf = (text: string) => assess(text, rules).findings.map(({ code }) => code)
const foundIn = (text: string) =>
  personalData(text, addressesOf(text), rules).map(({ kind, start, end }) => [kind, text.slice(start, end)])

test('a word of the list is found under its disguises and endings, and only as a word', () => {
  for (const text of ['Che SCHIFO', 'che sch1fo!', 'uno schiiiiifo', 'cose schifosissime', 'Vài, A  CÀSA!'])
    expect(codesOf(text), text).toContain('word_listed')
  for (const text of ['Rischifare', 'vai pure a casa', 'le ha scritte', ''])
    expect(codesOf(text), text).not.toContain('word_listed')
})

test('what waits for a person is said with the reason, and nothing else waits', () => {
  expect(assess('vai a casa', rules).hold).toBe('word_listed')
  expect(assess('che schifo', rules).hold).toBeUndefined()
  expect(assess('IBAN IT60X0542811101000000123456', rules).hold).toBe('iban')
  expect(assess('chiamami al 333 1234567', rules).hold).toBeUndefined()
})

test('every reason raises the score, and it stays below one', () => {
  const one = assess('che schifo', rules).score
  const two = assess('che schifo, chiamami al 333 1234567', rules).score
  expect(one).toBeCloseTo(0.5)
  expect(two).toBeCloseTo(0.65)
  expect(assess('La panchina di piazza Umberto è rotta.', rules)).toEqual({ score: 0, findings: [] })
})

test('personal data is found as people write it', () => {
  expect(foundIn('cf: rssmra 80a01 h501u. IBAN it60 x054 2811 1010 0000 0123 456 grazie')).toEqual([
    ['fiscal_code', 'rssmra 80a01 h501u'],
    ['iban', 'it60 x054 2811 1010 0000 0123 456'],
  ])
  expect(foundIn('scrivi a maria@example.org o chiama +39 333 1234567, targa AB 123 CD o ab123cd')).toEqual([
    ['email', 'maria@example.org'],
    ['phone', '+39 333 1234567'],
    ['plate', 'AB 123 CD'],
    ['plate', 'ab123cd'],
  ])
})

test('what is no personal data is let alone', () => {
  for (const text of [
    'RSSMRA80A01H501X non è un codice fiscale',
    'IT60X0542811101000000123457 non è un IBAN',
    'Ufficio tributi: 080/5550100, tributi@comune.example',
    'da 200 mt in poi, delibera 123 del 2024, € 1.250.000, il 12/10/2025 alle 18.30',
    'La strada è rotta.la buca è grande',
  ])
    expect(foundIn(text), text).toEqual([])
})

test('links, capitals and repetition are noticed', () => {
  expect(codesOf('vedi https://casino.example/x')).toContain('link_unknown')
  expect(codesOf('vedi https://www.comune.example/x e delibere.comune.example')).not.toContain('link_unknown')
  expect(codesOf('a https://a.example b https://b.example c https://c.example')).toContain('links_many')
  expect(codesOf('QUESTA AMMINISTRAZIONE NON ASCOLTA MAI NESSUNO')).toContain('capitals')
  expect(codesOf('SOS IMU, TARI e ZTL')).not.toContain('capitals')
  expect(codesOf('basta!!!!!!!!!!!!')).toContain('repetition')
  expect(codesOf('vergogna '.repeat(30))).toContain('repetition')
  expect(codesOf('Nome: ............ Data: __________')).not.toContain('repetition')
})

/** Codes as the revenue agency makes them, some with letters in place of figures (omocodia), written in any case and with gaps. */
const fiscalCode = fc
  .tuple(
    fc.stringMatching(/^[A-Z]{6}$/),
    fc.stringMatching(/^[0-9LMNPQRSTUV]{2}$/),
    fc.constantFrom(...'ABCDEHLMPRST'),
    fc.stringMatching(/^[0-9LMNPQRSTUV]{2}$/),
    fc.stringMatching(/^[A-Z][0-9LMNPQRSTUV]{3}$/),
    fc.constantFrom('', ' ', '-', '.'),
    fc.boolean(),
  )
  .map(([name, year, month, day, place, gap, small]) => {
    const code = name + year + month + day + place
    const written = [name, year + month + day, place + checkCharacter(code)].join(gap)
    return small ? written.toLowerCase() : written
  })

/** Whether any sixteen letters and figures in a row, gaps aside, are a fiscal code: another way of looking than the one that is tested. */
function holdsFiscalCode(text: string): boolean {
  const plain = text.toUpperCase()
  return Array.from(plain.matchAll(/(?=((?:[A-Z0-9][ .-]?){15}[A-Z]))/g)).some(([, window]) => {
    const code = window!.replaceAll(/[ .-]/g, '')
    return (
      /^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/.test(code) && isFiscalCode(code)
    )
  })
}

const around = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('', ' ', 'CF', 'a', '7', 'x@example.org', '333 1234567'),
)

test('the check character is that of the ministry’s example', () => {
  expect(isFiscalCode('RSSMRA80A01H501U')).toBe(true)
  expect(isFiscalCode('RSSMRA80A01H501V')).toBe(false)
})

test('masking never leaves a fiscal code', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fiscalCode, around), { maxLength: 6 }), (pieces) => {
      const text = pieces.join('')
      const after = masked(text, personalData(text, addressesOf(text), rules), 'it')
      expect(findFiscalCodes(after)).toEqual([])
      expect(holdsFiscalCode(after)).toBe(false)
    }),
    { numRuns: 500 },
  )
})

test('spans lie within the text, in its order, and what overlaps is one', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fiscalCode, around), { maxLength: 8 }), (pieces) => {
      const text = pieces.join(' ')
      let after = 0
      for (const { start, end } of personalData(text, addressesOf(text), rules)) {
        expect(start).toBeGreaterThanOrEqual(after)
        expect(end).toBeGreaterThan(start)
        after = end
      }
      expect(after).toBeLessThanOrEqual(text.length)
      for (const { spans, weight } of assess(text, rules).findings) {
        expect(weight).toBeGreaterThan(0)
        expect(weight).toBeLessThanOrEqual(1)
        for (const { start, end } of spans) expect(0 <= start && start < end && end <= text.length).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

test('a text that was changed a little resembles itself, and another does not', () => {
  const text = 'Guadagna subito mille euro al giorno lavorando da casa, scrivimi in privato per sapere come fare.'
  const signature = signatureOf(text)!
  const changed = signatureOf(text.replace('mille', 'DUEMILA').replace('sapere', 'sapére'))!
  const other = signatureOf('Vorrei che il parco di via Roma fosse aperto anche la sera perché i ragazzi non sanno dove andare.')!
  expect(resemblance(signature.bins, signature.bins)).toBe(1)
  expect(resemblance(signature.bins, changed.bins)).toBeGreaterThan(0.7)
  expect(changed.bands.some((band) => signature.bands.includes(band))).toBe(true)
  expect(resemblance(signature.bins, other.bins)).toBeLessThan(0.2)
  expect(signatureOf('Sono d’accordo!')).toBeUndefined()
})

test('a list that says the same again and again, or begins alike everywhere, is looked up as fast and weighs as its heaviest', () => {
  const listed = (words: string, weight = 0.5, hold = false) => ({ words, weight, hold })
  const same = Array.from({ length: 1000 }, (_, place) => listed('no', place / 1000, place === 3))
  const alike = Array.from({ length: 1000 }, (_, place) => listed(`nox${place}*`))
  const found = assess('no '.repeat(6000), { ...rules, words: [...same, ...alike] })
  expect(found).toMatchObject({ hold: 'word_listed', findings: [{ code: 'word_listed', weight: 0.999, words: ['no'] }, {}] })
  expect(found.findings[0]!.spans).toHaveLength(500)
})

test('telephone numbers are looked for in as much of a text as could hold so many of the longest', () => {
  const after = (figures: number) =>
    personalData(`${'Era il 2026: '.repeat(figures / 4)}chiama il 333 1234567`, [], rules, 20).map(({ kind }) => kind)
  expect(after(100)).toEqual(['phone'])
  expect(after(400)).toEqual([])
})
