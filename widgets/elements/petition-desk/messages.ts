import { count, counted, date, inside, lastDay } from '../../kernel/format.ts'
import { deskWords } from '../../ui/desk/desk-words.ts'
import type { Fetched } from '../../kernel/language.ts'

const signatures = { one: 'firma', many: 'di firme', other: 'firme' }

const it = {
  ...deskWords,
  desk: 'Scrivania delle petizioni',
  tasks: { review: 'Da esaminare', answer: 'Aspettano risposta', running: 'In corso', decided: 'Già decise' },
  search: 'Cerca per codice o parole',
  found: (n: number, more: boolean) => `${more ? 'Le prime ' : ''}${counted('it', n, { one: 'petizione', other: 'petizioni' })}.`,
  none: 'Nessuna petizione corrisponde. Prova con il codice o con altre parole.',
  late: (n: number) => `${count('it', n)} in ritardo`,
  since: (at: string) => `aspetta dal ${date('it', at)}`,
  due: (at: string) => `entro il ${lastDay('it', at)}`,
  decidedOn: (at: string) => `decisa il ${date('it', at)}`,
  seeking: 'cerca promotori',
  until: (at: string) => `si firma fino al ${lastDay('it', at)}`,
  closedOn: (at: string) => `chiusa il ${lastDay('it', at)}`,
  overdue: (at: string) => `in ritardo: era entro il ${lastDay('it', at)}`,
  empty: {
    review: 'Niente da esaminare. Bel lavoro.',
    answer: 'Nessuna risposta in attesa.',
    running: 'Nessuna petizione in corso.',
    decided: 'Nessuna decisione negli ultimi 30 giorni.',
  },
  choose: 'Scegli una petizione dalla coda.',
  by: (author: string | null, recipient: string) =>
    `${author ? `Di ${author}` : 'Senza nome pubblico'} · a: ${inside(recipient)}`,
  count: (n: number) => counted('it', n, signatures),
  decide: 'Decidi',
  nothingToDo: 'Ora qui non c’è niente da decidere.',
  actions: {
    publish: 'Pubblica',
    reject: 'Non ammettere',
    restore: 'Rimetti in esame',
    stop: 'Ferma',
    archive: 'Archivia',
    submit: 'Invia',
    withdraw: 'Ritira',
  },
  answer: 'Rispondi',
  hidden: 'non si mostra al pubblico',
  office: 'Ufficio che risponde',
  text: 'Risposta in italiano',
  textEn: 'In inglese (se serve)',
  csv: 'Scarica le firme (CSV)',
  csvNote: 'Lo scarico resta annotato nella cronologia interna.',
  invalidate: 'Annulla un gruppo di firme',
  from: 'Date da',
  before: 'e prima di',
  assurance: 'Identità',
  standing: 'Legame con il Comune',
  any: 'Tutte',
  levels: { none: 'Nessuna', low: 'E-mail', substantial: 'SPID 2 o CIE', high: 'SPID 3 o CIE' },
  ties: {
    resident: 'Risiede',
    works_here: 'Lavora',
    studies_here: 'Studia',
    owns_home_here: 'Ha casa',
    minor_with_consent: 'Minorenne con consenso',
  },
  receipts: 'Codici delle firme, uno per riga',
  publicNote: 'Nota pubblica: perché (almeno 10 caratteri)',
  tryOut: 'Prova senza annullare',
  preview: (n: number, before: number, after: number) =>
    `Sarebbero ${counted('it', n, signatures)} in meno: da ${count('it', before)} a ${count('it', after)}.`,
  invalidateNow: (n: number) => `Annulla ${counted('it', n, signatures)}`,
  narrow: 'Scegli almeno una condizione, un motivo e una nota.',
  several: (n: number) => counted('it', n, { one: 'petizione', other: 'petizioni' }),
  translate: 'Traduci',
  translateInto: { it: 'Traduzione ufficiale in italiano', en: 'Traduzione ufficiale in inglese' },
  title: 'Titolo',
  ask: 'Che cosa chiede',
  details: 'I motivi',
  saveTranslation: 'Salva la traduzione',
  translated: 'Traduzione salvata.',
  translatedMeanwhile: 'Nel frattempo qualcun altro ha salvato questa traduzione.',
  thresholds: 'Soglie',
  threshold: (n: number, what: string) => `${counted('it', n, signatures)}: ${inside(what)}`,
  reachedOn: (at: string) => `Raggiunta il ${date('it', at)}.`,
  notReached: (missing: number) => `Non ancora raggiunta: ne ${missing === 1 ? 'manca' : 'mancano'} ${count('it', missing)}.`,
  answerIn: (at: string, days: number) =>
    days < 0
      ? `Il Comune doveva rispondere entro il ${lastDay('it', at)}: in ritardo di ${counted('it', -days, { one: 'giorno', other: 'giorni' })}.`
      : `Il Comune risponde entro il ${lastDay('it', at)}: ${days ? counted('it', days, { one: 'giorno rimasto', other: 'giorni rimasti' }) : 'è l’ultimo giorno'}.`,
  history: 'Cronologia, anche interna',
  actors: { author: 'chi l’ha scritta', staff: 'il personale', system: 'il servizio', citizen: 'i cittadini' },
  internal: 'non si vede in pubblico',
  keyList: [
    ['j', 'petizione dopo'],
    ['k', 'petizione prima'],
    ['Invio', 'apri la petizione'],
    ['x', 'seleziona o deseleziona'],
    ['b', 'vai alle decisioni sulle selezionate'],
    ['u', 'ripensa all’ultima decisione'],
    ['?', 'questo elenco'],
  ],
}

export type PetitionDeskWords = typeof it

/** English is fetched by those who read it. */
export const messages: Fetched<PetitionDeskWords> = { it, en: () => import('./messages.en.ts').then(({ en }) => en) }
