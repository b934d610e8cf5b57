import { counted, inside } from '../kernel/format.ts'
import type { Language } from '../kernel/language.ts'

type Params = Record<string, string | number | boolean | null>

const signatures = { one: 'firma', many: 'di firme', other: 'firme' }
const enSignatures = { one: 'signature', other: 'signatures' }
const said = (value: Params[string] | undefined): string => (value ? `: ${value}` : '')
const why = (value: Params[string] | undefined): string => said(value && inside(String(value)))

const it = {
  submit: () => 'Inviata',
  resumed: () => 'Il ricorso è stato accolto: la petizione non è più ferma',
  sponsors_found: () => 'I promotori ci sono: passa in esame',
  publish: () => 'Pubblicata: si raccolgono le firme',
  reject: (params: Params) => `Non ammessa${why(params.label)}`,
  restore: () => 'Di nuovo in esame',
  withdraw: () => 'Ritirata da chi l’ha scritta',
  stop: (params: Params) => `Fermata${why(params.label)}`,
  closed: () => 'Raccolta delle firme chiusa',
  answered: (params: Params) => `Il Comune ha risposto${said(params.office)}`,
  archive: () => 'Archiviata',
  threshold_reached: (params: Params) =>
    `Soglia di ${counted('it', Number(params.signatures), signatures)}${why(params.consequence)}`,
  threshold_lost: (params: Params) => `Non più raggiunta la soglia di ${counted('it', Number(params.signatures), signatures)}`,
  invalidated: (params: Params) => `Annullate ${counted('it', Number(params.signatures), signatures)}${why(params.label)}`,
  answer_overdue: () => 'La risposta del Comune è in ritardo',
  translated: () => 'Aggiunta la traduzione ufficiale',
  updated: () => 'Nuovo aggiornamento di chi l’ha scritta',
  exported: () => 'Elenco delle firme consegnato all’ufficio',
  'media.redacted': () => 'Una parte di una foto è stata oscurata',
  'media.deleted': () => 'Una foto è stata tolta',
}

const en: typeof it = {
  submit: () => 'Submitted',
  resumed: () => 'The appeal was upheld: the petition goes on',
  sponsors_found: () => 'The sponsors are found: it goes to review',
  publish: () => 'Published: open to signatures',
  reject: (params: Params) => `Not admitted${why(params.label)}`,
  restore: () => 'Under review again',
  withdraw: () => 'Withdrawn by its author',
  stop: (params: Params) => `Stopped${why(params.label)}`,
  closed: () => 'Closed to signatures',
  answered: (params: Params) => `The town has answered${said(params.office)}`,
  archive: () => 'Archived',
  threshold_reached: (params: Params) =>
    `Threshold of ${counted('en', Number(params.signatures), enSignatures)}${why(params.consequence)}`,
  threshold_lost: (params: Params) => `No longer at the threshold of ${counted('en', Number(params.signatures), enSignatures)}`,
  invalidated: (params: Params) => `Invalidated ${counted('en', Number(params.signatures), enSignatures)}${why(params.label)}`,
  answer_overdue: () => 'The town’s answer is late',
  translated: () => 'Official translation added',
  updated: () => 'News from the author',
  exported: () => 'List of signatures handed to the office',
  'media.redacted': () => 'A part of a photo was blacked out',
  'media.deleted': () => 'A photo was taken away',
}

const tables: Record<Language, Partial<Record<string, (params: Params) => string>>> = { it, en }

/** What an entry of a petition's timeline says; the API's own name for what a newer one may send. */
export const happened = (language: Language, action: string, params: Params): string =>
  tables[language][action]?.(params) ?? action
