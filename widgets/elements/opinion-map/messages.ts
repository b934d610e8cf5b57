import { counted, dateAndTime } from '../../kernel/format.ts'
import type { Fetched } from '../../kernel/language.ts'
import { seenIt } from '../../ui/seen/words.ts'

const people = { one: 'persona', many: 'di persone', other: 'persone' }
const numerals = ['Nessun gruppo', 'Un gruppo', 'Due gruppi', 'Tre gruppi', 'Quattro gruppi', 'Cinque gruppi']
const some = (n: number): string => counted('it', n, people)

const it = {
  loading: 'Le frasi si stanno caricando',
  title: 'Che cosa ne pensi?',
  intro: 'Rispondi a frasi brevi, una alla volta. Si mostrano solo gruppi di almeno cinque persone.',
  opinions: { agree: 'D’accordo', disagree: 'Non d’accordo', pass: 'Passo' },
  answers: 'La tua risposta',
  keys: 'Da tastiera: 1, 2 e 3.',
  seen: seenIt,
  at: (n: number, total: number) => `Frase ${n} di ${total}`,
  progress: (answered: number, total: number) => `${answered} risposte su ${total} frasi`,
  byStaff: 'Scritta dal Comune',
  next: (text: string) => `Risposta registrata. Prossima frase: ${text}`,
  noted: 'Risposta registrata.',
  signInNext: 'Alla prima risposta ti chiediamo di entrare: ognuno risponde una volta.',
  done: 'Hai risposto a tutte le frasi.',
  doneNow: 'Se ne arrivano altre le trovi qui.',
  none: 'Ancora nessuna frase.',
  noneNow: 'Appena ce n’è una la trovi qui.',
  opens: (at: string) => `Si risponde dal ${dateAndTime('it', at)}.`,
  closed: 'Non si risponde più.',
  closedNow: 'Qui sotto resta quello che è emerso.',
  mine: (n: number) => `Le tue risposte (${n})`,
  change: 'Cambia',
  changing: 'Cambi una risposta',
  keep: 'Lascia com’è',
  takeBack: 'Ritira tutte le risposte',
  takeBackSure: 'Ritiri tutte le tue risposte? Non ne resta traccia.',
  takeBackYes: 'Sì, ritirale',
  takeBackNo: 'No, tienile',
  takenBack: 'Hai ritirato le tue risposte.',
  state: 'Aggiungi una frase',
  stateLabel: 'La tua frase',
  stateHint: 'Una sola idea, al massimo 140 caratteri. Chi legge deve poter dire se è d’accordo.',
  stateSend: 'Aggiungi',
  stateSending: 'Un momento…',
  stateShort: 'Scrivi almeno cinque caratteri.',
  stated: 'Frase aggiunta: gli altri la trovano fra le prossime.',
  picture: 'Come la pensano tutti',
  missing: (n: number) => (n === 1 ? 'Manca una persona.' : `Mancano ${some(n)}.`),
  missingNow: (from: number) =>
    `I gruppi e le percentuali si vedono quando hanno risposto almeno ${some(from)}: così le prime risposte non spingono le altre.`,
  soon: 'I gruppi si calcolano entro un minuto.',
  groups: (n: number) => numerals[n] ?? String(n),
  oneGroup: 'Le opinioni non si dividono in gruppi.',
  group: (letter: string) => `Gruppo ${letter}`,
  about: (n: number) => `circa ${some(n)}`,
  says: { agree: 'è d’accordo', disagree: 'non è d’accordo' },
  distinct: 'Nessuna frase lo distingue dagli altri.',
  common: 'Su che cosa tutti i gruppi la pensano allo stesso modo',
  commonOne: 'Su che cosa quasi tutti la pensano allo stesso modo',
  commonSays: { agree: 'Tutti d’accordo', disagree: 'Nessuno d’accordo' },
  commonNone: 'Ancora su nessuna frase.',
  drawing: 'Più due cerchi sono lontani, più quei gruppi la pensano diversamente. Più un cerchio è grande, più persone ci sono.',
  table: 'Tutte le frasi con le percentuali',
  columns: { statement: 'Frase', all: 'Tutti' },
  shares: (agree: number, disagree: number, pass: number) => `${agree}% sì, ${disagree}% no, ${pass}% passa`,
  few: 'pochi',
  note: (participants: number, at: string) =>
    `${counted('it', participants, { one: 'persona ha risposto', many: 'di persone hanno risposto', other: 'persone hanno risposto' })}. Gruppi e percentuali del ${dateAndTime('it', at)}, arrotondati a cinque.`,
}

export type OpinionWords = typeof it

/** English is fetched by those who read it. */
export const messages: Fetched<OpinionWords> = { it, en: () => import('./messages.en.ts').then(({ en }) => en) }
