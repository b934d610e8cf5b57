import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Problem } from '../../kernel/http/problem.ts'
import { states, transitionActions, type LifeAction, type PetitionState } from './petition.ts'
import {
  assertAnswerable,
  assertOpen,
  assertStep,
  findStep,
  isOverdue,
  isPublic,
  life,
  stateAt,
  stepsFor,
  whoDoes,
  type Situation,
  type Who,
} from './rules.ts'

const at = (time: number) => new Date(Date.UTC(2026, 10, 23) + time)
const situation = (change: Partial<Situation> = {}): Situation => ({
  state: 'draft',
  closesAt: null,
  answeredAt: null,
  answerDueAt: null,
  sponsors: 0,
  terms: { sponsors: 5 },
  ...change,
})
const actions = [...new Set(life.map(({ action }) => action))]
const times = fc.integer({ min: 0, max: 1000 }).map(at)
const maybe = fc.option(times, { nil: null })

/** Any situation that the database would take. */
const situations = fc
  .record({
    state: fc.constantFrom(...states),
    closesAt: maybe,
    answeredAt: maybe,
    answerDueAt: maybe,
    sponsors: fc.nat(10),
    terms: fc.record({ sponsors: fc.nat(10) }),
  })
  .map((it): Situation => ({
    ...it,
    closesAt: ['open', 'closed', 'answered'].includes(it.state) ? (it.closesAt ?? at(500)) : it.closesAt,
  }))

const refusal = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    return error as Problem
  }
  return undefined
}

describe('the life of a petition', () => {
  test('reaches every state from the draft', () => {
    const reached = new Set<PetitionState>(['draft'])
    for (let size = 0; size !== reached.size;) {
      size = reached.size
      for (const { from, to } of life) if (from.some((state) => reached.has(state))) reached.add(to)
    }
    expect([...reached].sort()).toEqual([...states].sort())
  })

  test('opens what has been reviewed, and nothing else', () => {
    const into = (state: PetitionState) =>
      life.filter(({ to }) => to === state).flatMap(({ from, action, who }) => from.map((f) => `${f} ${action} ${who}`))
    expect(into('open')).toEqual(['in_review publish reviewer', 'stopped resume system'])
    expect(into('in_review')).toEqual([
      'draft submit author',
      'collecting_sponsors sponsors_found system',
      'rejected restore reviewer',
      'stopped resume system',
    ])
    expect(into('rejected')).toEqual(['in_review reject reviewer'])
    expect(into('closed')).toEqual(['stopped resume system', 'open close system'])
    expect(into('answered')).toEqual(['stopped resume system', 'open close system', 'closed answer officer'])
  })

  test('ends in the archive only: every other state can be left', () => {
    const left = new Set(life.flatMap(({ from }) => from))
    expect(states.filter((state) => !left.has(state))).toEqual(['archived'])
  })

  test('says for each action one sort of people', () => {
    for (const action of actions) {
      expect(new Set(life.filter((step) => step.action === action).map(({ who }) => who)).size).toBe(1)
      expect(whoDoes(action)).toBe(life.find((step) => step.action === action)!.who)
    }
  })

  test('takes exactly the steps of the table, in exactly one way', () => {
    fc.assert(
      fc.property(situations, fc.constantFrom(...actions), times, (it, action, now) => {
        const possible = life.filter(
          (step) =>
            step.action === action &&
            step.from.includes(step.who === 'system' ? it.state : stateAt(it, now)) &&
            (step.when === undefined || step.when(it, now)),
        )
        expect(possible.length).toBeLessThanOrEqual(1)
        expect(findStep(it, action, now)).toBe(possible[0])
        const refused = refusal(() => assertStep(it, action, now))
        if (possible.length) expect(refused).toBeUndefined()
        else expect(refused).toMatchObject({ status: 409, code: 'petition.transition_impossible', params: { action } })
      }),
      { numRuns: 2000 },
    )
  })

  test('gives people no step whose time is over', () => {
    fc.assert(
      fc.property(situations, times, (it, now) => {
        const late = it.state === 'open' && it.closesAt !== null && now >= it.closesAt
        const step = findStep(it, 'withdraw', now)
        if (late) expect(step).toBeUndefined()
        const close = findStep(it, 'close', now)
        expect(close !== undefined).toBe(late)
        if (close) expect(close.to).toBe(it.answeredAt ? 'answered' : 'closed')
      }),
      { numRuns: 2000 },
    )
  })

  test('keeps its promises along any walk', () => {
    const moves = fc.array(
      fc.record({ action: fc.constantFrom(...actions), wait: fc.integer({ min: 0, max: 400 }), answers: fc.boolean() }),
    )
    fc.assert(
      fc.property(moves, fc.nat(3), (walk, needed) => {
        let it = situation({ terms: { sponsors: needed } })
        let [time, published] = [0, false]
        for (const { action, wait, answers } of walk) {
          const now = at((time += wait))
          if (answers && published && !refusal(() => assertAnswerable({ ...it, publishedAt: at(0) }, now)))
            it = { ...it, answeredAt: now }
          if (it.state === 'collecting_sponsors') it = { ...it, sponsors: it.sponsors + 1 }
          const before = stateAt(it, now)
          const step = findStep(it, action, now)
          if (!step) continue
          expect(step.from).toContain(step.who === 'system' ? it.state : before)
          it = { ...it, state: step.to }
          if (step.to === 'open') [it, published] = [{ ...it, closesAt: at(time + 500) }, true]
          if (step.action === 'answer') it = { ...it, answeredAt: it.answeredAt ?? now }
          if (step.to === 'in_review' && action !== 'restore') expect(it.sponsors).toBeGreaterThanOrEqual(needed)
          if (['open', 'closed', 'answered'].includes(it.state)) expect(published).toBe(true)
          if (it.state === 'answered') expect(it.answeredAt).not.toBeNull()
          if (step.to === 'closed') expect(now >= it.closesAt!).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('offers each person what they can do, and nothing else', () => {
    const people = fc.uniqueArray(fc.constantFrom<Who>('author', 'reviewer', 'officer')).map((who) => new Set(who))
    fc.assert(
      fc.property(situations, people, times, (it, who, now) => {
        const offered = stepsFor(it, who, now)
        for (const action of transitionActions) {
          const can = who.has(whoDoes(action)) && findStep(it, action, now) !== undefined
          expect(offered.includes(action)).toBe(can)
        }
      }),
    )
  })
})

describe('at the edge of a deadline', () => {
  const open = situation({ state: 'open', closesAt: at(1000) })

  test('signatures are taken to the last millisecond and not one later', () => {
    expect(refusal(() => assertOpen(open, at(999)))).toBeUndefined()
    expect(refusal(() => assertOpen(open, at(1000)))).toMatchObject({
      status: 409,
      code: 'petition.closed',
      params: { closes_at: at(1000).toISOString() },
    })
    expect(stateAt(open, at(999))).toBe('open')
    expect(stateAt(open, at(1000))).toBe('closed')
    expect(stateAt({ ...open, answeredAt: at(3) }, at(1000))).toBe('answered')
  })

  test.each<[PetitionState, string]>([
    ['draft', 'petition.not_open'],
    ['in_review', 'petition.not_open'],
    ['rejected', 'petition.not_open'],
    ['stopped', 'petition.not_open'],
  ])('a %s petition takes none', (state, code) => {
    expect(refusal(() => assertOpen(situation({ state }), at(0)))).toMatchObject({ code, params: { state } })
  })

  test('an answer is late from the deadline on, unless it was given', () => {
    const closed = { state: 'closed', answerDueAt: at(10), answeredAt: null } as const
    expect(isOverdue(closed, at(9))).toBe(false)
    expect(isOverdue(closed, at(10))).toBe(true)
    expect(isOverdue({ ...closed, answeredAt: at(20) }, at(30))).toBe(false)
    expect(isOverdue({ ...closed, answerDueAt: null }, at(30))).toBe(false)
  })

  test.each<PetitionState>(['withdrawn', 'stopped', 'archived'])('nobody owes an answer to a %s petition', (state) => {
    expect(isOverdue({ state, answerDueAt: at(10), answeredAt: null }, at(11))).toBe(false)
  })

  test('nobody archives what still has to be answered', () => {
    const closed = situation({ state: 'closed', closesAt: at(0) })
    expect(findStep(closed, 'archive', at(1))?.to).toBe('archived')
    expect(findStep({ ...closed, answerDueAt: at(50) }, 'archive', at(1))).toBeUndefined()
    expect(findStep({ ...closed, answerDueAt: at(50) }, 'archive', at(60))).toBeUndefined()
  })
})

describe('what the public sees', () => {
  const never = { publishedAt: null, decidedAt: null, hidden: false }
  test.each<[PetitionState, boolean, boolean]>([
    ['draft', false, false],
    ['collecting_sponsors', false, false],
    ['in_review', false, false],
    ['open', true, true],
    ['closed', true, true],
    ['answered', true, true],
    ['rejected', true, true],
    ['stopped', true, true],
    ['withdrawn', false, true],
    ['archived', false, true],
  ])('%s: never published %s, once published %s', (state, unpublished, published) => {
    expect(isPublic({ ...never, state })).toBe(unpublished)
    expect(isPublic({ ...never, state, publishedAt: at(0) })).toBe(published)
  })

  test('a hidden decision stays hidden, in the archive too', () => {
    for (const state of ['rejected', 'stopped', 'archived'] as const) {
      expect(isPublic({ state, publishedAt: null, decidedAt: at(0), hidden: true })).toBe(false)
      expect(isPublic({ state, publishedAt: null, decidedAt: at(0), hidden: false })).toBe(true)
    }
  })
})

test('the administration answers once, between publication and the end', () => {
  const answerable = (state: PetitionState, change: Partial<Situation> = {}) =>
    refusal(() =>
      assertAnswerable(
        { ...situation({ state, closesAt: at(10), ...change }), publishedAt: state === 'in_review' ? null : at(0) },
        at(1),
      ),
    )?.code
  expect(answerable('open')).toBeUndefined()
  expect(answerable('closed')).toBeUndefined()
  expect(answerable('in_review')).toBe('petition.not_published')
  expect(answerable('closed', { answeredAt: at(0) })).toBe('petition.already_answered')
  expect(answerable('stopped')).toBe('petition.transition_impossible')
})

test('names every action that the table holds', () => {
  const all: LifeAction[] = [...transitionActions, 'sponsors_found', 'resume', 'close', 'answer']
  expect([...actions].sort()).toEqual(all.sort())
})
