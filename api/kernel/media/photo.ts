import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import sharp, { type OverlayOptions, type Sharp } from 'sharp'
import { Problem } from '../http/problem.ts'
import { assertUnambiguous } from './content.ts'
import { sizes, type PhotoSize, type PhotoType, type Rectangle } from './photo-job.ts'

/** The most pixels that are looked at: what phones take. More could only be there to exhaust the memory. */
const maxPixels = 50_000_000
/** Longest side of the photo as it is kept, in pixels: more than is ever shown. */
const keptSide = 2560
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

const formats = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp' } as const

/**
 * Makes a photo anew from what was uploaded: nothing of the file's own bytes stays. Writes `original.jpg` (upright, 2560 pixels at most
 * on its longer side, without metadata) and every size into the folder: what lay in memory would stay there.
 *
 * @throws Problem 422 `media.type_mismatch`, `media.too_many_pixels` {max_megapixels}, `media.ambiguous`, `media.broken`.
 */
export async function makePhoto(upload: string, type: PhotoType, folder: string): Promise<PhotoSize> {
  const { format, width, height } = await read(upload, (image) => image.metadata(), 'media.type_mismatch')
  if (format !== formats[type]) throw new Problem(422, 'media.type_mismatch')
  if (width * height > maxPixels) throw tooManyPixels()
  await assertUnambiguous(upload, type)
  const original = join(folder, 'original.jpg')
  const made = await read(upload, (image) =>
    image
      .autoOrient()
      .resize(within(keptSide))
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: 90 })
      .timeout({ seconds: patience })
      .toFile(original),
  )
  await renderPhoto(original, [], folder)
  return { width: made.width, height: made.height }
}

/** Writes every size in both formats into the folder, with the rectangles blacked out: `640.webp`, `640.jpg`, … */
export async function renderPhoto(original: string, rectangles: readonly Rectangle[], folder: string): Promise<void> {
  const plain = (name: string | number) => join(folder, `${name}.png`)
  let larger = original
  if (rectangles.length > 0) {
    const { width, height } = await sharp(original).metadata()
    // At full size, then made small: a rectangle's edge hides what it touches in every size.
    const blacked = sharp(original).composite(rectangles.map((rectangle) => blackOf(rectangle, width, height)))
    await uncompressed(blacked, plain('blacked'))
    larger = plain('blacked')
  }
  for (const size of sizes) {
    await uncompressed(sharp(larger).resize(within(size)), plain(size))
    larger = plain(size)
    await sharp(larger)
      .webp({ quality: 75, effort: 0 })
      .toFile(join(folder, `${size}.webp`))
    await sharp(larger)
      .jpeg({ quality: 80 })
      .toFile(join(folder, `${size}.jpg`))
  }
  for (const name of ['blacked', ...sizes]) await rm(plain(name), { force: true })
}

const within = (side: number) => ({ width: side, height: side, fit: 'inside', withoutEnlargement: true }) as const
const uncompressed = (image: Sharp, path: string) => image.png({ compressionLevel: 0 }).toFile(path)
const tooManyPixels = () => new Problem(422, 'media.too_many_pixels', { max_megapixels: maxPixels / 1e6 })

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
    if (error instanceof TypeError || error instanceof ReferenceError) throw error
    const { message } = error as Error
    if (message.includes('pixel limit')) throw tooManyPixels()
    throw new Problem(422, /unsupported image format/.test(message) ? unknown : 'media.broken')
  }
}
