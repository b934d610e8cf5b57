import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actions, phases, type PhaseName } from './debate.ts'
import { actionsIn, assertPastKept, assertPhase, assertSoundPhases, nextPhaseAt, phaseAt, windowsFor } from './rules.ts'

const start = Date.UTC(2026, 11, 1, 8)

/** Phases in their order, some left out, each at least a millisecond long. */
const dated = fc
  .tuple(
    fc.subarray([...phases], { minLength: 1 }),
    fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 6, maxLength: 6 }),
  )
  .map(([chosen, lengths]) => {
    const opening = (place: number) => new Date(start + lengths.slice(0, place).reduce((sum, length) => sum + length, 0))
    return { phases: chosen.map((phase, place) => ({ phase, opensAt: opening(place) })), closesAt: opening(chosen.length) }
  })

/** Whether the action passes at that instant. */
function passes(debate: Parameters<typeof assertPhase>[0], action: (typeof actions)[number], now: Date): boolean {
  try {
    assertPhase(debate, action, now)
    return true
  } catch (problem) {
    expect(problem).toMatchObject({ code: 'debate.phase_wrong' })
    return false
  }
}

/** An instant shortly before, during or after. */
const instants = fc.integer({ min: -2, max: 60_000 }).map((offset) => new Date(start + offset))

test('a phase begins at its first millisecond and ends at the one at which the next begins', () => {
  fc.assert(
    fc.property(dated, (debate) => {
      debate.phases.forEach(({ phase, opensAt }, place) => {
        expect(phaseAt(debate, opensAt)).toBe(phase)
        expect(phaseAt(debate, new Date(opensAt.getTime() - 1))).toBe(debate.phases[place - 1]?.phase ?? 'planned')
      })
      expect(phaseAt(debate, debate.closesAt)).toBe('closed')
      expect(phaseAt(debate, new Date(debate.closesAt.getTime() - 1))).toBe(debate.phases.at(-1)!.phase)
    }),
  )
})

test('an action passes exactly in its phases', () => {
  fc.assert(
    fc.property(dated, instants, (debate, now) => {
      const phase = phaseAt(debate, now)
      for (const action of actions) {
        const allowed = actionsIn[action].includes(phase as PhaseName)
        expect(passes(debate, action, now)).toBe(allowed)
        expect(windowsFor(debate, action).some(({ from, to }) => now >= from && now < to)).toBe(allowed)
      }
    }),
  )
})

test('the next change is the next instant at which the phase is another', () => {
  fc.assert(
    fc.property(dated, instants, (debate, now) => {
      const next = nextPhaseAt(debate, now)
      if (!next) {
        expect(phaseAt(debate, now)).toBe('closed')
        return
      }
      expect(phaseAt(debate, new Date(next.getTime() - 1))).toBe(phaseAt(debate, now))
      expect(phaseAt(debate, next)).not.toBe(phaseAt(debate, now))
    }),
  )
})

test('every action is possible in some phase, none while people inform themselves or hear the outcome', () => {
  for (const action of actions) {
    expect(actionsIn[action].length).toBeGreaterThan(0)
    expect(actionsIn[action]).not.toContain('inform')
    expect(actionsIn[action]).not.toContain('outcome')
  }
})

const minutes = (count: number) => new Date(start + count * 60_000)
const plan = (...planned: [PhaseName, number][]) => ({
  phases: planned.map(([phase, minute]) => ({ phase, opensAt: minutes(minute) })),
  closesAt: minutes(100),
})

test('sound phases pass', () =>
  fc.assert(fc.property(dated, (debate) => void expect(() => assertSoundPhases(debate)).not.toThrow())))

test.each([
  ['two of the same', plan(['discuss', 0], ['discuss', 10])],
  ['an earlier one later', plan(['propose', 0], ['discuss', 10])],
  ['two at once', plan(['discuss', 0], ['propose', 0])],
  ['one that opens when the debate has closed', plan(['discuss', 0], ['propose', 100])],
])('phases are refused: %s', (_, debate) => {
  expect(() => assertSoundPhases(debate)).toThrow(expect.objectContaining({ code: 'debate.phases_unsound' }))
})

test('what has begun keeps its beginning; what comes may move, but not into the past', () => {
  const before = plan(['inform', 0], ['discuss', 10], ['propose', 20])
  const now = minutes(15)
  const kept = (after: typeof before) => () => assertPastKept(before, after, now)
  const begun = expect.objectContaining({ code: 'debate.phase_begun' }) as Error
  expect(kept(plan(['inform', 0], ['discuss', 10], ['converge', 40]))).not.toThrow()
  expect(kept(plan(['inform', 0], ['discuss', 11], ['propose', 20]))).toThrow(begun)
  expect(kept(plan(['discuss', 10], ['propose', 20]))).toThrow(begun)
  expect(kept(plan(['inform', 0], ['discuss', 10], ['propose', 14]))).toThrow(begun)
})
