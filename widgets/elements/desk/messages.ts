import type { Fetched } from '../../kernel/language.ts'

const it = {
  loading: 'La scrivania si sta caricando',
  desk: 'Scrivania del Comune',
  signOut: 'Esci',
  town: 'Comune',
  menu: 'Stanze',
  open: 'Apri il menu delle stanze',
  groups: { work: 'Lavoro', town: 'Il Comune', knowledge: 'Dati' },
  rooms: {
    queue: 'Coda',
    petitions: 'Petizioni',
    reports: 'Segnalazioni',
    debates: 'Dibattiti',
    counter: 'Sportello',
    blocks: 'Sospensioni',
    ties: 'Legami con il comune',
    services: 'Servizi',
    people: 'Persone',
    settings: 'Impostazioni',
    looks: 'Testi e aspetto',
    territory: 'Territorio',
    sites: 'Siti',
    systems: 'Sistemi collegati',
    access: 'Accessi',
    letters: 'Lettere non arrivate',
    exports: 'Esportazioni',
    audit: 'Registro',
    retention: 'Conservazione',
    figures: 'Numeri',
  },
  code: 'Il codice da dare all’amministratore:',
  roomless: 'Con il tuo ruolo qui non c’è ancora niente da fare.',
  roomlessNow: 'Se ti serve altro, chiedilo a un amministratore del Comune.',
  elsewhere: 'Questa stanza non è fra le tue, o non c’è più.',
  elsewhereNow: 'Scegline un’altra dal menu.',
}

export type StaffDeskWords = typeof it

/** English is fetched by those who read it. */
export const messages: Fetched<StaffDeskWords> = { it, en: () => import('./messages.en.ts').then(({ en }) => en) }
