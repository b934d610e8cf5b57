import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { v7 } from 'uuid'
import { connect, sql } from '../api/kernel/db/index.ts'
import { migrate } from '../api/kernel/db/migrate.ts'
import { Operator } from '../api/kernel/tenancy/index.ts'
import { services } from '../api/services/index.ts'
import { signedIn, type Caller } from '../api/testing/caller.ts'
import { signAccessToken } from '../api/kernel/identity/access-token.ts'
import type { Postgres } from '../tools/postgres.ts'

/** Secrets of one run, as the environment of the API. */
export interface Secrets {
  readonly accessTokenKey: Buffer
  readonly env: Record<string, string>
}

export function makeSecrets(): Secrets {
  const accessTokenKey = randomBytes(32)
  const env = {
    CDC_ACCESS_TOKEN_KEY: accessTokenKey.toString('base64url'),
    CDC_NULLIFIER_KEY: randomBytes(32).toString('base64url'),
  }
  return { accessTokenKey, env }
}

/** A migrated database with Bari's petitions switched on, whose staff is one administrator. */
export async function prepareDatabase(postgres: Postgres, name: string): Promise<{ administrator: string }> {
  const client = new pg.Client(postgres.ownerUrl('postgres'))
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  await migrate(postgres.ownerUrl(name))
  const owner = connect(postgres.ownerUrl(name), 2)
  const operator = new Operator(owner, services)
  await operator.switchService('bari', 'petitions', { allowed: true, enabled: true })
  const administrator = v7()
  await owner.run(
    sql('person').insert({
      id: administrator,
      given_name: 'Carla',
      family_name: 'Ufficio',
      birth_date: '1980-01-01',
      created_at: new Date(),
    }),
  )
  await operator.giveRole('bari', administrator, 'administrator', null, new Date())
  const { types, reasons } = (await operator.switches('bari'))[0]!.settings as {
    types: Record<string, unknown>[]
    reasons: unknown
  }
  await operator.setSettings('bari', 'petitions', { types: types.map((type) => ({ ...type, sponsors: 0 })), reasons })
  await owner.run(sql.raw('create table plain_petition (id uuid primary key, count integer not null)'))
  await owner.run(
    sql.raw('create table plain_signature (id uuid, petition uuid, person uuid, at timestamptz, primary key (petition, person))'),
  )
  await owner.run(sql.raw('grant select, insert, update on plain_petition, plain_signature to cdc_app'))
  await owner.close()
  return { administrator }
}

/** Opens petitions by the public door: submitted by its author, published by the administrator. @returns their ids. */
export async function openPetitions(origin: string, secrets: Secrets, administrator: string, count: number): Promise<string[]> {
  // Nobody decides on what is their own.
  const author = speaker(origin, secrets, v7())
  const staff = speaker(origin, secrets, administrator)
  const path = { tenant: 'bari' }
  const ids: string[] = []
  for (let place = 0; place < count; place += 1) {
    const header = () => ({ 'Idempotency-Key': v7() })
    const details = 'Da anni chi va a scuola a piedi attraversa un incrocio senza strisce. '.repeat(12)
    const draft = await author.POST('/v1/{tenant}/petitions', {
      params: { path, header: header() },
      body: {
        type: 'petizione',
        title: `Un attraversamento sicuro davanti alla scuola ${place + 1}`,
        ask: 'Chiediamo strisce, luci e un dosso davanti alla scuola.',
        details,
        public_name: false,
      },
    })
    const id = draft.data!.id
    for (const action of ['submit', 'publish'] as const) {
      const moved = await (action === 'submit' ? author : staff).POST('/v1/{tenant}/petitions/{petition_id}/transitions', {
        params: { path: { ...path, petition_id: id }, header: header() },
        body: { action },
      })
      if (moved.error) throw new Error(`${action}: ${JSON.stringify(moved.error)}`)
    }
    ids.push(id)
  }
  return ids
}

function speaker(origin: string, { accessTokenKey: key }: Secrets, sub: string): Caller {
  const claims = {
    sub,
    scope: 'openid participate staff',
    client_id: 'cdc-elements',
    acr: 'substantial',
    age: 40,
    standing: { bari: ['resident'] },
  } as const
  return signedIn(
    origin,
    (jkt) => signAccessToken({ ...claims, cnf: { jkt }, jti: v7() }, { key, issuer: origin, now: new Date() }),
    () => new Date(),
  )
}
