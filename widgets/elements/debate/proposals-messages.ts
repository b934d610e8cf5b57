import { count, counted } from '../../kernel/format.ts'
import type { Messages } from '../../kernel/language.ts'

const supports = { one: 'sostegno', other: 'sostegni' }
const englishSupports = { one: 'support', other: 'supports' }

const it = {
  write: 'Scrivi una proposta',
  back: 'Tutte le proposte',
  wait: 'Un momento',
  more: 'Mostra altre',
  none: 'Ancora nessuna proposta.',
  noneNow: 'La prima può essere la tua.',
  noneYet: 'Se ne scrivono dalla fase delle proposte in poi.',
  states: {
    draft: 'Bozza',
    open: 'Si corregge',
    frozen: 'Testo definitivo',
    answered: 'Con risposta',
    promoted: 'Va avanti',
    withdrawn: 'Ritirata',
    merged: 'Unita a un’altra',
  },
  supports: (n: number) => counted('it', n, supports),
  ofMost: (n: number, most: number) => `${counted('it', n, supports)}; la più sostenuta ne ha ${count('it', most)}`,
  into: (title: string) => `Unita a «${title}»`,
}

const en: typeof it = {
  write: 'Write a proposal',
  back: 'All proposals',
  wait: 'One moment',
  more: 'Show more',
  none: 'No proposal yet.',
  noneNow: 'The first can be yours.',
  noneYet: 'They are written from the phase of proposals on.',
  states: {
    draft: 'Draft',
    open: 'Open to amendments',
    frozen: 'Text settled',
    answered: 'Answered',
    promoted: 'Goes on',
    withdrawn: 'Withdrawn',
    merged: 'Merged into another',
  },
  supports: (n) => counted('en', n, englishSupports),
  ofMost: (n, most) => `${counted('en', n, englishSupports)}; the most supported has ${count('en', most)}`,
  into: (title) => `Merged into “${title}”`,
}

export type ProposalsWords = typeof it

export const proposalsMessages: Messages<ProposalsWords> = { it, en }
