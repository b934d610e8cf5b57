import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { v7 } from 'uuid'
import { signAccessToken } from '../../api/kernel/identity/access-token.ts'
import { connect, sql } from '../../api/kernel/db/index.ts'
import { migrate } from '../../api/kernel/db/migrate.ts'
import { Operator } from '../../api/kernel/tenancy/index.ts'
import { services } from '../../api/services/index.ts'
import { signedIn } from '../../api/testing/caller.ts'
import type { Postgres } from '../../tools/postgres.ts'

/** Keys of one run, which the test shares with the API. */
export interface Keys {
  readonly accessToken: Buffer
  readonly nullifier: Buffer
}

export const makeKeys = (): Keys => ({ accessToken: randomBytes(32), nullifier: randomBytes(32) })

/** Environment of the API for that database and those keys. */
export function environment(postgres: Postgres, database: string, keys: Keys): Record<string, string> {
  return {
    DATABASE_URL: postgres.appUrl(database),
    CDC_ACCESS_TOKEN_KEY: keys.accessToken.toString('base64url'),
    CDC_NULLIFIER_KEY: keys.nullifier.toString('base64url'),
    CDC_READS_PER_MINUTE: '1000000',
  }
}

/** Makes a migrated database in which Bari takes petitions without sponsors. @returns its administrator's id. */
export async function makeTown(postgres: Postgres, database: string): Promise<string> {
  const client = new pg.Client(postgres.ownerUrl('postgres'))
  await client.connect()
  await client.query(`create database ${database}`)
  await client.end()
  await migrate(postgres.ownerUrl(database))
  const owner = connect(postgres.ownerUrl(database), 2)
  const operator = new Operator(owner, services)
  await operator.switchService('bari', 'petitions', { allowed: true, enabled: true })
  const { types, reasons } = (await operator.switches('bari'))[0]!.settings as { types: object[]; reasons: unknown }
  await operator.setSettings('bari', 'petitions', { types: types.map((type) => ({ ...type, sponsors: 0 })), reasons })
  const administrator = v7()
  const names = { given_name: 'Carla', family_name: 'Ufficio', birth_date: '1980-01-01' }
  await owner.run(sql('person').insert({ id: administrator, ...names, created_at: new Date() }))
  await operator.giveRole('bari', administrator, 'administrator', null, new Date())
  await owner.close()
  return administrator
}

/** Claims of somebody signed in, as the provider would state them. */
export const claimsOf = (sub: string, jkt: string) => ({
  sub,
  scope: 'participate staff',
  client_id: 'cdc-elements',
  acr: 'substantial' as const,
  age: 40,
  standing: { bari: ['resident'] as const },
  cnf: { jkt },
  jti: v7(),
})

/** Opens petitions by the public door. @returns their ids. */
export async function openPetitions(origin: string, keys: Keys, administrator: string, count: number): Promise<string[]> {
  const now = () => new Date()
  const callerOf = (person: string) =>
    signedIn(origin, (jkt) => signAccessToken(claimsOf(person, jkt), { key: keys.accessToken, issuer: origin, now: now() }), now)
  // Nobody decides on what is their own.
  const author = callerOf(v7())
  const staff = callerOf(administrator)
  const header = () => ({ 'Idempotency-Key': v7() })
  const ids: string[] = []
  for (let place = 0; place < count; place += 1) {
    const { data } = await author.POST('/v1/{tenant}/petitions', {
      params: { path: { tenant: 'bari' }, header: header() },
      body: {
        type: 'petizione',
        title: `Petizione ${place + 1} della prova`,
        ask: 'Chiediamo che nulla vada perduto.',
        public_name: false,
      },
    })
    for (const action of ['submit', 'publish'] as const) {
      const path = { tenant: 'bari', petition_id: data!.id }
      const moved = await (action === 'submit' ? author : staff).POST('/v1/{tenant}/petitions/{petition_id}/transitions', {
        params: { path, header: header() },
        body: { action },
      })
      if (moved.error) throw new Error(`${action}: ${JSON.stringify(moved.error)}`)
    }
    ids.push(data!.id)
  }
  return ids
}
