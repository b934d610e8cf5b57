import { deleted } from '../rights/fates.ts'
import type { PlatformTelling } from '../rights/telling.ts'
import { isOperator } from './store.ts'

/** Whether a person runs the platform. */
export const operatorTells: PlatformTelling = {
  name: 'operator.role',
  words: { it: 'Il tuo ruolo nella gestione della piattaforma', en: 'Your role in running the platform' },
  erasure: deleted,
  columns: ['platform_operator.person_id'],
  page: async (db, person) => ({ records: (await isOperator(db, person)) ? [{ role: 'operator' }] : [], next: null }),
}
