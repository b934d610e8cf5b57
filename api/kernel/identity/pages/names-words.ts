import type { Language } from './words.ts'

interface NamesWords {
  readonly title: string
  readonly intro: string
  readonly given: string
  readonly family: string
  readonly seenTitle: string
  readonly seen: readonly string[]
  readonly wrong: string
}

/** What a new person is asked, and told, about their names. */
export const namesWords: Readonly<Record<Language, NamesWords>> = {
  it: {
    title: 'Come ti chiami?',
    intro: 'È la prima volta che accedi così. Scrivi il tuo nome e il tuo cognome: te li chiediamo una volta sola.',
    given: 'Nome',
    family: 'Cognome',
    seenTitle: 'Chi li vedrà',
    seen: [
      'Tutti: accanto a quello che scrivi, come commenti e proposte.',
      'Tutti, solo se lo scegli tu: accanto alle tue firme.',
      'Gli uffici del Comune: nelle segnalazioni e nelle richieste che mandi.',
      'Il tuo indirizzo e-mail non sarà mai pubblico.',
    ],
    wrong: 'Scrivi nome e cognome con le lettere: senza numeri, simboli o indirizzi.',
  },
  en: {
    title: 'What is your name?',
    intro: 'It is the first time that you sign in so. Write your given and your family name: we ask once only.',
    given: 'Given name',
    family: 'Family name',
    seenTitle: 'Who will see them',
    seen: [
      'Everybody: beside what you write, such as comments and proposals.',
      'Everybody, only if you choose so: beside your signatures.',
      'The town’s offices: in the reports and requests that you send.',
      'Your e-mail address will never be public.',
    ],
    wrong: 'Write given and family name in letters: without numbers, symbols or addresses.',
  },
}
