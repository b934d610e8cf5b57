import { deleted } from '../rights/fates.ts'
import { rowsOfTown, type Telling } from '../rights/telling.ts'

/** What a person is for the town. */
export const rolesTell: readonly Telling[] = [
  {
    name: 'tenancy.roles',
    words: { it: 'I tuoi ruoli per il Comune', en: 'Your roles for the town' },
    erasure: deleted,
    ...rowsOfTown({ of: 'staff_role.person_id', tells: ['role', 'service', 'since'] }),
  },
]
