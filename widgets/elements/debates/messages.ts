import { counted, date, daysLeft, lastDay } from '../../kernel/format.ts'
import type { Fetched } from '../../kernel/language.ts'

const shownForms = { one: 'dibattito mostrato', other: 'dibattiti mostrati' }
const days = { one: 'giorno', other: 'giorni' }

const it = {
  list: 'Dibattiti',
  show: 'Mostra',
  choices: { all: 'Tutti', running: 'In corso', closed: 'Conclusi' },
  phases: {
    planned: 'In arrivo',
    inform: 'Per informarsi',
    discuss: 'Si discute',
    propose: 'Si fanno proposte',
    converge: 'Si sceglie il testo',
    outcome: 'Si attende l’esito',
    closed: 'Concluso',
  },
  begins: (at: string) => `Comincia il ${date('it', at)}`,
  until: (at: string) => `Questa fase finisce il ${lastDay('it', at)}`,
  hurry: (at: string) => {
    const left = daysLeft(at)
    return left < 1
      ? 'Questa fase finisce oggi'
      : `${left === 1 ? 'Manca' : 'Mancano'} ${counted('it', left, days)} alla fine di questa fase`
  },
  over: (at: string) => `Concluso il ${lastDay('it', at)}`,
  outcome: 'con la risposta del Comune',
  goals: 'Agenda 2030:',
  more: 'Mostra altri dibattiti',
  loading: 'I dibattiti si stanno caricando',
  shown: (n: number) => `${counted('it', n, shownForms)}.`,
  none: 'Nessun dibattito corrisponde.',
  all: 'Mostrali tutti',
  empty: 'Ancora nessun dibattito.',
  emptyNow: 'Quando il Comune ne apre uno, lo trovi qui.',
}

export type DebatesWords = typeof it

/** English is fetched by those who read it. */
export const messages: Fetched<DebatesWords> = { it, en: () => import('./messages.en.ts').then(({ en }) => en) }
