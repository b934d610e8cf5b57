import { count, counted, lastDay } from '../../kernel/format.ts'
import type { Messages } from '../../kernel/language.ts'

const signatures = { one: 'firma', many: 'di firme', other: 'firme' }
const enSignatures = { one: 'signature', other: 'signatures' }

const it = {
  why: 'I motivi',
  readIn: { it: 'Leggi in italiano', en: 'Read in English' },
  timeline: 'Che cosa è successo',
  who: 'Chi ha firmato',
  counts: 'Firme giorno per giorno',
  updates: 'Aggiornamenti di chi l’ha scritta',
  hiddenUpdate: (reason: string) => `Il Comune ha nascosto questo aggiornamento. Motivo: ${reason}`,
  invalidations: 'Firme annullate',
  next: 'Altre',
  wait: 'Un momento',
  nothingYet: 'Ancora niente.',
  noNames: 'Chi ha firmato finora ha scelto di non comparire.',
  anonymous: 'Nome riservato',
  standing: {
    resident: 'risiede qui',
    works_here: 'lavora qui',
    studies_here: 'studia qui',
    owns_home_here: 'ha casa qui',
    minor_with_consent: 'minorenne con consenso',
  },
  day: 'Giorno',
  number: 'Firme',
  table: 'Vedi i numeri in tabella',
  chart: (days: number, most: number) => `Firme al giorno negli ultimi ${days} giorni; il giorno più alto ne ha ${most}.`,
  most: (n: number) => `al massimo ${count('it', n)} in un giorno`,
  batch: (n: number, before: number, after: number) =>
    `${counted('it', n, signatures)} in meno: da ${count('it', before)} a ${count('it', after)}`,
  steps: {
    review: 'Ora tocca al Comune: legge il testo e decide se pubblicarla.',
    sponsors: (missing: number) => `Ora servono ancora ${counted('it', missing, { one: 'promotore', other: 'promotori' })}.`,
    open: (at: string) => `Ora tocca a chi vuole firmare, fino al ${lastDay('it', at)}.`,
    closed: 'La raccolta è finita.',
  },
}

const en: typeof it = {
  why: 'The reasons',
  readIn: { it: 'Leggi in italiano', en: 'Read in English' },
  timeline: 'What has happened',
  who: 'Who has signed',
  counts: 'Signatures day by day',
  updates: 'News from the author',
  hiddenUpdate: (reason: string) => `The town has hidden this update. Reason: ${reason}`,
  invalidations: 'Invalidated signatures',
  next: 'More',
  wait: 'One moment',
  nothingYet: 'Nothing yet.',
  noNames: 'Everybody so far has chosen not to be shown.',
  anonymous: 'Private name',
  standing: {
    resident: 'lives here',
    works_here: 'works here',
    studies_here: 'studies here',
    owns_home_here: 'owns a home here',
    minor_with_consent: 'minor with consent',
  },
  day: 'Day',
  number: 'Signatures',
  table: 'See the figures as a table',
  chart: (days, most) => `Signatures a day over the last ${days} days; the highest day has ${most}.`,
  most: (n) => `at most ${count('en', n)} in a day`,
  batch: (n, before, after) => `${counted('en', n, enSignatures)} less: from ${count('en', before)} to ${count('en', after)}`,
  steps: {
    review: 'Now it is the town’s turn: it reads the text and decides whether to publish it.',
    sponsors: (missing) => `Now it needs ${counted('en', missing, { one: 'more sponsor', other: 'more sponsors' })}.`,
    open: (at) => `Now it is the turn of whoever wants to sign, until ${lastDay('en', at)}.`,
    closed: 'Signing has ended.',
  },
}

export type MoreWords = typeof it

export const moreMessages: Messages<MoreWords> = { it, en }
