import sharp, { type OverlayOptions, type Sharp } from 'sharp'
import { Problem } from '../http/problem.ts'

/** The most pixels that are looked at: what phones take. More could only be there to exhaust the memory. */
const maxPixels = 50_000_000
/** Longest side of the photo as it is kept, in pixels; above what most phones take. */
const keptSide = 4096
/** Longest sides of what is shown, in pixels. */
export const sizes = [2048, 640, 160] as const
/** Seconds that reading a photo may take. */
const patience = 20

// One photo is worked on by one thread, and nothing of it is kept. Only what a photo may be can be read at all: libvips knows dozens of
// formats, and SVG, PDF and TIFF among them lead to files and programs of this machine.
sharp.concurrency(1)
sharp.cache(false)
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'],
})

/** A part of a photo, in fractions (0…1) of its width and height. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Files by name, as the storage keeps them. */
export type PhotoFiles = Readonly<Record<string, Buffer>>

/** A photo as it is kept: JPEG, upright, 4096 pixels at most on its longer side, without metadata. */
export interface KeptPhoto {
  readonly data: Buffer
  readonly width: number
  readonly height: number
}

const formats = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp' } as const
export type PhotoType = keyof typeof formats

/**
 * Passes for a photo that is what it is called and not too large. Only its head is read.
 *
 * @throws Problem 422 `media.type_mismatch`, `media.too_many_pixels` {max_megapixels}, `media.broken`.
 */
export async function assertPhoto(path: string, type: PhotoType): Promise<void> {
  const { format, width, height } = await read(path, (image) => image.metadata(), 'media.type_mismatch')
  if (format !== formats[type]) throw new Problem(422, 'media.type_mismatch')
  if (width * height > maxPixels) throw new Problem(422, 'media.too_many_pixels', { max_megapixels: maxPixels / 1e6 })
}

/** Makes a photo anew from what was uploaded: nothing of the file's own bytes stays. @throws Problem 422 `media.broken`. */
export async function makePhoto(path: string): Promise<KeptPhoto> {
  const { data, info } = await read(path, (image) =>
    image
      .autoOrient()
      .resize({ width: keptSide, height: keptSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: 90 })
      .timeout({ seconds: patience })
      .toBuffer({ resolveWithObject: true }),
  )
  return { data, width: info.width, height: info.height }
}

/** Every size in both formats, with the rectangles blacked out: `640.webp`, `640.jpg`, … */
export async function renderPhoto({ data, width, height }: KeptPhoto, rectangles: readonly Rectangle[]): Promise<PhotoFiles> {
  const blacked = rectangles.length
    ? sharp(data).composite(rectangles.map((rectangle) => blackOf(rectangle, width, height)))
    : sharp(data)
  // Composed at full size, then made small: a rectangle's edge hides what it touches in every size.
  const source = rectangles.length ? await raw(blacked) : undefined
  const files: Record<string, Buffer> = {}
  let larger = source ?? { data, options: {} }
  for (const size of sizes) {
    larger = await raw(
      sharp(larger.data, larger.options).resize({ width: size, height: size, fit: 'inside', withoutEnlargement: true }),
    )
    const image = () => sharp(larger.data, larger.options)
    files[`${size}.webp`] = await image().webp({ quality: 75, effort: 0 }).toBuffer()
    files[`${size}.jpg`] = await image().jpeg({ quality: 80 }).toBuffer()
  }
  return files
}

async function raw(image: Sharp) {
  const { data, info } = await image.removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return { data, options: { raw: { width: info.width, height: info.height, channels: info.channels } } }
}

/** The rectangle in whole pixels, rounded outwards. */
function blackOf({ x, y, width, height }: Rectangle, across: number, down: number): OverlayOptions {
  const left = Math.min(across - 1, Math.floor(x * across))
  const top = Math.min(down - 1, Math.floor(y * down))
  const right = Math.min(across, Math.max(left + 1, Math.ceil((x + width) * across)))
  const bottom = Math.min(down, Math.max(top + 1, Math.ceil((y + height) * down)))
  return { input: { create: { width: right - left, height: bottom - top, channels: 3, background: '#000000' } }, left, top }
}

/** Whatever the reading of a photo trips over is the photo's fault: it lies whole on this machine's disk. */
async function read<T>(
  path: string,
  work: (image: Sharp) => Promise<T>,
  unknown: 'media.type_mismatch' | 'media.broken' = 'media.broken',
) {
  try {
    return await work(sharp(path, { failOn: 'error', limitInputPixels: maxPixels }))
  } catch (error) {
    const { message } = error as Error
    if (message.includes('pixel limit')) throw new Problem(422, 'media.too_many_pixels', { max_megapixels: maxPixels / 1e6 })
    throw new Problem(422, /unsupported image format/.test(message) ? unknown : 'media.broken')
  }
}
