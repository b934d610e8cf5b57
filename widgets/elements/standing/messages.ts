import { date } from '../../kernel/format.ts'
import type { Fetched } from '../../kernel/language.ts'

const it = {
  title: 'I tuoi legami con il Comune',
  loading: 'I tuoi legami si stanno caricando',
  signedOut: 'Qui trovi che cosa ti lega al Comune: residenza, lavoro, studio, casa.',
  signedOutNow: 'Alcune firme e alcuni voti sono solo di chi ha un legame confermato.',
  signIn: 'Entra',
  kinds: {
    resident: 'Risiedi qui',
    works_here: 'Lavori qui',
    studies_here: 'Studi qui',
    owns_home_here: 'Hai casa qui',
    minor_with_consent: 'Partecipi con il consenso di un genitore',
  },
  sources: {
    self_declared: 'dichiarato da te',
    register: 'confermato dall’anagrafe',
    officer: 'confermato dall’ufficio',
    paper_code: 'confermato con un codice su carta',
    guardian: 'con il consenso di un genitore',
    login: 'confermato dal modo di accedere',
  },
  counts: 'Confermato',
  waits: 'In attesa dell’ufficio',
  missing: 'Non confermato',
  nowhere: 'Qui non serve per partecipare.',
  until: (at: string) => `Vale fino al ${date('it', at)}.`,
  since: (at: string) => `dal ${date('it', at)}`,
  how: 'Come confermarlo',
  ways: {
    register: 'Chiedi il controllo all’anagrafe',
    declaration: 'Dichiaralo all’ufficio',
    guardian: 'Con il consenso di un genitore.',
    paper_code: 'Con il codice su carta che ti manda il Comune.',
    office: 'All’ufficio del Comune, con un documento.',
  },
  office: (where: string) => `All’ufficio, con un documento: ${where}`,
  registerNow:
    'L’anagrafe nazionale risponde solo sì o no. Entri di nuovo con SPID o CIE: il tuo codice fiscale serve per chiedere, poi si cancella.',
  registerGo: 'Entra e chiedi',
  never: 'Lascia stare',
  note: 'Che cosa aiuta l’ufficio a controllare (facoltativo)',
  noteNow: 'Lo legge solo l’ufficio. Una dichiarazione vale dopo la sua conferma.',
  declare: 'Invia la dichiarazione',
  declared: 'Dichiarazione inviata. Ti avvisiamo quando l’ufficio ha deciso.',
  withdraw: 'Ritira',
  withdrawNow: 'Da subito non vale più. Quello che hai già fatto resta.',
  withdrawSure: 'Sì, ritira',
  withdrawn: 'Ritirato.',
  checks: {
    sign_in_needed: 'Manca un passo: entra con SPID o CIE.',
    waiting: 'In attesa dell’anagrafe: continuiamo a chiedere da soli.',
    resident: 'L’anagrafe conferma che risiedi qui. Vale entro dieci minuti.',
    not_resident: 'L’anagrafe non conferma che risiedi qui.',
    not_found: 'L’anagrafe non trova il tuo codice fiscale.',
    unanswered: 'L’anagrafe non ha risposto in una settimana.',
    withdrawn: '',
  },
  checksNow: {
    sign_in_needed: '',
    waiting: 'Puoi chiudere la pagina: ti avvisiamo. Intanto puoi fare tutto il resto.',
    resident: '',
    not_resident: 'Se ti sei trasferito da poco, riprova fra qualche giorno. Oppure porta un documento all’ufficio.',
    not_found: 'Porta un documento all’ufficio: può confermarlo lui.',
    unanswered: 'Puoi chiedere di nuovo, o andare all’ufficio con un documento.',
    withdrawn: '',
  },
  look: 'Guarda se c’è la risposta',
  past: 'Quelli di prima',
  endings: {
    expired: 'scaduto',
    withdrawn: 'ritirato da te',
    ended: 'chiuso dall’ufficio',
    refused: 'non confermato dall’ufficio',
    renewed: 'rinnovato',
    confirmed: 'confermato',
    joined: 'unito all’altro tuo accesso',
    not_vouched: 'non più detto dal modo di accedere',
  },
}

export type StandingWords = typeof it

/** English is fetched by those who read it. */
export const messages: Fetched<StandingWords> = { it, en: () => import('./messages.en.ts').then(({ en }) => en) }
