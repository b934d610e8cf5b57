import { counted, date, dateAndTime } from '../../kernel/format.ts'
import type { Fetched } from '../../kernel/language.ts'
import { reportWords } from '../../ui/report/report-words.ts'
import { seenIt } from '../../ui/seen/words.ts'

const it = {
  ...reportWords,
  loading: 'La segnalazione si sta caricando',
  reserved: 'Riservata: la vedono solo chi l’ha fatta e il Comune.',
  by: (author: string | null, at: string) => `Segnalata ${author ? `da ${author} ` : ''}il ${dateAndTime('it', at)}`,
  place: 'Luogo',
  accuracy: (metres: number) =>
    `Posizione precisa a circa ${counted('it', Math.round(metres), { one: 'metro', other: 'metri' })}`,
  map: 'Apri nella mappa',
  office: (office: string) => `Se ne occupa: ${office}`,
  due: (at: string) => `Il Comune promette di chiuderla entro il ${date('it', at)}.`,
  overdue: (at: string) => `Il Comune aveva promesso di chiuderla entro il ${date('it', at)}: è in ritardo.`,
  paused: 'Il tempo promesso è sospeso.',
  planned: (day: string) => `Lavoro previsto per il ${date('it', day)}.`,
  closed: (at: string) => `Chiusa il ${date('it', at)}`,
  closedContested: 'La chiusura è stata contestata.',
  supporters: (n: number) => counted('it', n, { one: 'persona dice «anch’io»', other: 'persone dicono «anch’io»' }),
  support: 'Anch’io',
  unsupport: 'Togli il mio «anch’io»',
  seen: seenIt,
  supported: 'Il tuo «anch’io» è contato. Segui la segnalazione.',
  unsupported: 'Il tuo «anch’io» è tolto.',
  follow: 'Segui',
  unfollow: 'Non seguire più',
  followed: 'Segui la segnalazione: le novità sono nella tua area personale.',
  unfollowed: 'Non segui più la segnalazione.',
  duplicateOf: 'Questa segnalazione è stata unita a',
  duplicates: (n: number) => counted('it', n, { one: 'segnalazione unita a questa', other: 'segnalazioni unite a questa' }),
  yours: 'L’hai fatta tu.',
  receipt: 'Scarica la ricevuta (PDF)',
  contest: 'Non è risolta',
  contestUntil: (at: string) => `Puoi contestare la chiusura fino al ${date('it', at)}.`,
  contestWhy: 'Che cosa non va ancora?',
  contestHint: 'La segnalazione si riapre e il Comune legge quello che scrivi. Il testo è pubblico se lo è la segnalazione.',
  contestShort: 'Scrivi almeno 3 caratteri.',
  contestSend: 'Riapri la segnalazione',
  contested: 'Segnalazione riaperta.',
  contestPhotos: 'Foto di com’è ora (se ne hai)',
  photoSending: 'La foto si sta caricando',
  photosReady: (n: number) => counted('it', n, { one: 'foto pronta', other: 'foto pronte' }),
  messages: 'Messaggi',
  from: { author: 'Chi ha segnalato', staff: 'Comune' },
  hiddenMessage: (reason: string) => `Il Comune ha nascosto questo messaggio. Motivo: ${reason}`,
  justUs: 'non pubblico',
  write: 'Scrivi al Comune',
  writeHint: 'Lo leggete solo tu e il Comune.',
  send: 'Invia',
  written: 'Messaggio inviato.',
  cancel: 'Annulla',
  sending: 'Invio in corso',
  timeline: 'Che cosa è successo',
  wait: 'Un momento…',
  more: 'Mostra ancora',
}

export type ReportWords = typeof it

/** English is fetched by those who read it. */
export const messages: Fetched<ReportWords> = { it, en: () => import('./messages.en.ts').then(({ en }) => en) }
