import { dateAndTime } from '../../kernel/format.ts'
import type { Messages } from '../../kernel/language.ts'

const it = {
  signedOut: 'Non sei entrato.',
  why: 'Entra per firmare, seguire e rivedere quello che hai fatto.',
  signIn: 'Entra',
  signOut: 'Esci',
  loading: 'Un momento',
  assurance: {
    none: 'identità non verificata',
    low: 'e-mail confermata',
    substantial: 'SPID di livello 2 o CIE',
    high: 'SPID di livello 3 o CIE',
  },
  standing: { resident: 'risiedi qui', works_here: 'lavori qui', studies_here: 'studi qui' },
  staff: 'Personale del Comune',
  acts: 'Quello che hai firmato',
  kinds: { signature: 'Firma', sponsorship: 'Sostegno come promotore', support: '«Anch’io»' },
  act: (kind: string, at: string) => `${kind} · ${dateAndTime('it', at)}`,
  receipt: 'Codice',
  noActs: 'Non hai ancora firmato nulla qui.',
  next: 'Altre',
  signedIn: (name: string) => `Sei entrato come ${name}.`,
  left: 'Sei uscito.',
}

const en: typeof it = {
  signedOut: 'You are not signed in.',
  why: 'Sign in to sign petitions, follow them and look back at what you did.',
  signIn: 'Sign in',
  signOut: 'Sign out',
  loading: 'One moment',
  assurance: {
    none: 'unverified identity',
    low: 'confirmed e-mail',
    substantial: 'SPID level 2 or CIE',
    high: 'SPID level 3 or CIE',
  },
  standing: { resident: 'you live here', works_here: 'you work here', studies_here: 'you study here' },
  staff: 'Town staff',
  acts: 'What you have signed',
  kinds: { signature: 'Signature', sponsorship: 'Support as a sponsor', support: '“Me too”' },
  act: (kind, at) => `${kind} · ${dateAndTime('en', at)}`,
  receipt: 'Code',
  noActs: 'You have not signed anything here yet.',
  next: 'More',
  signedIn: (name) => `You are signed in as ${name}.`,
  left: 'You have signed out.',
}

export const messages: Messages<typeof it> = { it, en }
