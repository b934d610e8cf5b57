import { date, dateAndTime } from '../../kernel/format.ts'
import type { Fetched } from '../../kernel/language.ts'

const it = {
  known: 'I tuoi dati',
  name: 'Nome',
  birth: 'Data di nascita',
  noBirth: 'Non la sappiamo: il tuo modo di accedere non la dice.',
  toldBy: (source: string, at: string) => `Lo ha detto ${source}, ${dateAndTime('it', at)}.`,
  since: 'Sei qui dal',
  day: (at: string) => date('it', at),
  sources: { spid: 'SPID', cie: 'CIE', email: 'E-mail', demo: 'Accesso di prova' } as Record<string, string>,
  levels: { none: '', low: 'livello base', substantial: 'livello 2', high: 'livello 3' },
  ways: 'Come accedi',
  wayFacts: (since: string, used: string) => `Dal ${date('it', since)} · ultimo accesso ${dateAndTime('it', used)}`,
  addWay: 'Aggiungi un modo di accedere',
  added: 'Fatto. I tuoi modi di accedere sono questi.',
  removeWay: 'Togli',
  removeAll: 'Togli lo stesso',
  removed: (source: string) => `${source}: tolto. Con questo modo non si entra più nel tuo profilo.`,
  sessions: 'Dove hai fatto l’accesso',
  device: (browser: string | null, system: string | null) =>
    browser && system ? `${browser} su ${system}` : (browser ?? system ?? 'Un browser che non conosciamo'),
  current: 'Questo browser',
  sessionFacts: (source: string, begun: string) => `Con ${source}, ${dateAndTime('it', begun)}`,
  end: 'Termina',
  ended: 'Terminato. Per rientrare da lì bisogna accedere di nuovo.',
  endOthers: 'Esci da tutti gli altri',
  othersEnded: 'Sei uscito da tutti gli altri browser.',
  consents: 'Applicazioni che agiscono per te',
  noConsents: 'Nessuna.',
  everyTown: 'in tutti i Comuni',
  scopes: {
    participate: 'partecipa a tuo nome',
    staff: 'lavora per il Comune a tuo nome',
  } as Record<string, string>,
  consentFacts: (where: string, since: string) => `${where} · dal ${date('it', since)}`,
  withdraw: 'Revoca',
  withdrawn: (name: string) => `${name} non può più agire per te.`,
  acts: 'Che cosa hai fatto',
  noActs: 'Non hai ancora firmato o sostenuto nulla.',
  kinds: {
    signature: 'Firma',
    sponsorship: 'Adesione',
    support: 'Sostegno',
    comment_support: 'Sostegno a un commento',
    comment_against: 'Voto contrario a un commento',
  },
  atCounter: 'allo sportello',
  more: 'Mostra altro',
  history: 'Che cosa è successo al tuo accesso',
  noHistory: 'Nulla.',
  changes: {
    way_added: (what: string) => `Aggiunto un modo di accedere: ${what}`,
    way_removed: (what: string) => `Tolto un modo di accedere: ${what}`,
    accounts_joined: (what: string) => `Unito a un altro tuo account: ${what}`,
    session_ended: () => 'Terminato un accesso',
    others_ended: () => 'Terminati tutti gli altri accessi',
    consent_withdrawn: (what: string) => `Revocata un’applicazione: ${what}`,
  },
  notYou: 'Se non sei stato tu, esci da tutti gli altri browser e togli il modo di accedere che non è tuo.',
}

export type WholeWords = typeof it

export const messages: Fetched<WholeWords> = { it, en: () => import('./whole-messages.en.ts').then(({ en }) => en) }
