import { readdir } from 'node:fs/promises'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi } from '../../testing/start-api.ts'
import { sql } from '../db/index.ts'
import { bomb, pdf, photo, upload } from './testing/uploads.ts'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const html = Buffer.from('<!DOCTYPE html><html><script>alert(1)</script></html>')
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><image href="/etc/passwd"/><script>alert(1)</script></svg>')
const script = Buffer.from('/*<script>alert(document.domain)</script>*/')
/** The directory at the end of an empty ZIP archive. */
const archive = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)])
const withComment = (jpeg: Buffer, comment: Buffer) => {
  const head = Buffer.from([0xff, 0xfe, 0, 0])
  head.writeUInt16BE(comment.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, comment, jpeg.subarray(2)])
}
const png = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#0f0' } })
    .png()
    .toBuffer()
/** The same photo without its end. */
const cut = (file: Buffer, part = 0.6) => file.subarray(0, Math.floor(file.length * part))
const noisy = () =>
  sharp({
    create: { width: 900, height: 700, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
  })

const attacks: Record<string, { type: string; file: () => Promise<Buffer> | Buffer; code: string; status?: number }> = {
  'an empty file': { type: 'image/jpeg', file: () => Buffer.alloc(0), code: 'media.empty' },
  'a page called a photo': { type: 'image/jpeg', file: () => html, code: 'media.type_mismatch' },
  'a page called a document': { type: 'application/pdf', file: () => html, code: 'media.type_mismatch' },
  'a drawing that loads files (SVG), called a photo': { type: 'image/png', file: () => svg, code: 'media.type_mismatch' },
  'a drawing (SVG) called one': { type: 'image/svg+xml', file: () => svg, code: 'http.unsupported_media_type', status: 415 },
  'a GIF with a script in it, called a photo': {
    type: 'image/jpeg',
    file: () => Buffer.concat([Buffer.from('GIF89a'), script]),
    code: 'media.type_mismatch',
  },
  'a GIF called one': { type: 'image/gif', file: () => Buffer.from('GIF89a'), code: 'http.unsupported_media_type', status: 415 },
  'a TIFF called a photo': { type: 'image/jpeg', file: () => noisy().tiff().toBuffer(), code: 'media.type_mismatch' },
  'a PNG called a JPEG': { type: 'image/jpeg', file: () => png(20, 20), code: 'media.type_mismatch' },
  'a photo called a document': { type: 'application/pdf', file: () => photo(), code: 'media.type_mismatch' },
  'a document called a photo': { type: 'image/jpeg', file: () => pdf(), code: 'media.type_mismatch' },
  'a PDF whose header is wrong': { type: 'application/pdf', file: () => pdf('%PDF-9.9'), code: 'media.type_mismatch' },
  'a PDF that begins later': {
    type: 'application/pdf',
    file: () => Buffer.concat([Buffer.from('MZ\x90\0'), pdf()]),
    code: 'media.type_mismatch',
  },
  'a PDF cut short': { type: 'application/pdf', file: () => cut(pdf(), 0.9), code: 'media.broken' },
  'a PDF whose table is elsewhere': {
    type: 'application/pdf',
    file: () =>
      Buffer.from(
        pdf()
          .toString('latin1')
          .replace(/startxref\n\d+/, 'startxref\n5'),
        'latin1',
      ),
    code: 'media.broken',
  },
  'a PDF that is an archive too': {
    type: 'application/pdf',
    file: () => Buffer.concat([pdf(), archive, pdf()]),
    code: 'media.ambiguous',
  },
  'a JPEG cut short': { type: 'image/jpeg', file: async () => cut(await noisy().jpeg().toBuffer()), code: 'media.broken' },
  'a PNG cut short': { type: 'image/png', file: async () => cut(await noisy().png().toBuffer()), code: 'media.broken' },
  'a WebP cut short': { type: 'image/webp', file: async () => cut(await noisy().webp().toBuffer()), code: 'media.broken' },
  'the head of a JPEG and nothing else': {
    type: 'image/jpeg',
    file: () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
    code: 'media.broken',
  },
  'a bomb of 900 megapixels': { type: 'image/png', file: () => bomb(), code: 'media.too_many_pixels' },
  'a bomb below the limit that holds less than it says': {
    type: 'image/png',
    file: () => bomb(7000, 7000),
    code: 'media.broken',
  },
  'a photo that is an archive too': {
    type: 'image/jpeg',
    file: async () => Buffer.concat([await photo(), archive]),
    code: 'media.ambiguous',
  },
  'a photo that is a document too': {
    type: 'image/jpeg',
    file: async () => Buffer.concat([await photo(), pdf()]),
    code: 'media.ambiguous',
  },
  'a photo with a script in its comment': {
    type: 'image/jpeg',
    file: async () => withComment(await photo(), script),
    code: 'media.ambiguous',
  },
  'a photo with a program for a server in its comment': {
    type: 'image/jpeg',
    file: async () => withComment(await photo(), Buffer.from('<?php system($_GET[1]); ?>')),
    code: 'media.ambiguous',
  },
  'a photo followed by a page': {
    type: 'image/jpeg',
    file: async () => Buffer.concat([await photo(), Buffer.alloc(300_000), html]),
    code: 'media.ambiguous',
  },
}

test.each(Object.entries(attacks))('%s is refused, and nothing of it stays', async (_, { type, file, code, status = 422 }) => {
  const answer = await upload(api, await file(), { type })
  expect([answer.status, (await answer.json()).code]).toEqual([status, code])
  const left = (await readdir(api.mediaFolder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile())
  expect(left).toEqual([])
  const { id } = await api.operator.town('bari')
  const rows = await api.database.forTenant(id, async (db) => [
    ...(await db.rows(sql('media').select('id'))),
    ...(await db.rows(sql('media_files').select('id'))),
  ])
  expect(rows).toEqual([])
})

test('markup across the border of what is read at once is found', async () => {
  const head = withComment(await photo(), Buffer.alloc(10))
  const file = Buffer.concat([head, Buffer.alloc(256 * 1024 - head.length - 4), Buffer.from('<script>')])
  expect((await (await upload(api, file)).json()).code).toBe('media.ambiguous')
})

test('no fault was recorded', () => {
  expect(api.faults).toEqual([])
})
