import { count, dateAndTime } from '../../kernel/format.ts'
import type { Fetched } from '../../kernel/language.ts'

const it = {
  title: 'La tua casella',
  loading: 'Un momento',
  signedOut: 'Entra per leggere le tue novità.',
  why: 'Qui trovi le risposte, le decisioni e le novità di ciò che segui.',
  signIn: 'Entra',
  news: 'Novità',
  choices: 'Che cosa ricevere',
  unread: (n: number) => `${count('it', n)} da leggere`,
  allRead: 'Hai letto tutto',
  onlyUnread: 'Solo da leggere',
  markAll: 'Segna tutto come letto',
  markedAll: 'Tutto segnato come letto.',
  mark: (title: string) => `Segna come letto: ${title}`,
  markShort: 'Segna come letto',
  isNew: 'Nuovo',
  none: 'Non c’è ancora nulla.',
  noneNow: 'Quando qualcuno ti risponde, o cambia qualcosa che ti riguarda, lo trovi qui.',
  noneUnread: 'Non c’è nulla da leggere.',
  all: 'Mostra tutto',
  more: 'Altre novità',
  older: (n: number) => (n === 1 ? 'e un’altra prima' : `e altre ${count('it', n)} prima`),
  at: (moment: string) => dateAndTime('it', moment),
}

export type InboxWords = typeof it

export const messages: Fetched<InboxWords> = { it, en: () => import('./messages.en.ts').then(({ en }) => en) }
