import type { Language } from './words.ts'

/** A day in words, as it is in Italy at that instant. */
export const dayIn = (at: Date, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'Europe/Rome' }).format(at)
