import { count, counted, lastDay } from '../../kernel/format.ts'
import type { Fetched } from '../../kernel/language.ts'

const signatures = { one: 'firma', many: 'di firme', other: 'firme' }
const shownForms = { one: 'petizione mostrata', other: 'petizioni mostrate' }

const it = {
  list: 'Petizioni',
  search: 'Cerca nelle petizioni',
  show: 'Mostra',
  choices: {
    all: 'Tutte',
    open: 'Aperte alle firme',
    awaited: 'In attesa di risposta',
    overdue: 'Con la risposta in ritardo',
    answered: 'Con risposta',
    closed: 'Chiuse',
    archived: 'Archiviate',
    rejected: 'Non ammesse',
    withdrawn: 'Ritirate',
    stopped: 'Fermate',
  },
  sort: 'Ordina',
  sorts: { newest: 'Le più recenti', most_signed: 'Le più firmate' },
  states: {
    draft: 'Bozza',
    collecting_sponsors: 'Cerca promotori',
    in_review: 'In esame',
    open: 'Aperta',
    closed: 'Chiusa',
    answered: 'Con risposta',
    archived: 'Archiviata',
    rejected: 'Non ammessa',
    withdrawn: 'Ritirata',
    stopped: 'Fermata',
  },
  signatures: (n: number) => counted('it', n, signatures),
  goal: (n: number, goal: number) => `${counted('it', n, signatures)} su ${count('it', goal)}`,
  until: (at: string) => `si firma fino al ${lastDay('it', at)}`,
  closedOn: (at: string) => `chiusa il ${lastDay('it', at)}`,
  due: (at: string) => `Risposta entro il ${lastDay('it', at)}`,
  overdue: (days: number) => `Risposta in ritardo di ${counted('it', days, { one: 'giorno', other: 'giorni' })}`,
  more: 'Mostra altre petizioni',
  loading: 'Le petizioni si stanno caricando',
  shown: (n: number) => `${counted('it', n, shownForms)}.`,
  none: 'Nessuna petizione corrisponde.',
  noneNow: 'Prova con altre parole, o togli i filtri.',
  clear: 'Togli i filtri',
  empty: 'Ancora nessuna petizione.',
  emptyNow: 'La prima può essere la tua.',
}

export type PetitionsWords = typeof it

/** English is fetched by those who read it. */
export const messages: Fetched<PetitionsWords> = { it, en: () => import('./messages.en.ts').then(({ en }) => en) }
