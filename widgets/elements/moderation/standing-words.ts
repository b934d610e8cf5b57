import type { components } from '../../../types/openapi.d.ts'
import { count, counted, date, lastDay } from '../../kernel/format.ts'
import type { Messages } from '../../kernel/language.ts'

type Schemas = components['schemas']
type ReasonCode = Schemas['TrustReason']['code']
type Met = Record<ReasonCode, (has: number, needs: number) => string>

const identity = {
  it: ['nessuna', 'e-mail', 'SPID 2 o CIE', 'SPID 3 o CIE'],
  en: ['none', 'e-mail', 'SPID 2 or CIE', 'SPID 3 or CIE'],
}
const percent = (share: number): string => `${count('it', Math.round(share * 100))} %`

const it = {
  trust: 'Quanto ti conosce il servizio',
  levels: ['nuovo', 'conosciuto', 'affidabile', 'affidabile da tempo'],
  level: (n: number, name: string) => `Livello ${count('it', n)}: ${name}`,
  means: [
    'Ciò che scrivi può essere guardato prima che lo leggano gli altri.',
    'Ciò che scrivi si legge subito; una persona lo guarda dopo.',
    'Ciò che scrivi si legge subito; se ne guarda una parte.',
    'Ciò che scrivi si legge subito; se ne guarda una piccola parte.',
  ],
  only: 'Serve solo a questo: firme, voti e sostegni contano per tutti allo stesso modo. Lo leggi tu, e il personale.',
  has: 'Perché',
  next: 'Che cosa manca per il livello dopo',
  reasons: {
    assurance: (has, needs) => `Identità: ${identity.it[has] ?? ''} (serve: ${identity.it[needs] ?? ''})`,
    days: (has, needs) =>
      `Scrivi da ${counted('it', has, { one: 'giorno', other: 'giorni' })} (ne servono ${count('it', needs)})`,
    contributions: (has, needs) =>
      `${counted('it', has, { one: 'contributo rimasto', other: 'contributi rimasti' })} (ne servono ${count('it', needs)})`,
    share_kept: (has, needs) => `Rimane almeno il ${percent(has)} di ciò che scrivi (serve il ${percent(needs)})`,
    flags_right: (has, needs) => `Segnali bene almeno ${percent(has)} delle volte (serve il ${percent(needs)})`,
    blocked: () => 'Nessuna sospensione in corso',
  } satisfies Met as Met,
  lock: (at: string) => `Il livello è stato fissato il ${date('it', at)}.`,
  blocks: 'Sospensioni',
  blocked: (until: string) => `Non puoi scrivere fino al ${lastDay('it', until)}.`,
  blockEnded: (from: string, until: string) => `Dal ${date('it', from)} al ${date('it', until)}: finita.`,
  everywhere: 'In tutti i servizi.',
  where: (service: string) => `Nel servizio ${service}.`,
  services: { petitions: 'petizioni', reports: 'segnalazioni', debates: 'dibattiti', ratings: 'valutazioni' } satisfies Record<
    Schemas['ServiceName'],
    string
  >,
  stillMay: 'Puoi leggere, firmare e votare come prima. Ciò che avevi scritto non è nascosto per questo.',
  appeal: 'Fai ricorso',
  words: 'Perché la sospensione è sbagliata?',
  short: 'Scrivi almeno 10 caratteri.',
  send: 'Invia il ricorso',
  cancel: 'Lascia stare',
  sent: 'Ricorso inviato.',
  waiting: (due: string) => `Hai fatto ricorso: un’altra persona risponde entro il ${lastDay('it', due)}.`,
  yours: 'Hai scritto',
  upheld: 'Il ricorso è stato esaminato: la sospensione resta.',
  reversed: 'Il ricorso è stato accolto: la sospensione è finita.',
  flags: 'Le tue segnalazioni ai moderatori',
  noFlags: 'Non hai segnalato niente.',
  more: 'Mostra quelle di prima',
  flagged: (kind: string, at: string) => `${kind}, il ${date('it', at)}`,
  outcomes: { followed: 'Accolta: è stato nascosto.', refused: 'Guardata e lasciata.', waiting: 'Una persona la guarda.' },
  kinds: {
    comment: 'Un commento',
    proposal: 'Una proposta',
    amendment: 'Una modifica a una proposta',
    statement: 'Una frase',
    petition: 'Una petizione',
    petition_update: 'Un aggiornamento di una petizione',
    report: 'Una segnalazione',
    report_message: 'Un messaggio su una segnalazione',
  } satisfies Record<Schemas['ModeratedKind'], string>,
}

const en: typeof it = {
  trust: 'How well the service knows you',
  levels: ['new', 'known', 'proven', 'proven for long'],
  level: (n, name) => `Level ${count('en', n)}: ${name}`,
  means: [
    'What you write may be looked at before others read it.',
    'What you write can be read at once; a person looks at it afterwards.',
    'What you write can be read at once; some of it is looked at.',
    'What you write can be read at once; a little of it is looked at.',
  ],
  only: 'It serves for this alone: signatures, votes and supports count the same for everybody. You read it, and the staff.',
  has: 'Why',
  next: 'What the next level asks',
  reasons: {
    assurance: (has, needs) => `Identity: ${identity.en[has] ?? ''} (needed: ${identity.en[needs] ?? ''})`,
    days: (has, needs) =>
      `You have written for ${counted('en', has, { one: 'day', other: 'days' })} (needed: ${count('en', needs)})`,
    contributions: (has, needs) =>
      `${counted('en', has, { one: 'contribution stayed', other: 'contributions stayed' })} (needed: ${count('en', needs)})`,
    share_kept: (has, needs) => `At least ${percent(has)} of what you write stays (needed: ${percent(needs)})`,
    flags_right: (has, needs) => `You flag rightly at least ${percent(has)} of the time (needed: ${percent(needs)})`,
    blocked: () => 'No block holds',
  },
  lock: (at) => `The level was fixed on ${date('en', at)}.`,
  blocks: 'Blocks',
  blocked: (until) => `You can’t write until ${lastDay('en', until)}.`,
  blockEnded: (from, until) => `From ${date('en', from)} to ${date('en', until)}: over.`,
  everywhere: 'In all services.',
  where: (service) => `In the service ${service}.`,
  services: { petitions: 'petitions', reports: 'reports', debates: 'debates', ratings: 'ratings' },
  stillMay: 'You can read, sign and vote as before. What you had written is not hidden by it.',
  appeal: 'Appeal',
  words: 'Why is the block wrong?',
  short: 'Write at least 10 characters.',
  send: 'Send the appeal',
  cancel: 'Never mind',
  sent: 'Appeal sent.',
  waiting: (due) => `You appealed: another person answers by ${lastDay('en', due)}.`,
  yours: 'You wrote',
  upheld: 'The appeal was looked at: the block stands.',
  reversed: 'The appeal was upheld: the block is over.',
  flags: 'What you flagged to the moderators',
  noFlags: 'You have flagged nothing.',
  more: 'Show earlier ones',
  flagged: (kind, at) => `${kind}, on ${date('en', at)}`,
  outcomes: { followed: 'Followed: it was hidden.', refused: 'Looked at and left.', waiting: 'A person looks at it.' },
  kinds: {
    comment: 'A comment',
    proposal: 'A proposal',
    amendment: 'An amendment',
    statement: 'A statement',
    petition: 'A petition',
    petition_update: 'An update of a petition',
    report: 'A report',
    report_message: 'A message about a report',
  },
}

export type StandingWords = typeof it
export const standingWords: Messages<StandingWords> = { it, en }
