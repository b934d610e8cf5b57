import type { Problem } from '../../http/problem.ts'
import type { Language } from '../../tenancy/tenant.ts'
import type { Reason } from '../notice.ts'

interface PageWords {
  readonly product: string
  readonly confirm: string
  readonly confirmAsk: (town: string) => string
  readonly confirmButton: string
  readonly confirmed: string
  readonly confirmedMore: string
  readonly stop: string
  readonly stopAsk: string
  readonly reasons: Readonly<Record<Reason, string>>
  readonly stopButton: string
  readonly stopped: string
  readonly stoppedMore: string
  readonly invalid: string
  readonly invalidMore: string
  readonly refused: (problem: Problem) => string
  readonly refusedMore: string
  readonly feed: (town: string) => string
}

/** What the pages say to which letters lead. */
export const pageWords: Readonly<Record<Language, PageWords>> = {
  it: {
    product: 'Casa del Cittadino',
    confirm: 'Confermi il tuo indirizzo?',
    confirmAsk: (town) => `Da questo momento le notizie della partecipazione del Comune di ${town} arriveranno qui.`,
    confirmButton: 'Conferma l’indirizzo',
    confirmed: 'Indirizzo confermato',
    confirmedMore: 'Puoi chiudere questa pagina. Che cosa ricevere, e quando, lo scegli nella tua casella.',
    stop: 'Non vuoi più ricevere queste lettere?',
    stopAsk: 'Non ti scriveremo più quando:',
    reasons: {
      replies: 'qualcuno ti risponde',
      own: 'cambia qualcosa che hai scritto',
      decisions: 'c’è una decisione su di te o sulle tue parole',
      urgent: 'c’è lavoro urgente per il Comune',
      work: 'c’è lavoro che aspetta per il Comune',
      followed: 'c’è una novità in ciò che segui',
      area: 'c’è una novità in una zona che segui',
    },
    stopButton: 'Non scrivetemi più',
    stopped: 'Non ti scriveremo più',
    stoppedMore: 'Tutto resta nella tua casella, dove puoi cambiare idea.',
    invalid: 'Questo collegamento non vale più',
    invalidMore:
      'È scaduto, è già stato usato, oppure è arrivata una lettera più nuova. Torna nella tua casella e dai di nuovo l’indirizzo.',
    refused: ({ status }) =>
      status === 404 ? 'Qui non c’è nulla' : status >= 500 ? 'Il servizio non risponde' : 'Non si può fare adesso',
    refusedMore: 'Riprova tra poco, oppure torna nella tua casella.',
    feed: (town) => `La tua casella · ${town}`,
  },
  en: {
    product: 'Casa del Cittadino',
    confirm: 'Do you confirm your address?',
    confirmAsk: (town) => `From now on the news of the participation of the town of ${town} will arrive here.`,
    confirmButton: 'Confirm the address',
    confirmed: 'Address confirmed',
    confirmedMore: 'You can close this page. What to get, and when, you choose in your inbox.',
    stop: 'Do you want no more letters like this?',
    stopAsk: 'We will not write to you any more when:',
    reasons: {
      replies: 'somebody answers you',
      own: 'something that you wrote has moved',
      decisions: 'there is a decision about you or your words',
      urgent: 'there is urgent work for the town',
      work: 'work is waiting for the town',
      followed: 'there is news of what you follow',
      area: 'there is news in an area that you follow',
    },
    stopButton: 'Write to me no more',
    stopped: 'We will not write to you any more',
    stoppedMore: 'Everything stays in your inbox, where you can change your mind.',
    invalid: 'This link holds no more',
    invalidMore: 'It is too old, it was used, or a newer letter was sent. Go back to your inbox and give the address again.',
    refused: ({ status }) =>
      status === 404 ? 'There is nothing here' : status >= 500 ? 'The service does not answer' : 'This is not possible now',
    refusedMore: 'Try again shortly, or go back to your inbox.',
    feed: (town) => `Your inbox · ${town}`,
  },
}
