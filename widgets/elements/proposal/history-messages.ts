import { date } from '../../kernel/format.ts'
import type { components } from '../../../types/openapi.d.ts'
import type { Messages } from '../../kernel/language.ts'

type Event = components['schemas']['ProposalEvent']
type Version = components['schemas']['ProposalVersion']

const italianTo = { petition: 'una petizione', pact: 'un patto di collaborazione', process: 'un percorso del Comune' }
const englishTo = { petition: 'a petition', pact: 'a pact of collaboration', process: 'a process of the town' }

const it = {
  wait: 'Un momento',
  next: 'Mostra altro',
  happened: {
    published: () => 'Pubblicata: si può correggere',
    frozen: () => 'Il testo è definitivo: si può sostenere',
    withdrawn: () => 'Ritirata da chi l’ha scritta',
    promoted: ({ to }: Event) => (to ? `È diventata ${italianTo[to]}` : 'Va avanti'),
    answered: () => 'Il Comune ha risposto',
    merged: ({ into }: Event) => `Unita alla proposta ${into ?? ''}`,
    author_joined: () => 'Una persona in più la scrive',
    author_left: () => 'Una persona non la scrive più',
    amendment_suggested: () => 'Proposta una correzione',
    amendment_accepted: ({ version }: Event) => `Accolta una correzione${version ? `: versione ${version}` : ''}`,
    amendment_rejected: () => 'Una correzione non è stata accolta',
    hidden: () => 'Nascosta dal Comune',
    shown: () => 'Di nuovo visibile',
    amendment_hidden: () => 'Il Comune ha nascosto una correzione',
    amendment_shown: () => 'Una correzione è di nuovo visibile',
  },
  causes: {
    begun: 'la prima',
    written: 'riscritta una sezione',
    removed: 'tolta una sezione',
    amended: 'accolta una correzione',
    together: 'scritta insieme',
  },
  version: ({ number, at, cause }: Version) => `${number} · ${date('it', at)} · ${it.causes[cause]}`,
  onlyOne: 'C’è una sola versione: quando il testo cambia, qui si confrontano.',
  from: 'Da questa versione',
  to: 'A questa',
  compare: 'Confronta',
  same: 'Scegli due versioni diverse.',
  result: (from: number, to: number) => `Dalla versione ${from} alla ${to}`,
  none: 'Fra queste due versioni non cambia niente.',
  unchanged: (n: number) => (n === 1 ? 'Un’altra sezione non cambia.' : `Altre ${n} sezioni non cambiano.`),
  untitled: 'Sezione senza titolo',
  noneSimilar: 'In questo dibattito nessun’altra dice qualcosa di simile.',
}

const en: typeof it = {
  wait: 'One moment',
  next: 'Show more',
  happened: {
    published: () => 'Published: open to amendments',
    frozen: () => 'The text is settled: open to supports',
    withdrawn: () => 'Withdrawn by its authors',
    promoted: ({ to }) => (to ? `It has become ${englishTo[to]}` : 'It goes on'),
    answered: () => 'The town has answered',
    merged: ({ into }) => `Merged into the proposal ${into ?? ''}`,
    author_joined: () => 'One more person writes it',
    author_left: () => 'One person no longer writes it',
    amendment_suggested: () => 'An amendment was suggested',
    amendment_accepted: ({ version }) => `An amendment was accepted${version ? `: version ${version}` : ''}`,
    amendment_rejected: () => 'An amendment was not accepted',
    hidden: () => 'Hidden by the town',
    shown: () => 'Shown again',
    amendment_hidden: () => 'The town has hidden an amendment',
    amendment_shown: () => 'An amendment is shown again',
  },
  causes: {
    begun: 'the first',
    written: 'a section rewritten',
    removed: 'a section taken out',
    amended: 'an amendment accepted',
    together: 'written together',
  },
  version: ({ number, at, cause }) => `${number} · ${date('en', at)} · ${en.causes[cause]}`,
  onlyOne: 'There is one version only: when the text changes, they are compared here.',
  from: 'From this version',
  to: 'To this one',
  compare: 'Compare',
  same: 'Choose two different versions.',
  result: (from, to) => `From version ${from} to ${to}`,
  none: 'Nothing differs between these two versions.',
  unchanged: (n) => (n === 1 ? 'Another section does not change.' : `${n} other sections do not change.`),
  untitled: 'Section without a title',
  noneSimilar: 'No other one of this debate says something similar.',
}

export type HistoryWords = typeof it

export const historyMessages: Messages<HistoryWords> = { it, en }
