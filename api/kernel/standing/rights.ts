import { answeredFor, deleted } from '../rights/fates.ts'
import { rowsOfTown, type Telling } from '../rights/telling.ts'
import { codesTell } from './codes/rights.ts'

const given = { it: 'Legami di altri che hai registrato per il Comune', en: 'Ties of others that you recorded for the town' }

/** What ties a person to a town, and whose ties they recorded. */
export const standingTells: readonly Telling[] = [
  {
    name: 'standing.checks',
    words: { it: 'Controlli della residenza che hai chiesto', en: 'Checks of your residence that you asked for' },
    erasure: deleted,
    ...rowsOfTown({ of: 'residence_check.person_id', tells: ['id', 'asked_at', 'answered_at', 'outcome'] }),
  },
  {
    name: 'standing.ties',
    words: { it: 'Che cosa ti lega a un Comune', en: 'What ties you to a town' },
    erasure: deleted,
    ...rowsOfTown({
      of: 'person_standing.person_id',
      tells: ['id', 'standing', 'source', 'since', 'expires_at', 'note', 'ended_at', 'ended_why', 'end_note'],
    }),
  },
  {
    name: 'standing.given',
    words: given,
    erasure: answeredFor,
    ...rowsOfTown({ of: 'person_standing.given_by', tells: ['id', 'standing', 'source', 'since'] }),
  },
  {
    name: 'standing.ended',
    words: given,
    erasure: answeredFor,
    ...rowsOfTown({ of: 'person_standing.ended_by', tells: ['id', 'standing', 'source', 'ended_at', 'ended_why'] }),
  },
  ...codesTell,
]
