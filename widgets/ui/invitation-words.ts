import type { components } from '../../types/openapi.d.ts'

type Schemas = components['schemas']
type State = Pick<Schemas['Invitation'], 'letter' | 'letter_failure'>

/** Words of whoever invites somebody to work for a town: the town's administrator, or whoever runs the platform. */
export const invitationWords = {
  notAnAddress: 'Serve un indirizzo come nome@comune.it.',
  send: 'Manda l’invito',
  sentTo: (address: string) => `Invito per ${address}: la lettera sta partendo.`,
  link: 'Se la lettera non arriva, dagli tu questo link: si vede solo adesso, e il ruolo va a chi lo usa.',
  letters: {
    waiting: 'La lettera sta partendo.',
    sent: 'Lettera consegnata.',
    failed: 'La lettera non è arrivata.',
  } satisfies Record<State['letter'], string>,
  failures: {
    no_address: 'A quell’indirizzo non c’è nessuno.',
    refused: 'Il server di posta la rifiuta.',
    unreachable: 'Il server di posta non risponde: si riprova da soli.',
  } satisfies Record<NonNullable<State['letter_failure']>, string>,
}

export type InvitationWords = typeof invitationWords

/** How far an invitation's letter is, and what stands in its way. */
export function letterOf({ letters, failures }: InvitationWords, { letter, letter_failure: failure }: State): string {
  const why = failure && letter !== 'sent' ? failures[failure] : ''
  if (letter === 'waiting' && why) return why
  return [letters[letter], why].filter(Boolean).join(' ')
}
