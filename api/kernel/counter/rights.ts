import { answeredFor, workOfTheTown } from '../rights/fates.ts'
import { rowsOfTown, type Telling } from '../rights/telling.ts'

const tells = ['id', 'began_at', 'document', 'by_tax_code', 'consent_version', 'consent_language', 'revoked_at']

/** At which counter somebody was served, and whom they served there. */
export const counterTells: readonly Telling[] = [
  {
    name: 'counter.visits',
    words: { it: 'Quando un operatore ha agito per te allo sportello', en: 'When an officer acted for you at the counter' },
    erasure: workOfTheTown,
    ...rowsOfTown({ of: 'counter_visit.person_id', tells }),
  },
  {
    name: 'counter.served',
    words: { it: 'Quando hai agito per altri allo sportello', en: 'When you acted for others at the counter' },
    erasure: answeredFor,
    ...rowsOfTown({ of: 'counter_visit.officer_id', tells }),
  },
]
