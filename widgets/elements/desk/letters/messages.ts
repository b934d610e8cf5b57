import type { components } from '../../../../types/openapi.d.ts'
import type { Fetched } from '../../../kernel/language.ts'

type Cause = components['schemas']['LetterCause']

const it = {
  lead: 'Lettere ai cittadini che forse non sono arrivate, o che non partono più. Gli indirizzi si vedono solo in parte.',
  none: 'Nessuna lettera si è persa.',
  noneNow: 'Se una lettera non arriva, la trovi qui con il perché.',
  again: 'Aggiorna',
  more: 'Mostra altre lettere',
  loading: 'Carico le lettere…',
  confirmation: 'Richiesta di conferma di un indirizzo',
  news: 'Novità che non conserviamo più',
  doubt: 'Forse arrivata',
  failed: 'Non arrivata',
  to: (address: string) => `A ${address}`,
  noAddress: 'La persona non ha più un indirizzo.',
  written: (date: string) => `Scritta il ${date}`,
  tries: { one: 'tentativo', other: 'tentativi' },
  causes: {
    interrupted: 'Il servizio si è fermato proprio mentre la consegnava: non sappiamo se il server di posta l’ha presa.',
    unanswered: 'Il server di posta l’ha ricevuta tutta e poi non ha risposto: non sappiamo se l’ha presa.',
    refused: 'Il server di posta l’ha rifiutata.',
    no_address: 'A quell’indirizzo non c’è nessuno. La persona lo legge nella sua casella e può darne un altro.',
    given_up: 'Per quindici volte il server di posta non l’ha presa.',
  } satisfies Record<Cause, string> as Record<Cause, string>,
  answered: (said: string) => `Ha detto: ${said}`,
  send: 'Manda di nuovo',
  sendOf: (what: string) => `Manda di nuovo: ${what}`,
  leave: 'Lascia così',
  leaveOf: (what: string) => `Lascia così: ${what}`,
  twice: 'Questa lettera potrebbe essere già arrivata. Se la mandi di nuovo, la persona può riceverla due volte.',
  sendTwice: 'Manda lo stesso',
  cancel: 'Non mandarla',
  sent: 'La lettera riparte adesso.',
  left: 'Lasciata così: non comparirà più qui.',
  unsendable: 'Ora a questa persona non si può scrivere.',
  unsendableConfirmation: 'Vale dieci minuti: chi vuole può chiederne un’altra.',
}

export type LettersWords = typeof it

export const messages: Fetched<LettersWords> = {
  it,
  en: async () => (await import('./messages.en.ts')).en,
}
