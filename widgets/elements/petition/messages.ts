import { count, counted, date, either, inside } from '../../kernel/format.ts'
import type { Fetched } from '../../kernel/language.ts'
import type { Petition } from './card.ts'

type Eligibility = Petition['eligibility']

const ties = { resident: 'risiede', works_here: 'lavora', studies_here: 'studia' }
const levels = {
  none: 'senza entrare',
  low: 'con un’e-mail confermata',
  substantial: 'con SPID o CIE',
  high: 'con SPID di livello 3 o CIE',
}

const it = {
  loading: 'La petizione si sta caricando',
  states: {
    draft: 'Bozza',
    collecting_sponsors: 'Cerca promotori',
    in_review: 'In esame',
    open: 'Aperta',
    closed: 'Chiusa',
    answered: 'Con risposta',
    archived: 'Archiviata',
    rejected: 'Non ammessa',
    withdrawn: 'Ritirata',
    stopped: 'Fermata',
  },
  by: (author: string | null, recipient: string) =>
    author ? `Proposta da ${author} · rivolta a: ${recipient}` : `Rivolta a: ${recipient}`,
  signatures: (n: number) => counted('it', n, { one: 'firma', many: 'di firme', other: 'firme' }).replace(/^\S+ /, ''),
  goal: (n: number, consequence: string) =>
    `${counted('it', n, { one: 'firma', many: 'di firme', other: 'firme' })}: ${inside(consequence)}`,
  missing: (n: number) => `ne ${n === 1 ? 'manca' : 'mancano'} ${count('it', n)}`,
  reached: (consequence: string) => `Soglia raggiunta: ${inside(consequence)}`,
  until: (at: string, days: number) =>
    days > 1
      ? `Mancano ${count('it', days)} giorni: si firma fino al ${date('it', at)}`
      : days === 1
        ? 'Si firma fino a domani'
        : 'Ultimo giorno per firmare',
  closedOn: (at: string) => `Raccolta chiusa il ${date('it', at)}`,
  due: (at: string) => `Il Comune deve rispondere entro il ${date('it', at)}.`,
  overdue: (at: string, days: number) =>
    `La risposta del Comune era attesa entro il ${date('it', at)}: è in ritardo di ${counted('it', days, { one: 'giorno', other: 'giorni' })}.`,
  answer: 'La risposta del Comune',
  who: ({ standing, age, assurance }: Eligibility) =>
    `Può firmare ${
      standing.length
        ? `chi ${either(
            'it',
            standing.map((tie) => ties[tie]),
          )} qui`
        : 'chiunque'
    }${age ? `, da ${age} anni` : ''}, ${levels[assurance]}.`,
  sign: 'Firma',
  before: 'Prima di firmare',
  nameHidden: 'Conta la tua firma, il nome resta riservato.',
  nameToTown: 'Il Comune riceve il tuo nome, perché la legge chiede di identificare chi firma.',
  nameShown: 'Mostra il mio nome nell’elenco pubblico',
  reason: 'Perché firmi (se vuoi)',
  reasonHint: 'Si legge nell’elenco pubblico, anche senza nome.',
  consent: 'Con «Firma» dai il consenso: la firma viene contata e il Comune la conserva per questa petizione.',
  privacy: 'Come usiamo i dati',
  signInNext: 'Poi ti chiediamo di entrare, per contare ogni persona una volta sola.',
  cancel: 'Annulla',
  sending: 'Firma in corso',
  signed: 'Hai firmato',
  receipt: 'Codice',
  withdrawableUntil: (at: string) => `Puoi ritirarla fino al ${date('it', at)}.`,
  shownAs: (name: string | null) => (name ? `Nell’elenco pubblico compari come ${name}.` : 'Il tuo nome resta riservato.'),
  share: 'Condividi',
  copied: 'Link copiato',
  withdraw: 'Ritira la firma',
  withdrawSure: 'Ritiri la tua firma?',
  withdrawYes: 'Sì, ritirala',
  withdrawNo: 'No, resta',
  withdrawn: 'Hai ritirato la firma. Puoi firmare di nuovo finché la raccolta è aperta.',
  invalidated: 'La tua firma è stata annullata dal Comune',
  higher: 'Entra con un’identità più sicura',
  more: 'Leggi tutto',
  less: 'Mostra meno',
  follow: 'Segui',
  unfollow: 'Non seguire più',
  following: 'Segui questa petizione: le novità arrivano nella tua area.',
  notFollowing: 'Non segui più questa petizione.',
}

export type PetitionWords = typeof it

/** English is fetched by those who read it. */
export const messages: Fetched<PetitionWords> = { it, en: () => import('./messages.en.ts').then(({ en }) => en) }
