import { invitationWords } from '../../../ui/invitation-words.en.ts'
import type { InvitingWords } from './inviting-messages.ts'

export const en: InvitingWords = {
  ...invitationWords,
  title: 'Invite',
  how: 'A letter with a link is sent. Whoever opens it signs in with SPID or CIE, accepts and has the role: you see their name.',
  address: 'E-mail address',
  days: 'It holds for',
  forDays: { 3: 'three days', 7: 'a week', 14: 'two weeks', 30: 'a month' },
  copy: 'Copy the link',
  copied: 'Link copied.',
  open: 'Invitations',
  again: 'Refresh',
  none: 'Nobody is invited.',
  more: 'Show more invitations',
  until: (date) => `holds until ${date}`,
  states: { open: 'Waits', accepted: 'Accepted', withdrawn: 'Withdrawn', expired: 'Expired' },
  gone: 'Address forgotten',
  withdraw: 'Withdraw',
  withdrawOf: (address) => `Withdraw the invitation for ${address}`,
  withdrawn: (address) => `The invitation for ${address} is withdrawn: its link holds no more.`,
}
