import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalisePath, questionAfter, summaryOf, told } from './rules.ts'

test.each([
  ['/servizi/tari', '/servizi/tari'],
  ['/servizi/tari/', '/servizi/tari'],
  ['/servizi/tari?utente=3#moduli', '/servizi/tari'],
  ['/servizi/tari#moduli?x', '/servizi/tari'],
  ['/servizi;jsessionid=9F3A/tari;v=2', '/servizi/tari'],
  ['/servizi//tari', '/servizi/tari'],
  ['/servizi/./vecchi/../tari', '/servizi/tari'],
  ['/servizi/%74ari', '/servizi/tari'],
  ['/citt%c3%a0', '/citt%C3%A0'],
  ['/servizi/index.html', '/servizi'],
  ['/servizi/Default.aspx', '/servizi'],
  ['/index.php', '/'],
  ['//altrove.example/x', '/altrove.example/x'],
  ['/', '/'],
])('the page at %s is known as %s', (path, known) => {
  expect(normalisePath(path)).toBe(known)
})

test('two names of a page stay two when the page may be another one', () => {
  expect(normalisePath('/Servizi/TARI')).toBe('/Servizi/TARI')
  expect(normalisePath('/servizi%2Ftari')).toBe('/servizi%2Ftari')
})

test('the known path is a path, and is known as itself', () => {
  const paths = fc.oneof(
    fc.stringMatching(/^\/[!-~]*$/),
    fc
      .array(fc.constantFrom('/', '.', '..', ';', '\\', '%2e', '%2F', '%69', 'index.html', 'a', '?', '#', '%'))
      .map((parts) => `/${parts.join('')}`),
  )
  fc.assert(
    fc.property(paths, (path) => {
      const known = normalisePath(path)
      expect(known).toMatch(/^\/(?!\/)[!-~]*$/)
      expect(known).not.toMatch(/[?#;]/)
      expect(normalisePath(known)).toBe(known)
    }),
    { numRuns: 5000 },
  )
})

test('three stars ask what was difficult, four what was liked', () => {
  expect([1, 2, 3, 4, 5].map(questionAfter)).toEqual(['negative', 'negative', 'negative', 'positive', 'positive'])
})

test('tallies become stars and answers; what nobody has said is there with none', () => {
  const { distribution, answers } = summaryOf([
    { value: 1, answer: 'other', ratings: 2 },
    { value: 1, answer: '', ratings: 1 },
    { value: 5, answer: 'other', ratings: 4 },
    { value: 5, answer: 'clear', ratings: 3 },
  ])
  expect(distribution).toEqual([3, 0, 0, 0, 7])
  expect(answers).toHaveLength(10)
  expect(answers.filter(({ ratings }) => ratings > 0)).toEqual([
    { question: 'negative', answer: 'other', ratings: 2 },
    { question: 'positive', answer: 'clear', ratings: 3 },
    { question: 'positive', answer: 'other', ratings: 4 },
  ])
})

test('a mean is told with two decimals', () => {
  expect(told(11 / 3)).toBe(3.67)
})
