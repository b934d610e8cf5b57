import { inTheRecord } from '../rights/fates.ts'
import { rowsOfTown, type Telling } from '../rights/telling.ts'

const tells = ['id', 'at', 'subject_id', 'action', 'actor', 'params']

/** Entries of the town's audit by a person, and about them. */
export const auditTells: readonly Telling[] = [
  {
    name: 'audit.done',
    words: { it: 'Che cosa hai fatto per il Comune, nel registro', en: 'What you did for the town, in the record' },
    erasure: inTheRecord,
    ...rowsOfTown({ of: 'audit_entry.person_id', tells }),
  },
  {
    name: 'audit.about',
    words: { it: 'Che cosa il Comune ha registrato su di te', en: 'What the town has recorded about you' },
    erasure: inTheRecord,
    ...rowsOfTown({ of: 'audit_entry.subject_id', tells }),
  },
]
