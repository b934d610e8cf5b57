import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi } from '../../testing/start-api.ts'
import type { Citizen } from '../../testing/caller.ts'
import type { TenantDb } from '../db/index.ts'
import type { Attachment } from './index.ts'
import { pdf, photo, uploaded, type UploadedMedia } from './testing/uploads.ts'

let api: TestApi
let bari: string
let maria: Citizen
let officer: Citizen
beforeAll(async () => {
  api = await startApi()
  bari = (await api.operator.town('bari')).id
  maria = await api.citizen()
  officer = await api.citizen()
  await api.operator.giveRole('bari', officer.id, 'officer', null, api.now())
})
afterAll(() => api.stop())

const inBari = <T>(work: (db: TenantDb) => Promise<T>) => api.database.forTenant(bari, work)
const photos = (count: number, as?: Citizen) =>
  Promise.all(Array.from({ length: count }, async () => uploaded(api, await photo(40, 30), { as })))
const attach = (subject: string, media: Attachment['media'], more: Partial<Attachment> = {}) => {
  const attachment = { service: 'petitions', subject, media, person: maria.id, now: api.now(), ...more } as const
  return inBari((db) => api.app.media.attach(db, attachment))
}
const idsOf = async (subject: string, published?: boolean) =>
  (await inBari((db) => api.app.media.ofSubjects(db, [subject], published))).get(subject)!.map(({ id }) => id)
const refs = (made: readonly UploadedMedia[]) =>
  made.map(({ media, media_token: token }) => ({ id: media.id, ...(token && { token }) }))
const setsOnDisk = async () => (await readdir(join(api.mediaFolder, 'kept', bari)).catch(() => [])).length
const shown = (who: Citizen | undefined, href: string) =>
  fetch(api.origin + href, { headers: who ? api.headersOf(who)('GET', href.split('?')[0]!) : {} })

test('what is attached is listed in its order, hidden until it is published', async () => {
  const subject = crypto.randomUUID()
  const made = await photos(3, maria)
  const wanted = refs(made).toReversed()
  await attach(subject, wanted)
  expect(await idsOf(subject)).toEqual(wanted.map(({ id }) => id))
  expect(await idsOf(subject, true)).toEqual([])
  expect(await inBari((db) => api.app.media.publish(db, subject, [wanted[1]!.id]))).toBe(1)
  expect(await idsOf(subject, true)).toEqual([wanted[1]!.id])
  await inBari((db) => api.app.media.publish(db, subject))
  await inBari((db) => api.app.media.hide(db, subject, [wanted[0]!.id]))
  expect(await idsOf(subject, true)).toEqual(wanted.slice(1).map(({ id }) => id))
})

test('what was hidden by itself, or withheld, is not published with its subject', async () => {
  const subject = crypto.randomUUID()
  const made = await photos(2, maria)
  const document = await uploaded(api, pdf(), { type: 'application/pdf', as: maria })
  const [hidden, shown, paper] = refs([...made, document]).map(({ id }) => id)
  await attach(subject, refs([...made, document]), { withheld: ['document'] })
  const published = async (work: (db: TenantDb) => Promise<unknown>) => {
    await inBari(work)
    return idsOf(subject, true)
  }
  const { media } = api.app
  await inBari((db) => media.hide(db, subject, [hidden!]))
  expect(await published((db) => media.publish(db, subject))).toEqual([shown])
  expect(await published((db) => media.hide(db, subject))).toEqual([])
  expect(await published((db) => media.publish(db, subject))).toEqual([shown])
  expect(await published((db) => media.publish(db, subject, [hidden!, paper!]))).toEqual([hidden, shown, paper])
})

test('attaching again changes nothing; another person, a wrong token or another subject gets nothing', async () => {
  const subject = crypto.randomUUID()
  const [own, foreign] = [await photos(1, maria), await photos(1, await api.citizen())]
  const open = await photos(1)
  await attach(subject, refs([...own, ...open]))
  expect((await attach(subject, refs([...own, ...open]))).length).toBe(2)
  const unknown = { code: 'media.unknown' }
  await expect(attach(subject, refs(foreign))).rejects.toMatchObject(unknown)
  await expect(attach(crypto.randomUUID(), refs(own))).rejects.toMatchObject(unknown)
  const [other] = await photos(1)
  await expect(attach(subject, [{ id: other!.media.id, token: 'x'.repeat(32) }])).rejects.toMatchObject(unknown)
  await expect(attach(subject, [{ id: other!.media.id }], { person: undefined })).rejects.toMatchObject(unknown)
  expect((await idsOf(subject)).length).toBe(2)
})

test('six photos and three documents at most, unless the service says otherwise, also when many attach at once', async () => {
  const subject = crypto.randomUUID()
  const made = await photos(8, maria)
  const results = await Promise.allSettled(refs(made).map((one) => attach(subject, [one])))
  expect(results.filter(({ status }) => status === 'fulfilled').length).toBe(6)
  expect((await idsOf(subject)).length).toBe(6)
  const documents = await Promise.all([1, 2].map(() => uploaded(api, pdf(), { type: 'application/pdf', as: maria })))
  const one = { photos: 6, documents: 1 }
  await expect(attach(subject, refs(documents), { limits: one })).rejects.toMatchObject({
    code: 'media.too_many',
    params: { kind: 'document', max: 1 },
  })
  expect((await attach(subject, refs(documents))).length).toBe(8)
})

test('what is moved to another subject comes back alone, also over two', async () => {
  const [a, b, c] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
  const made = await photos(3, maria)
  const ids = made.map(({ media }) => media.id)
  for (const [place, subject] of [a, b, c].entries()) await attach(subject, [{ id: ids[place]! }])
  await inBari((db) => api.app.media.move(db, a, b))
  await inBari((db) => api.app.media.move(db, b, c))
  expect((await idsOf(c)).sort()).toEqual([...ids].sort())
  await inBari((db) => api.app.media.moveBack(db, c, b, [a, b]))
  expect([await idsOf(a), (await idsOf(b)).sort(), await idsOf(c)]).toEqual([[], ids.slice(0, 2).sort(), [ids[2]]])
  await inBari((db) => api.app.media.moveBack(db, b, a))
  expect([await idsOf(a), await idsOf(b)]).toEqual([[ids[0]], [ids[1]]])
})

test('what is blacked out is black in every size, the original is for the staff, and the old files are gone', async () => {
  const subject = crypto.randomUUID()
  const made = await uploaded(api, await photo(1000, 500), { as: maria })
  await attach(subject, refs([made]))
  await inBari((db) => api.app.media.publish(db, subject))
  const before = await setsOnDisk()
  const path = { tenant: 'bari', media_id: made.media.id }
  const read = await api.anonymous.GET('/v1/{tenant}/media/{media_id}', { params: { path } })
  const blackOut = (etag: string, rectangles = [{ x: 0.5, y: 0, width: 0.25, height: 0.5 }]) =>
    api.as(officer).PUT('/v1/{tenant}/media/{media_id}/redactions', {
      params: { path, header: { 'If-Match': etag } },
      body: { rectangles },
    })
  const changed = await blackOut(read.response.headers.get('etag')!)
  expect(changed.data).toMatchObject({ version: 2, redactions: [{ x: 0.5 }] })
  for (const { href } of changed.data!.renditions) {
    const { data, info } = await sharp(await (await shown(undefined, href)).arrayBuffer())
      .raw()
      .toBuffer({ resolveWithObject: true })
    const at = (x: number, y: number) => {
      const start = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 3
      return [...data.subarray(start, start + 3)].map((value) => (value > 128 ? 1 : 0)).join('')
    }
    expect([at(0.6, 0.2), at(0.6, 0.8), at(0.9, 0.2), at(0.2, 0.2)]).toEqual(['000', '001', '001', '100'])
  }
  expect((await shown(undefined, made.media.renditions[0]!.href)).status).toBe(404)
  await api.app.media.settled()
  expect(await setsOnDisk()).toBe(before)

  const original = `/v1/bari/media/${made.media.id}/original`
  expect((await shown(undefined, original)).status).toBe(404)
  expect((await shown(maria, original)).status).toBe(404)
  const whole = await shown(officer, original)
  expect([whole.status, whole.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
  const { data } = await sharp(await whole.arrayBuffer())
    .extract({ left: 600, top: 100, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true })
  expect(data[2]).toBeGreaterThan(200)

  const stale = await blackOut(read.response.headers.get('etag')!)
  expect([stale.response.status, stale.error?.code]).toEqual([412, 'http.precondition_failed'])
  const citizen = await api.as(maria).PUT('/v1/{tenant}/media/{media_id}/redactions', {
    params: { path, header: { 'If-Match': '"2p"' } },
    body: { rectangles: [] },
  })
  expect([citizen.response.status, citizen.error?.code]).toEqual([403, 'staff.role_needed'])
})

test('of two officers who black out the same photo at once one is told, and no files stay behind', async () => {
  const made = await uploaded(api, await photo(300, 200), { as: maria })
  await attach(crypto.randomUUID(), refs([made]))
  const before = await setsOnDisk()
  const params = { path: { tenant: 'bari', media_id: made.media.id }, header: { 'If-Match': '"1h"' } }
  const body = { rectangles: [{ x: 0, y: 0, width: 1, height: 1 }] }
  const both = await Promise.all(
    [1, 2].map(() => api.as(officer).PUT('/v1/{tenant}/media/{media_id}/redactions', { params, body })),
  )
  expect(both.map(({ response }) => response.status).sort()).toEqual([200, 412])
  api.setNow(new Date(api.now().getTime() + 2 * 3_600_000))
  await api.app.forget()
  expect(await setsOnDisk()).toBe(before)
})

test('its owner deletes what is not attached, the staff the rest, with every file', async () => {
  const before = await setsOnDisk()
  const [waiting, attached] = await photos(2, maria)
  await attach(crypto.randomUUID(), refs([attached!]))
  const remove = (who: Citizen, made: UploadedMedia) =>
    api.as(who).DELETE('/v1/{tenant}/media/{media_id}', { params: { path: { tenant: 'bari', media_id: made.media.id } } })
  const statuses = async (...asked: [Citizen, UploadedMedia][]) => {
    const found = []
    for (const [who, made] of asked) found.push((await remove(who, made)).response.status)
    return found
  }
  const piero = await api.citizen()
  expect(await statuses([piero, waiting!], [maria, attached!], [maria, waiting!], [officer, attached!])).toEqual([
    404, 403, 204, 204,
  ])
  await api.app.media.settled()
  expect(await setsOnDisk()).toBe(before)
})

test('a rolled back transaction deletes no file', async () => {
  const made = await uploaded(api, await photo(40, 30), { as: maria })
  const before = await setsOnDisk()
  const undone = inBari(async (db) => {
    await api.app.media.remove(db, [made.media.id], api.now())
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  await api.app.media.settled()
  expect(await setsOnDisk()).toBe(before)
  expect((await shown(maria, made.media.renditions[0]!.href)).status).toBe(200)
})

test('no fault was recorded', () => {
  expect(api.faults).toEqual([])
})
