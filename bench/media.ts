import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Server } from './process.ts'
import { figure, type Line } from './report.ts'
import type { Setting } from './setting.ts'

const photos = 10
const atOnce = 8

/** Uploading photos of 12 megapixels, lying as a phone writes them: one after the other, and eight at once. */
export async function measureMedia(setting: Setting): Promise<Line[]> {
  const photo = await phonePhoto()
  const places = { CDC_MEDIA_FOLDER: join(setting.folder, 'media'), CDC_UPLOADS_PER_MINUTE: '1000000' }
  const one = await setting.api(places)
  await upload(one, photo)
  const began = performance.now()
  const worked = processorSeconds(one)
  for (let place = 0; place < photos; place += 1) await upload(one, photo)
  const seconds = (performance.now() - began) / 1000 / photos
  const work = (processorSeconds(one) - worked) / photos
  await one.stop()

  const api = await setting.api(places)
  // The first requests compile what answers them.
  for (let place = 0; place < 50; place += 1) await (await fetch(`${api.origin}/v1/bari`)).arrayBuffer()
  const idle = memory(api)
  let peak = idle
  const watch = setInterval(() => (peak = Math.max(peak, memory(api))), 25)
  await Promise.all(Array.from({ length: atOnce }, () => upload(api, photo)))
  clearInterval(watch)
  const above = peak - idle
  await api.stop()
  const size = `12 megapixels, ${figure(photo.length / 1e6)} MB`
  return [
    {
      service: 'media',
      measure: `uploading a photo (${size}): made anew in three sizes and two formats, stored, answered; on one core`,
      figure: `${figure(seconds)} s (${figure(work)} s of the processor)`,
      wanted: '≤ 1.5 s',
      met: seconds <= 1.5,
    },
    {
      service: 'media',
      measure: `memory above idle while ${atOnce} such photos are uploaded at once`,
      figure: `${figure(above)} MB (idle ${figure(idle)} MB)`,
      wanted: '≤ 150 MB',
      met: above <= 150,
    },
  ]
}

/** The API's process and those that it has started for photos. */
function family({ child }: Server): number[] {
  const children = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim()
  return [child.pid!, ...children.split(' ').filter(Boolean).map(Number)]
}

/** Memory of them all, in MB (10^6 bytes); what several share is counted once. */
function memory(server: Server): number {
  const shares = family(server).map((pid) => {
    try {
      return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
    } catch {
      return 0 // It has just ended.
    }
  })
  return (shares.reduce((sum, share) => sum + share, 0) * 1024) / 1e6
}

/** Seconds that they have spent on the processor. @source proc(5): utime and stime are the 14th and 15th field, in ticks of 10 ms. */
function processorSeconds(server: Server): number {
  const ticks = family(server).map((pid) => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    return Number(fields[11]) + Number(fields[12])
  })
  return ticks.reduce((sum, ticks) => sum + ticks, 0) / 100
}

/** A photo with as much detail as a street has: JPEG, turned by its orientation. */
function phonePhoto(): Promise<Buffer> {
  const [width, height] = [4032, 3024]
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const
  return sharp({ create: { width: width / 4, height: height / 4, channels: 3, background: '#888888', noise } })
    .resize(width, height, { kernel: 'cubic' })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 92 })
    .toBuffer()
}

async function upload({ origin }: Server, photo: Buffer): Promise<void> {
  const answer = await fetch(`${origin}/v1/bari/media`, {
    method: 'POST',
    headers: { 'content-type': 'image/jpeg', 'idempotency-key': randomUUID() },
    body: new Uint8Array(photo),
  })
  if (answer.status !== 201) throw new Error(`an upload was answered ${answer.status}: ${await answer.text()}`)
  await answer.arrayBuffer()
}
