import type { Fetched } from '../../../kernel/language.ts'

const it = {
  title: 'Che cosa è stato fatto, e da chi',
  find: 'Solo su questo (codice interno)',
  findHint: 'Di una petizione, di una segnalazione, del Comune: si trova qui sotto, accanto a ogni voce.',
  filter: 'Filtra',
  all: 'Mostra tutto',
  empty: 'Non c’è ancora nulla.',
  emptyFiltered: 'Su questo non c’è nulla.',
  more: 'Mostra le precedenti',
  only: 'Solo su questo',
  onlyOf: (subject: string) => `Solo su questo: ${subject}`,
  person: 'persona',
  actors: {
    author: 'l’autore',
    staff: 'il personale',
    system: 'il sistema',
    citizen: 'un cittadino',
    operator: 'chi gestisce la piattaforma',
  } as Record<string, string>,
  actions: {
    'tenant.changed': 'Dati del Comune cambiati',
    'tenant.created': 'Comune creato',
    'tenant.boundary_set': 'Confine caricato',
    'tenant.coast_set': 'Costa caricata',
    'tenant.streets_set': 'Vie caricate',
    'service.changed': 'Servizio acceso o spento',
    'settings.changed': 'Impostazioni cambiate',
    'role.given': 'Ruolo dato',
    'role.taken': 'Ruolo tolto',
    'key.given': 'Chiave data a un sistema',
    'key.revoked': 'Chiave revocata',
    submit: 'Inviata',
    publish: 'Pubblicata',
    reject: 'Non pubblicata',
    answer: 'Risposta data',
    withdraw: 'Ritirata',
    stop: 'Fermata',
    exported: 'Firme esportate',
  } as Record<string, string>,
  from: 'da',
  to: 'a',
  nothing: 'nulla',
  internal: 'interno',
}

export type AuditWords = typeof it

/** English is fetched by those who read it. */
export const messages: Fetched<AuditWords> = { it, en: () => import('./messages.en.ts').then(({ en }) => en) }
