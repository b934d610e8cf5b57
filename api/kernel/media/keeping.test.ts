import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { startApi, type TestApi } from '../../testing/start-api.ts'
import { sql } from '../db/index.ts'
import { FolderStorage } from './storage-folder.ts'
import { photo, uploaded } from './testing/uploads.ts'

let api: TestApi
let bari: string
beforeEach(async () => {
  await api?.stop()
  api = await startApi()
  bari = (await api.operator.town('bari')).id
})
afterAll(() => api.stop())

const hours = (count: number) => api.setNow(new Date(api.now().getTime() + count * 3_600_000))
const filesOnDisk = async () =>
  (await readdir(api.mediaFolder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile()).map(({ name }) => name)
const rows = (table: string) => api.database.forTenant(bari, (db) => db.rows(sql(table)))
const attach = (id: string, person: string, subject: string = crypto.randomUUID()) =>
  api.database.forTenant(bari, (db) =>
    api.app.media.attach(db, { service: 'petitions', subject, media: [{ id }], person, now: api.now() }),
  )

test('what nobody attaches within 24 hours is deleted', async () => {
  const maria = await api.citizen()
  const [lost, kept] = [await uploaded(api, await photo(40, 30)), await uploaded(api, await photo(40, 30), { as: maria })]
  await attach(kept.media.id, maria.id)
  hours(23)
  await api.app.forget()
  expect((await filesOnDisk()).length).toBe(14)
  hours(2)
  await api.app.forget()
  expect((await filesOnDisk()).length).toBe(7)
  expect((await rows('media')).length).toBe(1)
  expect((await rows('media_files')).length).toBe(2)
  const gone = await fetch(api.origin + lost.media.renditions[0]!.href, { headers: { 'media-token': lost.media_token! } })
  expect(gone.status).toBe(404)
})

test('originals are deleted when the town no longer keeps them, and then nothing can be blacked out', async () => {
  const maria = await api.citizen()
  const { media } = await uploaded(api, await photo(40, 30), { as: maria })
  await attach(media.id, maria.id)
  const administrator = await api.staff('administrator')
  const path = { tenant: 'bari' }
  const town = await administrator.GET('/v1/{tenant}', { params: { path } })
  const changed = await administrator.PATCH('/v1/{tenant}', {
    params: { path, header: { 'If-Match': town.response.headers.get('etag')! } },
    body: { originals_days: 10 },
    headers: { 'Content-Type': 'application/merge-patch+json' },
  })
  expect([town.data?.originals_days, changed.data?.originals_days]).toEqual([90, 10])
  hours(9 * 24)
  await api.app.forget()
  expect(await filesOnDisk()).toContain('original.jpg')
  hours(2 * 24)
  await api.app.forget()
  expect((await filesOnDisk()).sort()).toEqual(['160.jpg', '160.webp', '2048.jpg', '2048.webp', '640.jpg', '640.webp'])
  const staff = await api.staff('officer')
  const { error } = await staff.PUT('/v1/{tenant}/media/{media_id}/redactions', {
    params: { path: { tenant: 'bari', media_id: media.id }, header: { 'If-Match': '"1h"' } },
    body: { rectangles: [] },
  })
  expect(error?.code).toBe('media.original_gone')
})

test('files that a process left behind when it died are removed, before they were anybody’s and after', async () => {
  const { media } = await uploaded(api, await photo(40, 30))
  const [set] = await rows('media_files')
  const { id } = set as { id: string }
  const orphan = crypto.randomUUID()
  await api.database.forTenant(bari, async (db) => {
    // Killed after the commit of a deletion, before its files were removed; and while files were being stored.
    await db.run(sql('media').where({ id: media.id }).delete())
    await db.run(sql('media_files').update({ state: 'leaving' }))
    const arriving = { tenant_id: bari, id: orphan, contents: 'document', state: 'arriving', since: api.now() }
    await db.run(sql('media_files').insert(arriving))
  })
  await new FolderStorage(join(api.mediaFolder, 'kept')).put(`${bari}/${orphan}/document.pdf`, Buffer.from('half'))
  expect((await filesOnDisk()).length).toBe(8)
  await api.app.forget()
  expect((await filesOnDisk()).length).toBe(8)
  hours(2)
  await api.app.forget()
  expect(await filesOnDisk()).toEqual([])
  expect(await rows('media_files')).toEqual([])
  expect(id).toBeTruthy()
})

test('what was being received by a process that died is removed after an hour', async () => {
  const incoming = join(api.mediaFolder, 'incoming')
  await mkdir(incoming, { recursive: true })
  for (const name of ['old', 'new']) {
    await mkdir(join(incoming, name))
    await writeFile(join(incoming, name, 'upload'), 'x')
  }
  const past = Date.now() / 1000 - 2 * 3600
  await utimes(join(incoming, 'old'), past, past)
  await api.app.forget()
  expect(await readdir(incoming)).toEqual(['new'])
})

test('who is erased leaves no upload and no original, and owns nothing any more', async () => {
  const maria = await api.citizen()
  const [waiting, attached] = [
    await uploaded(api, await photo(40, 30), { as: maria }),
    await uploaded(api, await photo(40, 30), { as: maria }),
  ]
  await attach(attached.media.id, maria.id)
  await api.app.erase(maria.id)
  await api.app.media.settled()
  const left = (await rows('media')) as { id: string; owner_id: unknown; original_id: unknown }[]
  expect(left).toMatchObject([{ id: attached.media.id, owner_id: null, original_id: null }])
  expect(left.some(({ id }) => id === waiting.media.id)).toBe(false)
  expect((await filesOnDisk()).length).toBe(6)
})

test('files that were given up are not kept', async () => {
  const { media } = api.app
  const store = new FolderStorage(join(api.mediaFolder, 'kept'))
  const folder = join(api.mediaFolder, 'incoming', 'one')
  await mkdir(folder, { recursive: true })
  const path = join(folder, 'upload')
  await writeFile(path, await photo(40, 30))
  const made = await media.make(bari, { path, type: 'image/jpeg', bytes: 1, digest: '' }, api.now())
  hours(2)
  await api.app.forget()
  const keep = api.database.forTenant(bari, (db) => media.add(db, made, undefined, api.now()))
  await expect(keep).rejects.toThrow('given up')
  expect(await store.open(`${bari}/${made.filesId}/640.webp`)).toBeUndefined()
})
