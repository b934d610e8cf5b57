import { createHash } from 'node:crypto'
import { errors, type Adapter, type AdapterPayload } from 'oidc-provider'
import { systemNamed } from './caller.ts'
import { noSystems } from './system-clients.ts'
import { sql, type Database } from '../db/index.ts'

/** Models whose id is what the holder shows: only its hash is stored, so that a copy of the table opens nothing. */
const shown = new Set(['AuthorizationCode', 'RefreshToken', 'AccessToken', 'InitialAccessToken', 'RegistrationAccessToken'])

interface Row {
  payload: AdapterPayload
  consumed: number | null
}

/**
 * What stays of a session that has ended, until it would have: the provider writes a session after every request, and one that was under
 * way must not bring it back.
 */
export const sessionOver = { payload: '{}', uid: null, account_id: null, consumed_at: sql.fn.now() }

/**
 * Storage of the OpenID provider in PostgreSQL: one row per model and id. A refresh token or code is consumed by exactly one of
 * several concurrent requests, and so is the id of what may come once only; the others are refused. Clients that are systems are read
 * from where their town keeps them.
 */
export function storeOf(database: Database, systems = noSystems): (model: string) => Adapter {
  return (model) => {
    const secret = shown.has(model)
    const idOf = (id: string) => (secret ? createHash('sha256').update(id).digest('base64url') : id)
    const isSession = model === 'Session'
    const rows = () =>
      sql('oidc_payload')
        .select('payload', sql.raw('extract(epoch from consumed_at)::float8 as consumed'))
        .where({ model, ...(isSession && { consumed_at: null }) })
        .andWhere((unexpired) => unexpired.whereNull('expires_at').orWhere('expires_at', '>', sql.fn.now()))
        .limit(1)
    const find = async (where: Record<string, string>, id?: string): Promise<AdapterPayload | undefined> => {
      const row = await database.row<Row>(rows().andWhere(where))
      if (!row) return undefined
      return { ...row.payload, ...(secret ? { jti: id } : {}), ...(row.consumed ? { consumed: Math.floor(row.consumed) } : {}) }
    }
    return {
      async upsert(id, { jti, ...payload }, expiresIn) {
        const row = {
          payload: JSON.stringify(secret ? payload : { ...payload, jti }),
          uid: payload.uid ?? null,
          user_code: payload.userCode ?? null,
          grant_id: payload.grantId ?? null,
          account_id: payload.accountId ?? null,
          expires_at: expiresIn ? sql.raw(`now() + make_interval(secs => ?)`, [expiresIn]) : null,
        }
        const inserted = sql('oidc_payload')
          .insert({ model, id: idOf(id), ...row })
          .onConflict(['model', 'id'])
        if (isSession) await database.run(inserted.merge(row).whereNull('oidc_payload.consumed_at'))
        else if (model !== 'ReplayDetection') await database.run(inserted.merge(row))
        else if ((await database.run(inserted.ignore())) === 0) throw new errors.InvalidRequest('already used')
      },
      find: (id) => (model === 'Client' && systemNamed(id) ? systems.find(id) : find({ id: idOf(id) }, id)),
      findByUid: (uid) => find({ uid }),
      findByUserCode: (code) => find({ user_code: code }),
      async consume(id) {
        const unused = sql('oidc_payload')
          .where({ model, id: idOf(id) })
          .whereNull('consumed_at')
        const consumed = await database.run(unused.update({ consumed_at: sql.fn.now() }))
        if (consumed === 0) throw new errors.InvalidGrant('already used')
      },
      async destroy(id) {
        const one = sql('oidc_payload').where({ model, id: idOf(id) })
        await database.run(isSession ? one.update(sessionOver) : one.delete())
      },
      async revokeByGrantId(grantId) {
        await database.run(sql('oidc_payload').where({ model, grant_id: grantId }).delete())
      },
    }
  }
}

/** Deletes what has expired, at most `limit` rows; returns how many. For a job that calls it until it returns less than `limit`. */
export async function purgeExpired(database: Database, limit = 5000): Promise<number> {
  const expired = sql('oidc_payload').select('model', 'id').where('expires_at', '<', sql.fn.now()).limit(limit)
  return database.run(sql('oidc_payload').whereIn(['model', 'id'], expired).delete())
}
