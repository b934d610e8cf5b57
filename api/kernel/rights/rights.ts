import type { Db } from '../db/index.ts'
import { sql } from '../db/index.ts'
import type { Adopts } from '../service.ts'
import { deleted } from './fates.ts'
import { rowsOfPlatform, type Declared, type PlatformTelling } from './telling.ts'

/** What is known of how a person used their rights. */
export const rightsTell: readonly PlatformTelling[] = [
  {
    name: 'rights.exports',
    words: { it: 'Quando hai scaricato i tuoi dati', en: 'When you downloaded your data' },
    erasure: deleted,
    ...rowsOfPlatform({ of: 'person_export.person_id', tells: ['at'] }),
  },
  {
    name: 'rights.erasures',
    words: { it: 'Quando hai chiesto di essere cancellato', en: 'When you asked to be erased' },
    erasure: {
      fate: 'kept',
      why: {
        it: 'Resta, sotto un numero che non porta più al tuo nome, che la tua richiesta è stata eseguita (art. 5, par. 2 GDPR).',
        en: 'That your wish was carried out stays under a number that no longer leads to your name (GDPR art. 5(2)).',
      },
      until: { it: 'per 24 mesi', en: 'for 24 months' },
    },
    ...rowsOfPlatform({ of: 'person_erasure.person_id', tells: ['asked_at', 'due_at', 'cancelled_at', 'done_at'] }),
  },
]

/** What is kept and can be read by an auditor alone. */
export const sealedByLaw: readonly Declared[] = [
  {
    name: 'identity.saml_log',
    words: { it: 'Il registro degli accessi con SPID e CIE', en: 'The log of sign-ins with SPID and CIE' },
    erasure: {
      fate: 'kept',
      why: {
        it: 'La legge lo impone (DPCM 24 ottobre 2014, art. 13). È cifrato: lo apre soltanto chi ne ha titolo.',
        en: 'The law asks for it (DPCM 24 October 2014, art. 13). It is encrypted: only who is entitled to can open it.',
      },
      until: { it: 'per 24 mesi da ogni accesso', en: 'for 24 months from each sign-in' },
    },
    columns: ['saml_log.person_hash'],
  },
]

/** The merged account's exports are the kept one's; whoever wanted the merged one erased has joined it instead. */
export const adoptRights: Adopts = async (db, { merged, kept }, { now }) => {
  await db.run(sql('person_export').where({ person_id: merged }).update({ person_id: kept }))
  const open = sql.raw('case when done_at is null then coalesce(cancelled_at, ?::timestamptz) end', [now])
  await db.run(sql('person_erasure').where({ person_id: merged }).update({ person_id: kept, cancelled_at: open, address: null }))
}

/** Forgets when the erased person took their data along. */
export async function forgetExports(db: Db, person: string): Promise<void> {
  await db.run(sql('person_export').where({ person_id: person }).delete())
}

/** Parts with what is known of erasures that were over two years ago. */
export async function forgetErasures(db: Db, now: Date): Promise<number> {
  const before = "?::timestamptz - interval '24 months'"
  return db.run(sql('person_erasure').whereRaw(`coalesce(done_at, cancelled_at) < ${before}`, [now]).delete())
}
