import { count, counted } from '../../kernel/format.ts'

/** What every desk says of its queue and of decisions on their way. */
export const deskWords = {
  loading: 'La coda si sta caricando',
  next: 'Altre',
  back: 'Torna alla coda',
  select: (title: string) => `Seleziona «${title}»`,
  selected: (n: number) => counted('it', n, { one: 'selezionata', other: 'selezionate' }),
  unselect: 'Togli la selezione',
  reason: 'Motivo',
  pick: 'Scegli un motivo',
  note: 'Nota pubblica (se serve)',
  cancel: 'Lascia stare',
  named: (title: string) => `«${title}»`,
  pending: (what: string, whom: string, seconds: number) => `${what}: ${whom} fra ${count('it', seconds)} s`,
  sending: (what: string, done: number, all: number) =>
    all > 1 ? `${what}: ${count('it', done)} di ${count('it', all)}` : `${what}: in corso`,
  undo: 'Ci ripenso',
  undone: 'Decisione tolta: non è stato inviato nulla.',
  now: 'Subito',
  done: (what: string, whom: string) => `${what}: ${whom}. Fatto.`,
  failed: (whom: string) => `Non è andata per ${whom}.`,
  again: 'Invia di nuovo',
  reopen: 'Riapri',
  keys: 'Tasti',
  close: 'Chiudi',
}

export type DeskWords = typeof deskWords
