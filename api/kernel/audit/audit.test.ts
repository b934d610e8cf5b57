import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, townPage, type TestApi } from '../../testing/start-api.ts'
import type { Caller, Citizen } from '../../testing/caller.ts'
import { record } from './index.ts'

let api: TestApi
let administrator: Caller
beforeAll(async () => {
  api = await startApi()
  administrator = await api.staff('administrator')
})
afterAll(async () => {
  expect(api.faults).toEqual([])
  await api.stop()
})

const bari = { path: { tenant: 'bari' } }
const read = async (query: { subject?: string; limit?: number; cursor?: string } = {}, who = administrator) =>
  (await who.GET('/v1/{tenant}/audit', { params: { ...bari, query } })).data!
const merge = { headers: { 'Content-Type': 'application/merge-patch+json' } }

/** The last thing that the staff did; the operator's own has the time of the machine. */
const last = async () => (await read({ limit: 100 })).items.find(({ actor }) => actor === 'staff')

/** The version of what lies at the address, for a change. */
const matching = (response: Response) => ({ 'If-Match': response.headers.get('etag')! })

test('a change of the town says what it was and what it is, and who made it', async () => {
  const { response } = await api.anonymous.GET('/v1/{tenant}', { params: bari })
  const body = { originals_days: 45, theme: { primary: '#123456' }, allowed_origins: [townPage] }
  await administrator.PATCH('/v1/{tenant}', { params: { ...bari, header: matching(response) }, body, ...merge })
  const entry = await last()
  expect(entry).toMatchObject({ action: 'tenant.changed', actor: 'staff', public: false })
  expect(entry!.person_id).toMatch(/^[0-9a-f-]{36}$/)
  expect(entry!.params).toEqual({
    originals_days_before: 90,
    originals_days_after: 45,
    theme_primary_before: null,
    theme_primary_after: '#123456',
  })
})

test("a service's switch and its settings are told as they were and are", async () => {
  const path = { tenant: 'bari', service: 'ratings' as const }
  const { data, response } = await administrator.GET('/v1/{tenant}/services/{service}', { params: { path } })
  const settings = { ...data!.settings, keep_texts_days: 31 }
  const params = { path, header: matching(response) }
  await administrator.PATCH('/v1/{tenant}/services/{service}', { params, body: { enabled: false, settings }, ...merge })
  const [changed, switched] = (await read({ limit: 100 })).items.filter(({ actor }) => actor === 'staff')
  expect([switched!.action, switched!.params]).toEqual([
    'service.changed',
    { service: 'ratings', enabled_before: true, enabled_after: false },
  ])
  expect([changed!.action, changed!.params]).toEqual([
    'settings.changed',
    { area: 'ratings', version: 1, keep_texts_days_before: 365, keep_texts_days_after: 31 },
  ])
})

/** A petition that has been submitted. */
async function submitted(author: Citizen): Promise<string> {
  const body = { type: 'petizione', title: 'Più panchine', ask: 'Chiediamo panchine alla fermata.', public_name: true }
  const drafted = await api.as(author).POST('/v1/{tenant}/petitions', { params: { ...bari, header: api.key() }, body })
  const petition_id = drafted.data!.id
  const params = { path: { tenant: 'bari', petition_id }, header: api.key() }
  await api.as(author).POST('/v1/{tenant}/petitions/{petition_id}/transitions', { params, body: { action: 'submit' } })
  return petition_id
}

test('what was done to a petition is found by its id; its author is not named', async () => {
  const author = await api.citizen()
  const petition_id = await submitted(author)
  const { items } = await read({ subject: petition_id })
  expect(items.map(({ action, actor, person_id }) => [action, actor, person_id])).toEqual([['submit', 'author', null]])
  expect(JSON.stringify(await read({ limit: 100 }))).not.toContain(author.id)
})

test('what was done to a photo is in the timeline of what it belongs to, for the staff', async () => {
  const petition_id = await submitted(await api.citizen())
  const entry = { subject: petition_id, action: 'media.redacted', actor: 'staff', person: null, public: false } as const
  await api.database.forTenant((await api.operator.town('bari')).id, (db) => record(db, entry, api.now(), v7()))
  const timeline = (who: Caller) =>
    who.GET('/v1/{tenant}/petitions/{petition_id}/timeline', { params: { path: { tenant: 'bari', petition_id } } })
  const moderator = await api.staff('moderator')
  expect((await timeline(moderator)).data!.items.map(({ action }) => action)).toContain('media.redacted')
})

test('is read page by page, newest first, each entry once', async () => {
  const seen: string[] = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await read({ limit: 2, ...(cursor && { cursor }) })
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.next_cursor
  }
  const { items } = await read({ limit: 100 })
  expect(seen).toEqual(items.map(({ id }) => id))
  expect(new Set(seen).size).toBe(seen.length)
  expect(items.some(({ actor }) => actor === 'operator')).toBe(true)
})

test('is for the administrators of the town alone', async () => {
  const others = [api.as(await api.citizen()), await api.staff('officer'), await api.staff('administrator', 'altamura')]
  const status = async (who: Caller) => (await who.GET('/v1/{tenant}/audit', { params: bari })).response.status
  expect([await status(api.anonymous), ...(await Promise.all(others.map(status)))]).toEqual([401, 403, 403, 403])
})
