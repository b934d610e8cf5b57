import type { Fetched } from '../../kernel/language.ts'

const it = {
  loading: 'Il tuo profilo si sta caricando',
  whose: 'Qui vedi che cosa la piattaforma sa di te e che cosa hai fatto, in tutti i Comuni.',
  alone: 'Lo vedi solo tu, e solo in questa pagina.',
  whoseHere: 'Qui vedi con quale nome partecipi in questo Comune.',
  signIn: 'Entra',
  signOut: 'Esci',
  everywhere: 'Il tuo profilo in tutti i Comuni',
  standings: {
    resident: 'Residente',
    works_here: 'Lavora qui',
    studies_here: 'Studia qui',
    owns_home_here: 'Ha casa qui',
    minor_with_consent: 'Minorenne con il consenso dei genitori',
  },
  noStanding: 'Nessun legame verificato con questo Comune',
}

export type ProfileWords = typeof it

export const messages: Fetched<ProfileWords> = { it, en: () => import('./messages.en.ts').then(({ en }) => en) }
