import { count, counted, inside, lastDay } from '../../kernel/format.ts'
import type { Fetched } from '../../kernel/language.ts'

const it = {
  loading: 'La petizione si sta caricando',
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
  by: (author: string | null, recipient: string) =>
    author ? `Proposta da ${author} · rivolta a: ${inside(recipient)}` : `Rivolta a: ${inside(recipient)}`,
  signatures: (n: number) => counted('it', n, { one: 'firma', many: 'di firme', other: 'firme' }).replace(/^\S+ /, ''),
  goal: (n: number, consequence: string) =>
    `${counted('it', n, { one: 'firma', many: 'di firme', other: 'firme' })}: ${inside(consequence)}`,
  missing: (n: number) => `ne ${n === 1 ? 'manca' : 'mancano'} ${count('it', n)}`,
  reached: (n: number, consequence: string) =>
    `Raggiunta la soglia di ${counted('it', n, { one: 'firma', many: 'di firme', other: 'firme' })}: ${inside(consequence)}`,
  missed: (n: number, consequence: string) =>
    `Non raggiunta la soglia di ${counted('it', n, { one: 'firma', many: 'di firme', other: 'firme' })}: ${inside(consequence)}`,
  until: (at: string, days: number) =>
    days > 1
      ? `Mancano ${count('it', days)} giorni: si firma fino al ${lastDay('it', at)}`
      : days === 1
        ? 'Si firma fino a domani'
        : 'Ultimo giorno per firmare',
  closedOn: (at: string) => `Raccolta chiusa il ${lastDay('it', at)}`,
  due: (at: string) => `Il Comune deve rispondere entro il ${lastDay('it', at)}.`,
  overdue: (at: string, days: number) =>
    `La risposta del Comune era attesa entro il ${lastDay('it', at)}: è in ritardo di ${counted('it', days, { one: 'giorno', other: 'giorni' })}.`,
  answer: 'La risposta del Comune',
  sign: 'Firma',
  share: 'Condividi',
  invalidated: 'La tua firma è stata annullata dal Comune',
  higher: 'Entra con un’identità più sicura',
  more: 'Leggi tutto',
  less: 'Mostra meno',
  follow: 'Segui',
  unfollow: 'Non seguire più',
}

export type PetitionWords = typeof it

/** English is fetched by those who read it. */
export const messages: Fetched<PetitionWords> = { it, en: () => import('./messages.en.ts').then(({ en }) => en) }
