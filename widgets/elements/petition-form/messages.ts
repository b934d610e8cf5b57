import { clock, counted, inside, lastDay } from '../../kernel/format.ts'
import type { Fetched } from '../../kernel/language.ts'
import { seenIt } from '../../ui/seen/words.ts'

const it = {
  form: 'Scrivi una petizione',
  loading: 'Il modulo si sta caricando',
  steps: ['Scegli il tipo', 'Che cosa chiedi', 'I motivi', 'Rileggi e invia'],
  at: (step: number, of: number) => `Passo ${step} di ${of}`,
  saved: (at: number) => `Bozza salvata alle ${clock('it', at)}`,
  notSaved: 'Questo browser non salva la bozza: non chiudere la pagina.',
  back: 'Indietro',
  forward: 'Avanti',
  to: (recipient: string) => `Rivolta a: ${inside(recipient)}`,
  sponsors: (n: number) =>
    n ? `Prima servono ${counted('it', n, { one: 'promotore', other: 'promotori' })}` : 'Va subito all’esame del Comune',
  days: (n: number) => `raccolta di ${counted('it', n, { one: 'giorno', other: 'giorni' })}`,
  signatures: (n: number) => counted('it', n, { one: 'firma', many: 'di firme', other: 'firme' }),
  threshold: (n: number, what: string) =>
    `${counted('it', n, { one: 'firma', many: 'di firme', other: 'firme' })}: ${inside(what)}`,
  title: 'Titolo',
  titleHint: 'Una riga: di che cosa si tratta.',
  ask: 'Che cosa chiedi al Comune',
  askHint: 'Una richiesta sola, che si possa accogliere o rifiutare.',
  details: 'Perché (se vuoi)',
  detailsHint: 'I fatti e le ragioni. Niente dati di altre persone.',
  publicName: 'Mostra il mio nome come autore',
  publicNameHint: 'Altrimenti la petizione compare senza nome; il Comune sa comunque chi l’ha scritta.',
  left: (n: number) => `ancora ${counted('it', n, { one: 'carattere', other: 'caratteri' })}`,
  errors: {
    type: 'Scegli un tipo per continuare.',
    title: 'Scrivi un titolo di almeno 5 caratteri.',
    ask: 'Scrivi che cosa chiedi, in almeno 10 caratteri.',
  },
  similar: 'Esiste già qualcosa di simile?',
  similarHint: 'Firmare una petizione che c’è già conta più che averne due.',
  edit: 'Cambia',
  seen: seenIt,
  type: 'Tipo',
  consent: 'Quando invii, il Comune riceve il testo e il tuo nome, e li conserva per questa petizione.',
  signInNext: 'Poi ti chiediamo di entrare.',
  submit: 'Invia',
  saveOnly: 'Salva senza inviare',
  sending: 'Invio in corso',
  sent: (code: string) => `Petizione inviata. Codice ${code}.`,
  sentReview: 'Ora il Comune legge il testo e decide se pubblicarlo.',
  sentSponsors: (n: number) =>
    `Ora servono ${counted('it', n, { one: 'promotore', other: 'promotori' })}. Manda questo link privato a chi può sostenerla: chi lo apre legge il testo prima che sia pubblico.`,
  sentOpen: (at: string) => `È aperta alle firme fino al ${lastDay('it', at)}.`,
  kept: (code: string) => `Bozza salvata dal Comune con il codice ${code}.`,
  keptNow: 'La vedi solo tu. Puoi inviarla dalla sua pagina.',
  link: 'Link privato',
  copy: 'Copia il link',
  page: 'Vai alla pagina della petizione',
  another: 'Scrivine un’altra',
  door: 'Per continuare la bozza devi entrare.',
  signIn: 'Entra',
  alreadySent: 'Questa petizione è già stata inviata: il testo non si può più cambiare.',
  conflict: 'Questa bozza è cambiata altrove mentre scrivevi, forse in un’altra scheda.',
  writtenIn: 'In che lingua scrivi',
  languages: { it: 'Italiano', en: 'Inglese' },
  writeOn: 'Continua a scrivere',
  none: 'Il Comune non ha ancora attivato nessun tipo di petizione.',
}

export type FormWords = typeof it

/** English is fetched by those who read it. */
export const messages: Fetched<FormWords> = { it, en: () => import('./messages.en.ts').then(({ en }) => en) }
