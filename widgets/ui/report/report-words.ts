import { date } from '../../kernel/format.ts'
import { reportStates } from './report-states.ts'

/** What every element that tells a report's story says of it. */
export const reportWords = {
  states: reportStates,
  actions: {
    contested: 'Chiusura contestata da chi ha segnalato',
    merged: 'Unita a un’altra segnalazione',
    unmerged: 'Separata dall’altra segnalazione',
    absorbed: 'Un’altra segnalazione è stata unita a questa',
    released: 'Una segnalazione unita è stata separata',
    sorted: 'Categoria, priorità o visibilità cambiata',
    messaged: 'Nuovo messaggio',
    overdue: 'Il tempo promesso è passato',
    sent: 'Inviata a chi se ne occupa',
    sending_failed: 'L’invio a chi se ne occupa non è riuscito',
    media_published: 'Un allegato è stato reso pubblico',
    media_hidden: 'Un allegato è stato nascosto',
    'media.redacted': 'Una foto è stata oscurata in parte',
    'media.deleted': 'Un allegato è stato eliminato',
  } as Record<string, string>,
  promised: (at: string) => `da chiudere entro il ${date('it', at)}`,
  internal: 'interno',
  photos: 'Foto',
  photo: (n: number, of: number) => `Foto ${n} di ${of}`,
  photoHidden: 'Non è ancora pubblica.',
  photoGone: 'La foto non si può mostrare.',
  enlarge: 'Ingrandisci',
  document: (n: number) => `Documento ${n} (PDF)`,
  close: 'Chiudi',
}

export type ReportStoryWords = typeof reportWords
