import { count, counted } from '../../kernel/format.ts'
import type { Fetched } from '../../kernel/language.ts'
import { addressWords } from '../../ui/address-words.ts'
import { frameWords } from '../../ui/map/frame-words.ts'

const contributions = { one: 'contributo', many: 'di contributi', other: 'contributi' }

const it = {
  ...frameWords.it,
  wholeTown: 'Tutta la zona del dibattito',
  address: addressWords.it,
  search: 'Cerca una via',
  searchNone: 'Prova solo con il nome della via, o sposta la mappa.',
  gone: (place: string) => `La mappa mostra ${place}.`,
  title: 'I luoghi del dibattito',
  map: 'Mappa del dibattito',
  filters: 'Che cosa mostrare sulla mappa',
  layers: 'Sulla mappa',
  area: 'L’area di cui si parla',
  layerMissing: 'Non si è potuto leggere: spunta di nuovo la casella.',
  zone: 'Zona',
  everywhere: 'Quello che vedi sulla mappa',
  side: 'Mostra',
  everybody: 'Tutti i contributi',
  sides: {
    for: 'A favore',
    against: 'Contro',
    question: 'Domanda',
    fact: 'Fatto',
    none: 'Commento',
    proposal: 'Proposta',
  },
  inZone: (name: string) => `In questa zona: ${name}`,
  inGroup: 'Nel gruppo che hai aperto',
  leaveZone: 'Mostra tutta la mappa',
  list: 'Contributi nella parte di mappa che vedi',
  listIn: (name: string) => `Contributi nella zona ${name}`,
  listOf: 'Contributi del gruppo che hai aperto',
  figure: (n: number) => (n < 10_000 ? count('it', n) : `${count('it', Math.round(n / 1000))}k`),
  cluster: (n: number) => `${counted('it', n, contributions)}: ingrandisci qui`,
  holds: 'Quello scelto è qui.',
  here: (n: number) => counted('it', n, contributions),
  loading: 'I contributi si stanno caricando',
  none: 'Qui nessuno ha ancora indicato un luogo.',
  noneNow: 'Sposta o riduci la mappa. Chi scrive un commento può indicare un luogo.',
  noneOf: 'Qui non c’è niente di questo tipo.',
  clear: 'Mostra tutti i contributi',
  more: 'Mostra altri contributi',
  chosen: (side: string, title: string) => `Scelto: ${side}. ${title}`,
  card: {
    close: 'Chiudi',
    gone: 'Questo commento non si legge più.',
    by: (name: string) => `Scrive: ${name}`,
    town: 'Il Comune',
    nameless: 'nome riservato',
    replies: (n: number) => counted('it', n, { one: 'risposta', other: 'risposte' }),
    supports: (n: number) => counted('it', n, { one: 'persona lo sostiene', other: 'persone lo sostengono' }),
    read: 'Leggilo nella discussione',
    proposal: 'Apri la proposta',
  },
}

export type DebateMapWords = typeof it

/** English is fetched by those who read it. */
export const messages: Fetched<DebateMapWords> = { it, en: () => import('./messages.en.ts').then(({ en }) => en) }
