import type { ForeignRequest } from '../../../kernel/http/protocol.ts'
import { findApiKey, type ApiKey } from '../../../kernel/tenancy/api-keys.ts'
import { required } from './fields.ts'
import { Refusal } from './refusing.ts'

/**
 * What a key can be good for: `reports.create` in categories for which nobody has to sign in, `reports.vouch` in the others too (the
 * client knows who reports), `reports.update` for telling what became of a report.
 */
export const scopes = ['reports.create', 'reports.vouch', 'reports.update'] as const
export type Scope = (typeof scopes)[number]

/**
 * The key that the request shows, in a transaction of its own: what may take long comes after it.
 *
 * @throws Refusal 400 without a key, 403 when it does not hold in this town or is not good for that.
 */
export async function requireKey(request: ForeignRequest, scope: Scope): Promise<ApiKey> {
  const { database, tenant, fields } = request
  const shown = required(fields, 'api_key')
  const key = await database.forTenant(tenant.id, (db) => findApiKey(db, shown))
  if (!key) throw new Refusal(403, 'api_key provided does not hold in this jurisdiction.')
  if (!key.scopes.includes(scope)) throw new Refusal(403, `api_key provided is not good for this: it lacks ${scope}.`)
  return key
}
