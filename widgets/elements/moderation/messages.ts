import type { Fetched } from '../../kernel/language.ts'

const it = {
  title: 'Decisioni su ciò che hai scritto',
  loading: 'Le decisioni si stanno caricando',
  signedOut: 'Qui trovi le decisioni su ciò che hai scritto.',
  signedOutNow: 'Se qualcosa è stato nascosto leggi il perché, e puoi fare ricorso.',
  signIn: 'Entra',
  none: 'Nessuna decisione.',
  noneNow: 'Niente di ciò che hai scritto è stato nascosto.',
  more: 'Mostra le decisioni di prima',
}

export type ModerationWords = typeof it

/** English is fetched by those who read it. */
export const messages: Fetched<ModerationWords> = { it, en: () => import('./messages.en.ts').then(({ en }) => en) }
