import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { sql } from '../../kernel/db/index.ts'
import { startReceiver, type Receiver } from '../../kernel/webhooks/testing/receiver.ts'
import { dataOf } from '../../testing/lively-town.ts'
import { startModeratedTown, type ModeratedTown } from './testing/moderating.ts'

let town: ModeratedTown
let provider: Receiver
beforeAll(async () => {
  const townSecrets = new Map([['BARI__GIUDICE', '127.0.0.1:parola-segreta']])
  town = await startModeratedTown({ townSecrets })
})
afterAll(async () => {
  expect(town.api.faults).toEqual([])
  await town.api.stop()
})
beforeEach(async () => (provider = await startReceiver()))
afterEach(() => provider.stop())

const path = { tenant: 'bari' }
let keys = 0
/** The town asks a provider that it has not asked before. */
async function ask(like: Record<string, unknown> = {}) {
  const key = `giudice-${(keys += 1)}`
  const usual = { kind: 'http', name: 'Giudice Esempio', key_name: 'giudice', on: true, weight: 0.5, timeout_ms: 5000 }
  await town.moderate('sampled', { providers: [{ key, address: provider.url, ...usual, ...like }] })
  return key
}
/** How it answers from now on. */
const answer = (body: unknown, status = 200) => {
  provider.answer = (response) =>
    void response
      .writeHead(status, { 'Content-Type': 'application/json' })
      .end(typeof body === 'string' ? body : JSON.stringify(body))
}
const asked = () => provider.received.map(({ body }) => (JSON.parse(body) as { text: string }).text)
const item = async (content_id: string) =>
  dataOf(await town.moderator.GET('/v1/{tenant}/moderation/items/{content_id}', { params: { path: { ...path, content_id } } }))
const minutes = (some: number) => town.api.setNow(new Date(town.api.now().getTime() + some * 60_000))
async function audited(key: string) {
  const { id } = await town.api.operator.town('bari')
  const rows = await town.api.database.forTenant(id, (db) =>
    db.rows<{ action: string; params: { provider: string; fault?: string } }>(
      sql('audit_entry').whereLike('action', 'moderation.provider%').orderBy('id'),
    ),
  )
  return rows.filter(({ params }) => params.provider === key).map(({ action, params }) => [action, params.fault])
}

test('its outage holds nothing and slows nothing; it is left alone for a while, then asked what was written meanwhile', async () => {
  const key = await ask()
  answer('sorry', 500)
  const first = await town.write('Prima di tutto la scuola.')
  expect(await town.comment(first.id)).toMatchObject({ id: first.id })
  for (let turn = 0; turn < 3; turn += 1) {
    await town.api.settle()
    minutes(2.1)
  }
  expect(asked()).toHaveLength(3)
  expect(await audited(key)).toEqual([['moderation.provider_silent', 'it answered with status 500']])
  const later = await town.write('Poi la biblioteca.')
  answer({ score: 0.6 })
  minutes(-1.5)
  await town.api.settle()
  // Left alone.
  expect(asked()).toHaveLength(3)
  minutes(5)
  await town.api.settle()
  expect(asked().slice(3)).toEqual(['Poi la biblioteca.'])
  expect((await item(later.id)).scores).toMatchObject([{ source: 'external', value: 0.3 }])
  expect(await audited(key)).toEqual([
    ['moderation.provider_silent', 'it answered with status 500'],
    ['moderation.provider_back', undefined],
  ])
})

test('it is sent the words alone, personal data masked, and what it thinks is shown with its name and its reasons', async () => {
  await ask()
  answer({ score: 0.9, labels: ['insulto', 'minaccia\n<b>', 7, ''], person: 'x' })
  const { id } = await town.write('Il presidente abita in via Esempio: chiamatelo al 333 1234567.')
  await town.api.settle()
  const { body, headers } = provider.received.find(({ body }) => body.includes('presidente'))!
  expect(JSON.parse(body)).toEqual({
    text: 'Il presidente abita in via Esempio: chiamatelo al [numero di telefono].',
    language: 'it',
  })
  expect(headers.authorization).toBe('Bearer parola-segreta')
  const { scores } = await item(id)
  expect(scores.filter(({ source }) => source === 'external')).toEqual([
    { source: 'external', value: 0.45, reasons: [{ code: 'opinion', detail: 'Giudice Esempio (insulto, minaccia <b>)' }] },
  ])
})

test('words that are changed while it answers are asked about too', async () => {
  await ask({ weight: 1 })
  const { id } = await town.write('La palestra apre presto.')
  const change = async () => {
    minutes(1)
    const params = { path: { ...path, comment_id: id }, header: { 'If-Match': '"1"' } }
    const headers = { 'Content-Type': 'application/merge-patch+json' }
    const body = { text: 'La palestra apre tardi.' }
    dataOf(await town.api.as(town.author).PATCH('/v1/{tenant}/comments/{comment_id}', { params, headers, body }))
    minutes(1)
  }
  let changed: Promise<void> | undefined
  provider.answer = (response) => {
    changed ??= change()
    void changed.finally(() => response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"score":0}'))
  }
  await town.api.settle()
  await changed
  minutes(1)
  await town.api.settle()
  expect(asked().filter((text) => text.startsWith('La palestra'))).toEqual([
    'La palestra apre presto.',
    'La palestra apre tardi.',
  ])
})

test('a moderator is asked to look; nothing is held by it, however sure it is', async () => {
  await ask({ weight: 1 })
  answer({ score: 1 })
  const { id } = await town.write('La fontana della piazza è spenta.')
  expect(await item(id)).toMatchObject({ waiting: false })
  await town.api.settle()
  expect(await item(id)).toMatchObject({ waiting: true, why: 'triage', held: false, content: { state: 'public' } })
  expect(await town.comment(id)).toMatchObject({ id })
  await town.decide(town.moderator, id, {})
  // What a moderator has kept it does not bring back.
  minutes(5)
  await town.api.settle()
  expect(await item(id)).toMatchObject({ waiting: false, content: { state: 'public' } })
})

test('what it thinks little of waits for nobody, and is asked once', async () => {
  await ask({ weight: 1 })
  answer({ score: 0.05 })
  const { id } = await town.write('Il mercato resta il sabato.')
  await town.api.settle()
  minutes(3)
  await town.api.settle()
  expect(asked().filter((text) => text === 'Il mercato resta il sabato.')).toHaveLength(1)
  expect(await item(id)).toMatchObject({ waiting: false, scores: [] })
})

test.each([
  ['no answer in time', () => {}, 'it did not answer in time'],
  ['no JSON', () => answer('<html>'), 'its answer is no JSON'],
  ['no score', () => answer({ score: 3 }), 'its answer has no score from 0 to 1'],
  ['a redirect', () => answer('', 307), 'it answered with status 307'],
])('with %s it has said nothing', async (_, how, fault) => {
  provider.answer = () => {}
  const key = await ask({ timeout_ms: 100 })
  how()
  const texts = [1, 2, 3].map((n) => `Una panchina ogni ${keys * 10 + n} metri.`)
  for (const text of texts) await town.write(text)
  await town.api.settle()
  expect(await audited(key)).toEqual([['moderation.provider_silent', fault]])
})

test('a text of which it wants no part is not sent again', async () => {
  const key = await ask()
  answer({}, 422)
  await town.write('Più alberi lungo il viale.')
  await town.api.settle()
  minutes(10)
  await town.api.settle()
  expect(asked().filter((text) => text === 'Più alberi lungo il viale.')).toHaveLength(1)
  expect(await audited(key)).toEqual([])
})

test('an address that leads inside is not asked, and a secret is shown to the host alone that it is for', async () => {
  for (const [address, fault] of [
    ['https://169.254.169.254/latest', 'the address is not on the public Internet'],
    [provider.url.replace('127.0.0.1', '127.0.0.2'), 'the operator keeps no secret giudice of the town for 127.0.0.2'],
  ] as const) {
    const key = await ask({ address, ...(address.startsWith('https:') && { key_name: undefined }) })
    for (const n of [1, 2, 3]) await town.write(`Un lampione in via Esempio ${keys * 10 + n}.`)
    await town.api.settle()
    expect(await audited(key)).toEqual([['moderation.provider_silent', fault]])
  }
  expect(provider.received).toEqual([])
})

test('switched off it is sent nothing', async () => {
  await ask({ on: false })
  await town.write('Le fontane si accendono a maggio.')
  await town.api.settle()
  expect(provider.received).toEqual([])
})
