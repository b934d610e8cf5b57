import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Amendment, LifeAction, ProposalState } from './proposal.ts'
import { proposalActions, proposalStates } from './proposal.ts'
import { amended, assertMergeable, assertStep, life, nextTurn, stepsFor, weightOf, whoDoes } from './rules.ts'

const states = fc.constantFrom(...proposalStates)
const actions = fc.constantFrom<LifeAction>(...proposalActions, 'answer', 'merge')

/** The whole table once more, in the words of the town: what happens by which step. */
const steps: [ProposalState, LifeAction, ProposalState, 'author' | 'officer'][] = [
  ['draft', 'publish', 'open', 'author'],
  ['draft', 'withdraw', 'withdrawn', 'author'],
  ['open', 'freeze', 'frozen', 'author'],
  ['open', 'withdraw', 'withdrawn', 'author'],
  ['open', 'merge', 'merged', 'officer'],
  ['frozen', 'withdraw', 'withdrawn', 'author'],
  ['frozen', 'answer', 'answered', 'officer'],
  ['frozen', 'promote', 'promoted', 'officer'],
  ['frozen', 'merge', 'merged', 'officer'],
  ['answered', 'promote', 'promoted', 'officer'],
]

describe('the life of a proposal', () => {
  test.each(steps)('%s, %s: %s, by the %s', (state, action, to, who) => {
    expect(assertStep({ state }, action).to).toBe(to)
    expect(whoDoes(action)).toBe(who)
  })

  test('nothing else can happen', () => {
    fc.assert(
      fc.property(states, actions, (state, action) => {
        const listed = steps.some(([from, step]) => from === state && step === action)
        if (!listed) expect(() => assertStep({ state }, action)).toThrow('proposal.transition_impossible')
        expect(life.some((step) => step.action === action && step.from.includes(state))).toBe(listed)
      }),
    )
  })

  test('each is offered what they can do, and no more', () => {
    fc.assert(
      fc.property(states, fc.subarray(['author', 'officer'] as const), (state, who) => {
        for (const action of stepsFor({ state }, new Set(who))) {
          expect(who).toContain(whoDoes(action))
          expect(assertStep({ state }, action).action).toBe(action)
        }
      }),
    )
  })
})

test('an accepted amendment changes its passage and nothing else', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), fc.string(), (before, exact, after, replacement) => {
      const passage = { exact, prefix: '', suffix: '', start: before.length }
      const amendment = { passage, passageState: 'moved', replacement } as Amendment
      expect(amended(before + exact + after, amendment)).toBe(before + replacement + after)
      expect(() => amended(exact, { ...amendment, passageState: 'answered' })).toThrow('proposal.passage_changed')
    }),
  )
})

test('a proposal is merged into another one of its debate', () => {
  const proposal = (id: string, state: ProposalState, debateId = 'a') => ({ id, debateId, state })
  expect(() => assertMergeable(proposal('1', 'open'), proposal('2', 'frozen'))).not.toThrow()
  for (const into of [proposal('1', 'open'), proposal('2', 'open', 'b'), proposal('2', 'merged'), proposal('2', 'draft')])
    expect(() => assertMergeable(proposal('1', 'open'), into)).toThrow('proposal.merge_impossible')
  expect(() => assertMergeable(proposal('1', 'withdrawn'), proposal('2', 'open'))).toThrow('proposal.transition_impossible')
})

test('an update of a section with a long history counts more; the first of a minute is always taken', () => {
  const [now, limits] = [new Date(), { updates_per_minute: 10, authors_at_once: 1 }]
  const author = { id: 'a', authorId: 'a' }
  expect([0, 49_999, 50_000, 200_000].map(weightOf)).toEqual([1, 1, 2, 5])
  const turn = nextTurn([], author, now, limits, 5)
  expect(nextTurn([{ ...author, ...turn }], author, now, limits, 5)).toEqual({ began: now, taken: 10 })
  expect(() => nextTurn([{ ...author, ...turn, taken: 6 }], author, now, limits, 5)).toThrow('proposal.too_fast')
  expect(nextTurn([], author, now, limits, 21).taken).toBe(21)
})
