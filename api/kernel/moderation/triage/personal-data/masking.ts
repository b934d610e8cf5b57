import type { PersonalKind } from '../finding.ts'
import type { PersonalDatum } from './index.ts'

/** What stands where something personal stood. */
const masks: Readonly<Record<'it' | 'en', Readonly<Record<PersonalKind, string>>>> = {
  it: {
    fiscal_code: '[codice fiscale]',
    iban: '[IBAN]',
    phone: '[numero di telefono]',
    email: '[indirizzo e-mail]',
    plate: '[targa]',
  },
  en: {
    fiscal_code: '[fiscal code]',
    iban: '[IBAN]',
    phone: '[phone number]',
    email: '[e-mail address]',
    plate: '[number plate]',
  },
}

/** The text with a word in brackets in place of each piece of personal data. */
export function masked(text: string, personal: readonly PersonalDatum[], language: 'it' | 'en'): string {
  let after = 0
  const pieces = personal.flatMap(({ kind, start, end }) => {
    const before = text.slice(after, start)
    after = end
    return [before, masks[language][kind]]
  })
  return pieces.join('') + text.slice(after)
}
