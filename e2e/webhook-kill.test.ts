import pg from 'pg'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signAccessToken } from '../api/kernel/identity/access-token.ts'
import { startReceiver, type Receiver } from '../api/kernel/webhooks/testing/receiver.ts'
import { signedIn, type Caller } from '../api/testing/caller.ts'
import { dataOf } from '../api/testing/lively-town.ts'
import { startPostgres, type Postgres } from '../tools/postgres.ts'
import { ApiProcess } from './kill/api-process.ts'
import { claimsOf, environment, makeKeys, makeTown } from './kill/town.ts'
import { freePort } from './testing/free-port.ts'

const database = 'cdc_webhook_kill'
let postgres: Postgres
let api: ApiProcess
let receiver: Receiver
let administrator: Caller

beforeAll(async () => {
  postgres = await startPostgres({ port: await freePort() })
  const person = await makeTown(postgres, database)
  const keys = makeKeys()
  api = new ApiProcess(await freePort(), { ...environment(postgres, database, keys), CDC_PRIVATE_NETWORKS: '127.0.0.0/8' })
  await api.start()
  const now = () => new Date()
  const token = (jkt: string) => signAccessToken(claimsOf(person, jkt), { key: keys.accessToken, issuer: api.origin, now: now() })
  administrator = signedIn(api.origin, token, now)
  receiver = await startReceiver()
})
afterAll(async () => {
  await api?.stop()
  await receiver?.stop()
  await postgres?.stop()
})

/** What the dead process had taken is free after half a minute: here at once. @returns how many it had. */
async function leaseEnds(): Promise<number> {
  const client = new pg.Client(Object.assign(new URL(postgres.superUrl!), { pathname: `/${database}` }).href)
  await client.connect()
  const { rowCount } = await client.query('update webhook set busy_until = now() where busy_until > now()')
  await client.end()
  return rowCount ?? 0
}

test('the API is killed while it sends: every event arrives, under the id that it was given', { timeout: 180_000 }, async () => {
  const body = { client: 'Gestionale Esempio', url: receiver.url, events: ['webhooks.ping' as const] }
  const header = () => ({ 'Idempotency-Key': v7() })
  const made = await administrator.POST('/v1/{tenant}/webhooks', { params: { path: { tenant: 'bari' }, header: header() }, body })
  const path = { tenant: 'bari', webhook_id: dataOf(made).webhook.id }
  const sent: string[] = []
  /** What was acknowledged has to arrive. */
  const ping = async () => {
    const asked = administrator.POST('/v1/{tenant}/webhooks/{webhook_id}/pings', { params: { path, header: header() } })
    const { data } = await asked.catch(() => ({ data: undefined }))
    if (data) sent.push(data.event_id)
  }

  // It dies twice: when it has sent something, and before it hears that it has arrived.
  let deaths = 0
  let died!: () => void
  receiver.answer = (response) => {
    if (receiver.received.length % 3 === 0 && deaths < 2) {
      deaths += 1
      void api.kill9().then(died)
    } else response.writeHead(204).end()
  }
  const arrived = () => new Set(receiver.received.map(({ headers }) => headers['webhook-id']))
  for (let life = 0; life < 2; life += 1) {
    const death = new Promise<void>((done) => (died = done))
    for (let place = 0; place < 6; place += 1) await ping()
    await death
    expect(await leaseEnds(), 'it died with the webhook in its hands').toBe(1)
    await api.start()
  }
  // The next event, or the work of every minute, sends what was left.
  await ping()
  await expect.poll(() => sent.filter((id) => !arrived().has(id)), { timeout: 120_000, interval: 500 }).toEqual([])
  expect(deaths).toBe(2)
  expect(sent.length).toBeGreaterThan(6)
  expect(receiver.received.length).toBeGreaterThan(arrived().size)
})
