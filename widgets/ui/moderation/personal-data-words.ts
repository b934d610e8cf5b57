import type { components } from '../../../types/openapi.d.ts'
import type { Messages } from '../../kernel/language.ts'

type Code = components['schemas']['CheckFindingCode']

/** What says something of a person; the rest of what a check finds is not offered to be masked. */
type Kind = Extract<Code, 'fiscal_code' | 'iban' | 'phone' | 'email' | 'plate'>

const it = {
  found: (kinds: string) => `Nel testo c’è ${kinds}.`,
  now: (several: boolean): string =>
    several ? 'Li leggerà chiunque. Vuoi nasconderli?' : 'Lo leggerà chiunque. Vuoi nasconderlo?',
  kinds: {
    fiscal_code: 'un codice fiscale',
    iban: 'un IBAN',
    phone: 'un numero di telefono',
    email: 'un indirizzo e-mail',
    plate: 'una targa',
  } satisfies Record<Kind, string>,
  mask: 'Nascondi',
  leave: 'Lascia com’è',
  masked: 'Fatto: rileggi il testo prima di inviarlo.',
}
const en: typeof it = {
  found: (kinds) => `The text holds ${kinds}.`,
  now: (several) => (several ? 'Everybody will read them. Shall we hide them?' : 'Everybody will read it. Shall we hide it?'),
  kinds: {
    fiscal_code: 'a fiscal code',
    iban: 'an IBAN',
    phone: 'a phone number',
    email: 'an e-mail address',
    plate: 'a number plate',
  },
  mask: 'Hide',
  leave: 'Leave as it is',
  masked: 'Done: read the text again before you send it.',
}

export const personalDataWords: Messages<typeof it> = { it, en }

export const isPersonal = (code: Code): code is Kind => code in it.kinds
