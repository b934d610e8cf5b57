import type { Language } from '../pages/words.ts'

/** Why a provider has identified nobody (AgID, "Tabella messaggi di anomalia"), for the citizen. */
export interface Reason {
  readonly title: string
  readonly text: string
}

interface ProviderWords {
  readonly title: Readonly<Record<'spid' | 'cie', string>>
  readonly choose: Readonly<Record<'spid' | 'cie', string>>
  readonly asked: (attributes: string) => string
  readonly attributes: Readonly<Record<string, string>>
  readonly why: string
  readonly level: Readonly<Record<'spid' | 'cie', (level: number) => string>>
  readonly europe: string
  readonly none: string
  readonly unknownProvider: string
  readonly noProviders: Reason
  readonly reasons: Readonly<Record<19 | 20 | 21 | 22 | 23 | 25 | 30, Reason>>
  readonly otherReason: Reason
  readonly denied: Reason
  readonly unavailable: Reason
  readonly tooLow: Reason
  readonly refused: (provider: string) => Reason
  readonly reference: (rule: string) => string
  readonly again: string
  readonly otherWays: string
  readonly badLogout: Reason
  readonly badLogoutAnswer: Reason
  readonly stillOpen: (provider: string) => Reason & { readonly goOn: string }
}

/** Every word of SPID's and CIE's pages. */
export const providerWords: Readonly<Record<Language, ProviderWords>> = {
  it: {
    title: { spid: 'Entra con SPID', cie: 'Entra con CIE' },
    choose: { spid: 'Scegli chi ti ha dato SPID', cie: 'Vai al servizio della carta d’identità' },
    asked: (attributes) => `Chiederemo: ${attributes}.`,
    attributes: {
      spidCode: 'codice SPID',
      name: 'nome',
      familyName: 'cognome',
      fiscalNumber: 'codice fiscale',
      dateOfBirth: 'data di nascita',
    },
    why: 'Ci servono per riconoscerti ogni volta e sapere se hai l’età richiesta. Non diventano pubblici.',
    level: {
      spid: (level) => `Per quello che vuoi fare serve SPID di livello ${level}.`,
      cie: (level) => `Per quello che vuoi fare serve la CIE con livello ${level}.`,
    },
    europe: 'Per i cittadini di altri Paesi europei',
    none: 'In questo momento nessun gestore di identità è raggiungibile.',
    unknownProvider: 'Questo gestore di identità non è tra quelli riconosciuti. Scegline uno qui sotto.',
    noProviders: {
      title: 'L’accesso non è disponibile',
      text: 'In questo momento nessun gestore di identità è raggiungibile. Riprova tra poco. Quello che hai scritto resta sulla pagina da cui sei partito.',
    },
    reasons: {
      19: {
        title: 'Troppi tentativi sbagliati',
        text: 'Il tuo gestore di identità ha fermato l’accesso perché le credenziali sono state sbagliate più volte. Controlla nome utente e parola d’ordine, oppure recuperali sul sito del gestore.',
      },
      20: {
        title: 'Serve un livello più alto',
        text: 'Le tue credenziali non arrivano al livello che serve qui. Chiedi al tuo gestore di identità di attivarlo: di solito basta la sua app.',
      },
      21: {
        title: 'È passato troppo tempo',
        text: 'Il tuo gestore di identità ha aspettato la conferma e poi ha chiuso l’accesso. Puoi ricominciare.',
      },
      22: {
        title: 'Non hai dato il consenso',
        text: 'Senza i dati che abbiamo chiesto non possiamo riconoscerti, e quindi non sei entrato. Se cambi idea puoi riprovare.',
      },
      23: {
        title: 'La tua identità è sospesa',
        text: 'Il tuo gestore dice che l’identità è sospesa o revocata, o che le credenziali sono bloccate. Solo il gestore può riattivarla: contattalo.',
      },
      25: {
        title: 'Hai annullato l’accesso',
        text: 'Non è successo niente: non sei entrato e puoi riprovare quando vuoi.',
      },
      30: {
        title: 'Serve un’identità personale',
        text: 'Hai usato un’identità di un altro tipo, per esempio quella di un’impresa. Qui si partecipa come persone: accedi con la tua identità personale.',
      },
    },
    otherReason: {
      title: 'Il gestore non ti ha riconosciuto',
      text: 'Il gestore di identità ha risposto che l’accesso non è riuscito. Riprova; se succede ancora, chiedi al gestore.',
    },
    denied: {
      title: 'Non sei entrato',
      text: 'Il gestore di identità dice che l’accesso non è stato concesso: forse hai annullato, non hai dato il consenso o le credenziali non bastano. Puoi riprovare quando vuoi.',
    },
    unavailable: {
      title: 'Il gestore di identità non risponde',
      text: 'Ha un problema o non è raggiungibile, e quindi non sei entrato. Riprova tra poco. Quello che hai scritto resta sulla pagina da cui sei partito.',
    },
    tooLow: {
      title: 'Serve un livello più alto',
      text: 'Il gestore ti ha riconosciuto con un livello più basso di quello che serve qui. Riprova e scegli un accesso più sicuro.',
    },
    refused: (provider) => ({
      title: 'La risposta del gestore non è valida',
      text: `Quello che è arrivato da ${provider} non corrisponde a quello che abbiamo chiesto. Per la tua sicurezza non l’abbiamo accettato e non sei entrato.`,
    }),
    reference: (rule) => `Riprova. Se succede ancora, avvisa il comune e riferisci: ${rule}.`,
    again: 'Riprova',
    otherWays: 'Scegli un altro modo',
    badLogout: {
      title: 'La richiesta di uscita non è valida',
      text: 'Il messaggio del gestore di identità non si può verificare, e quindi non abbiamo chiuso nessun accesso. Per uscire usa «Esci» sulla pagina del comune.',
    },
    badLogoutAnswer: {
      title: 'Da qui sei uscito',
      text: 'La risposta del gestore di identità non si può verificare: non sappiamo se l’accesso presso di lui è chiuso. Per sicurezza esci anche dal suo sito o chiudi il browser.',
    },
    stillOpen: (provider) => ({
      title: 'Da qui sei uscito',
      text: `${provider} dice di non aver chiuso tutti gli accessi aperti con la tua identità. Se non sei al tuo computer, esci anche dal suo sito o chiudi il browser.`,
      goOn: 'Continua',
    }),
  },
  en: {
    title: { spid: 'Sign in with SPID', cie: 'Sign in with CIE' },
    choose: { spid: 'Choose who gave you SPID', cie: 'Go to the identity card service' },
    asked: (attributes) => `We will ask for: ${attributes}.`,
    attributes: {
      spidCode: 'SPID code',
      name: 'given name',
      familyName: 'family name',
      fiscalNumber: 'tax code',
      dateOfBirth: 'date of birth',
    },
    why: 'We need them to recognise you each time and to know whether you are old enough. They do not become public.',
    level: {
      spid: (level) => `What you want to do needs SPID of level ${level}.`,
      cie: (level) => `What you want to do needs CIE at level ${level}.`,
    },
    europe: 'For citizens of other European countries',
    none: 'No identity provider can be reached at the moment.',
    unknownProvider: 'That identity provider is not one that we know. Choose one below.',
    noProviders: {
      title: 'Signing in is not available',
      text: 'No identity provider can be reached at the moment. Try again shortly. What you have written stays on the page you came from.',
    },
    reasons: {
      19: {
        title: 'Too many wrong tries',
        text: 'Your identity provider stopped the sign-in because the credentials were wrong several times. Check your user name and password, or recover them on the provider’s site.',
      },
      20: {
        title: 'A higher level is needed',
        text: 'Your credentials do not reach the level that is needed here. Ask your identity provider to activate it: usually its app is enough.',
      },
      21: {
        title: 'Too much time has passed',
        text: 'Your identity provider waited for your confirmation and then closed the sign-in. You can start again.',
      },
      22: {
        title: 'You did not consent',
        text: 'Without the data that we asked for we can’t recognise you, so you are not signed in. If you change your mind you can try again.',
      },
      23: {
        title: 'Your identity is suspended',
        text: 'Your provider says that the identity is suspended or revoked, or that the credentials are blocked. Only the provider can reactivate it: contact them.',
      },
      25: {
        title: 'You cancelled the sign-in',
        text: 'Nothing has happened: you are not signed in and can try again whenever you like.',
      },
      30: {
        title: 'A personal identity is needed',
        text: 'You used an identity of another kind, for instance that of a company. People take part here as persons: sign in with your personal identity.',
      },
    },
    otherReason: {
      title: 'The provider did not recognise you',
      text: 'The identity provider answered that the sign-in did not succeed. Try again; if it happens again, ask the provider.',
    },
    denied: {
      title: 'You are not signed in',
      text: 'The identity provider says that the sign-in was not granted: perhaps you cancelled, did not consent, or the credentials are not enough. You can try again whenever you like.',
    },
    unavailable: {
      title: 'The identity provider does not answer',
      text: 'It has a problem or can’t be reached, so you are not signed in. Try again shortly. What you have written stays on the page you came from.',
    },
    tooLow: {
      title: 'A higher level is needed',
      text: 'The provider recognised you at a lower level than is needed here. Try again and choose a safer way.',
    },
    refused: (provider) => ({
      title: 'The provider’s answer is not valid',
      text: `What came from ${provider} does not match what we asked for. For your safety we did not accept it and you are not signed in.`,
    }),
    reference: (rule) => `Try again. If it happens again, tell the town and quote: ${rule}.`,
    again: 'Try again',
    otherWays: 'Choose another way',
    badLogout: {
      title: 'The request to sign out is not valid',
      text: 'The identity provider’s message can’t be verified, so nobody was signed out. To sign out use “Esci” on the town’s page.',
    },
    badLogoutAnswer: {
      title: 'You are signed out here',
      text: 'The identity provider’s answer can’t be verified: we don’t know whether the sign-in there has ended. To be safe sign out on its site too or close the browser.',
    },
    stillOpen: (provider) => ({
      title: 'You are signed out here',
      text: `${provider} says that it has not ended every sign-in with your identity. If this is not your computer, sign out on its site too or close the browser.`,
      goOn: 'Continue',
    }),
  },
}
