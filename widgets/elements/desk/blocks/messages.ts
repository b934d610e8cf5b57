import { date, dateAndTime, lastDay } from '../../../kernel/format.ts'
import type { Fetched } from '../../../kernel/language.ts'

const it = {
  title: 'Chi per ora non può scrivere',
  note: 'Non si dice chi è. Legge, firma e vota come prima.',
  none: 'Nessuno è sospeso e nessun ricorso aspetta.',
  everywhere: 'tutti i servizi',
  services: { petitions: 'petizioni', reports: 'segnalazioni', debates: 'dibattiti', ratings: 'valutazioni' } as Record<
    string,
    string
  >,
  until: (where: string, until: string) => `${where}, fino al ${lastDay('it', until)}`,
  over: (where: string) => `${where}: già finita`,
  since: (at: string, mine: boolean) => `Dal ${date('it', at)}${mine ? ', decisa da te' : ''}`,
  appealed: (at: string) => `Ricorso del ${date('it', at)}`,
  due: (at: string) => `Si risponde entro il ${dateAndTime('it', at)}.`,
  late: (at: string) => `Si doveva rispondere entro il ${dateAndTime('it', at)}.`,
  mineNow: 'L’hai decisa tu: risponde un’altra persona.',
  outcomes: { upheld: 'Ricorso esaminato: la sospensione resta', reversed: 'Ricorso accolto' },
  answer: 'Rispondi',
  answerWords: 'Che cosa legge (almeno 10 caratteri)',
  uphold: 'La sospensione resta',
  reverse: 'Accogli: finisce subito',
  answered: 'Risposta inviata.',
  end: 'Termina la sospensione',
  endNow: 'Da subito potrà scrivere di nuovo.',
  endSure: 'Sì, termina',
  never: 'Lascia',
  ended: 'La sospensione è finita.',
  short: 'Scrivi almeno 10 caratteri.',
  more: 'Mostra quelle di prima',
}

export type BlocksWords = typeof it

/** English is fetched by those who read it. */
export const messages: Fetched<BlocksWords> = { it, en: () => import('./messages.en.ts').then(({ en }) => en) }
