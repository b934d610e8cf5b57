import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Problem } from '../../kernel/http/problem.ts'
import { assertAnswers, isCivilDay } from './answers.ts'
import type { AnswerValue } from './report.ts'
import type { QuestionSetting, QuestionType } from './settings.ts'

const local = (it: string) => ({ it, en: `${it} (en)` })
const options = ['a', 'b', 'c'].map((key) => ({ key, label: local(key) }))
const question = (type: QuestionType, change: Partial<QuestionSetting> = {}): QuestionSetting => {
  return { key: type, label: local(type), type, required: false, public: true, options, ...change }
}
const questions = (['text', 'number', 'boolean', 'choice', 'choices', 'date'] as const).map((type) => question(type))

const answered = (questions: readonly QuestionSetting[], given: Record<string, AnswerValue>, language: 'it' | 'en' = 'it') => {
  try {
    return assertAnswers({ questions }, given, language)
  } catch (problem) {
    const { code, params } = problem as Problem
    return { code, params }
  }
}

test('answers are kept in the order of the questions, with words in every language', () => {
  const given = { date: '2026-11-23', choices: ['c', 'a'], choice: 'b', boolean: false, number: 3.5, text: 'Due metri' }
  expect(answered(questions, given)).toMatchObject([
    { key: 'text', value: 'Due metri', text: { it: 'Due metri' } },
    { key: 'number', value: 3.5, text: { it: '3.5' } },
    { key: 'boolean', value: false, text: { it: 'No', en: 'No' } },
    { key: 'choice', value: 'b', text: { it: 'b', en: 'b (en)' } },
    { key: 'choices', value: ['c', 'a'], text: { it: 'a, c', en: 'a (en), c (en)' } },
    { key: 'date', value: '2026-11-23', text: { it: '2026-11-23' } },
  ])
})

test('what does not fit its question is refused, whatever it is', () => {
  const fitting: Record<QuestionType, (value: AnswerValue) => boolean> = {
    text: (value) => typeof value === 'string',
    number: (value) => typeof value === 'number',
    boolean: (value) => typeof value === 'boolean',
    choice: (value) => ['a', 'b', 'c'].includes(value as string),
    choices: (value) => Array.isArray(value) && value.every((one) => ['a', 'b', 'c'].includes(one as string)),
    date: (value) => typeof value === 'string' && isCivilDay(value),
  }
  const values = fc.oneof(
    fc.constantFrom<AnswerValue>('a', 'd', 'x', '2026-02-28', '2026-02-31', 'constructor', ['a', 'b'], ['a', 'd']),
    fc.string({ minLength: 1 }),
    fc.double({ noNaN: true }),
    fc.boolean(),
  )
  fc.assert(
    fc.property(fc.constantFrom(...questions), values, (one, value) => {
      const outcome = answered([one], { [one.key]: value })
      if (fitting[one.type](value)) expect(outcome).toMatchObject([{ key: one.key, value }])
      else expect(outcome).toEqual({ code: 'report.answer_wrong', params: { question: one.key } })
    }),
  )
})

test('a question that has to be answered is, and not by nothing; what is no question is left out', () => {
  const required = [question('text', { required: true }), question('choices', { required: true })]
  const missing = (key: string) => ({ code: 'report.answer_missing', params: { question: key } })
  expect(answered(required, {})).toEqual(missing('text'))
  expect(answered(required, { text: '' })).toEqual(missing('text'))
  expect(answered(required, { text: 'x', choices: [] })).toEqual(missing('choices'))
  expect(answered([question('text')], { text: '' })).toEqual([])
  expect(answered([question('toString' as never)], {})).toEqual([])
  expect(answered([], { altro: 'x' })).toEqual([])
})

test('with an answer that stops nothing is reported: its words say what to do, in the language of whoever asks', () => {
  const text = { it: 'Chiama subito il 112', en: 'Call 112 at once' }
  const stop = (type: QuestionType, answers: string[]) => [question(type, { stop: { answers, text } })]
  const told = (type: QuestionType, text: string) => ({ code: 'report.emergency', params: { question: type, text } })
  expect(answered(stop('boolean', ['true']), { boolean: true })).toEqual(told('boolean', text.it))
  expect(answered(stop('boolean', ['true']), { boolean: true }, 'en')).toEqual(told('boolean', text.en))
  expect(answered(stop('choices', ['b', 'c']), { choices: ['a', 'c'] })).toEqual(told('choices', text.it))
  expect(answered(stop('choice', ['b']), { choice: 'a' })).toMatchObject([{ value: 'a' }])
  expect(
    answered([question('boolean', { stop: { answers: ['true'], text: { it: text.it } } })], { boolean: true }, 'en'),
  ).toEqual(told('boolean', text.it))
})
