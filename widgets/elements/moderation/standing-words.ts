import type { components } from '../../../types/openapi.d.ts'
import { count, date, lastDay } from '../../kernel/format.ts'
import type { Messages } from '../../kernel/language.ts'

type Schemas = components['schemas']

const it = {
  trust: 'Quanto ti conosce il servizio',
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
  question: 'Perché la sospensione è sbagliata?',
  upheld: 'la sospensione resta',
  reversed: 'la sospensione è finita',
  flags: 'Le tue segnalazioni ai moderatori',
  noFlags: 'Non hai segnalato niente.',
  more: 'Mostra quelle di prima',
  flagged: (kind: string, at: string) => `${kind}, il ${date('it', at)}`,
  waits: 'Una persona la guarda.',
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
  lock: (at) => `The level was fixed on ${date('en', at)}.`,
  blocks: 'Blocks',
  blocked: (until) => `You can’t write until ${lastDay('en', until)}.`,
  blockEnded: (from, until) => `From ${date('en', from)} to ${date('en', until)}: over.`,
  everywhere: 'In all services.',
  where: (service) => `In the service ${service}.`,
  services: { petitions: 'petitions', reports: 'reports', debates: 'debates', ratings: 'ratings' },
  stillMay: 'You can read, sign and vote as before. What you had written is not hidden by it.',
  question: 'Why is the block wrong?',
  upheld: 'the block stands',
  reversed: 'the block is over',
  flags: 'What you flagged to the moderators',
  noFlags: 'You have flagged nothing.',
  more: 'Show earlier ones',
  flagged: (kind, at) => `${kind}, on ${date('en', at)}`,
  waits: 'A person looks at it.',
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
