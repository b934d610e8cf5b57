import { gps } from 'exifr/dist/mini.esm.mjs'
import type { Spot } from '../../ui/report/draft.ts'

/** Pixels of the longer side: more is not kept by the API either. */
const longest = 2048

/** Types that the API takes. */
const taken = new Set(['image/jpeg', 'image/png', 'image/webp'])

export interface Prepared {
  /** Undefined when the file is not a photo that can be read here. */
  blob: Blob | undefined
  /** Where the photo says that it was taken. */
  spot: Spot | undefined
}

/** Makes a photo ready: reads its position on this device, then makes it smaller, upright and without any metadata. */
export async function prepare(file: File): Promise<Prepared> {
  const found = await gps(file).catch(() => undefined)
  const said =
    found &&
    Number.isFinite(found.latitude) &&
    Number.isFinite(found.longitude) &&
    (found.latitude !== 0 || found.longitude !== 0)
  const spot = said ? { lon: found.longitude, lat: found.latitude, accuracy: null, from: 'photo' as const } : undefined
  const small = await shrink(file).catch(() => undefined)
  return { blob: small ?? (taken.has(file.type) && file.size > 0 ? file : undefined), spot }
}

async function shrink(file: File): Promise<Blob | undefined> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height))
  const canvas = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale))
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 })
}
