import { readByOthers } from '../../kernel/rights/fates.ts'
import { rowsOfTown, type Telling } from '../../kernel/rights/telling.ts'
import { toldOpinions } from './opinions/index.ts'

const proposals = { it: 'Proposte di cui sei autore', en: 'Proposals that you are an author of' }
const byAuthor = { proposal_id: 'proposal_id', author_id: 'id' }

/** What debates know about a person; their comments and their support are the kernel's to tell. */
export const tells: readonly Telling[] = [
  {
    name: 'debates.proposals',
    words: proposals,
    erasure: readByOthers,
    ...rowsOfTown({ of: 'proposal_author.person_id', tells: ['proposal_id', 'name', 'joined', 'gone', 'since'] }),
  },
  {
    name: 'debates.proposal_versions',
    words: proposals,
    erasure: readByOthers,
    ...rowsOfTown({
      of: 'proposal_author.person_id',
      through: { table: 'proposal_version', on: byAuthor },
      tells: ['proposal_id', 'number', 'at', 'cause', 'title', 'sections'],
      by: ['proposal_id', 'number'],
    }),
  },
  {
    name: 'debates.amendments',
    words: { it: 'Emendamenti che hai proposto', en: 'Amendments that you suggested' },
    erasure: readByOthers,
    ...rowsOfTown({
      of: 'proposal_amendment.person_id',
      tells: ['id', 'proposal_id', 'state', 'quote', 'replacement', 'why', 'name', 'at', 'decided_at', 'reason', 'hidden_reason'],
    }),
  },
  {
    name: 'debates.statements',
    words: { it: 'Affermazioni che hai scritto nei dibattiti', en: 'Statements that you wrote in debates' },
    erasure: readByOthers,
    ...rowsOfTown({
      of: 'opinion_statement.author_id',
      tells: ['id', 'debate_id', 'text', 'language', 'created_at', 'hidden_at', 'hidden_reason'],
    }),
  },
  {
    name: 'debates.opinions',
    words: { it: 'Che cosa pensi delle affermazioni', en: 'What you think of statements' },
    erasure: {
      fate: 'nameless',
      why: {
        it: 'Resta contato sotto un numero che non porta a nessuno.',
        en: 'It stays counted under a number that leads to nobody.',
      },
      until: { it: 'finché il Comune conserva il dibattito', en: 'for as long as the town keeps the debate' },
    },
    ...toldOpinions,
  },
]
