import type { Language } from './words.ts'

interface LinkingWords {
  readonly anotherPerson: { readonly title: string; readonly text: string; readonly hint: string }
  readonly title: (name: string) => string
  readonly add: (way: string) => string
  readonly join: (way: string, since: string) => string
  readonly joinWhat: readonly string[]
  readonly doAdd: string
  readonly doJoin: string
  readonly own: string
  readonly twoPeople: string
  readonly weakSession: (level: string) => string
  readonly weakLogin: (level: string) => string
  readonly noSession: string
  readonly staleSession: string
}

/** Every word about several ways of signing in that are one person's. */
export const linkingWords: Readonly<Record<Language, LinkingWords>> = {
  it: {
    title: (name) => `Un altro modo di accedere per ${name}`,
    add: (way) => `Da ora potrai accedere al tuo account anche con ${way}.`,
    join: (way, since) =>
      `Con ${way} hai già un altro account, dal ${since}. Se vai avanti, i due account diventano uno solo: quello con cui sei entrato.`,
    joinWhat: [
      'Quello che hai scritto, firmato e seguito con l’altro account passa a questo, in tutti i Comuni.',
      'Quello che hai firmato con tutti e due conta una volta sola.',
      'Sospensioni e decisioni dei moderatori restano.',
      'L’altro account finisce: non si può tornare indietro.',
    ],
    doAdd: 'Aggiungi',
    doJoin: 'Unisci i due account',
    own: 'Questo modo di accedere è già tuo: non c’è niente da aggiungere.',
    twoPeople:
      'I due accessi sono di due persone diverse: hanno codici fiscali diversi, o uno è già legato a un altro account. Non abbiamo cambiato nulla.',
    weakSession: (level) => `Per cambiare i modi di accedere entra prima con il più sicuro che hai (livello ${level}).`,
    weakLogin: (level) => `L’altro account ha un modo di accedere più sicuro (livello ${level}): dimostra con quello che è tuo.`,
    noSession: 'Per aggiungere un modo di accedere devi prima essere entrato. Torna alla pagina del Comune, accedi e riprova.',
    staleSession:
      'Sono passati più di dieci minuti da quando hai mostrato chi sei. Torna alla pagina da cui vieni, esci, accedi di nuovo e poi aggiungi l’altro modo.',
    anotherPerson: {
      title: 'Non siamo sicuri che sia tu',
      text: 'Chi garantisce la tua identità oggi indica un codice fiscale diverso da quello delle altre volte. Non abbiamo cambiato nulla e nessuno è entrato.',
      hint: 'Controlla i dati presso il tuo gestore di identità, oppure accedi in un altro modo. Se il tuo codice fiscale è cambiato, scrivi al Comune.',
    },
  },
  en: {
    title: (name) => `Another way of signing in for ${name}`,
    add: (way) => `From now on you can sign in to your account by ${way} too.`,
    join: (way, since) =>
      `By ${way} you have another account already, since ${since}. If you go on, the two become one: the one you are signed in to.`,
    joinWhat: [
      'What you wrote, signed and followed with the other account becomes this one’s, in every town.',
      'What you signed with both counts once.',
      'Blocks and what moderators decided stay.',
      'The other account ends: there is no way back.',
    ],
    doAdd: 'Add it',
    doJoin: 'Join the two accounts',
    own: 'This way of signing in is yours already: there is nothing to add.',
    twoPeople:
      'The two are different people’s: they have different tax codes, or one belongs to another account. We have changed nothing.',
    weakSession: (level) => `To change ways of signing in, first sign in by the surest one that you have (level ${level}).`,
    weakLogin: (level) => `The other account has a surer way of signing in (level ${level}): show by that one that it is yours.`,
    noSession: 'To add a way of signing in you must have signed in first. Go back to the town’s page, sign in and try again.',
    staleSession:
      'It is more than ten minutes since you showed who you are. Go back to the page that you come from, sign out, sign in again and then add the other way.',
    anotherPerson: {
      title: 'We are not sure that it is you',
      text: 'Whoever vouches for your identity names another tax code today than before. We have changed nothing, and nobody has signed in.',
      hint: 'Check your data with your identity provider, or sign in another way. If your tax code has changed, write to the town.',
    },
  },
}
