import type { Language } from '../tenancy/tenant.ts'

/** How a setting is called before people. */
export interface SettingWords {
  readonly title: string
  /** What it does; in English the schema's own description where this is missing. */
  readonly description?: string
  /** Of a number: `giorni`. */
  readonly unit?: string
  /** What its values are called, where they are given ones. */
  readonly options?: Readonly<Record<string, string>>
  /** What one item of a list is called: `categoria`. */
  readonly item?: string
}

/**
 * Words by the setting's name and those above it, without the places in lists: `categories.questions.required`. The most exact one
 * holds: `questions.required` before `required`. `''` is the area itself.
 */
export type WordsByName = Readonly<Record<string, SettingWords>>

/** An area's words in the languages of the towns. */
export type SettingsWords = Readonly<Record<Language, WordsByName>>

/** What many areas set. */
export const sharedWords: SettingsWords = {
  it: {
    it: { title: 'In italiano' },
    en: { title: 'In inglese' },
    key: {
      title: 'Sigla',
      description: 'Minuscole, cifre e trattini. Non cambiarla quando è in uso: altrove ci si riferisce a questa.',
    },
    code: {
      title: 'Sigla',
      description: 'Minuscole, cifre e trattini. Non cambiarla quando è in uso: altrove ci si riferisce a questa.',
    },
    name: { title: 'Nome' },
    label: { title: 'Testo mostrato' },
    description: { title: 'Descrizione' },
    text: { title: 'Testo' },
    assurance: {
      title: 'Identità richiesta',
      description: 'Quanto deve essere sicuro chi è la persona.',
      options: {
        none: 'Nessuna: senza accesso',
        low: 'Accesso semplice',
        substantial: 'SPID o CIE',
        high: 'CIE con lettura della carta',
      },
    },
    standing: {
      title: 'Legame con il comune',
      description: 'Ne basta uno; nessuno segnato: chiunque.',
      options: {
        resident: 'Ci abita',
        works_here: 'Ci lavora',
        studies_here: 'Ci studia',
        owns_home_here: 'Ci ha casa',
        minor_with_consent: 'È minorenne, con il consenso di un genitore',
      },
    },
    age: { title: 'Età minima', unit: 'anni' },
    reasons: { title: 'Motivi', description: 'Fra questi sceglie chi decide.', item: 'motivo' },
    from: { title: 'Da' },
    to: { title: 'A' },
    kind: { title: 'Tipo' },
    address: { title: 'Indirizzo' },
  },
  en: {
    it: { title: 'In Italian' },
    en: { title: 'In English' },
    key: {
      title: 'Short name',
      description: 'Small letters, digits and hyphens. Leave it as it is once it is in use: others refer to it.',
    },
    code: {
      title: 'Short name',
      description: 'Small letters, digits and hyphens. Leave it as it is once it is in use: others refer to it.',
    },
    name: { title: 'Name' },
    label: { title: 'Text shown' },
    description: { title: 'Description' },
    text: { title: 'Text' },
    assurance: {
      title: 'Identity needed',
      description: 'How sure it must be who the person is.',
      options: {
        none: 'None: without signing in',
        low: 'Simple sign-in',
        substantial: 'SPID or CIE',
        high: 'CIE with the card read',
      },
    },
    standing: {
      title: 'Tie to the town',
      description: 'One is enough; none chosen: anybody.',
      options: {
        resident: 'Lives there',
        works_here: 'Works there',
        studies_here: 'Studies there',
        owns_home_here: 'Owns a home there',
        minor_with_consent: 'Is a minor with a parent’s consent',
      },
    },
    age: { title: 'Minimum age', unit: 'years' },
    reasons: { title: 'Reasons', description: 'Whoever decides chooses from these.', item: 'reason' },
    from: { title: 'From' },
    to: { title: 'To' },
    kind: { title: 'Kind' },
    address: { title: 'Address' },
  },
}
