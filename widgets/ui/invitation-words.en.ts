import type { InvitationWords } from './invitation-words.ts'

export const invitationWords: InvitationWords = {
  notAnAddress: 'An address is needed, as name@town.example.',
  send: 'Send the invitation',
  sentTo: (address) => `Invitation for ${address}: the letter is about to leave.`,
  link: 'If the letter does not arrive, give them this link: it is shown only now, and the role goes to whoever uses it.',
  letters: { waiting: 'The letter is about to leave.', sent: 'Letter handed over.', failed: 'The letter did not arrive.' },
  failures: {
    no_address: 'Nobody is at that address.',
    refused: 'The mail server refuses it.',
    unreachable: 'The mail server does not answer: it is tried again by itself.',
  },
}
