import { expect, test } from 'vitest'
import type { OpinionMatrix } from './opinion.ts'
import { paint, type Picture } from './picture.ts'
import { consensus, representatives, twoProportionTest, type Tally } from './representative.ts'
import { matrixOf, meetings, published } from './testing/published.ts'

const rules = { fewestOpinions: 7, smallestGroup: 5 }
const tally = (agree: number, disagree: number, pass = 0): Tally => ({ agree, disagree, pass })

/** Two camps of ten and six, of one mind on the last two statements; two more have said nearly nothing. */
const camps = matrixOf([
  ...Array.from({ length: 10 }, (_, at) => (at % 5 === 0 ? '++0---+-' : '+++---+-')),
  ...Array.from({ length: 6 }, (_, at) => (at % 3 === 0 ? '---++.+-' : '---++++-')),
  '+.......',
  '........',
])

test('a picture names the groups, what tells them apart, and what they have in common', () => {
  const picture = paint(camps, rules)
  expect(picture.groups.map(({ size }) => size)).toEqual([10, 6])
  const said = picture.groups.map(({ representative }) =>
    representative.map(({ statement, opinion }) => `${statement} ${opinion}`),
  )
  expect(said[0]!.toSorted()).toEqual(['0 agree', '1 agree', '3 disagree', '4 disagree', '5 disagree'])
  expect(said[1]!.toSorted()).toEqual(['0 disagree', '1 disagree', '2 disagree', '3 agree', '4 agree'])
  expect(picture.common).toEqual([
    { statement: 6, opinion: 'agree' },
    { statement: 7, opinion: 'disagree' },
  ])
})

test('whoever has said little is counted and not placed', () => {
  const picture = paint(camps, rules)
  expect(picture).toMatchObject({ participants: 17, placed: 16 })
  expect(picture.tallies[0]).toEqual(tally(11, 6))
  expect(picture.groups[0]!.tallies[2]).toEqual(tally(8, 0, 2))
  expect(picture.groups[1]!.tallies[5]).toEqual(tally(4, 0))
})

test('with fewer statements than that, whoever has answered all of them is placed', () => {
  expect(paint(matrixOf(['++', '+-', '+.']), rules)).toMatchObject({ participants: 3, placed: 2 })
})

const permuted = ({ participants, statements, votes }: OpinionMatrix): OpinionMatrix => ({
  participants,
  statements,
  votes: Uint8Array.from(
    votes,
    (_, at) => votes[((Math.floor(at / statements) * 7 + 3) % participants) * statements + (at % statements)]!,
  ),
})
const turned = (matrix: OpinionMatrix): OpinionMatrix => ({ ...matrix, votes: matrix.votes.map((vote) => [0, 2, 1, 3][vote]!) })
const places = ({ groups }: Picture) =>
  groups.map(({ size, x, y, spread }) => [size, ...[x, y, spread].map((at) => at.toFixed(6))])

test.each([
  ['camps', camps],
  ['meetings', meetings],
  ['published', published.matrix],
])('the order of the participants does not matter: %s', (_, matrix) => {
  const [one, other] = [matrix, permuted(matrix)].map((of) => paint(of, { fewestOpinions: 1, smallestGroup: 3 }))
  expect(places(other!)).toEqual(places(one!))
  expect(other!.groups.map(({ tallies }) => tallies)).toEqual(one!.groups.map(({ tallies }) => tallies))
  expect(other!.common).toEqual(one!.common)
})

test('where everybody says the contrary the groups are the same, and say the contrary', () => {
  const [one, other] = [camps, turned(camps)].map((matrix) => paint(matrix, rules))
  expect(other!.groups.map(({ size }) => size)).toEqual(one!.groups.map(({ size }) => size))
  const contrary = one!.common.map(({ statement, opinion }) => ({
    statement,
    opinion: opinion === 'agree' ? 'disagree' : 'agree',
  }))
  expect(other!.common).toEqual(contrary)
})

test.each([
  ['nobody', [], 0],
  ['nobody who has said anything', ['...', '...'], 0],
  ['one person', ['+-0'], 1],
  ['people who all say the same', Array<string>(12).fill('+-+'), 1],
  ['people who all pass', Array<string>(12).fill('000'), 1],
  ['one statement', ['+', '+', '-', '0'], 1],
  ['two people who contradict each other', ['+++', '---'], 1],
])('%s: no groups to be told apart', (_, lines, groups) => {
  const picture = paint(matrixOf(lines), rules)
  expect(picture.groups).toHaveLength(groups)
  for (const { x, y, spread, representative } of picture.groups) {
    expect([x, y, spread].every(Number.isFinite)).toBe(true)
    expect(representative).toEqual([])
  }
})

test('what all say is common also where there is one group', () => {
  expect(paint(matrixOf(Array<string>(12).fill('+-0')), rules).common).toEqual([
    { statement: 0, opinion: 'agree' },
    { statement: 1, opinion: 'disagree' },
  ])
})

test('the test of two proportions is the one that is reckoned by hand', () => {
  // 8 of 10 against 4 of 10: pooled 0.6, so z = 0.4 / √(0.6 · 0.4 · 0.2).
  expect(twoProportionTest(7, 9, 3, 9)).toBeCloseTo(0.4 / Math.sqrt(0.048), 12)
  expect(twoProportionTest(9, 9, 9, 9)).toBe(0)
})

test('what more of a group say, but not surely, does not tell it from the others', () => {
  expect(representatives([tally(6, 4)], [tally(5, 5)], 5)).toEqual([])
  // Most of them surely do, but hardly more than of the others; more than of the others, but not most.
  expect(representatives([tally(60, 40)], [tally(58, 42)], 5)).toEqual([])
  expect(representatives([tally(40, 60)], [tally(10, 90)], 5)).toEqual([])
  expect(representatives([tally(11, 9)], [tally(1, 19)], 5)).toEqual([])
  expect(representatives([tally(60, 40)], [tally(30, 70)], 5)).toEqual([{ statement: 0, opinion: 'agree' }])
})

test('consensus needs every group, however small', () => {
  expect(consensus([tally(8, 2), tally(3, 1)], 'agree')).toBeCloseTo((9 / 12) * (4 / 6), 12)
  const united = [tally(70, 30), tally(7, 3)]
  const outvoted = [tally(100, 0), tally(1, 9)]
  expect(consensus(united, 'agree')).toBeGreaterThan(consensus(outvoted, 'agree'))
})
