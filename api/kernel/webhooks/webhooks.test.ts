import { Webhook as Verifier } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { components } from '../../../types/openapi.d.ts'
import type { Caller } from '../../testing/caller.ts'
import { dataOf, simplifyPetitions } from '../../testing/lively-town.ts'
import { startApi, type TestApi } from '../../testing/start-api.ts'
import { sql } from '../db/index.ts'
import { replayEvents, type ReplayStart } from './store/deliveries.ts'
import { startReceiver, type Received, type Receiver } from './testing/receiver.ts'

type EventName = components['schemas']['WebhookEventName']

let api: TestApi
let administrator: Caller
let receiver: Receiver

beforeAll(async () => {
  // Signatures are checked against the clock on the wall.
  api = await startApi({ start: new Date() })
  await simplifyPetitions(api, 'bari')
  administrator = await api.staff('administrator')
})
afterAll(() => api.stop())
beforeEach(async () => {
  api.setNow(new Date())
  receiver = await startReceiver()
})
afterEach(async () => {
  for (const { id } of dataOf(await administrator.GET('/v1/{tenant}/webhooks', { params: town })).items)
    await administrator.DELETE('/v1/{tenant}/webhooks/{webhook_id}', { params: at(id) })
  await receiver.stop()
})

const town = { path: { tenant: 'bari' } }
const at = (id: string) => ({ path: { tenant: 'bari', webhook_id: id } })
const keyed = (id: string) => ({ ...at(id), header: api.key() })

async function hook(events: EventName[] = ['webhooks.ping'], url = receiver.url) {
  const body = { client: 'Gestionale Esempio', url, events }
  const made = await administrator.POST('/v1/{tenant}/webhooks', { params: { ...town, header: api.key() }, body })
  const { webhook, secret } = dataOf(made)
  return { id: webhook.id, secret }
}
const read = async (id: string) => dataOf(await administrator.GET('/v1/{tenant}/webhooks/{webhook_id}', { params: at(id) }))
const ping = async (id: string) =>
  dataOf(await administrator.POST('/v1/{tenant}/webhooks/{webhook_id}/pings', { params: keyed(id) })).event_id
const deliveries = async (id: string, state?: 'dead' | 'waiting' | 'delivered') => {
  const params = { ...at(id), query: { state } }
  return dataOf(await administrator.GET('/v1/{tenant}/webhooks/{webhook_id}/deliveries', { params })).items
}
const change = async (id: string, body: components['schemas']['WebhookChange']) => {
  const { response } = await administrator.GET('/v1/{tenant}/webhooks/{webhook_id}', { params: at(id) })
  return administrator.PATCH('/v1/{tenant}/webhooks/{webhook_id}', {
    params: { ...at(id), header: { 'If-Match': response.headers.get('etag')! } },
    body,
    headers: { 'content-type': 'application/merge-patch+json' },
  })
}
const after = (hours: number) => api.setNow(new Date(api.now().getTime() + hours * 3_600_000))
const verified = (secret: string, { headers, body }: Received) =>
  new Verifier(secret).verify(body, headers as Record<string, string>) as { type: EventName; data: Record<string, unknown> }
const ids = () => receiver.received.map(({ headers }) => headers['webhook-id'])
const answering = (status: number, headers = {}) => {
  receiver.answer = (response) => void response.writeHead(status, headers).end()
}

/** A petition that was handed in and published, and how it is signed. */
async function publishedPetition() {
  const author = api.as(await api.citizen())
  const texts = { title: 'Una pista ciclabile in via Sparano', ask: 'Chiediamo una pista ciclabile.', details: '' }
  const drafted = await author.POST('/v1/{tenant}/petitions', {
    params: { ...town, header: api.key() },
    body: { type: 'rapida', ...texts, public_name: true },
  })
  const { id } = dataOf(drafted)
  const path = { path: { tenant: 'bari', petition_id: id } }
  for (const [who, action] of [
    [author, 'submit'],
    [administrator, 'publish'],
  ] as const) {
    const params = { ...path, header: api.key() }
    dataOf(await who.POST('/v1/{tenant}/petitions/{petition_id}/transitions', { params, body: { action } }))
  }
  return {
    id,
    sign: async () => {
      const body = { consent: true, public_name: false } as const
      dataOf(await api.as(await api.citizen()).POST('/v1/{tenant}/petitions/{petition_id}/signatures', { params: path, body }))
    },
  }
}

test('tells of the events that were asked for, in their order, signed as Standard Webhooks says', async () => {
  const { secret } = await hook(['petitions.submitted', 'petitions.published'])
  const { id } = await publishedPetition()
  await api.settle()
  const events = receiver.received.map((got) => verified(secret, got))
  expect(events.map(({ type }) => type)).toEqual(['petitions.submitted', 'petitions.published'])
  expect(events[1]!.data).toMatchObject({ petition_id: id, state: 'open', url: `${api.origin}/v1/bari/petitions/${id}` })
})

test('a signature under another secret, or of another body, is none', async () => {
  const { id, secret } = await hook()
  await ping(id)
  await api.settle()
  const [got] = receiver.received
  const other = await hook()
  expect(() => verified(other.secret, got!)).toThrow('No matching signature')
  expect(() => verified(secret, { ...got!, body: `${got!.body} ` })).toThrow('No matching signature')
})

test('counts of signatures are told once a minute, the last one exact', async () => {
  const { secret } = await hook(['petitions.signatures_counted'])
  const { id, sign } = await publishedPetition()
  await sign()
  await api.settle()
  for (let signer = 0; signer < 3; signer += 1) {
    await sign()
    await api.settle()
  }
  const counts = () =>
    receiver.received
      .map((got) => verified(secret, got).data)
      .flatMap((data) => (data['petition_id'] === id ? [data['count']] : []))
  expect(counts()).toEqual([1])
  after(1 / 60)
  await api.settle()
  expect(counts()).toEqual([1, 4])
  after(1)
  await api.settle()
  expect(counts()).toEqual([1, 4])
})

test('what is not taken is tried again for a day, and then waits for somebody', async () => {
  const { id } = await hook()
  answering(500)
  const event = await ping(id)
  await api.settle()
  expect(await deliveries(id)).toMatchObject([{ state: 'waiting', attempts: 1, answered: 500, error: 'answered' }])
  for (let hour = 0; hour < 40; hour += 1) {
    await api.settle()
    after(1)
  }
  expect(receiver.received).toHaveLength(8)
  expect(await deliveries(id, 'dead')).toMatchObject([{ event_id: event, attempts: 8, next_try_at: null }])
  expect((await read(id)).dead_deliveries).toBe(1)

  answering(204)
  const params = { path: { tenant: 'bari', webhook_id: id, event_id: event }, header: api.key() }
  const retry = () => administrator.POST('/v1/{tenant}/webhooks/{webhook_id}/deliveries/{event_id}/retries', { params })
  dataOf(await retry())
  await api.settle()
  expect(await deliveries(id)).toMatchObject([{ state: 'delivered', answered: 204, error: null }])
  expect(new Set(ids())).toEqual(new Set([event]))
  expect(await read(id)).toMatchObject({ failing_since: null, dead_deliveries: 0 })
  params.header = api.key()
  expect((await retry()).error).toMatchObject({ status: 409, code: 'webhook.delivery_not_dead' })
})

test('a receiver that asks to be left alone is', async () => {
  const { id } = await hook()
  answering(429, { 'Retry-After': '7200' })
  await ping(id)
  await api.settle()
  after(1.9)
  await api.settle()
  expect(receiver.received).toHaveLength(1)
  after(0.2)
  await api.settle()
  expect(receiver.received).toHaveLength(2)
})

test('a replay sends again everything after an event, in its order and under the same ids', async () => {
  const { id } = await hook(['petitions.submitted', 'petitions.published'])
  await publishedPetition()
  await publishedPetition()
  await api.settle()
  const [first, ...rest] = ids()
  expect(rest).toHaveLength(3)
  receiver.received.length = 0
  const replay = (body: components['schemas']['NewReplay']) =>
    administrator.POST('/v1/{tenant}/webhooks/{webhook_id}/replays', { params: keyed(id), body })
  expect(dataOf(await replay({ after: first as string })).deliveries).toBe(3)
  await api.settle()
  expect(ids()).toEqual(rest)
  expect(dataOf(await replay({ since: new Date(api.now().getTime() + 1).toISOString() }))).toEqual({
    deliveries: 0,
    continue_after: null,
  })
  for (let n = 2; n < 20; n += 1) dataOf(await replay({ after: rest.at(-1) as string }))
  const often = { status: 409, code: 'webhook.replayed_too_often', params: { most: 20 } }
  expect((await replay({ after: rest.at(-1) as string })).error).toMatchObject(often)
  after(25)
  expect(dataOf(await replay({ after: rest.at(-1) as string })).deliveries).toBe(0)
})

test('a replay takes the first events of many, and says where to go on', async () => {
  const { id } = await hook(['petitions.submitted', 'petitions.published'])
  await publishedPetition()
  await publishedPetition()
  await api.settle()
  const all = ids() as string[]
  const { id: tenant } = await api.operator.town('bari')
  const replay = (start: ReplayStart) =>
    api.database.forTenant(tenant, (db) => replayEvents(db, id, start, { at: api.now(), most: 3 }))
  expect(all).toHaveLength(4)
  expect(await replay({ after: `${'0'.repeat(8)}-0000-7000-8000-${'0'.repeat(12)}` })).toMatchObject({ deliveries: 3 })
  expect(await replay({ after: all[2]! })).toEqual({ deliveries: 1, last: all[3] })
})

test('what was given up is counted up to a thousand', async () => {
  const { id } = await hook()
  const { id: tenant } = await api.operator.town('bari')
  await api.database.forTenant(tenant, async (db) => {
    const events = Array.from({ length: 1200 }, () => crypto.randomUUID())
    const event = { tenant_id: tenant, name: 'webhooks.ping', at: api.now(), body: '{}', due_at: api.now(), spread_at: api.now() }
    await db.run(sql('webhook_event').insert(events.map((one) => ({ ...event, id: one, fact_id: one }))))
    await db.run(
      sql('webhook_delivery').insert(events.map((event_id) => ({ tenant_id: tenant, webhook_id: id, event_id, state: 'dead' }))),
    )
  })
  expect((await read(id)).dead_deliveries).toBe(1001)
})

test('a new secret signs at once, and the old one beside it until the overlap is over', async () => {
  const { id, secret: old } = await hook()
  const body = { overlap_hours: 2 }
  const { secret, webhook } = dataOf(
    await administrator.POST('/v1/{tenant}/webhooks/{webhook_id}/secrets', { params: keyed(id), body }),
  )
  expect(webhook.previous_secret_until).not.toBeNull()
  await ping(id)
  await api.settle()
  for (const one of [old, secret]) expect(verified(one, receiver.received[0]!)).toMatchObject({ type: 'webhooks.ping' })
  await api.app.forget()
  after(3)
  await ping(id)
  await api.settle()
  const signatures = receiver.received.map(({ headers }) => String(headers['webhook-signature']).split(' ').length)
  expect(signatures).toEqual([2, 1])
})

test('the secret is told once, and lies in the database sealed', async () => {
  const { id, secret } = await hook()
  const { id: tenant } = await api.operator.town('bari')
  const rows = await api.database.forTenant(tenant, (db) =>
    db.rows<{ all: string }>({
      name: 'webhooks_whole',
      text: `select w::text || encode(secret, 'escape') as all from webhook w`,
      values: [],
    }),
  )
  for (const { all } of rows) expect(all).not.toContain(secret.slice(6))
  expect(JSON.stringify(await read(id))).not.toContain('whsec')
})

test('a receiver that is gone is told nothing more, and the administrators learn of it', async () => {
  const { id } = await hook(['webhooks.ping', 'petitions.submitted'])
  answering(410)
  await ping(id)
  await api.settle()
  expect(await read(id)).toMatchObject({ state: 'disabled', disabled_reason: 'gone', dead_deliveries: 1 })
  await publishedPetition()
  await api.settle()
  expect(receiver.received).toHaveLength(1)
  const refused = await administrator.POST('/v1/{tenant}/webhooks/{webhook_id}/pings', { params: keyed(id) })
  expect(refused.error).toMatchObject({ status: 409, code: 'webhook.disabled' })
  const audit = dataOf(await administrator.GET('/v1/{tenant}/audit', { params: { ...town, query: { limit: 100 } } }))
  expect(audit.items).toContainEqual(
    expect.objectContaining({ action: 'webhook.disabled', params: { webhook_id: id, reason: 'gone' } }),
  )
  const told = dataOf(await administrator.GET('/v1/{tenant}/me/inbox', { params: town }))
  expect(JSON.stringify(told)).toContain(
    'Il webhook «Gestionale Esempio» è stato spento: chi riceve ha risposto che non c’è più.',
  )
  // What it has missed is sent when it is on again and asks for it.
  answering(204)
  dataOf(await change(id, { state: 'active' }))
  const since = new Date(api.now().getTime() - 60_000).toISOString()
  dataOf(await administrator.POST('/v1/{tenant}/webhooks/{webhook_id}/replays', { params: keyed(id), body: { since } }))
  await api.settle()
  expect(receiver.received.length).toBeGreaterThan(1)
})

test('after five days of nothing but failures a webhook is switched off', async () => {
  const { id } = await hook()
  answering(503)
  for (let day = 0; day < 5; day += 1) {
    await ping(id)
    await api.settle()
    expect(await read(id)).toMatchObject({ state: 'active' })
    after(24)
  }
  // What is tried again now has failed for five days.
  await api.settle()
  expect(await read(id)).toMatchObject({ state: 'disabled', disabled_reason: 'failing' })
  expect(await deliveries(id, 'waiting')).toEqual([])
})

test('a receiver that keeps us waiting holds up nobody else', async () => {
  const slow = await startReceiver()
  const released: (() => void)[] = []
  slow.answer = (response) => void released.push(() => response.writeHead(204).end())
  const first = await hook(['webhooks.ping'], slow.url)
  const second = await hook()
  await ping(first.id)
  const settling = api.settle()
  await expect.poll(() => slow.received.length).toBe(1)
  for (let turn = 1; turn <= 3; turn += 1) {
    await ping(second.id)
    // Woken by what was announced, as in a process that runs.
    await expect.poll(() => receiver.received.length).toBe(turn)
  }
  expect((await deliveries(first.id))[0]).toMatchObject({ state: 'waiting' })
  released.forEach((release) => release())
  await settling
  await slow.stop()
})

test('several processes send to a webhook one after the other, each event once, in its order', async () => {
  const other = await api.another()
  const { id } = await hook()
  const events: string[] = []
  for (let turn = 0; turn < 30; turn += 1) events.push(await ping(id))
  let together = 0
  let most = 0
  receiver.answer = (response) => {
    most = Math.max(most, (together += 1))
    setImmediate(() => {
      together -= 1
      response.writeHead(204).end()
    })
  }
  await Promise.all([api.app.runErrands(), other.app.runErrands(), other.app.runErrands()])
  await expect.poll(() => receiver.received.length).toBe(30)
  await other.stop()
  expect(ids()).toEqual(events)
  expect(most).toBe(1)
})

test.each([
  ['https://127.0.0.1.example.org:99999/', 'readable'],
  ['http://hooks.example.org/', 'https'],
  ['https://10.0.0.8/', 'public'],
  ['https://169.254.169.254/latest', 'public'],
  ['https://[::ffff:10.0.0.1]/', 'public'],
  ['https://167772168/', 'public'],
  ['https://0x0a.0.0.8/', 'public'],
])('an address inside is refused when the webhook is made: %s', async (url, rule) => {
  const body = { client: 'Dentro', url, events: ['webhooks.ping' as const] }
  const made = await administrator.POST('/v1/{tenant}/webhooks', { params: { ...town, header: api.key() }, body })
  expect(made.error).toMatchObject({ status: 422, code: 'webhook.address_refused', params: { rule } })
})

test('a redirect is not followed', async () => {
  const inside = await startReceiver()
  answering(307, { Location: inside.url })
  const { id } = await hook()
  await ping(id)
  await api.settle()
  expect(await deliveries(id)).toMatchObject([{ answered: 307, state: 'waiting' }])
  expect(inside.received).toEqual([])
  await inside.stop()
})

test('only administrators see and change webhooks, and no town those of another', async () => {
  const { id } = await hook()
  const officer = await api.staff('officer')
  expect((await officer.GET('/v1/{tenant}/webhooks', { params: town })).error).toMatchObject({ code: 'staff.role_needed' })
  const other = await api.staff('administrator', 'monopoli')
  const elsewhere = { path: { tenant: 'monopoli', webhook_id: id } }
  expect((await other.GET('/v1/{tenant}/webhooks/{webhook_id}', { params: elsewhere })).response.status).toBe(404)
  expect((await other.GET('/v1/{tenant}/webhooks', { params: at(id) })).response.status).toBe(403)
})

test('settings of a service that are changed are told, by name', async () => {
  const { secret } = await hook(['tenants.service_changed'])
  const { settings } = (await api.operator.switches('bari')).find(({ name }) => name === 'ratings')!
  await api.operator.setSettings('bari', 'ratings', { ...(settings as object), enough_ratings: 7 })
  await api.settle()
  expect(verified(secret, receiver.received[0]!)).toMatchObject({
    type: 'tenants.service_changed',
    data: { service: 'ratings', enabled: null, settings: ['enough_ratings'] },
  })
})

test('a town has fifty webhooks at most', async () => {
  const made = await Promise.all(
    Array.from({ length: 55 }, () => {
      const body = { client: 'Molti', url: receiver.url, events: ['webhooks.ping' as const] }
      return administrator.POST('/v1/{tenant}/webhooks', { params: { ...town, header: api.key() }, body })
    }),
  )
  expect(made.filter(({ data }) => data)).toHaveLength(50)
  expect(made.find(({ error }) => error)?.error).toMatchObject({ code: 'webhook.too_many', params: { most: 50 } })
  const { items } = dataOf(await administrator.GET('/v1/{tenant}/webhooks', { params: { ...town, query: { limit: 100 } } }))
  for (const { id } of items) await administrator.DELETE('/v1/{tenant}/webhooks/{webhook_id}', { params: at(id) })
  expect(api.faults).toEqual([])
})
