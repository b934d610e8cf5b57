import { expect, test } from 'vitest'
import { flagDefaults } from './flags/rules.ts'
import { mustHold, mustReopen, weightOf } from './flags/weighing.ts'
import { mayComeBack, mustFallBack } from './sampling/falling-back.ts'
import { samplingDefaults } from './sampling/rules.ts'
import { dispose, modeOf } from './triage/disposing.ts'
import { disposingDefaults } from './triage/rules.ts'
import { trustBy, type TrustRecord } from './trust/level.ts'
import { trustDefaults } from './trust/rules.ts'
import { wilson } from './wilson.ts'

test('Wilson’s interval is that of the published examples, and says nothing of nothing', () => {
  // 1 of 10 and 81 of 263, 95 %: Newcombe, Statistics in Medicine 17 (1998), table I.
  expect(wilson(81, 263).lower).toBeCloseTo(0.2553, 3)
  expect(wilson(81, 263).upper).toBeCloseTo(0.3662, 3)
  expect(wilson(0, 20).upper).toBeCloseTo(0.1611, 3)
  expect(wilson(0, 0)).toEqual({ lower: 0, upper: 1 })
})

const rules = disposingDefaults
const chance = (value: number) => ({ rate: 0.1, chance: value })
const nothing = { score: 0 }

test('what triage suspects waits unseen, whoever wrote it, and is never rejected', () => {
  expect(dispose('sampled', { score: 0.9 }, rules, chance(0.5))).toMatchObject({ held: true, waiting: true, why: 'triage' })
  expect(dispose('sampled', { score: 0, hold: 'iban' }, rules, chance(0.5))).toMatchObject({ held: true, waiting: true })
})

test('before publication everything waits; after it everything is looked at; by samples what chance picks', () => {
  expect(dispose('pre', nothing, rules, chance(0.5))).toMatchObject({ held: true, waiting: true, why: 'new' })
  expect(dispose('post', nothing, rules, chance(0.5))).toMatchObject({ held: false, waiting: true, why: 'new' })
  expect(dispose('sampled', nothing, rules, chance(0.05))).toMatchObject({ held: false, waiting: true, why: 'sampled' })
  expect(dispose('sampled', nothing, rules, chance(0.1))).toMatchObject({ held: false, waiting: false })
})

test('the strictest mode is in force', () => {
  const looser = { until_learnt: 'post' } as const
  expect(modeOf('sampled', looser, { fallen: false, learnt: true })).toBe('sampled')
  expect(modeOf('sampled', looser, { fallen: false, learnt: false })).toBe('post')
  expect(modeOf('pre', looser, { fallen: false, learnt: false })).toBe('pre')
  expect(modeOf('sampled', looser, { fallen: true, learnt: true })).toBe('pre')
})

const newcomer: TrustRecord = {
  ...{ assurance: 'substantial', standing: ['resident'], days: 0, written: 0, hidden: 0 },
  ...{ flags_followed: 0, flags_refused: 0, blocked: false },
}
const trust = (changes: Partial<TrustRecord>) => trustBy({ ...newcomer, ...changes }, trustDefaults)

test('trust grows with what stays, and with time', () => {
  expect(trust({}).level).toBe(0)
  expect(trust({ days: 1, written: 3 }).level).toBe(1)
  expect(trust({ days: 14, written: 10 }).level).toBe(2)
  expect(trust({ days: 60, written: 40 }).level).toBe(3)
  // Forty in an evening are no proof.
  expect(trust({ days: 1, written: 40 }).level).toBe(1)
})

test('trust is lost by what is hidden, as far as that is sure', () => {
  expect(trust({ days: 60, written: 40, hidden: 1 }).level).toBe(2)
  expect(trust({ days: 60, written: 100, hidden: 1 }).level).toBe(3)
  expect(trust({ days: 14, written: 14, hidden: 4 }).level).toBe(1)
  // One that was hidden of one says nothing yet; ten of twelve do.
  expect(trust({ days: 1, written: 4, hidden: 1 }).level).toBe(1)
  expect(trust({ days: 90, written: 12, hidden: 10 }).level).toBe(0)
  expect(trust({ days: 60, written: 40, blocked: true }).level).toBe(0)
})

test('a person reads why, and what the next level asks', () => {
  const { reasons, next } = trust({ days: 5, written: 6 })
  expect(reasons).toContainEqual({ code: 'contributions', met: true, has: 6, needs: 3 })
  expect(next).toContainEqual({ code: 'days', met: false, has: 5, needs: 14 })
  expect(next.map(({ code }) => code)).toEqual(['days', 'contributions', 'share_kept'])
  expect(trust({ days: 60, written: 40 }).next).toEqual([])
})

const flagger = (level: number, followed = 0, refused = 0) => weightOf({ level, followed, refused })

test('a flag weighs by trust, and by accuracy once there is enough of it', () => {
  expect([0, 1, 2, 3].map((level) => flagger(level))).toEqual([0.5, 1, 1.5, 2])
  expect(flagger(1, 0, 5)).toBe(1)
  expect(flagger(1, 20, 0)).toBeGreaterThan(1.5)
  expect(flagger(1, 0, 20)).toBeLessThan(0.4)
  expect(flagger(0, 0, 10_000)).toBe(0.1)
  expect(flagger(1, 6, 6)).toBe(1)
})

test('flags hold what is flagged, never one alone, and sooner what triage suspects', () => {
  expect(mustHold([1, 1, 1], 0, flagDefaults)).toBe(true)
  expect(mustHold([1, 1], 0, flagDefaults)).toBe(false)
  expect(mustHold([1, 1], 0.5, flagDefaults)).toBe(true)
  expect(mustHold([4], 1, flagDefaults)).toBe(false)
})

test('what was kept is looked at again for much new weight only', () => {
  expect(mustReopen([1, 1, 1], flagDefaults)).toBe(false)
  expect(mustReopen([1, 1, 1, 1], flagDefaults)).toBe(true)
})

test('a service falls back when samples are bad for sure, and comes back when what is written is good again', () => {
  expect(mustFallBack({ errors: 1, judged: 3 }, samplingDefaults)).toBe(false)
  expect(mustFallBack({ errors: 20, judged: 100 }, samplingDefaults)).toBe(true)
  expect(mustFallBack({ errors: 10, judged: 100 }, samplingDefaults)).toBe(false)
  expect(mayComeBack({ errors: 0, judged: 49 }, samplingDefaults)).toBe(false)
  expect(mayComeBack({ errors: 5, judged: 50 }, samplingDefaults)).toBe(true)
  expect(mayComeBack({ errors: 6, judged: 50 }, samplingDefaults)).toBe(false)
})
