import { answeredFor, deleted } from '../../rights/fates.ts'
import { rowsOfTown, type Telling } from '../../rights/telling.ts'

/** Batches of codes that somebody made for the town, and how often they typed wrong ones. */
export const codesTell: readonly Telling[] = [
  {
    name: 'paper_codes.made',
    words: { it: 'Codici su carta che hai fatto per il Comune', en: 'Codes on paper that you made for the town' },
    erasure: answeredFor,
    ...rowsOfTown({ of: 'paper_code_batch.made_by', tells: ['id', 'standing', 'codes', 'made_at', 'expires_at'] }),
  },
  {
    name: 'paper_codes.wrong',
    words: { it: 'Quante volte hai scritto un codice sbagliato', en: 'How often you typed a wrong code' },
    erasure: deleted,
    ...rowsOfTown({ of: 'paper_code_try.person_id', by: ['hour'], tells: ['hour', 'wrong'] }),
  },
]
