import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sql } from '../db/index.ts'
import type { Citizen } from '../../testing/caller.ts'
import { dataOf } from '../../testing/lively-town.ts'
import { startMailServer, type MailServer } from '../../testing/mail-server.ts'
import { startApi, type TestApi } from '../../testing/start-api.ts'
import type { Occasion } from '../service.ts'
import { notifyingListener } from './hearing.ts'
import type { Message } from './notice.ts'
import { insertNotices } from './store/notices.ts'
import { give } from './telling.ts'
import { emailChannel } from './channels/email.ts'
import type { Reason } from './notice.ts'
import { cameBack } from './pausing.ts'

let api: TestApi
let mail: MailServer
let maria: Citizen
let bari: string
const town = { path: { tenant: 'bari' } }

beforeAll(async () => {
  mail = await startMailServer()
  api = await startApi({ mail: { url: mail.url, from: 'casa@towns.example' } })
  bari = (await api.operator.town('bari')).id
})
afterAll(async () => {
  await api.stop()
  await mail.stop()
})
beforeEach(async () => {
  maria = await api.citizen({ givenName: 'Maria' })
  mail.letters.length = 0
  mail.refusal = undefined
})

/** The text of a letter, as its reader sees it. */
const readable = (raw: string) => raw.replaceAll('=\r\n', '').replaceAll('=3D', '=').replaceAll('&amp;', '&')
const linkIn = (raw: string) => /https?:\S+?\/letters\/\S+/.exec(readable(raw))![0]
/** Presses the button of the page to which the link leads. */
const press = (link: string) => fetch(link, { method: 'POST', body: new URLSearchParams() })
const last = () => mail.letters.at(-1)!.raw

async function ask(address = 'maria@example.org'): Promise<string> {
  dataOf(await api.as(maria).PUT('/v1/{tenant}/me/contact', { params: town, body: { address } }))
  await api.settle()
  return linkIn(last())
}

const contact = async () => dataOf(await api.as(maria).GET('/v1/{tenant}/me/contact', { params: town }))

async function confirmed(): Promise<void> {
  await press(await ask())
  mail.letters.length = 0
}

/** Tells Maria of an answered petition. */
async function tell(reason: Reason = 'own', title = 'Una pista'): Promise<void> {
  await api.database.forTenant(bari, async (db) => {
    const id = crypto.randomUUID()
    const fact = { id, name: 'test', at: api.now(), payload: {} }
    await insertNotices(db, [
      { id, message: { fact, kind: 'petition_answered', subject: { id, title, element: 'petition', shownBy: id } } },
    ])
    const channels = [emailChannel({ addresses: Buffer.alloc(32), links: Buffer.alloc(32) }, new Map())]
    await give(db, channels, [{ notice: id, subject: id, person: maria.id, reason }], api.now())
  })
  await api.settle()
}

const figures = () =>
  api.database.forTenant(bari, (db) =>
    db.rows<{ state: string }>(sql('letter').select('state').where({ person_id: maria.id, purpose: 'notices' }).orderBy('id')),
  )

test('an address is confirmed by the button of the page, not by whoever opens it', async () => {
  const link = await ask()
  const page = await fetch(link)
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(page.headers.get('cache-control')).toBe('private, no-store')
  expect(await page.text()).toMatch(/<form method="post" action="\/letters\/confirm\?[^"]+"/)
  expect((await contact()).address).toBeNull()
  expect((await press(link)).status).toBe(200)
  expect(await contact()).toMatchObject({ address: 'maria@example.org', asked: null })
})

test('a link holds once, and only the last one', async () => {
  const first = await ask()
  const second = await ask()
  expect((await press(first)).status).toBe(410)
  expect((await press(second)).status).toBe(200)
  expect((await press(second)).status).toBe(410)
})

test('a link holds ten minutes', async () => {
  const link = await ask()
  const began = api.now()
  api.setNow(new Date(began.getTime() + 600_000))
  expect((await press(link)).status).toBe(410)
  expect((await contact()).asked).toBeNull()
  api.setNow(began)
})

test('letters that ask are few', async () => {
  for (let letter = 0; letter < 5; letter += 1) await ask()
  const asked = await api.as(maria).PUT('/v1/{tenant}/me/contact', { params: town, body: { address: 'maria@example.org' } })
  expect(asked.error?.code).toBe('notifications.too_many_letters')
})

test('an address is unreadable in the database', async () => {
  await confirmed()
  const row = await api.database.row<{ address: Buffer }>(sql('person_contact').select('address').where({ person_id: maria.id }))
  expect(row!.address.toString('latin1')).not.toContain('maria')
})

test('one click ends letters like it, and those alone', async () => {
  await confirmed()
  await tell()
  const headers = readable(
    last()
      .slice(0, last().indexOf('\r\n\r\n'))
      .replaceAll(/\r\n\s+/g, ''),
  )
  const link = /^List-Unsubscribe:\s*<([^>]+)>/m.exec(headers)![1]!
  expect((await fetch(link)).status).toBe(200)
  await tell()
  expect(mail.letters).toHaveLength(2)
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
  expect((await fetch(link, { method: 'POST', body })).status).toBe(200)
  await tell()
  expect(mail.letters).toHaveLength(2)
  await tell('replies')
  expect(mail.letters).toHaveLength(3)
  const forged = link.replace('reasons=own', 'reasons=own+replies')
  expect((await fetch(forged, { method: 'POST', body })).status).toBe(410)
})

test('an address at which nobody is ends letters, and its owner reads it in the inbox', async () => {
  await confirmed()
  mail.refusal = 550
  await tell()
  expect(await contact()).toMatchObject({
    address: 'maria@example.org',
    paused_because: expect.stringContaining('550') as string,
  })
  const inbox = dataOf(await api.as(maria).GET('/v1/{tenant}/me/inbox', { params: town }))
  expect(inbox.items.flatMap(({ notifications }) => notifications.map(({ kind }) => kind))).toContain('address_paused')
  mail.refusal = undefined
  await tell()
  expect(mail.letters).toEqual([])
  await press(await ask())
  expect((await contact()).paused_at).toBeNull()
})

test('a letter that is not taken now is sent later under the same Message-ID', async () => {
  await confirmed()
  mail.refusal = 451
  await tell()
  expect(await figures()).toEqual([{ state: 'waiting' }])
  mail.refusal = undefined
  api.setNow(new Date(api.now().getTime() + 61_000))
  await api.settle()
  expect(await figures()).toEqual([{ state: 'sent' }])
  expect(mail.letters).toHaveLength(1)
})

test('what was read in the meantime is sent no more', async () => {
  await confirmed()
  const { data, response } = await api.as(maria).GET('/v1/{tenant}/me/notification-preferences', { params: town })
  const params = { ...town, header: { 'If-Match': response.headers.get('etag')! } }
  const body = { ...data!, frequencies: { ...data!.frequencies, own: 'daily' as const } }
  dataOf(await api.as(maria).PUT('/v1/{tenant}/me/notification-preferences', { params, body }))
  await tell('own', 'Letta')
  const [{ notifications }] = dataOf(await api.as(maria).GET('/v1/{tenant}/me/inbox', { params: town })).items as [never]
  const until = (notifications as { id: string }[])[0]!.id
  dataOf(await api.as(maria).PUT('/v1/{tenant}/me/inbox/position', { params: town, body: { until } }))
  api.setNow(new Date(api.now().getTime() + 86_400_000))
  await api.settle()
  expect(mail.letters).toEqual([])
})

test('the town’s pace holds within a minute', async () => {
  await confirmed()
  await api.operator.setSettings('bari', 'notifications', { letters_per_minute: 1 })
  api.setNow(new Date(api.now().getTime() + 120_000))
  await tell()
  await tell()
  expect(mail.letters).toHaveLength(1)
  api.setNow(new Date(api.now().getTime() + 60_000))
  await api.settle()
  expect(mail.letters).toHaveLength(2)
  await api.operator.setSettings('bari', 'notifications', {})
})

test('a town’s own words name only what there is', async () => {
  const set = (sentence: string) =>
    api.operator.setSettings('bari', 'notifications', { wording: { petition_answered: { it: sentence } } })
  await expect(set('Risposta: {who}')).rejects.toMatchObject({ code: 'tenant.invalid_settings', params: { rule: '{who}' } })
  await set('{town} risponde a {title}')
  await confirmed()
  await tell()
  expect(last()).toMatch(/^Subject: Bari risponde a Una pista/m)
  await api.operator.setSettings('bari', 'notifications', {})
})

test('the feed is read by its address until it is revoked', async () => {
  await tell()
  const params = { ...town, header: api.key() }
  const { url } = dataOf(await api.as(maria).POST('/v1/{tenant}/me/feed-address', { params }))
  const feed = await fetch(url)
  expect(feed.headers.get('content-type')).toContain('application/atom+xml')
  expect(await feed.text()).toMatch(/ha risposto alla petizione «Una pista»[\s\S]*\/embed\/bari\/petition\//)
  await api.as(maria).DELETE('/v1/{tenant}/me/feed-address', { params: town })
  expect((await fetch(url)).status).toBe(404)
})

test('whoever follows an area is told of what is new in it, and of nothing else', async () => {
  const follow = async (circle: { lon: number; lat: number; radius_m: number } | null, district: string | null) => {
    const who = await api.citizen()
    const body = { label: 'Zona', what: ['reports' as const], circle, district }
    dataOf(await api.as(who).POST('/v1/{tenant}/me/area-alerts', { params: { ...town, header: api.key() }, body }))
    return who
  }
  const near = await follow({ lon: 16.8719, lat: 41.1171, radius_m: 500 }, null)
  const far = await follow({ lon: 16.8719, lat: 41.1271, radius_m: 500 }, null)
  const whole = await follow(null, null)
  const district = await follow(null, 'liberta')
  await api.database.forTenant(bari, async (db) => {
    const id = crypto.randomUUID()
    const row = { tenant_id: bari, id, fact_id: id, kind: 'new_report', subject_id: id, subject_title: 'Buca', element: 'report' }
    const place = JSON.stringify({ what: 'reports', position: [16.872, 41.118], district: 'murat' })
    const audience = { audience: 'area', audience_of: id, audience_reason: 'area', place }
    await db.run(sql('notice').insert({ ...row, params: '{}', at: api.now(), ...audience }))
  })
  await api.settle()
  const told = async (who: Citizen) => dataOf(await api.as(who).GET('/v1/{tenant}/me/inbox', { params: town })).unread
  expect([await told(near), await told(far), await told(whole), await told(district)]).toEqual([1, 0, 1, 0])
})

test('an erased person leaves neither address nor news', async () => {
  await confirmed()
  await tell()
  await api.app.erase(maria.id)
  expect(await api.database.row(sql('person_contact').where({ person_id: maria.id }))).toBeUndefined()
  expect(await figures()).toEqual([])
  await api.database.forTenant(bari, async (db) => {
    expect(await db.rows(sql('notification').where({ tenant_id: bari, person_id: maria.id }))).toEqual([])
  })
})

test('a letter that came back later pauses its address too, once', async () => {
  await confirmed()
  await tell()
  const [{ id }] = (await api.database.forTenant(bari, (db) =>
    db.rows<{ id: string }>(sql('letter').select('id').where({ person_id: maria.id, purpose: 'notices' })),
  )) as [{ id: string }]
  const scene = { now: api.now(), newId: () => crypto.randomUUID() }
  const back = (letter: string) => api.database.forTenant(bari, (db) => cameBack(db, scene, letter, '550 no such user'))
  expect([await back(id), await back(id), await back(crypto.randomUUID())]).toEqual([true, true, false])
  expect(await contact()).toMatchObject({ paused_because: '550 no such user' })
  const inbox = dataOf(await api.as(maria).GET('/v1/{tenant}/me/inbox', { params: town }))
  expect(inbox.items.filter(({ notifications }) => notifications[0]!.kind === 'address_paused')).toHaveLength(1)
})

test('of what nobody is told nothing is kept', async () => {
  const keptOf = (to: Message['to']) =>
    api.database.forTenant(bari, async (db) => {
      const id = crypto.randomUUID()
      const fact = { id, name: 'test', at: api.now(), payload: {}, actor: maria.id }
      const subject = { id, title: 'Una pista', element: 'petition', shownBy: id }
      const notifies = { test: () => Promise.resolve([{ fact, kind: 'petition_answered' as const, subject, ...(to && { to }) }]) }
      const occasion = { now: api.now(), newId: () => crypto.randomUUID() } as Occasion
      await notifyingListener([{ notifies }], []).hear(db, [fact], occasion)
      return (await db.rows(sql('notice').where({ tenant_id: bari, fact_id: id }))).length
    })
  const other = await api.citizen()
  expect([await keptOf({ own: [maria.id] }), await keptOf({}), await keptOf({ own: [other.id] })]).toEqual([0, 0, 1])
})

test('what was read is forgotten after 180 days, what was told after a year, letters after ninety days', async () => {
  await confirmed()
  await tell('own', 'Letta')
  const { items } = dataOf(await api.as(maria).GET('/v1/{tenant}/me/inbox', { params: town }))
  const until = items[0]!.notifications[0]!.id
  dataOf(await api.as(maria).PUT('/v1/{tenant}/me/inbox/position', { params: town, body: { until } }))
  await tell('own', 'Non letta')
  const began = api.now()
  const leftAfter = async (days: number) => {
    api.setNow(new Date(began.getTime() + days * 86_400_000 + 1))
    await api.app.forget()
    const news = await api.database.forTenant(bari, (db) =>
      db.rows(sql('notification').where({ tenant_id: bari, person_id: maria.id })),
    )
    return [news.length, (await figures()).length]
  }
  expect([await leftAfter(89), await leftAfter(90), await leftAfter(180), await leftAfter(365)]).toEqual([
    [2, 2],
    [2, 0],
    [1, 0],
    [0, 0],
  ])
  api.setNow(began)
})

test('who asks for many areas at once follows no more than one can', async () => {
  const body = { label: 'La città', what: ['petitions' as const], circle: null, district: null }
  const ask = () => api.as(maria).POST('/v1/{tenant}/me/area-alerts', { params: { ...town, header: api.key() }, body })
  const asked = await Promise.all(Array.from({ length: 24 }, ask))
  expect(asked.filter(({ data }) => data)).toHaveLength(20)
  expect(asked.find(({ error }) => error)!.error!.code).toBe('notifications.areas_enough')
})

test('an address that is none of the Internet is refused with the reason', async () => {
  for (const address of ['a@localhost', 'a@[127.0.0.1]']) {
    const { error } = await api.as(maria).PUT('/v1/{tenant}/me/contact', { params: town, body: { address } })
    expect(error?.code).toBe('notifications.address_unreachable')
  }
})

test('a town’s own words are shown as a letter while they are written', async () => {
  const staff = await api.staff('administrator')
  const preview = (sentence: string, who = staff) =>
    who.POST('/v1/{tenant}/wording-previews', { params: town, body: { kind: 'petition_published', language: 'it', sentence } })
  const { subject, text, unknown } = dataOf(await preview('A {town} si firma «{title}» fino al {until}'))
  expect({ subject, unknown }).toEqual({
    subject: 'A Bari si firma «Una pista ciclabile sul lungomare» fino al 12 marzo 2027',
    unknown: [],
  })
  expect(text).toContain('Apri la pagina')
  expect(dataOf(await preview('{name} e {Titolo}')).unknown).toEqual(['name', 'Titolo'])
  expect((await preview('x', await api.staff('moderator'))).response.status).toBe(403)
})

test('letters in doubt are seen by administrators, with hidden addresses, and sent again or left as they say', async () => {
  await confirmed()
  await tell()
  await tell()
  const stuck = await api.database.forTenant(bari, (db) =>
    db.rows<{ id: string }>(sql('letter').select('id').where({ person_id: maria.id, purpose: 'notices' }).orderBy('id')),
  )
  const [first, second] = stuck.map(({ id }) => id) as [string, string]
  const doubt = { state: 'in_doubt', cause: 'unanswered', error: 'nobody answered maria@example.org' }
  await api.database.forTenant(bari, (db) =>
    db.run(
      sql('letter')
        .whereIn('id', [first, second])
        .update({ ...doubt, settled_at: api.now() }),
    ),
  )
  const staff = await api.staff('administrator')
  const list = async () =>
    dataOf(await staff.GET('/v1/{tenant}/letters', { params: town })).items.filter(({ id }) => [first, second].includes(id))
  const resolve = (letter_id: string, action: 'send_again' | 'leave', even_twice = false) =>
    staff.PUT('/v1/{tenant}/letters/{letter_id}/resolution', {
      params: { path: { tenant: 'bari', letter_id } },
      body: { action, even_twice },
    })
  expect(await list()).toHaveLength(2)
  const told = { cause: 'unanswered', to: 'm…@example.org', answered: 'nobody answered …', about: ['Risposta a una petizione'] }
  expect((await list())[0]).toMatchObject({ ...told, id: second, may_send: true })
  expect((await resolve(first, 'send_again')).error?.code).toBe('notifications.letter_may_repeat')
  mail.letters.length = 0
  expect((await resolve(first, 'send_again', true)).response.status).toBe(204)
  expect((await resolve(second, 'leave')).response.status).toBe(204)
  await api.settle()
  expect(mail.letters).toHaveLength(1)
  expect(mail.letters[0]!.raw).toContain(`<${first}@`)
  expect(await list()).toEqual([])
  expect((await resolve(first, 'leave')).error?.code).toBe('notifications.letter_settled')
  for (const role of ['moderator', 'officer'] as const) {
    const { response } = await (await api.staff(role)).GET('/v1/{tenant}/letters', { params: town })
    expect(response.status).toBe(403)
  }
})
