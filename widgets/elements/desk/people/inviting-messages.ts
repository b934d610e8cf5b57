import type { components } from '../../../../types/openapi.d.ts'
import type { Fetched } from '../../../kernel/language.ts'
import { invitationWords } from '../../../ui/invitation-words.ts'

type Invitation = components['schemas']['Invitation']

const it = {
  ...invitationWords,
  title: 'Invita',
  how: 'Parte una lettera con un link. Chi lo apre entra con SPID o CIE, accetta e ha il ruolo: tu vedi il suo nome.',
  address: 'Indirizzo e-mail',
  days: 'Vale per',
  forDays: { 3: 'tre giorni', 7: 'una settimana', 14: 'due settimane', 30: 'un mese' } as Record<number, string>,
  copy: 'Copia il link',
  copied: 'Link copiato.',
  open: 'Inviti',
  again: 'Aggiorna',
  none: 'Nessuno è invitato.',
  more: 'Mostra altri inviti',
  until: (date: string) => `vale fino al ${date}`,
  states: { open: 'Aspetta', accepted: 'Accettato', withdrawn: 'Ritirato', expired: 'Scaduto' } satisfies Record<
    Invitation['state'],
    string
  >,
  gone: 'Indirizzo dimenticato',
  withdraw: 'Ritira',
  withdrawOf: (address: string) => `Ritira l’invito per ${address}`,
  withdrawn: (address: string) => `L’invito per ${address} è ritirato: il link non vale più.`,
}

export type InvitingWords = typeof it

/** English is fetched by those who read it. */
export const messages: Fetched<InvitingWords> = { it, en: () => import('./inviting-messages.en.ts').then(({ en }) => en) }
