import type { Assurance, Standing } from '../person.ts'

export const languages = ['it', 'en'] as const
export type Language = (typeof languages)[number]

interface Words {
  readonly product: string
  readonly townOf: (name: string) => string
  readonly signIn: string
  readonly toContinueOn: (where: string) => string
  readonly chooseHow: string
  readonly noWay: string
  readonly cancel: string
  readonly close: string
  readonly closeHint: string
  readonly goOn: string
  readonly levelNeeded: (level: string) => string
  readonly levelTooLow: (name: string, level: string, needed: string) => string
  readonly levels: Readonly<Record<Assurance, string>>
  readonly identity: (assurance: Assurance) => string
  readonly notEnough: string
  readonly standings: Readonly<Record<Standing, (town: string) => string>>
  readonly noStanding: string
  readonly years: (age: number) => string
  readonly demo: {
    readonly title: string
    readonly intro: string
    readonly staff: (town: string) => string
    readonly roles: Readonly<Record<'administrator' | 'moderator' | 'officer' | 'operator', string>>
  }
  /** What a sandbox says of its people. */
  readonly sandbox: string
  readonly onward: {
    readonly title: (to: string) => string
    readonly text: (to: string) => string
    readonly go: (to: string) => string
  }
  readonly callback: {
    readonly title: string
    readonly cancelled: string
    readonly failed: string
    readonly wait: string
    readonly cutTitle: string
    readonly cut: (where: string) => string
    readonly back: (where: string) => string
  }
  readonly refused: { readonly title: string; readonly text: string; readonly hint: string }
  readonly expired: { readonly title: string; readonly text: string }
  readonly invalid: { readonly title: string; readonly text: string }
  readonly fault: { readonly title: string; readonly text: string }
  readonly signOut: { readonly title: string; readonly text: string; readonly yes: string; readonly no: string }
  readonly signedOut: { readonly title: string; readonly text: string }
  readonly leaving: {
    readonly title: string
    readonly text: (to: string) => string
    readonly go: (to: string) => string
    readonly stay: (to: string) => string
  }
}

/** Every word of the sign-in pages. */
export const words: Readonly<Record<Language, Words>> = {
  it: {
    product: 'Casa del Cittadino',
    townOf: (name) => `Comune di ${name}`,
    signIn: 'Accedi',
    toContinueOn: (where) => `per continuare su ${where}`,
    chooseHow: 'Scegli come accedere',
    noWay: 'Qui non è attivo nessun modo di accedere. Puoi leggere tutto; per partecipare chiedi al comune.',
    cancel: 'Annulla',
    close: 'Chiudi',
    closeHint: 'Puoi chiudere questa finestra.',
    goOn: 'Continua',
    levelNeeded: (level) => `Per quello che vuoi fare serve un’identità di livello ${level}.`,
    levelTooLow: (name, level, needed) =>
      `L’identità di ${name} è di livello ${level}: serve almeno ${needed}. Scegline un’altra.`,
    levels: { none: 'nessuno', low: 'basso', substantial: 'significativo', high: 'elevato' },
    identity: (assurance) => (assurance === 'none' ? 'identità non verificata' : `livello ${words.it.levels[assurance]}`),
    notEnough: 'non basta',
    standings: {
      resident: (town) => `risiede a ${town}`,
      works_here: (town) => `lavora a ${town}`,
      studies_here: (town) => `studia a ${town}`,
      owns_home_here: (town) => `ha casa a ${town}`,
      minor_with_consent: (town) => `è minorenne con il consenso di un genitore a ${town}`,
    },
    noStanding: 'nessun legame con i comuni',
    years: (age) => `${age} anni`,
    demo: {
      title: 'Accedi come cittadino di prova',
      intro: 'Queste persone sono inventate. Scegline una: il sito ti tratterà come lei, senza chiedere SPID o CIE.',
      staff: (town) => `Personale del Comune di ${town}`,
      roles: {
        administrator: 'amministra i servizi',
        moderator: 'modera',
        officer: 'tratta le pratiche',
        operator: 'gestisce la piattaforma',
      },
    },
    sandbox:
      'Questo è un Comune di prova, per chi sviluppa applicazioni. Le persone sono inventate: scegline una. Ogni notte tutto torna come prima.',
    onward: {
      title: (to) => `Continua da ${to}`,
      text: (to) => `Ti portiamo da ${to}, che ti chiede chi sei e ti riporta qui.`,
      go: (to) => `Continua da ${to}`,
    },
    callback: {
      title: 'Accesso effettuato',
      cancelled: 'Accesso annullato',
      failed: 'Accesso non riuscito',
      wait: 'Torniamo alla pagina da cui sei partito.',
      cutTitle: 'Manca un passo',
      cut: (where) =>
        `Il sito ${where} non permette a questa finestra di avvisare la pagina da cui sei partito. Continua qui: ritrovi quello che stavi facendo.`,
      back: (where) => `Continua su ${where}`,
    },
    refused: {
      title: 'Non possiamo tornare alla pagina da cui sei partito',
      text: 'La richiesta di accesso non viene da un sito abilitato dal Comune. Per la tua sicurezza non abbiamo inviato nulla.',
      hint: 'Se gestisci il sito: l’origine della pagina deve essere tra quelle abilitate per il Comune.',
    },
    expired: {
      title: 'L’accesso è scaduto',
      text: 'È passato troppo tempo, oppure l’accesso è già stato completato in un’altra finestra. Torna alla pagina da cui sei partito e accedi di nuovo.',
    },
    invalid: {
      title: 'La richiesta di accesso non è valida',
      text: 'Torna alla pagina da cui sei partito e prova di nuovo. Se succede ancora, avvisa chi gestisce il sito.',
    },
    fault: {
      title: 'Il servizio non risponde',
      text: 'Riprova tra poco. Quello che hai scritto resta sulla pagina da cui sei partito.',
    },
    signOut: {
      title: 'Vuoi uscire?',
      text: 'Esci da Casa del Cittadino su tutti i siti che hai usato con questo browser.',
      yes: 'Esci',
      no: 'Resta collegato',
    },
    signedOut: { title: 'Sei uscito', text: 'Puoi chiudere questa finestra.' },
    leaving: {
      title: 'Da qui sei uscito',
      text: (to) => `Hai ancora un accesso aperto presso ${to}: ti ci portiamo per chiuderlo.`,
      go: (to) => `Esci anche da ${to}`,
      stay: (to) => `Resta collegato a ${to}`,
    },
  },
  en: {
    product: 'Casa del Cittadino',
    townOf: (name) => `the town of ${name}`,
    signIn: 'Sign in',
    toContinueOn: (where) => `to continue on ${where}`,
    chooseHow: 'Choose how to sign in',
    noWay: 'No way of signing in is active here. You can read everything; to take part ask the town.',
    cancel: 'Cancel',
    close: 'Close',
    closeHint: 'You can close this window.',
    goOn: 'Continue',
    levelNeeded: (level) => `What you want to do needs an identity of level ${level}.`,
    levelTooLow: (name, level, needed) =>
      `${name}’s identity is of level ${level}: at least ${needed} is needed. Choose another one.`,
    levels: { none: 'none', low: 'low', substantial: 'substantial', high: 'high' },
    identity: (assurance) => (assurance === 'none' ? 'identity not verified' : `${words.en.levels[assurance]} level`),
    notEnough: 'not enough',
    standings: {
      resident: (town) => `lives in ${town}`,
      works_here: (town) => `works in ${town}`,
      studies_here: (town) => `studies in ${town}`,
      owns_home_here: (town) => `owns a home in ${town}`,
      minor_with_consent: (town) => `is a minor with a parent’s consent in ${town}`,
    },
    noStanding: 'no tie to the towns',
    years: (age) => `${age} years old`,
    demo: {
      title: 'Sign in as a sample citizen',
      intro: 'These people are invented. Choose one: the site will treat you as them, without asking for SPID or CIE.',
      staff: (town) => `Staff of ${town}`,
      roles: {
        administrator: 'administers the services',
        moderator: 'moderates',
        officer: 'handles the files',
        operator: 'runs the platform',
      },
    },
    sandbox:
      'This is a town for trying things out, for developers of applications. Its people are invented: choose one. Every night everything is as before.',
    onward: {
      title: (to) => `Continue at ${to}`,
      text: (to) => `We take you to ${to}, which asks who you are and brings you back here.`,
      go: (to) => `Continue at ${to}`,
    },
    callback: {
      title: 'You are signed in',
      cancelled: 'Sign-in cancelled',
      failed: 'Sign-in failed',
      wait: 'Taking you back to the page you came from.',
      cutTitle: 'One step is left',
      cut: (where) =>
        `The site ${where} does not let this window tell the page you came from. Continue here: you will find what you were doing.`,
      back: (where) => `Continue on ${where}`,
    },
    refused: {
      title: 'We can’t take you back to the page you came from',
      text: 'The request does not come from a site that the town has allowed. For your safety nothing has been sent.',
      hint: 'If you run the site: the origin of the page must be one of those allowed for the town.',
    },
    expired: {
      title: 'The sign-in has expired',
      text: 'Too much time has passed, or it was already completed in another window. Go back to the page you came from and sign in again.',
    },
    invalid: {
      title: 'The sign-in request is not valid',
      text: 'Go back to the page you came from and try again. If it happens again, tell whoever runs the site.',
    },
    fault: {
      title: 'The service does not answer',
      text: 'Try again shortly. What you have written stays on the page you came from.',
    },
    signOut: {
      title: 'Do you want to sign out?',
      text: 'You leave Casa del Cittadino on all the sites that you have used with this browser.',
      yes: 'Sign out',
      no: 'Stay signed in',
    },
    signedOut: { title: 'You are signed out', text: 'You can close this window.' },
    leaving: {
      title: 'You are signed out here',
      text: (to) => `You still have a sign-in open at ${to}: we take you there to end it.`,
      go: (to) => `Sign out of ${to} too`,
      stay: (to) => `Stay signed in to ${to}`,
    },
  },
}

/** The first supported language of `ui_locales` (spaces) or, failing that, of `Accept-Language`; Italian otherwise. */
export function languageOf(uiLocales: unknown, acceptLanguage: string | undefined): Language {
  const wanted = [
    ...(typeof uiLocales === 'string' ? uiLocales.split(' ') : []),
    ...(acceptLanguage ?? '').split(',').map((range) => range.split(';')[0]!.trim()),
  ]
  for (const range of wanted) {
    const language = languages.find((known) => known === range.toLowerCase().split('-')[0])
    if (language) return language
  }
  return 'it'
}
