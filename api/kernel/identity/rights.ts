import { deleted } from '../rights/fates.ts'
import { rowsOfPlatform, type PlatformTelling } from '../rights/telling.ts'
import type { Db } from '../db/index.ts'

const signIns = { it: 'I tuoi accessi e dispositivi', en: 'Your sign-ins and devices' }
const ways = { it: 'I modi in cui accedi', en: 'The ways in which you sign in' }

/** What identity knows about a person, whatever the town. */
export const identityTells: readonly PlatformTelling[] = [
  {
    name: 'identity.person',
    words: { it: 'Nome, cognome e data di nascita', en: 'Names and date of birth' },
    erasure: deleted,
    ...rowsOfPlatform({
      of: 'person.id',
      tells: ['id', 'given_name', 'family_name', 'birth_date', 'told_by', 'told_at', 'created_at'],
    }),
  },
  {
    name: 'identity.logins',
    words: ways,
    erasure: deleted,
    ...rowsOfPlatform({ of: 'person_login.person_id', tells: ['source', 'assurance', 'since', 'last_at'] }),
  },
  {
    name: 'identity.tax_code',
    words: { it: 'L’impronta del codice fiscale', en: 'The digest of the tax code' },
    erasure: deleted,
    ...rowsOfPlatform({ of: 'person_tax_code.person_id', tells: ['since'], by: ['since'] }),
  },
  {
    name: 'identity.provider_sessions',
    words: signIns,
    erasure: deleted,
    ...rowsOfPlatform({ of: 'saml_session.person_id', tells: ['source', 'provider', 'town', 'expires_at'] }),
  },
  {
    name: 'identity.sessions',
    words: signIns,
    erasure: deleted,
    ...rowsOfPlatform({ of: 'person_session.person_id', tells: ['source', 'browser', 'system', 'begun_at'] }),
  },
  {
    name: 'identity.history',
    words: { it: 'Cosa è successo al tuo accesso', en: 'What was done with your account' },
    erasure: deleted,
    ...rowsOfPlatform({ of: 'person_history.person_id', tells: ['at', 'kind', 'what'] }),
  },
  { name: 'identity.sign_ins', words: signIns, erasure: deleted, columns: ['oidc_payload.account_id'], page: signInsOf },
  {
    name: 'identity.joined_accounts',
    words: { it: 'Account uniti al tuo', en: 'Accounts joined to yours' },
    erasure: deleted,
    ...rowsOfPlatform({ of: 'person_joining.kept_id', tells: ['merged_id', 'source', 'asked_at', 'done_at'] }),
  },
]

/** What the provider keeps of the person's sign-ins; never what opens something. */
async function signInsOf(db: Db, person: string) {
  const records = await db.rows<Record<string, unknown>>({
    name: 'sign_ins_told',
    text: `select model as kind, payload->>'clientId' as client, payload->>'scope' as scope, expires_at,
        to_timestamp((payload->>'iat')::float8) as since
      from oidc_payload where account_id = $1 and model in ('Session', 'Grant', 'RefreshToken') order by model, id limit 1000`,
    values: [person],
  })
  return { records, next: null }
}
