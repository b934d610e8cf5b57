import type { Language } from '../../pages/words.ts'
import type { TooMany } from './letter-store.ts'

interface EmailWords {
  readonly title: string
  readonly intro: string
  readonly address: string
  readonly addressHint: string
  readonly send: string
  readonly wrongAddress: string
  readonly tooMany: Readonly<Record<TooMany['because'], (time: string) => string>>
  readonly notSent: string
  readonly nobody: string
  readonly notEnough: (level: string) => string
  readonly otherWay: string
  readonly sentTitle: string
  readonly sent: (address: string, minutes: number) => string
  readonly sameBrowser: string
  readonly code: string
  readonly codeHint: string
  readonly signIn: string
  readonly nothingCame: string
  readonly again: string
  readonly wrongCode: (left: number) => string
  readonly linkTitle: string
  readonly linkText: (address: string, where: string) => string
  readonly staleTitle: string
  readonly stale: string
  readonly elsewhereTitle: string
  readonly elsewhere: string
  readonly elsewhereHint: string
  readonly letter: {
    readonly subject: (where: string) => string
    readonly asked: (where: string, host: string | undefined, time: string) => string
    readonly button: string
    readonly link: string
    readonly code: (code: string) => string
    readonly secret: string
    readonly notYou: string
  }
}

/** Every word of signing in by e-mail. */
export const emailWords: Readonly<Record<Language, EmailWords>> = {
  it: {
    title: 'Accedi con l’e-mail',
    intro: 'Scrivi il tuo indirizzo: ti mandiamo una lettera con un link e un codice per entrare.',
    address: 'Indirizzo e-mail',
    addressHint: 'Per esempio maria@example.org. Non sarà pubblico.',
    send: 'Manda la lettera',
    wrongAddress: 'Questo non è un indirizzo e-mail. Controlla che abbia la forma nome@esempio.it.',
    tooMany: {
      mine: (time) =>
        `A questo indirizzo abbiamo già mandato cinque lettere nell’ultima ora. Usa l’ultima che hai ricevuto, oppure riprova dopo le ${time}.`,
      address: (time) =>
        `A questo indirizzo sono state chieste troppe lettere nell’ultima ora, anche da altri. Riprova dopo le ${time}, oppure accedi in un altro modo.`,
      network: (time) =>
        `Dalla tua rete sono state chieste troppe lettere nell’ultima ora. Riprova dopo le ${time}, oppure accedi in un altro modo.`,
    },
    notSent: 'La lettera non è partita: il server di posta non risponde. Riprova tra poco, oppure accedi in un altro modo.',
    nobody: 'Il server di posta dice che a questo indirizzo non c’è nessuno. Controlla come è scritto.',
    notEnough: (level) => `Per quello che vuoi fare serve un’identità di livello ${level}: l’e-mail non basta.`,
    otherWay: 'Scegli un altro modo',
    sentTitle: 'Guarda la tua posta',
    sent: (address, minutes) => `Abbiamo mandato una lettera a ${address}. Vale ${minutes} minuti e una volta sola.`,
    sameBrowser: 'Apri il link della lettera in questo browser, oppure scrivi qui il codice che contiene.',
    code: 'Codice della lettera',
    codeHint: 'Otto cifre.',
    signIn: 'Accedi',
    nothingCame: 'Non è arrivato niente? Guarda nella posta indesiderata e controlla l’indirizzo.',
    again: 'Cambia indirizzo o chiedi un’altra lettera',
    wrongCode: (left) => `Il codice non è giusto. ${left === 1 ? 'Hai ancora un tentativo.' : `Hai ancora ${left} tentativi.`}`,
    linkTitle: 'Vuoi accedere?',
    linkText: (address, where) => `${where}: stai per accedere con l’indirizzo ${address}.`,
    staleTitle: 'Questa lettera non vale più',
    stale:
      'Una lettera vale dieci minuti, una volta sola e per cinque tentativi di codice; vale solo l’ultima che hai chiesto. Chiedine un’altra.',
    elsewhereTitle: 'Apri il link nel browser da cui sei partito',
    elsewhere:
      'Il link della lettera vale solo nel browser in cui hai chiesto di accedere: così nessuno entra al posto tuo. Torna a quella finestra e scrivi il codice della lettera, oppure apri il link lì. Se è passata più di un’ora, ricomincia dalla pagina del Comune.',
    elsewhereHint: 'Non hai chiesto tu di accedere? Non fare nulla e non dare il codice a nessuno: nessuno è entrato.',
    letter: {
      subject: (where) => `Il tuo accesso: ${where}`,
      asked: (where, host, time) =>
        `Alle ${time} qualcuno, forse tu, ha chiesto di accedere con questo indirizzo: ${where}${host ? `, dal sito ${host}` : ''}.`,
      button: 'Apri il link nello stesso browser entro dieci minuti e premi il pulsante:',
      link: 'Accedi',
      code: (code) => `Oppure scrivi questo codice nella finestra da cui sei partito: ${code}`,
      secret: 'Il codice e il link sono solo per te: nessun ufficio te li chiederà mai, nemmeno al telefono.',
      notYou: 'Se non sei stato tu, non fare nulla: senza questa lettera nessuno entra.',
    },
  },
  en: {
    title: 'Sign in by e-mail',
    intro: 'Write your address: we send you a letter with a link and a code to sign in.',
    address: 'E-mail address',
    addressHint: 'For example maria@example.org. It will not be public.',
    send: 'Send the letter',
    wrongAddress: 'This is no e-mail address. Check that it looks like name@example.com.',
    tooMany: {
      mine: (time) =>
        `We have already sent five letters to this address within an hour. Use the last one you got, or try again after ${time}.`,
      address: (time) =>
        `Too many letters to this address were asked for within an hour, by others too. Try again after ${time}, or sign in another way.`,
      network: (time) =>
        `Too many letters were asked for from your network within an hour. Try again after ${time}, or sign in another way.`,
    },
    notSent: 'The letter was not sent: the mail server does not answer. Try again soon, or sign in another way.',
    nobody: 'The mail server says that nobody is at this address. Check how it is written.',
    notEnough: (level) => `What you want to do needs an identity of level ${level}: e-mail is not enough.`,
    otherWay: 'Choose another way',
    sentTitle: 'Look at your mail',
    sent: (address, minutes) => `We have sent a letter to ${address}. It holds for ${minutes} minutes and once only.`,
    sameBrowser: 'Open the link of the letter in this browser, or write here the code that it holds.',
    code: 'Code of the letter',
    codeHint: 'Eight digits.',
    signIn: 'Sign in',
    nothingCame: 'Nothing came? Look into the spam folder and check the address.',
    again: 'Change the address or ask for another letter',
    wrongCode: (left) => `The code is not right. ${left === 1 ? 'You have one more try.' : `You have ${left} more tries.`}`,
    linkTitle: 'Do you want to sign in?',
    linkText: (address, where) => `You are about to sign in to ${where} with the address ${address}.`,
    staleTitle: 'This letter holds no longer',
    stale:
      'A letter holds for ten minutes, once and for five tries of its code; only the last one that you asked for does. Ask for another one.',
    elsewhereTitle: 'Open the link in the browser where you began',
    elsewhere:
      'The link of the letter holds only in the browser in which you asked to sign in, so that nobody signs in in your place. Go back to that window and write the code of the letter, or open the link there. If more than an hour has passed, begin again at the town’s page.',
    elsewhereHint: 'You did not ask to sign in? Do nothing and give the code to nobody: nobody has signed in.',
    letter: {
      subject: (where) => `Your sign-in: ${where}`,
      asked: (where, host, time) =>
        `At ${time} somebody, perhaps you, asked to sign in with this address: ${where}${host ? `, from the site ${host}` : ''}.`,
      button: 'Open the link in the same browser within ten minutes and press the button:',
      link: 'Sign in',
      code: (code) => `Or write this code in the window where you began: ${code}`,
      secret: 'Code and link are for you alone: no office will ever ask for them, not on the telephone either.',
      notYou: 'If it was not you, do nothing: without this letter nobody signs in.',
    },
  },
}
