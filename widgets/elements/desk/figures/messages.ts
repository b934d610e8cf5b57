import { count } from '../../../kernel/format.ts'
import type { Fetched } from '../../../kernel/language.ts'

const months = new Intl.DateTimeFormat('it-IT', { month: 'long', year: 'numeric', timeZone: 'UTC' })

const it = {
  petitionsByMonth: 'Petizioni pubblicate, mese per mese',
  petitionsByState: 'Petizioni, per stato',
  debatesByMonth: 'Dibattiti pubblicati, mese per mese',
  ratingsByMonth: 'Valutazioni ricevute, mese per mese',
  states: {
    open: 'Aperte',
    closed: 'Chiuse',
    answered: 'Con risposta',
    archived: 'Archiviate',
    rejected: 'Non pubblicate',
    withdrawn: 'Ritirate',
    stopped: 'Fermate',
  } as Record<string, string>,
  table: 'Mostra i numeri in una tabella',
  what: 'Che cosa',
  n: 'Quante',
  empty: 'Non c’è ancora nulla da contare.',
  none: 'Nessun servizio è attivo: non ci sono numeri.',
  month: (key: string) => months.format(new Date(`${key}-01T00:00:00Z`)),
  count: (n: number) => count('it', n),
}

export type FiguresWords = typeof it

/** English is fetched by those who read it. */
export const messages: Fetched<FiguresWords> = { it, en: () => import('./messages.en.ts').then(({ en }) => en) }
