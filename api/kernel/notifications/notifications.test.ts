import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Citizen } from '../../testing/caller.ts'
import { dataOf, simplifyPetitions } from '../../testing/lively-town.ts'
import { startMailServer, type MailServer } from '../../testing/mail-server.ts'
import { startApi, type TestApi } from '../../testing/start-api.ts'

let api: TestApi
let mail: MailServer
let author: Citizen
let follower: Citizen
let petition: string
const town = { path: { tenant: 'bari' } }

beforeAll(async () => {
  mail = await startMailServer()
  api = await startApi({ mail: { url: mail.url, from: 'casa@towns.example' } })
  await simplifyPetitions(api, 'bari')
})
afterAll(async () => {
  await api.stop()
  await mail.stop()
})
beforeEach(async () => {
  author = await api.citizen({ givenName: 'Lucia' })
  follower = await api.citizen({ givenName: 'Piero' })
  petition = await publish()
  dataOf({ data: await follow(follower) })
  mail.letters.length = 0
})

const at = () => ({ path: { tenant: 'bari', petition_id: petition } })

async function publish(): Promise<string> {
  const body = { type: 'rapida', title: 'Una pista ciclabile', ask: 'Chiediamo una pista.', details: '', public_name: true }
  const params = { ...town, header: api.key() }
  const { id } = dataOf(await api.as(author).POST('/v1/{tenant}/petitions', { params, body }))
  const staff = await api.staff('administrator')
  for (const [who, action] of [
    [api.as(author), 'submit'],
    [staff, 'publish'],
  ] as const) {
    const moved = { params: { path: { tenant: 'bari', petition_id: id }, header: api.key() }, body: { action } }
    dataOf(await who.POST('/v1/{tenant}/petitions/{petition_id}/transitions', moved))
  }
  await api.settle()
  return id
}

const follow = async (who: Citizen) =>
  (await api.as(who).PUT('/v1/{tenant}/petitions/{petition_id}/followers/mine', { params: at() })).response.status

async function tell(text: string): Promise<void> {
  const params = { ...at(), header: api.key() }
  dataOf(await api.as(author).POST('/v1/{tenant}/petitions/{petition_id}/updates', { params, body: { text } }))
  await api.settle()
}

const inbox = async (who: Citizen, query = {}) =>
  dataOf(await api.as(who).GET('/v1/{tenant}/me/inbox', { params: { ...town, query } }))

async function confirmed(who: Citizen, address: string): Promise<void> {
  dataOf(await api.as(who).PUT('/v1/{tenant}/me/contact', { params: town, body: { address } }))
  await api.settle()
  const token = /token=([\w-]+)/.exec(mail.letters.at(-1)!.raw.replaceAll('=\r\n', '').replaceAll('=3D', '='))![1]!
  const { response } = await api.as(who).POST('/v1/{tenant}/me/contact/confirmations', { params: town, body: { token } })
  expect(response.status).toBe(204)
  mail.letters.length = 0
}

async function choose(who: Citizen, change: object): Promise<void> {
  const { data, response } = await api.as(who).GET('/v1/{tenant}/me/notification-preferences', { params: town })
  const params = { ...town, header: { 'If-Match': response.headers.get('etag')! } }
  const body = { ...data!, frequencies: { ...data!.frequencies, ...change } }
  dataOf(await api.as(who).PUT('/v1/{tenant}/me/notification-preferences', { params, body }))
}

test('the author is told that the petition is published, the staff who published it is not', async () => {
  const { items, unread } = await inbox(author)
  expect(unread).toBe(1)
  expect(items).toMatchObject([{ subject_id: petition, element: 'petition', unread: 1, notifications: [{ reason: 'own' }] }])
  expect(items[0]!.notifications[0]!.text).toMatch(
    /^La petizione «Una pista ciclabile» è pubblicata: si può firmare fino al 3 dicembre 2026\.$/,
  )
})

test('an update is told to who follows, never to who wrote it', async () => {
  await follow(author)
  const before = await inbox(author)
  await tell('I lavori cominciano.')
  const { items } = await inbox(follower)
  expect(items[0]!.notifications).toMatchObject([{ kind: 'petition_update', excerpt: 'I lavori cominciano.', read: false }])
  expect(await inbox(author)).toEqual(before)
})

test('what is read counts no more; what arrives after what was seen stays unread', async () => {
  await tell('Prima.')
  const seen = (await inbox(follower)).items[0]!.notifications[0]!.id
  await tell('Seconda.')
  const body = { until: seen }
  expect(dataOf(await api.as(follower).PUT('/v1/{tenant}/me/inbox/position', { params: town, body }))).toEqual({ unread: 1 })
  expect((await inbox(follower, { unread: true })).items).toMatchObject([{ unread: 1, total: 2 }])
})

test('whoever has chosen nothing gets a letter about what needs them only', async () => {
  await confirmed(author, 'lucia@example.org')
  await confirmed(follower, 'piero@example.org')
  await tell('Novità.')
  expect(mail.letters).toEqual([])
  const params = { ...at(), header: api.key() }
  const body = { office: 'Ufficio mobilità', text: { it: 'Si farà <b>presto</b>.' } }
  const staff = await api.staff('administrator')
  dataOf(await staff.POST('/v1/{tenant}/petitions/{petition_id}/answers', { params, body }))
  await api.settle()
  expect(mail.letters.map(({ to }) => to)).toEqual([['lucia@example.org']])
  const [{ raw }] = mail.letters as [(typeof mail.letters)[0]]
  expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m)
  expect(raw).toMatch(/Si far=C3=A0 &lt;b&gt;presto/)
})

test('whoever chooses at once gets a letter, and no second one', async () => {
  await confirmed(follower, 'piero@example.org')
  await choose(follower, { followed: 'at_once' })
  await tell('Novità.')
  await api.settle()
  expect(mail.letters).toHaveLength(1)
})

test('a daily digest is one letter in the morning, with what is new only', async () => {
  await confirmed(follower, 'piero@example.org')
  await choose(follower, { followed: 'daily' })
  await tell('Uno.')
  await tell('Due.')
  expect(mail.letters).toEqual([])
  api.setNow(new Date('2026-11-24T06:59:00Z'))
  await api.settle()
  expect(mail.letters).toEqual([])
  api.setNow(new Date('2026-11-24T07:00:00Z'))
  await api.settle()
  await api.settle()
  expect(mail.letters).toHaveLength(1)
  expect(mail.letters[0]!.raw).toMatch(/Uno\.[\s\S]*Due\./)
})

test('a digest carries nothing that was hidden since', async () => {
  await confirmed(follower, 'piero@example.org')
  await choose(follower, { followed: 'daily' })
  await tell('Parole da nascondere.')
  const moderator = await api.staff('moderator')
  const [update] = dataOf(await moderator.GET('/v1/{tenant}/petitions/{petition_id}/updates', { params: at() })).items
  const params = { path: { tenant: 'bari', content_id: update!.id }, header: api.key() }
  const body = { outcome: 'hide' as const, reason: 'offese', words: 'Offende chi legge.', version: '1' }
  dataOf(await moderator.POST('/v1/{tenant}/moderation/items/{content_id}/decisions', { params, body }))
  await tell('Novità.')
  const tomorrow = () => api.setNow(new Date(api.now().getTime() + 86_400_000))
  tomorrow()
  await api.settle()
  expect(mail.letters).toHaveLength(1)
  expect(mail.letters[0]!.raw).toContain('Novit=C3=A0.')
  expect(mail.letters[0]!.raw).not.toContain('nascondere')
})

test('nobody has a stranger written to more than five times an hour, from however many towns', async () => {
  const ask = async (tenant: string) => {
    const body = { address: 'altri@example.org' }
    return api.as(follower).PUT('/v1/{tenant}/me/contact', { params: { path: { tenant } }, body })
  }
  for (const tenant of ['bari', 'altamura', 'monopoli', 'bari', 'altamura']) expect((await ask(tenant)).response.status).toBe(200)
  expect((await ask('monopoli')).error).toMatchObject({ status: 422, code: 'notifications.too_many_letters' })
  await api.as(follower).DELETE('/v1/{tenant}/me/contact', { params: town })
  expect((await ask('monopoli')).error).toMatchObject({ code: 'notifications.too_many_letters' })
  api.setNow(new Date(api.now().getTime() + 3_600_001))
  expect((await ask('monopoli')).response.status).toBe(200)
})
