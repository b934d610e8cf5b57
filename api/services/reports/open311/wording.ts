import type { AnswerValue } from '../report.ts'
import type { CategorySetting, QuestionSetting } from '../settings.ts'
import { field } from './fields.ts'
import { Refusal } from './refusing.ts'

const mostTitle = 120
const mostAddress = 200
const mostDescription = 4000

/** On one line, without control characters. */
const line = (text: string) => text.replaceAll(/[\u0000-\u001f\u007f]+/g, ' ').trim()
/** Lines end with \n; without control characters. */
export const lines = (text: string) =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .trim()

/**
 * Title and description of a report. The protocol has no title: unless one is given beside, the first line is it, or the category's
 * name where that says nothing.
 *
 * @throws Refusal 400 when the description is longer than the protocol lets it be.
 */
export function textIn(fields: URLSearchParams, { name }: Pick<CategorySetting, 'name'>): { title: string; description: string } {
  const description = descriptionIn(fields)
  const named = line(field(fields, 'title') ?? field(fields, 'attribute[title]') ?? '')
  const title = cut(named || line(description.split('\n', 1)[0]!), mostTitle)
  if (title.length < 3) return { title: name.it, description }
  return { title, description: title === description ? '' : description }
}

/** The description; empty when there is none. @throws Refusal 400 when it is longer than the protocol lets it be. */
export function descriptionIn(fields: URLSearchParams): string {
  const description = lines(field(fields, 'description') ?? '')
  if (description.length > mostDescription) throw new Refusal(400, `description is longer than ${mostDescription} characters.`)
  return description
}

/** At most so many characters, cut between words. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const short = text.slice(0, most - 1)
  const end = short.lastIndexOf(' ')
  return `${(end > most / 2 ? short.slice(0, end) : short).toWellFormed().replace(/\ufffd$/, '')}…`
}

/** Where it is, in words. */
export const addressIn = (fields: URLSearchParams): string =>
  line(field(fields, 'address_string') ?? '')
    .slice(0, mostAddress)
    .toWellFormed()

/** Longitude and latitude. @throws Refusal 400 when there are none. */
export function positionIn(fields: URLSearchParams): [number, number] {
  const [lat, lon] = [field(fields, 'lat'), field(fields, 'long')]
  if (lat === undefined && lon === undefined) {
    const numbered = field(fields, 'address_id') !== undefined
    throw new Refusal(
      400,
      numbered
        ? 'lat and long are needed: an address_id is not known here.'
        : 'lat and long or address_string were not provided.',
    )
  }
  return [degrees('long', lon, 180), degrees('lat', lat, 90)]
}

function degrees(name: string, text: string | undefined, most: number): number {
  const value = text !== undefined && /^[+-]?\d{1,3}(\.\d{1,20})?$/.test(text) ? Number(text) : NaN
  if (Number.isNaN(value) || Math.abs(value) > most) throw new Refusal(400, `${name} is no number from -${most} to ${most}.`)
  return value
}

/** A link to something about the report. @throws Refusal 400 when it leads nowhere. */
export function linkIn(fields: URLSearchParams): string | undefined {
  const link = field(fields, 'media_url')
  if (link === undefined) return undefined
  const url = URL.parse(link)
  if (!url || !/^https?:$/.test(url.protocol) || url.href.length > 1000)
    throw new Refusal(400, 'media_url is no address of the web.')
  return url.href
}

/**
 * Answers to the questions of a category: `attribute[code]=value`, `attribute[code][]=value` where several can be chosen. What is no
 * value of the question's type stays as it is, and is refused where answers are looked at.
 */
export function answersIn(
  fields: URLSearchParams,
  { questions }: Pick<CategorySetting, 'questions'>,
): Record<string, AnswerValue> {
  const answers: [string, AnswerValue][] = []
  for (const question of questions) {
    const given = [`attribute[${question.key}]`, `attribute[${question.key}][]`].flatMap((name) => fields.getAll(name))
    const values = given.map(lines).filter(Boolean)
    if (values.length) answers.push([question.key, answerOf(question, values)])
  }
  return Object.fromEntries(answers)
}

const longestAnswer = 1000

function answerOf({ type }: QuestionSetting, values: readonly string[]): AnswerValue {
  if (type === 'choices') return values
  const value = values[0]!.slice(0, longestAnswer).toWellFormed()
  if (type === 'number') return /^-?\d{1,15}(\.\d{1,10})?$/.test(value) ? Number(value) : value
  if (type === 'boolean') return value === 'true' ? true : value === 'false' ? false : value
  // The protocol has instants where we ask for a day.
  if (type === 'date') return value.slice(0, 10)
  return value
}
