import type { Language } from './language.ts'

const rome = 'Europe/Rome'
const locales: Record<Language, string> = { it: 'it-IT', en: 'en-GB' }

/** "1.284", also for four digits. */
export const count = (language: Language, n: number): string =>
  new Intl.NumberFormat(locales[language], { useGrouping: 'always' }).format(n)

/** As it is written after a colon: "Il Consiglio ne discute" → "il Consiglio ne discute"; an acronym stays. */
export const inside = (sentence: string): string =>
  /^\p{Lu}\p{Lu}/u.test(sentence) ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1)

/** "risiede, lavora o studia". */
export const either = (language: Language, things: string[]): string =>
  new Intl.ListFormat(locales[language], { type: 'disjunction' }).format(things)

/** "1,2 MB". */
export const megabytes = (language: Language, bytes: number): string =>
  `${new Intl.NumberFormat(locales[language], { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(bytes / 1_000_000)} MB`

export interface Forms {
  one: string
  /** Italian and round millions: "1.000.000 di firme". */
  many?: string
  other: string
}

/** "1 firma", "2 firme", "1.000.000 di firme". */
export function counted(language: Language, n: number, forms: Forms): string {
  const rule = new Intl.PluralRules(locales[language]).select(n)
  return `${count(language, n)} ${rule === 'one' ? forms.one : rule === 'many' ? (forms.many ?? forms.other) : forms.other}`
}

type Moment = string | number | Date

/** "12 marzo 2027", in Rome. */
export const date = (language: Language, at: Moment): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: rome }).format(new Date(at))

/** "12 mar", in Rome. */
export const shortDate = (language: Language, at: Moment): string =>
  new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'short', timeZone: rome }).format(new Date(at))

/** "9.30" in Italian, "9:30" in English, in Rome. */
export function clock(language: Language, at: Moment): string {
  const time = new Intl.DateTimeFormat(locales[language], { hour: 'numeric', minute: '2-digit', timeZone: rome }).format(
    new Date(at),
  )
  return language === 'it' ? time.replace(/^0(?=\d)/, '').replace(':', '.') : time
}

const hours: Record<Language, string> = { it: 'ore', en: 'at' }

/** "12 marzo 2027, ore 9.30". */
export const dateAndTime = (language: Language, at: Moment): string =>
  `${date(language, at)}, ${hours[language]} ${clock(language, at)}`

/** Civil days in Rome from `now` to `at`; negative when past. */
export function daysUntil(at: Moment, now: Moment = Date.now()): number {
  const day = (moment: Moment): number =>
    Date.parse(new Intl.DateTimeFormat('sv-SE', { timeZone: rome }).format(new Date(moment))) / 86_400_000
  return Math.round(day(at) - day(now))
}

// The API names the first instant that is too late: the last day is the one before it.
const lastInstant = (end: Moment): number => new Date(end).getTime() - 1

/** The last day before the end of a term: "12 marzo 2027". */
export const lastDay = (language: Language, end: Moment): string => date(language, lastInstant(end))

/** Civil days in Rome from today to the last day before the end of a term: 0 on that day, negative when past. */
export const daysLeft = (end: Moment, now?: Moment): number => daysUntil(lastInstant(end), now)
