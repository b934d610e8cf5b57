import type { Language } from '../../tenancy/tenant.ts'
import type { Reason } from '../notice.ts'

/** What a letter says beside its news. */
interface LetterWords {
  /** Subject of a letter with several news about one thing, and about several things. */
  readonly several: (count: number, title: string) => string
  readonly digest: (count: number, town: string) => string
  readonly greeting: (name: string) => string
  readonly open: string
  readonly whyOf: Readonly<Record<Reason, string>>
  readonly why: string
  readonly stop: string
  readonly confirmSubject: (town: string) => string
  readonly confirmText: (town: string) => string
  readonly confirmButton: string
  readonly confirmElse: string
}

/** Typed by language: one without words does not compile. */
export const letterWords: Readonly<Record<Language, LetterWords>> = {
  it: {
    several: (count, title) => `${title}: ${count} novità`,
    digest: (count, town) => `${count} novità dal Comune di ${town}`,
    greeting: (name) => `Ciao ${name},`,
    open: 'Apri la pagina',
    whyOf: {
      replies: 'qualcuno ti ha risposto',
      own: 'riguarda quello che hai scritto',
      decisions: 'riguarda una decisione su di te',
      urgent: 'lavori per il Comune',
      work: 'lavori per il Comune',
      followed: 'lo segui',
      area: 'segui una zona',
    },
    why: 'Ricevi questa lettera perché',
    stop: 'Non ricevere più lettere così',
    confirmSubject: (town) => `Conferma il tuo indirizzo per il Comune di ${town}`,
    confirmText: (town) =>
      `Qualcuno, forse tu, ha dato questo indirizzo per ricevere notizie dalla partecipazione del Comune di ${town}. Per confermarlo apri la pagina e premi il pulsante entro dieci minuti.`,
    confirmButton: 'Conferma l’indirizzo',
    confirmElse: 'Se non sei stato tu, non fare nulla: non riceverai altro.',
  },
  en: {
    several: (count, title) => `${title}: ${count} news`,
    digest: (count, town) => `${count} news from the town of ${town}`,
    greeting: (name) => `Dear ${name},`,
    open: 'Open the page',
    whyOf: {
      replies: 'somebody has answered you',
      own: 'it is about what you wrote',
      decisions: 'it is about a decision that concerns you',
      urgent: 'you work for the town',
      work: 'you work for the town',
      followed: 'you follow it',
      area: 'you follow an area',
    },
    why: 'You get this letter because',
    stop: 'Get no more letters like this',
    confirmSubject: (town) => `Confirm your address for the town of ${town}`,
    confirmText: (town) =>
      `Somebody, perhaps you, has given this address to get news of the participation of the town of ${town}. To confirm it, open the page and press the button within ten minutes.`,
    confirmButton: 'Confirm the address',
    confirmElse: 'If it was not you, do nothing: you will get nothing more.',
  },
}
