import { Problem } from '../../kernel/http/problem.ts'
import type { Answer, AnswerValue, LocalText } from './report.ts'
import type { CategorySetting, QuestionSetting } from './settings.ts'

const yesNo = { true: { it: 'Sì', en: 'Yes' }, false: { it: 'No', en: 'No' } } as const

/**
 * What was answered to the questions of a category, in their order and with their words. What is no question of the category is
 * left out: it may come from another town's form.
 *
 * @throws Problem 422 `report.answer_missing` {question}, `report.answer_wrong` {question}, `report.emergency` {question, text}.
 */
export function assertAnswers(
  { questions }: Pick<CategorySetting, 'questions'>,
  given: Readonly<Record<string, AnswerValue>>,
  language: 'it' | 'en',
): Answer[] {
  return questions.flatMap((question) => {
    const { key, label, required } = question
    const value = Object.hasOwn(given, key) ? given[key] : undefined
    if (value === undefined || isEmpty(value)) {
      if (required) throw new Problem(422, 'report.answer_missing', { question: key })
      return []
    }
    if (!fits(question, value)) throw new Problem(422, 'report.answer_wrong', { question: key })
    if (stops(question, value)) {
      const { stop } = question
      throw new Problem(422, 'report.emergency', { question: key, text: (stop!.text[language] ?? stop!.text.it).slice(0, 500) })
    }
    return [{ key, label, value, text: inWords(question, value), public: question.public }]
  })
}

function isEmpty(value: AnswerValue): boolean {
  return Array.isArray(value) ? value.length === 0 : value === ''
}

function fits({ type, options = [] }: QuestionSetting, value: AnswerValue): boolean {
  const isOption = (key: unknown) => options.some((option) => option.key === key)
  switch (type) {
    case 'text':
      return typeof value === 'string'
    case 'number':
      return typeof value === 'number'
    case 'boolean':
      return typeof value === 'boolean'
    case 'choice':
      return isOption(value)
    case 'choices':
      return Array.isArray(value) && value.every(isOption)
    case 'date':
      return typeof value === 'string' && isCivilDay(value)
  }
}

/** Whether the text is a day of the calendar, `YYYY-MM-DD`: `Date` would take 31 February for 3 March. */
export function isCivilDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** Whether the answer is one with which nothing is reported here. */
function stops({ stop }: QuestionSetting, value: AnswerValue): boolean {
  return stop !== undefined && [value].flat().some((one) => stop.answers.includes(String(one)))
}

function inWords({ type, options = [] }: QuestionSetting, value: AnswerValue): LocalText {
  if (type === 'boolean') return yesNo[value === true ? 'true' : 'false']
  if (type !== 'choice' && type !== 'choices') return { it: String(value) }
  const chosen = options.filter(({ key }) => [value].flat().includes(key)).map(({ label }) => label)
  return { it: chosen.map(({ it }) => it).join(', '), en: chosen.map(({ it, en }) => en ?? it).join(', ') }
}
