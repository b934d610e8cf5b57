import type { Language } from './words.ts'

interface LinkingWords {
  readonly anotherPerson: { readonly title: string; readonly text: string; readonly hint: string }
}

/** Every word about several ways of signing in that are one person's. */
export const linkingWords: Readonly<Record<Language, LinkingWords>> = {
  it: {
    anotherPerson: {
      title: 'Non siamo sicuri che sia tu',
      text: 'Chi garantisce la tua identità oggi indica un codice fiscale diverso da quello delle altre volte. Non abbiamo cambiato nulla e nessuno è entrato.',
      hint: 'Controlla i dati presso il tuo gestore di identità, oppure accedi in un altro modo. Se il tuo codice fiscale è cambiato, scrivi al Comune.',
    },
  },
  en: {
    anotherPerson: {
      title: 'We are not sure that it is you',
      text: 'Whoever vouches for your identity names another tax code today than before. We have changed nothing, and nobody has signed in.',
      hint: 'Check your data with your identity provider, or sign in another way. If your tax code has changed, write to the town.',
    },
  },
}
