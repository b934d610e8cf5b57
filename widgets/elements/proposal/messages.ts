import { counted, date, lastDay } from '../../kernel/format.ts'
import type { Fetched } from '../../kernel/language.ts'

const supports = { one: 'sostegno', other: 'sostegni' }

const it = {
  loading: 'La proposta si sta caricando',
  proposal: 'Proposta',
  path: 'A che punto è la proposta',
  states: {
    draft: 'Bozza',
    open: 'Si corregge',
    frozen: 'Testo definitivo',
    answered: 'Con risposta',
    promoted: 'Va avanti',
    withdrawn: 'Ritirata',
    merged: 'Unita a un’altra',
  },
  steps: {
    draft: 'Si scrive',
    open: 'Si corregge',
    frozen: 'Testo definitivo',
    answered: 'Risponde il Comune',
    promoted: 'Va avanti',
  },
  on: (at: string) => `dal ${date('it', at)}`,
  answeredOn: (at: string) => date('it', at),
  by: (names: string[]) => `Scritta da ${new Intl.ListFormat('it', { type: 'conjunction' }).format(names)}`,
  gone: 'chi ha lasciato il servizio',
  version: (n: number) => `versione ${n}`,
  debate: 'Torna al dibattito',
  draft: 'È una bozza: la vedono chi la scrive, il Comune e chi ha il link di invito.',
  withdrawn: 'Chi l’ha scritta ha ritirato questa proposta',
  promoted: {
    petition: 'È diventata una petizione',
    pact: 'È diventata un patto di collaborazione',
    process: 'È diventata un percorso del Comune',
  },
  merged: (title: string) => `È stata unita a «${title}»`,
  mergedNow: 'Nessun sostegno si sposta da solo: lo decide chi l’ha dato.',
  mergedCounts: (here: number, there: number) => `Qui ${counted('it', here, supports)}, di là ${counted('it', there, supports)}.`,
  readThat: 'Leggi quella proposta',
  move: 'Sposta il mio sostegno',
  answer: 'La risposta del Comune',
  supports: (n: number) => counted('it', n, supports).replace(/^\S+ /, ''),
  supportUntil: (at: string) => `Si sostiene fino al ${lastDay('it', at)}.`,
  supportFrom: (at: string) => `Si potrà sostenere dal ${date('it', at)}.`,
  supportOver: 'I sostegni sono chiusi.',
  support: 'Sostieni la proposta',
  supported: 'La sostieni',
  receipt: 'Codice',
  unsupport: 'Ritira il sostegno',
  text: 'Il testo',
  nothing: 'Non c’è ancora niente da leggere.',
  select: 'Per proporre altre parole seleziona un passo, o usa il pulsante sotto la sezione.',
  otherWords: 'Proponi un’altra formulazione',
  otherWordsFor: (title: string) => `Proponi un’altra formulazione di «${title}»`,
  amendments: (n: number) => counted('it', n, { one: 'correzione proposta', other: 'correzioni proposte' }),
  elsewhere: 'Correzioni a passi che non ci sono più',
  readAmendment: (n: number) => `Leggi la correzione ${n}`,
  write: 'Continua a scrivere',
  join: 'Scrivila anche tu',
  stopWriting: 'Torna alla lettura',
  history: 'La storia',
  flag: 'Segnala ai moderatori',
  versions: 'Le versioni, a confronto',
  similar: 'Proposte simili',
}

export type ProposalWords = typeof it

/** English is fetched by those who read it. */
export const messages: Fetched<ProposalWords> = { it, en: () => import('./messages.en.ts').then(({ en }) => en) }
