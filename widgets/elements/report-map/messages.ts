import { count, counted } from '../../kernel/format.ts'
import type { Fetched } from '../../kernel/language.ts'
import { addressWords } from '../../ui/address-words.ts'
import { frameWords } from '../../ui/map/frame-words.ts'

const reports = { one: 'segnalazione', many: 'di segnalazioni', other: 'segnalazioni' }

const it = {
  ...frameWords.it,
  address: addressWords.it,
  search: 'Cerca una via',
  searchNone: 'Prova solo con il nome della via, o sposta la mappa.',
  gone: (place: string) => `La mappa mostra ${place}.`,
  map: 'Mappa delle segnalazioni',
  filters: 'Filtra le segnalazioni',
  category: 'Categoria',
  state: 'Stato',
  since: 'Periodo',
  alls: { category: 'Tutte', state: 'Tutti', since: 'Sempre' },
  photo: 'Foto della segnalazione',
  states: {
    received: 'Ricevuta',
    verified: 'Verificata',
    assigned: 'Assegnata',
    in_progress: 'In lavorazione',
    planned: 'Programmata',
    resolved: 'Risolta',
    not_resolved: 'Non risolta',
    not_ours: 'Non di competenza',
    duplicate: 'Doppione',
    reopened: 'Riaperta',
  },
  sinces: { '1': 'Questo mese', '3': 'Ultimi 3 mesi', '12': 'Ultimi 12 mesi' },
  list: 'Segnalazioni nella parte di mappa che vedi',
  figure: (n: number) => (n < 10_000 ? count('it', n) : `${count('it', Math.round(n / 1000))}k`),
  cluster: (n: number) => `${counted('it', n, reports)}: ingrandisci qui`,
  point: (category: string, state: string) => `${category}, ${state.toLowerCase()}`,
  here: (n: number) => counted('it', n, reports),
  loading: 'Le segnalazioni si stanno caricando',
  none: 'Qui non ci sono segnalazioni.',
  noneNow: 'Sposta o riduci la mappa, o togli i filtri.',
  clear: 'Togli i filtri',
  more: 'Mostra altre segnalazioni',
  chosen: (title: string, state: string) => `Scelta: ${title}. ${state}.`,
  close: 'Chiudi',
  open: 'Apri la segnalazione',
  reported: (day: string) => `segnalata il ${day}`,
  office: (name: string) => `Se ne occupa: ${name}`,
  supports: (n: number) => (n === 1 ? 'Una persona ha detto «anche a me»' : `${count('it', n)} persone hanno detto «anche a me»`),
}

export type ReportMapWords = typeof it

/** English is fetched by those who read it. */
export const messages: Fetched<ReportMapWords> = { it, en: () => import('./messages.en.ts').then(({ en }) => en) }
