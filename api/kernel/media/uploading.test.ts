import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { connect as connectTo } from 'node:net'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi } from '../../testing/start-api.ts'
import { sql } from '../db/index.ts'
import { cameraPhoto, pdf, photo, upload, uploaded, type UploadedMedia } from './testing/uploads.ts'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

/** Every file below the API's folder. What is removed while it is looked for is looked for again. */
const files = async (): Promise<Dirent[]> => {
  const found = await readdir(api.mediaFolder, { recursive: true, withFileTypes: true }).catch(() => undefined)
  return found ? found.filter((one) => one.isFile()) : files()
}
const rendition = (href: string, headers: Record<string, string> = {}) => fetch(api.origin + href, { headers })

test('a photo is stored upright in three sizes, without a trace of where, when and with what it was taken', async () => {
  const maria = await api.citizen()
  const { media, media_token } = await uploaded(api, await cameraPhoto(3000, 2000), { as: maria })
  expect(media_token).toBeNull()
  expect(media).toMatchObject({ kind: 'photo', width: 1707, height: 2560, published: false, version: 1 })
  const sides: Record<string, [number, number]> = { '160': [107, 160], '640': [427, 640], '2048': [1366, 2048] }
  for (const { name, href } of media.renditions) {
    const target = href.split('?')[0]!
    for (const accept of ['image/webp', '*/*']) {
      const answer = await rendition(href, { ...api.headersOf(maria)('GET', target), accept })
      expect(answer.headers.get('content-type')).toBe(accept === '*/*' ? 'image/jpeg' : accept)
      const bytes = Buffer.from(await answer.arrayBuffer())
      expect(Number(answer.headers.get('content-length'))).toBe(bytes.length)
      const seen = await sharp(bytes).metadata()
      expect([seen.width, seen.height]).toEqual(sides[name])
      expect([seen.exif, seen.xmp, seen.icc, seen.iptc, seen.orientation]).toEqual(Array(5).fill(undefined))
      expect(bytes.includes('Esempio')).toBe(false)
    }
  }
  for (const { parentPath, name } of await files()) {
    const { exif, orientation } = await sharp(`${parentPath}/${name}`).metadata()
    expect([exif, orientation]).toEqual([undefined, undefined])
  }
})

test('an unpublished photo is seen by its owner, by the staff, and by nobody else', async () => {
  const [maria, piero] = [await api.citizen(), await api.citizen()]
  const officer = await api.citizen()
  await api.operator.giveRole('bari', officer.id, 'officer', null, api.now())
  const elsewhere = await api.citizen()
  await api.operator.giveRole('altamura', elsewhere.id, 'officer', null, api.now())
  const { media } = await uploaded(api, await photo(), { as: maria })
  const href = media.renditions[1]!.href
  const seenBy = async (who?: typeof maria) => {
    const signed = who ? api.headersOf(who)('GET', href.split('?')[0]!) : {}
    const answer = await rendition(href, signed)
    return [answer.status, answer.headers.get('cache-control')]
  }
  expect(await seenBy(maria)).toEqual([200, 'private, no-store'])
  expect(await seenBy(officer)).toEqual([200, 'private, no-store'])
  for (const who of [undefined, piero, elsewhere]) expect((await seenBy(who))[0]).toBe(404)
})

test('who is not signed in gets a token, once, and sees the photo with it', async () => {
  const { media, media_token } = await uploaded(api, await photo())
  expect(media_token).toMatch(/^[\w-]{32}$/)
  const href = media.renditions[0]!.href
  expect((await rendition(href, { 'media-token': media_token! })).status).toBe(200)
  expect((await rendition(href, { 'media-token': 'x'.repeat(32) })).status).toBe(404)
  expect((await rendition(href)).status).toBe(404)
  const read = await rendition(`/v1/bari/media/${media.id}`, { 'media-token': media_token! })
  expect(await read.text()).not.toContain(media_token)
})

test('a published photo is kept for good by whoever has it, under an address that names its version', async () => {
  const { media, media_token } = await uploaded(api, await photo())
  const subject = crypto.randomUUID()
  const { id } = await api.operator.town('bari')
  await api.database.forTenant(id, async (db) => {
    const wanted = [{ id: media.id, token: media_token! }]
    await api.app.media.attach(db, { service: 'petitions', subject, media: wanted, person: undefined, now: api.now() })
    await api.app.media.publish(db, subject)
  })
  const href = media.renditions[1]!.href
  const first = await rendition(href, { accept: 'image/webp' })
  expect(first.headers.get('cache-control')).toBe('public, max-age=31536000, s-maxage=3600, immutable')
  expect(first.headers.get('vary')).toBe('Accept')
  expect(first.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  const etag = first.headers.get('etag')!
  expect((await rendition(href, { accept: 'image/webp', 'if-none-match': etag })).status).toBe(304)
  expect((await rendition(href, { accept: '*/*', 'if-none-match': etag })).status).toBe(200)
  const head = await fetch(api.origin + href, { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
  const both = await Promise.all(['image/webp', '*/*', 'image/webp', '*/*'].map((accept) => rendition(href, { accept })))
  expect(both.map(({ headers }) => headers.get('content-type'))).toEqual(['image/webp', 'image/jpeg', 'image/webp', 'image/jpeg'])
  for (const answer of both) {
    expect((await answer.arrayBuffer()).byteLength).toBe(Number(answer.headers.get('content-length')))
  }
  const unversioned = await rendition(href.split('?')[0]!)
  expect(unversioned.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
  expect((await rendition(href.replace('v=1', 'v=2'))).status).toBe(404)
})

test('a document is a download that runs nothing', async () => {
  const maria = await api.citizen()
  const { media } = await uploaded(api, pdf(), { type: 'application/pdf', as: maria })
  expect(media).toMatchObject({ kind: 'document', width: null, bytes: pdf().length })
  const { href } = media.renditions[0]!
  const answer = await rendition(href, api.headersOf(maria)('GET', href.split('?')[0]!))
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(pdf())
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${media.id}.pdf"`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  })
})

test('uploaded again under the same key it is the same photo; another file under it is refused', async () => {
  const maria = await api.citizen()
  const content = await photo()
  const key = crypto.randomUUID()
  const before = (await files()).length
  const first = await uploaded(api, content, { as: maria, key })
  const again = await uploaded(api, content, { as: maria, key })
  expect(again).toEqual(first)
  const other = await upload(api, await photo(400, 300), { as: maria, key })
  expect([other.status, (await other.json()).code]).toEqual([422, 'http.idempotency_mismatch'])
  expect((await files()).length).toBe(before + 7)
})

test('sent twice at the same time it is stored once', async () => {
  const maria = await api.citizen()
  const content = await photo()
  const key = crypto.randomUUID()
  const before = (await files()).length
  const answers = await Promise.all([1, 2, 3].map(() => upload(api, content, { as: maria, key })))
  const made = answers.filter(({ status }) => status === 201)
  expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true)
  const ids = await Promise.all(made.map(async (answer) => ((await answer.json()) as UploadedMedia).media.id))
  expect(new Set(ids).size).toBe(1)
  await api.app.media.settled()
  expect((await files()).length).toBe(before + 7)
})

test('each address may upload so often in a minute', async () => {
  const strict = await startApi({ limits: { reads: 100, person: 100, uploads: 2 } })
  try {
    const statuses = []
    for (let place = 0; place < 3; place += 1) statuses.push((await upload(strict, await photo(40, 30))).status)
    expect(statuses).toEqual([201, 201, 429])
  } finally {
    await strict.stop()
  }
})

test('whoever leaves in the middle leaves nothing behind, and is no fault', async () => {
  const before = (await files()).length
  const { hostname, port } = new URL(api.origin)
  const socket = connectTo(Number(port), hostname)
  const head = [
    'POST /v1/bari/media HTTP/1.1',
    `Host: ${hostname}`,
    'Content-Type: image/jpeg',
    'Idempotency-Key: left-in-the-middle',
    'Content-Length: 5000000',
  ]
  socket.write(`${head.join('\r\n')}\r\n\r\n`)
  socket.write(Buffer.alloc(100_000, 1))
  await expect.poll(async () => (await files()).length).toBe(before + 1)
  socket.destroy()
  await expect.poll(async () => (await files()).length).toBe(before)
  expect(api.faults).toEqual([])
})

test('a file beyond 15 MiB is refused, announced or not, and its sender is answered', async () => {
  const before = (await files()).length
  const announced = await upload(api, Buffer.alloc(15 * 1024 * 1024 + 1))
  expect([announced.status, await announced.json()]).toMatchObject([
    413,
    { code: 'http.too_large', params: { max_bytes: 15_728_640 } },
  ])
  const headers = { 'content-type': 'image/jpeg', 'idempotency-key': crypto.randomUUID() }
  let sent = 0
  const body = new ReadableStream({
    pull(queue) {
      if (++sent > 16) return queue.close()
      queue.enqueue(new Uint8Array(1024 * 1024))
    },
  })
  const streamed = await fetch(`${api.origin}/v1/bari/media`, { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
  expect([streamed.status, (await streamed.json()).code]).toEqual([413, 'http.too_large'])
  expect((await files()).length).toBe(before)
})

test('a photo belongs to its town: in another one there is none with that id', async () => {
  const { media, media_token } = await uploaded(api, await photo())
  const [there] = media.renditions
  expect((await rendition(there!.href.replace('/bari/', '/altamura/'), { 'media-token': media_token! })).status).toBe(404)
  const altamura = await api.operator.town('altamura')
  const rows = await api.database.forTenant(altamura.id, (db) => db.rows(sql('media').where({ id: media.id })))
  expect(rows).toEqual([])
})

test('no fault was recorded', () => {
  expect(api.faults).toEqual([])
})
