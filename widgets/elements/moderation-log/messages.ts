import type { components } from '../../../types/openapi.d.ts'
import { count, counted, date } from '../../kernel/format.ts'
import type { Fetched } from '../../kernel/language.ts'

type Schemas = components['schemas']
type Named<K extends string> = Record<K, string>

const contents = { one: 'decisione', other: 'decisioni' }

/** "38 minuti", "5 ore", "3 giorni". */
function lasting(minutes: number): string {
  if (minutes < 60) return counted('it', minutes, { one: 'minuto', other: 'minuti' })
  const hours = Math.round(minutes / 60)
  if (hours < 48) return counted('it', hours, { one: 'ora', other: 'ore' })
  return counted('it', Math.round(hours / 24), { one: 'giorno', other: 'giorni' })
}

const it = {
  title: 'Come si modera',
  loading: 'I dati si stanno caricando',
  half: 'Semestre',
  halfOf: (year: number, half: number) => `${half === 1 ? 'Primo' : 'Secondo'} semestre ${year}`,
  span: (from: string, to: string) => `Dal ${date('it', from)} al ${date('it', to)}.`,
  empty: 'Nessuna decisione in questo periodo.',
  count: (n: number) => count('it', n),
  decided: 'Decisioni',
  hidden: 'Nascosti o respinti',
  notices: 'Segnalazioni ai moderatori',
  followedOf: (n: number) => counted('it', n, { one: 'accolta', other: 'accolte' }),
  appeals: 'Ricorsi',
  appealsOf: (n: number) => `${counted('it', n, { one: 'accolto', other: 'accolti' })}`,
  machines: 'Notati da una macchina',
  machinesOf: (kept: number) => `${counted('it', kept, { one: 'lasciato', other: 'lasciati' })} da una persona`,
  note: 'Decide sempre una persona. Non si dice su che cosa, su chi e da chi.',
  byReason: 'Perché si nasconde',
  byNotice: 'Che cosa si segnala ai moderatori',
  noticedOf: (n: number, followed: number) =>
    `${counted('it', n, { one: 'segnalazione', other: 'segnalazioni' })}, ${counted('it', followed, { one: 'accolta', other: 'accolte' })}`,
  noticeTable: {
    label: 'Le segnalazioni ai moderatori in tabella',
    columns: { what: 'Motivo', count: 'Segnalazioni', hidden: 'Accolte', median: 'Metà risposte' },
  },
  byWay: 'Come ci si arriva, e in quanto tempo',
  decidedOf: (n: number, hidden: number) => `${counted('it', n, contents)}, ${count('it', hidden)} per nascondere`,
  median: (minutes: number) => `metà entro ${lasting(minutes)}`,
  table: 'Le cifre in tabella',
  columns: { what: 'Che cosa', count: 'Decisioni', hidden: 'Nascosti', median: 'Metà entro' },
  log: 'Una per una',
  logColumns: { day: 'Giorno', kind: 'Che cosa', outcome: 'Decisione', reason: 'Motivo', way: 'Come ci si è arrivati' },
  more: 'Mostra quelle di prima',
  reversed: 'tolta dopo un ricorso',
  csv: 'Scarica tutto (CSV)',
  day: (day: string) => date('it', `${day}T12:00:00Z`),
  none: 'nessuno',
  kinds: {
    comment: 'Commento',
    proposal: 'Proposta',
    amendment: 'Modifica a una proposta',
    statement: 'Frase',
    petition: 'Petizione',
    petition_update: 'Aggiornamento di una petizione',
    report: 'Segnalazione',
    report_message: 'Messaggio su una segnalazione',
  } satisfies Named<Schemas['ModeratedKind']>,
  outcomes: {
    keep: 'Lasciato',
    hide: 'Nascosto',
    second_opinion: 'Seconda opinione',
    publish: 'Pubblicato',
    reject: 'Respinto',
    stop: 'Fermato',
  } satisfies Named<Schemas['ModerationOutcome']>,
  ways: {
    new: 'appena arrivato',
    flagged: 'segnalato dai cittadini',
    sampled: 'controllo a campione',
    triage: 'notato da una macchina',
    appeal: 'ricorso',
    second_opinion: 'seconda opinione',
    own_initiative: 'iniziativa del Comune',
  } satisfies Named<Schemas['DecisionWay']>,
}

export type LogWords = typeof it

/** English is fetched by those who read it. */
export const messages: Fetched<LogWords> = { it, en: () => import('./messages.en.ts').then(({ en }) => en) }
