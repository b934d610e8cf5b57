import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import type { components } from '../../../../types/openapi.d.ts'
import type { Citizen } from '../../../testing/caller.ts'
import type { TestApi } from '../../../testing/start-api.ts'

export type UploadedMedia = components['schemas']['UploadedMedia']

/** A JPEG whose left half is red and whose right half is blue. */
export function photo(width = 800, height = 600): Promise<Buffer> {
  return halves(width, height).jpeg({ quality: 95 }).toBuffer()
}

/** The same as a camera held upright writes it: lying, with its orientation, its maker and where it was taken. */
export function cameraPhoto(width = 800, height = 600): Promise<Buffer> {
  const exif = {
    IFD0: { Make: 'Camera di Esempio', Software: 'Segreto' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '41/1 7/1 30/1', GPSLongitudeRef: 'E', GPSLongitude: '16/1 52/1 0/1' },
  }
  return halves(width, height).jpeg().withExif(exif).withMetadata({ orientation: 6 }).toBuffer()
}

function halves(width: number, height: number) {
  const right = { create: { width: Math.ceil(width / 2), height, channels: 3, background: '#0000ff' } } as const
  return sharp({ create: { width, height, channels: 3, background: '#ff0000' } }).composite([
    { input: right, left: Math.floor(width / 2), top: 0 },
  ])
}

/** A PDF of one empty page. */
export function pdf(header = '%PDF-1.7'): Buffer {
  const objects = [
    '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n',
    '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n',
    '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n',
  ]
  let body = `${header}\n`
  const places = objects.map((object) => {
    const place = body.length
    body += object
    return place
  })
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`)
  const table = `xref\n0 4\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
  return Buffer.from(body + table, 'latin1')
}

/** A PNG of a few kilobytes that says to be of that size: once unpacked it would fill the memory. */
export function bomb(width = 30_000, height = 30_000): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([1, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * Math.min(height, 2000)))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

/** Small files that are taken, for requests made from the contract. */
export const sampleFiles: readonly Buffer[] = [await photo(24, 16), pdf()]

/** Media type of one of them. */
export const typeOfSample = (file: Buffer): string =>
  file.subarray(0, 5).toString() === '%PDF-' ? 'application/pdf' : 'image/jpeg'

/** Uploads a file to Bari, as somebody or as nobody. */
export function upload(
  api: TestApi,
  content: Buffer,
  { type = 'image/jpeg', as, key = crypto.randomUUID() }: { type?: string; as?: Citizen; key?: string } = {},
): Promise<Response> {
  const target = '/v1/bari/media'
  const headers = { ...(as && api.headersOf(as)('POST', target)), 'content-type': type, 'idempotency-key': key }
  return fetch(api.origin + target, { method: 'POST', headers, body: new Uint8Array(content) })
}

/** What was made of an upload. @throws Error when it was refused. */
export async function uploaded(...args: Parameters<typeof upload>): Promise<UploadedMedia> {
  const answer = await upload(...args)
  const body: unknown = await answer.json()
  if (answer.status !== 201) throw new Error(`refused: ${JSON.stringify(body)}`)
  return body as UploadedMedia
}
