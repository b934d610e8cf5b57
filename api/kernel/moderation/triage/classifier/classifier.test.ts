import fc from 'fast-check'
import { expect, test } from 'vitest'
import { triageDefaults } from '../rules.ts'
import { calibrate, probabilityOf } from './calibrating.ts'
import { classifierOf, isSound, learn } from './classifier.ts'
import { stemsOf } from './stems.ts'

const rules = triageDefaults
const goods = ['prestiti', 'scommesse', 'orologi', 'criptovalute', 'dimagranti', 'assicurazioni']
const things = ['la panchina', 'il lampione', 'la strada', 'il parco', 'il marciapiede', 'la fontana']
/** Decisions of a town in which advertising is hidden. */
const examples = Array.from({ length: 200 }, (_, at) => {
  const hidden = at % 4 === 0
  const text = hidden
    ? `Offerta speciale: ${goods[at % 6]} con bonus, guadagna subito ${goods[(at * 5) % 6]}`
    : `Vorrei segnalare che ${things[at % 6]} è rotta e ${things[(at * 5) % 6]} va sistemata`
  return { stems: stemsOf(text, rules), hidden }
})

test('words are learnt by their stems, in pairs, and numbers and addresses are not', () => {
  const stems = stemsOf('Segnalazioni e segnalazione: 3331234567, IBAN IT60X0542811101000000123456', rules).flat()
  expect(stems).toContain('segnal')
  expect(stems.filter((stem) => /\d/.test(stem))).toEqual([])
  expect(stems).toContain('§iban')
  // The library looks stems up in plain objects.
  expect(stemsOf('constructor toString __proto__ valueOf', rules).flat()).not.toContain('constructor')
})

test('with too few decisions of either kind there is no model', () => {
  expect(learn(examples.slice(0, 20), 0.1)).toBeUndefined()
  expect(
    learn(
      examples.filter(({ hidden }) => !hidden),
      0.1,
    ),
  ).toBeUndefined()
})

test('a model that was stored judges as its town decides, and says by which words', () => {
  const model = learn(examples, 0.1)!
  const { judge } = classifierOf(JSON.parse(JSON.stringify(model)) as typeof model)
  const spam = judge(stemsOf('Bonus e scommesse, guadagna anche tu!', rules))!
  const ordinary = judge(stemsOf('Il marciapiede davanti al parco è rotto, la strada pure', rules))!
  expect(spam.score).toBeGreaterThan(0.5)
  expect(spam.words).toContain('bonus')
  expect(ordinary.score).toBeLessThan(0.1)
  expect(judge(stemsOf('xyzzy plugh', rules))).toBeUndefined()
  expect(model.quality).toMatchObject({ examples: 200, held_out: 40 })
  expect(model.quality.precision).toBeGreaterThan(0.9)
  expect(isSound(model.quality)).toBe(true)
})

test('an insult is one though much that is sensible stands around it', () => {
  const { judge } = classifierOf(learn(examples, 0.1)!)
  const sensible = 'Vorrei segnalare che la strada è rotta e il parco va sistemata. '.repeat(6)
  expect(
    judge(stemsOf(`${sensible} Offerta speciale: scommesse con bonus, guadagna subito. ${sensible}`, rules))!.score,
  ).toBeGreaterThan(0.4)
  expect(judge(stemsOf(sensible, rules))!.score).toBeLessThan(0.1)
})

test('a model that is wrong more often than not does not speak', () => {
  expect(isSound({ examples: 200, held_out: 40, called: 20, precision: 0.1, recall: 0.5 })).toBe(false)
  expect(isSound({ examples: 200, held_out: 40, called: 3, precision: 0, recall: 0 })).toBe(true)
  expect(isSound({ examples: 200, held_out: 40, called: 0, precision: null, recall: 0 })).toBe(true)
})

test('whatever was seen, a probability is one, and rises with the odds', () => {
  const point = fc.record({ odds: fc.double({ min: -500, max: 500, noNaN: true }), hidden: fc.boolean() })
  fc.assert(
    fc.property(fc.array(point, { maxLength: 60 }), fc.double({ min: 0, max: 1, noNaN: true }), (points, rate) => {
      const calibration = calibrate(points, rate)
      const said = [-1000, -10, 0, 10, 1000].map((odds) => probabilityOf(odds, calibration))
      for (const probability of said) expect(probability >= 0 && probability <= 1).toBe(true)
      expect(said.toSorted((a, b) => a - b)).toEqual(said)
    }),
  )
})
