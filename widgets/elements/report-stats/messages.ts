import { count, counted } from '../../kernel/format.ts'
import type { Fetched } from '../../kernel/language.ts'

const monthNames = new Intl.DateTimeFormat('it-IT', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const shortMonths = new Intl.DateTimeFormat('it-IT', { month: 'short', year: '2-digit', timeZone: 'UTC' })
const days = { one: 'giorno', other: 'giorni' }
const hours = { one: 'ora', other: 'ore' }

const it = {
  title: 'Come vanno le segnalazioni',
  loading: 'I dati si stanno caricando',
  shown: 'I dati sono aggiornati.',
  period: 'Periodo',
  periods: { 3: 'Ultimi 3 mesi', 12: 'Ultimi 12 mesi', 36: 'Ultimi 3 anni' },
  by: 'Confronta',
  bys: { category: 'Le categorie', area: 'Le zone' },
  figures: {
    received: 'Ricevute',
    open: 'Ancora aperte',
    closed: 'Chiuse',
    contested_closed: 'Chiuse, ma contestate',
  },
  median: 'Tempo per chiudere',
  medianOf: (text: string) => `metà entro ${text}`,
  p90Of: (text: string) => `nove su dieci entro ${text}`,
  kept: 'Promesse mantenute',
  keptOf: (kept: number, promised: number) => `${count('it', kept)} su ${count('it', promised)}`,
  nothing: '–',
  months: 'Ricevute e chiuse, mese per mese',
  monthOf: (received: number, closed: number) => `${count('it', received)} ricevute, ${count('it', closed)} già chiuse`,
  received: 'ricevute',
  closed: 'già chiuse',
  groups: { category: 'Categoria per categoria', area: 'Zona per zona' },
  groupOf: (received: number, closed: number) =>
    `${counted('it', closed, { one: 'chiusa', other: 'chiuse' })} su ${count('it', received)}`,
  table: 'Mostra tutti i numeri in una tabella',
  columns: {
    name: { category: 'Categoria', area: 'Zona' },
    received: 'Ricevute',
    open: 'Aperte',
    closed: 'Chiuse',
    contested_closed: 'Chiuse, contestate',
    median: 'Metà entro',
    p90: 'Nove su dieci entro',
    kept: 'Promesse mantenute',
  },
  total: 'In tutto',
  empty: 'In questo periodo non ci sono segnalazioni.',
  emptyNow: 'Scegli un periodo più lungo.',
  note: 'Una segnalazione unita a un’altra conta una volta. Le promesse contano quando il tempo è scaduto o la segnalazione è chiusa.',
  count: (n: number) => count('it', n),
  hours: (n: number) => (n >= 48 ? counted('it', Math.round(n / 24), days) : counted('it', Math.max(1, Math.round(n)), hours)),
  month: (key: string) => monthNames.format(new Date(`${key}-01T00:00:00Z`)),
  shortMonth: (key: string) => shortMonths.format(new Date(`${key}-01T00:00:00Z`)),
}

export type StatsWords = typeof it

/** English is fetched by those who read it. */
export const messages: Fetched<StatsWords> = { it, en: () => import('./messages.en.ts').then(({ en }) => en) }
