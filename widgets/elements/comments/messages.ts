import { count, counted, dateAndTime } from '../../kernel/format.ts'
import type { Fetched } from '../../kernel/language.ts'

const it = {
  loading: 'I commenti si stanno caricando',
  title: 'Commenti',
  total: (n: number) => counted('it', n, { one: 'commento', other: 'commenti' }),
  sort: 'Ordine',
  sorts: { newest: 'I più recenti', supported: 'I più sostenuti', both_sides: 'Le due parti, a confronto' },
  filter: 'Mostra',
  filters: { '': 'Tutti', for: 'Chi è a favore', against: 'Chi è contro', question: 'Le domande', fact: 'I fatti, con le fonti' },
  stances: { for: 'A favore', against: 'Contro', question: 'Domanda', fact: 'Fatto' },
  write: 'Scrivi un commento',
  reply: 'Rispondi',
  support: 'Sostieni',
  supported: 'Lo sostieni',
  supporters: (n: number) => counted('it', n, { one: 'persona lo sostiene', other: 'persone lo sostengono' }),
  number: (n: number) => count('it', n),
  edit: 'Modifica',
  withdraw: 'Ritira',
  hide: 'Nascondi',
  show: 'Mostra di nuovo',
  edited: 'modificato',
  anonymous: 'Nome riservato',
  town: 'Il Comune',
  own: 'Tuo',
  inReply: (name: string) => `in risposta a ${name}`,
  quote: 'Passaggio citato',
  sources: 'Fonti',
  withdrawn: 'Chi l’ha scritto ha ritirato questo commento.',
  hidden: 'Il Comune ha nascosto questo commento.',
  reason: (text: string) => `Motivo: ${text}`,
  replies: 'Risposte',
  moreReplies: 'Altre risposte',
  more: 'Mostra altri',
  wait: 'Un momento',
  shown: (n: number) => `Sono mostrate ${counted('it', n, { one: 'conversazione', other: 'conversazioni' })}.`,
  fresh: (n: number) => counted('it', n, { one: 'nuovo', other: 'nuovi' }),
  freshSaid: (n: number) => counted('it', n, { one: 'nuovo commento', other: 'nuovi commenti' }),
  veiled: 'I numeri si vedranno quando avranno scritto più persone: così i primi non spostano gli altri.',
  opens: (at: string) => `Si potrà commentare dal ${dateAndTime('it', at)}.`,
  closed: 'Non si commenta più. Quello che è stato scritto resta qui da leggere.',
  empty: 'Ancora nessun commento.',
  emptyNow: 'Il primo può essere il tuo.',
  none: 'Nessun commento di questo tipo.',
  all: 'Mostra tutti',
}

export type CommentsWords = typeof it

/** English is fetched by those who read it. */
export const messages: Fetched<CommentsWords> = { it, en: () => import('./messages.en.ts').then(({ en }) => en) }
