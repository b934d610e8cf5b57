import fc from 'fast-check'
import { expect, test } from 'vitest'
import { civilDay, endOfCivilDay, instantOf } from './deadlines.ts'
import { answerDue, lose, reach, signaturesNeeded, thresholdsFor } from './thresholds.ts'

const consequence = { it: 'Il Consiglio ne discute' }
const two = () =>
  thresholdsFor(
    [
      { key: 'consiglio', signatures: 500, consequence, answer_days: 60 },
      { key: 'ufficio', signatures: 100, consequence, answer_days: 30 },
    ],
    1000,
  )
const noon = new Date('2026-11-23T11:00:00Z')

test('a share of the residents is rounded up, and is never nobody', () => {
  expect(signaturesNeeded({ key: 'a', residents_share: 0.01, consequence }, 315_933)).toBe(3160)
  expect(signaturesNeeded({ key: 'a', residents_share: 0.07, consequence }, 100)).toBe(7)
  expect(signaturesNeeded({ key: 'a', residents_share: 0.000001, consequence }, 100)).toBe(1)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 10_000_000 }), (thousandths, residents) => {
      const needed = signaturesNeeded({ key: 'a', residents_share: thousandths / 1000, consequence }, residents)
      expect(needed).toBe(Math.max(1, Math.ceil((thousandths * residents) / 1000)))
    }),
  )
})

test('a threshold is reached once and keeps its day', () => {
  const first = reach(two(), 100, noon)
  expect(first.changed.map(({ key }) => key)).toEqual(['ufficio'])
  expect(first.changed[0]).toMatchObject({ reachedAt: noon.toISOString(), answerDueAt: '2026-12-23T23:00:00.000Z' })
  const later = reach(first.thresholds, 600, new Date('2026-12-01T11:00:00Z'))
  expect(later.changed.map(({ key }) => key)).toEqual(['consiglio'])
  expect(later.thresholds[0]!.reachedAt).toBe(noon.toISOString())
  expect(reach(later.thresholds, 900, noon).changed).toEqual([])
})

test('the earliest deadline binds the administration', () => {
  expect(answerDue(two())).toBeNull()
  expect(answerDue(reach(two(), 500, noon).thresholds)).toEqual(new Date('2026-12-23T23:00:00Z'))
})

test('an invalidation takes back what it undoes, and only that', () => {
  const reached = reach(two(), 505, noon).thresholds
  expect(lose(reached, 505, 499).changed.map(({ key }) => key)).toEqual(['consiglio'])
  expect(lose(reached, 505, 500).changed).toEqual([])
  // Withdrawals had brought it to 480 before: the 25 that were good when they counted stay good.
  expect(lose(reached, 480, 470).changed).toEqual([])
})

test('a term ends with its last civil day, also across the change of the hour', () => {
  expect(endOfCivilDay(new Date('2026-03-28T12:00:00Z'), 1)).toEqual(new Date('2026-03-29T22:00:00Z'))
  expect(endOfCivilDay(new Date('2026-10-24T12:00:00Z'), 1)).toEqual(new Date('2026-10-25T23:00:00Z'))
  // Half past midnight in Rome is still the day before in UTC.
  expect(endOfCivilDay(new Date('2026-11-22T23:30:00Z'), 0)).toEqual(new Date('2026-11-23T23:00:00Z'))
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
      fc.integer({ min: 0, max: 730 }),
      (from, days) => {
        const end = endOfCivilDay(from, days)
        const last = civilDay(new Date(end.getTime() - 1))
        expect(civilDay(end) > last).toBe(true)
        expect((Date.parse(last) - Date.parse(civilDay(from))) / 86_400_000).toBe(days)
      },
    ),
  )
})

test.each([
  ['2026-06-30T23:59:60Z', '2026-06-30T23:59:59.000Z'],
  ['2026-06-30T23:59:60.25Z', '2026-06-30T23:59:59.250Z'],
  ['2026-06-30T12:00:00.12345678901234Z', '2026-06-30T12:00:00.123Z'],
  ['2026-06-30T12:00:00+02', '2026-06-30T10:00:00.000Z'],
  ['2026-06-30T12:00:00-0130', '2026-06-30T13:30:00.000Z'],
  ['2026-06-30T12:00:00z', '2026-06-30T12:00:00.000Z'],
  ['0001-01-01T00:00:00+23:59', '0000-12-31T00:01:00.000Z'],
])('reads the instant %s', (text, instant) => {
  expect(instantOf(text).toISOString()).toBe(instant)
})
