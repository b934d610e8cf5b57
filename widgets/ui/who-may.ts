import type { components } from '../../types/openapi.d.ts'
import { either } from '../kernel/format.ts'
import type { Messages } from '../kernel/language.ts'

type Requirement = components['schemas']['DebateRequirement']

const ties = {
  it: {
    resident: 'risiede',
    works_here: 'lavora',
    studies_here: 'studia',
    owns_home_here: 'ha casa',
    minor_with_consent: 'partecipa con il consenso di un genitore',
  },
  en: {
    resident: 'live',
    works_here: 'work',
    studies_here: 'study',
    owns_home_here: 'own a home',
    minor_with_consent: 'take part with a parent’s consent',
  },
}
const levels = {
  it: {
    none: 'senza entrare',
    low: 'con un’e-mail confermata',
    substantial: 'con SPID o CIE',
    high: 'con SPID di livello 3 o CIE',
  },
  en: {
    none: 'without signing in',
    low: 'with a confirmed e-mail',
    substantial: 'with SPID or CIE',
    high: 'with SPID level 3 or CIE',
  },
}
const tied = (language: 'it' | 'en', standing: Requirement['standing']): string =>
  either(
    language,
    standing.map((tie) => ties[language][tie]),
  )

/** Who may do something: "chi risiede o lavora qui, da 16 anni, con SPID o CIE". */
export const whoMay: Messages<(asked: Requirement) => string> = {
  it: ({ standing, age, assurance }) =>
    `${standing.length ? `chi ${tied('it', standing)} qui` : 'chiunque'}${age ? `, da ${age} anni` : ''}, ${levels.it[assurance]}`,
  en: ({ standing, age, assurance }) =>
    `${standing.length ? `people who ${tied('en', standing)} here` : 'everybody'}${age ? ` from the age of ${age}` : ''}, ${levels.en[assurance]}`,
}
