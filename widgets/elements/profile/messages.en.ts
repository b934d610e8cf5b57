import type { ProfileWords } from './messages.ts'

export const en: ProfileWords = {
  loading: 'Your profile is loading',
  whose: 'Here you see what the platform knows of you and what you did, in every town.',
  alone: 'Only you see it, and only on this page.',
  whoseHere: 'Here you see under which name you take part in this town.',
  signIn: 'Sign in',
  signOut: 'Sign out',
  everywhere: 'Your profile in every town',
  standings: {
    resident: 'Lives here',
    works_here: 'Works here',
    studies_here: 'Studies here',
    owns_home_here: 'Owns a home here',
    minor_with_consent: 'Under age, with the parents’ consent',
  },
  noStanding: 'No verified tie to this town',
}
