import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Problem } from '../../kernel/http/problem.ts'
import { life } from './presets/life.ts'
import { phases, states, type Clock, type Phase, type ReportState } from './report.ts'
import {
  assertContestable,
  assertTransition,
  broughtBy,
  contestableUntil,
  dueAt,
  isOverdue,
  isPublic,
  missing,
  promiseKept,
  ranMs,
  setClock,
  transitionsFor,
  type Link,
} from './rules.ts'
import { reachableFrom } from './settings-rules.ts'
import { movers, needs, type Mover } from './settings.ts'

const hour = 3_600_000
const start = Date.UTC(2026, 10, 23)
const at = (ms: number) => new Date(start + ms)
const anyState = fc.constantFrom(...states)
const anyMovers = fc.uniqueArray(fc.constantFrom(...movers)).map((list) => new Set<Mover>(list))

const refusal = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    return error as Problem
  }
  return undefined
}

describe('the table of transitions that towns start from', () => {
  const closed = (state: ReportState) => life.phases[state] === 'closed'

  test('reaches every state from the reception', () => {
    expect([...reachableFrom('received', life.transitions)].sort()).toEqual([...states].sort())
  })

  test('has no dead ends: from every state a report gets closed, and from every closed one it can be reopened', () => {
    const byStaff = life.transitions.filter(({ who }) => who.some((one) => one !== 'author'))
    fc.assert(
      fc.property(anyState, (state) => {
        expect([...reachableFrom(state, byStaff)].some(closed)).toBe(true)
        if (closed(state)) expect(byStaff.some(({ from, to }) => from === state && to === 'reopened')).toBe(true)
      }),
    )
  })

  test('is taken by those whom a row names, and by nobody else', () => {
    fc.assert(
      fc.property(anyState, anyState, anyMovers, (from, to, who) => {
        const row = life.transitions.find((row) => row.from === from && row.to === to)
        const problem = refusal(() => assertTransition(life, from, to, who))
        if (!row) expect(problem).toMatchObject({ status: 409, code: 'report.transition_impossible', params: { from, to } })
        else if (!row.who.some((one) => who.has(one)))
          expect(problem).toMatchObject({ status: 403, code: 'report.transition_forbidden', params: { to } })
        else expect(problem).toBeUndefined()
        const offered = transitionsFor(life, from, who).some((row) => row.to === to)
        expect(offered).toBe(problem === undefined)
      }),
    )
  })

  test('gives each need an answer, and nothing more is asked', () => {
    const given = fc.record({ reason: fc.boolean(), photo: fc.boolean(), office: fc.boolean(), day: fc.boolean() })
    fc.assert(
      fc.property(fc.constantFrom(...needs), given, (need, given) => {
        const asked = missing(need, given)
        expect(asked === undefined || asked === need).toBe(true)
        expect(missing(need, { reason: true, photo: true, office: true, day: true })).toBeUndefined()
        if (need === 'nothing') expect(asked).toBeUndefined()
      }),
    )
    expect(missing('reason_or_photo', { reason: false, photo: true, office: false, day: false })).toBeUndefined()
    expect(missing('reason', { reason: false, photo: true, office: true, day: true })).toBe('reason')
  })
})

describe('the clock of a promise', () => {
  const steps = fc.array(fc.tuple(fc.nat(1000 * hour), fc.constantFrom(...phases)), { maxLength: 12 })

  test('counts the time in open states only, however a report goes', () => {
    fc.assert(
      fc.property(steps, fc.nat(1000 * hour), (steps, rest) => {
        let [now, phase, open] = [0, 'open' as Phase, 0]
        let clock: Clock = setClock({ ranMs: 0, since: null }, phase, at(0))
        for (const [ms, next] of steps) {
          now += ms
          if (phase === 'open') open += ms
          phase = next
          clock = setClock(clock, phase, at(now))
          expect(clock.since === null).toBe(phase !== 'open')
        }
        if (phase === 'open') open += rest
        expect(ranMs(clock, at(now + rest))).toBe(open)
        expect(setClock(clock, phase, at(now + rest))).toEqual(clock)
      }),
    )
  })

  test('is over a millisecond after the promise, never before, and a pause moves its end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(100 * hour), fc.nat(100 * hour), (promisedHours, before, paused) => {
        const ran = Math.min(before, promisedHours * hour)
        const stopped = setClock({ ranMs: 0, since: at(0) }, 'paused', at(ran))
        expect(dueAt({ clock: stopped, promisedHours })).toBeNull()
        const clock = setClock(stopped, 'open', at(ran + paused))
        const due = dueAt({ clock, promisedHours })!
        expect(due).toEqual(at(promisedHours * hour + paused))
        const report = { clock, promisedHours, phase: 'open' as const }
        expect([isOverdue(report, due), isOverdue(report, new Date(due.getTime() + 1))]).toEqual([false, true])
        const closed = { clock: setClock(clock, 'closed', due), promisedHours, phase: 'closed' as const }
        expect(promiseKept(closed, new Date(due.getTime() + 1000 * hour))).toBe(true)
        const late = { ...closed, clock: setClock(clock, 'closed', new Date(due.getTime() + 1)) }
        expect([promiseKept(late, due), isOverdue(late, due)]).toEqual([false, false])
      }),
    )
  })

  test('knows nothing of a promise that was not made', () => {
    const report = { clock: { ranMs: 1e12, since: at(0) }, promisedHours: null, phase: 'open' as const }
    expect([dueAt(report), promiseKept(report, at(0)), isOverdue(report, at(0))]).toEqual([null, null, false])
  })
})

describe('contesting', () => {
  const closedStates = states.filter((state) => life.phases[state] === 'closed' && state !== 'duplicate')

  test('is possible until the last millisecond of the days that the town gives, and not after', () => {
    fc.assert(
      fc.property(fc.constantFrom(...closedStates), fc.integer({ min: 0, max: 365 }), (state, days) => {
        const setting = { ...life, contest_days: days }
        const report = { state, phase: 'closed' as const, closedAt: at(0) }
        const until = contestableUntil(setting, report)!
        expect(until).toEqual(at(days * 24 * hour))
        const problem = (ms: number) => refusal(() => assertContestable(setting, report, new Date(until.getTime() + ms)))
        if (days > 0) expect(problem(-1)).toBeUndefined()
        expect(problem(0)).toMatchObject({ code: 'report.not_contestable', params: { state, until: until.toISOString() } })
      }),
    )
  })

  test('is of closed reports that the table lets their author reopen', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const phase = life.phases[state]
        const report = { state, phase, closedAt: phase === 'closed' ? at(0) : null }
        const mine = life.transitions.some(({ from, to, who }) => from === state && to === 'reopened' && who.includes('author'))
        const problem = refusal(() => assertContestable(life, report, at(1)))
        if (phase === 'closed' && mine) expect(problem).toBeUndefined()
        else expect(problem).toMatchObject({ status: 409, code: 'report.not_contestable' })
      }),
    )
  })
})

test('a reserved report is never public; another one is when the town wants it, and stays so', () => {
  const all = fc.record({ publish: fc.constantFrom('received' as const, 'verified' as const), was: fc.boolean() })
  fc.assert(
    fc.property(anyState, all, (state, how) => {
      expect(isPublic({ visibility: 'reserved', state, hiddenReason: null }, how)).toBe(false)
      expect(isPublic({ visibility: 'public', state, hiddenReason: 'Offende.' }, how)).toBe(false)
      const open = isPublic({ visibility: 'public', state, hiddenReason: null }, how)
      expect(open).toBe(how.was || how.publish === 'received' || state !== 'received')
    }),
  )
})

test('a duplicate brings along whatever came by it, over any number of others, and nothing else', () => {
  const trees = fc.array(fc.nat(), { minLength: 1, maxLength: 12 }).map((parents): Link[] =>
    // Each was merged into one of those before it: `0` is the main report.
    parents.map((parent, place) => ({ id: String(place + 1), into: String(parent % (place + 1)) })),
  )
  fc.assert(
    fc.property(trees, fc.nat(), (family, pick) => {
      const { id } = family[pick % family.length]!
      const leads = (link: Link): boolean => link.into === id || family.some((one) => one.id === link.into && leads(one))
      expect(broughtBy(id, family).sort()).toEqual(
        family
          .filter(leads)
          .map((link) => link.id)
          .sort(),
      )
    }),
  )
})
