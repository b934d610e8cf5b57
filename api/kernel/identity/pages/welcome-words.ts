import type { Language } from './words.ts'

interface WelcomeWords {
  readonly title: (name: string) => string
  readonly intro: string
  readonly knownTitle: string
  /** @param from Who told; undefined: the person. */
  readonly names: (names: string, from: string | undefined) => string
  readonly birth: (day: string, from: string) => string
  readonly taxCode: (from: string) => string
  readonly address: string
  readonly never: string
  readonly lettersTitle: string
  readonly letters: string
  readonly addressLabel: string
  readonly lettersHint: string
  readonly wrong: string
  readonly later: (where: string) => string
  readonly erasure: {
    readonly title: (day: string) => string
    readonly text: string
    readonly cancel: string
    readonly goOn: string
  }
}

/** What is said, and asked, at a first sign-in; and to whoever comes back while their erasure waits. */
export const welcomeWords: Readonly<Record<Language, WelcomeWords>> = {
  it: {
    title: (name) => `Ti diamo il benvenuto, ${name}`,
    intro: 'È la prima volta che entri nella Casa del Cittadino. Ecco che cosa sappiamo di te e perché: lo leggi una volta sola.',
    knownTitle: 'Che cosa sappiamo',
    names: (names, from) =>
      `Nome e cognome: ${names}, ${from === undefined ? 'come li hai scritti tu' : `da ${from}`}. Dicono chi parla.`,
    birth: (day, from) => `Data di nascita: ${day}, da ${from}. Serve dove una regola chiede un’età.`,
    taxCode: (from) =>
      `Codice fiscale, da ${from}: serve a riconoscerti anche se entri in un altro modo, così ognuno conta una volta.`,
    address: 'Indirizzo e-mail: serve a riconoscerti quando torni.',
    never: 'Nessuno: la tua data di nascita e il tuo codice fiscale.',
    lettersTitle: 'Vuoi che ti scriviamo?',
    letters: 'Scrivetemi per e-mail le novità su ciò a cui partecipo',
    addressLabel: 'Indirizzo e-mail',
    lettersHint: 'Ti mandiamo una lettera per confermare l’indirizzo. Puoi cambiare idea quando vuoi.',
    wrong: 'Questo non è un indirizzo e-mail a cui possiamo scrivere: correggilo, o togli la spunta.',
    later: (where) => `Tutto questo si rivede, si scarica e si cancella quando vuoi: ${where}`,
    erasure: {
      title: (day) => `Hai chiesto la cancellazione: avverrà il ${day}`,
      text: 'Quel giorno i tuoi dati saranno cancellati in tutti i Comuni. Fino ad allora puoi annullare la richiesta, oppure entrare e lasciarla com’è.',
      cancel: 'Annulla la cancellazione',
      goOn: 'Continua senza annullare',
    },
  },
  en: {
    title: (name) => `Welcome, ${name}`,
    intro: 'This is your first time in the Casa del Cittadino. Here is what we know of you and why: you read it once only.',
    knownTitle: 'What we know',
    names: (names, from) => `Name: ${names}, ${from === undefined ? 'as you wrote it' : `from ${from}`}. It says who speaks.`,
    birth: (day, from) => `Date of birth: ${day}, from ${from}. It is needed where a rule asks for an age.`,
    taxCode: (from) =>
      `Tax code, from ${from}: by it we know you again if you sign in another way, so that everybody counts once.`,
    address: 'E-mail address: by it we know you when you come back.',
    never: 'Nobody: your date of birth and your tax code.',
    lettersTitle: 'Shall we write to you?',
    letters: 'Write to me by e-mail what is new in what I take part in',
    addressLabel: 'E-mail address',
    lettersHint: 'We send you a letter to confirm the address. You can change your mind at any time.',
    wrong: 'We can’t write to this e-mail address: correct it, or clear the box.',
    later: (where) => `All of this can be looked at, downloaded and erased at any time: ${where}`,
    erasure: {
      title: (day) => `You have asked to be erased: it will happen on ${day}`,
      text: 'On that day your data will be erased in every town. Until then you can take it back, or come in and leave it as it is.',
      cancel: 'Take it back',
      goOn: 'Go on without taking it back',
    },
  },
}
