import { v7 } from 'uuid'
import { sql } from '../kernel/db/index.ts'
import type { Citizen } from './caller.ts'
import type { RealValues } from './schema-arbitrary.ts'
import type { TestApi } from './start-api.ts'

/** What somebody has in their own place: ways of signing in, a browser in which they are signed in, an application that they allowed something. */
export async function fillProfile(api: TestApi, { id: person }: Citizen): Promise<RealValues> {
  const { database } = api
  const now = api.now()
  const ways = ['spid', 'email'].map((source) => ({
    ...{ id: v7(), source, subject_hash: `${source} ${person}`, person_id: person, assurance: 'low', since: now, last_at: now },
  }))
  await database.run(sql('person_login').insert(ways))
  const client_id = `client-${person}`
  const later = sql.raw(`now() + interval '1 hour'`)
  const keep = (model: string, id: string, payload: object, more: object = {}) =>
    database.run(
      sql('oidc_payload').insert({ model, id, payload: JSON.stringify(payload), account_id: person, expires_at: later, ...more }),
    )
  const iat = Math.floor(now.getTime() / 1000)
  await keep('Client', client_id, { client_id, client_name: 'Bari in tasca' }, { account_id: null, expires_at: null })
  await keep('Grant', `grant ${person}`, { clientId: client_id, iat, resources: { [`${api.origin}/v1/bari`]: 'participate' } })
  const uid = `session ${person}`
  await keep('Session', uid, { uid, accountId: person, authorizations: {} }, { uid })
  const session = { id: v7(), session_uid: uid, person_id: person, source: 'spid', browser: 'Firefox', system: 'Linux' }
  await database.run(sql('person_session').insert({ ...session, begun_at: now }))
  return { way_id: ways.map(({ id }) => id), session_id: [session.id], client_id: [client_id] }
}
