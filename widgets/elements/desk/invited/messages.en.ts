import type { InvitedWords } from './messages.ts'

export const en: InvitedWords = {
  title: (town) => `Invitation to work for the town of ${town}`,
  signIn: 'Sign in with SPID or CIE: the role goes to whoever accepts, under their name.',
  enter: 'Sign in',
  who: (name) => `You are signed in as ${name}. If you accept, the town’s administrators see your name.`,
  accept: 'Accept the invitation',
  leave: 'Not now',
  roles: { administrator: 'administrator', moderator: 'moderator', officer: 'officer', counter: 'counter' },
  accepted: (role) => `Invitation accepted: your role is ${role}.`,
}
