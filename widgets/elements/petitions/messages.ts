import { count, counted, date } from '../../kernel/format.ts'
import type { Messages } from '../../kernel/language.ts'

const signatures = { one: 'firma', many: 'di firme', other: 'firme' }
const enSignatures = { one: 'signature', other: 'signatures' }
const shownForms = { one: 'petizione mostrata', other: 'petizioni mostrate' }
const enShownForms = { one: 'petition shown', other: 'petitions shown' }

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
  until: (at: string) => `si firma fino al ${date('it', at)}`,
  closedOn: (at: string) => `chiusa il ${date('it', at)}`,
  due: (at: string) => `Risposta entro il ${date('it', at)}`,
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

const en: typeof it = {
  list: 'Petitions',
  search: 'Search petitions',
  show: 'Show',
  choices: {
    all: 'All',
    open: 'Open to signatures',
    awaited: 'Waiting for an answer',
    overdue: 'With an overdue answer',
    answered: 'Answered',
    closed: 'Closed',
    archived: 'Archived',
    rejected: 'Not admitted',
    stopped: 'Stopped',
  },
  sort: 'Sort',
  sorts: { newest: 'Newest', most_signed: 'Most signed' },
  states: {
    draft: 'Draft',
    collecting_sponsors: 'Looking for sponsors',
    in_review: 'Under review',
    open: 'Open',
    closed: 'Closed',
    answered: 'Answered',
    archived: 'Archived',
    rejected: 'Not admitted',
    withdrawn: 'Withdrawn',
    stopped: 'Stopped',
  },
  signatures: (n) => counted('en', n, enSignatures),
  goal: (n, goal) => `${counted('en', n, enSignatures)} of ${count('en', goal)}`,
  until: (at) => `open until ${date('en', at)}`,
  closedOn: (at) => `closed on ${date('en', at)}`,
  due: (at) => `Answer due by ${date('en', at)}`,
  overdue: (days) => `Answer ${counted('en', days, { one: 'day', other: 'days' })} late`,
  more: 'Show more petitions',
  loading: 'The petitions are loading',
  shown: (n) => `${counted('en', n, enShownForms)}.`,
  none: 'No petition matches.',
  noneNow: 'Try other words, or clear the filters.',
  clear: 'Clear the filters',
  empty: 'No petitions yet.',
  emptyNow: 'The first one may be yours.',
}

export type PetitionsWords = typeof it

export const messages: Messages<PetitionsWords> = { it, en }
