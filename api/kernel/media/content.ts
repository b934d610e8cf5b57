import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Problem } from '../http/problem.ts'

/**
 * What makes a file something else as well: markup that a browser would run, a PDF, the directory of a ZIP archive. In what a camera
 * writes none of it occurs.
 */
const foreign = /<(?:html|script|!doctype)[\s>]|<\?php\s|%pdf-[12]\.\d|PK\x05\x06\0{4}/i
/** A PDF is a PDF. */
const foreignInPdf = /<(?:html|script|!doctype)[\s>]|<\?php\s|PK\x05\x06\0{4}/i
/** Longest match of the above, so that none is missed between two pieces. */
const overlap = 16

/** Passes for a file that is of one type only. @throws Problem 422 `media.ambiguous`. */
export async function assertUnambiguous(path: string, type: string): Promise<void> {
  const pattern = type === 'application/pdf' ? foreignInPdf : foreign
  let end = ''
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    const text = end + (chunk as Buffer).toString('latin1')
    if (pattern.test(text)) throw new Problem(422, 'media.ambiguous')
    end = text.slice(-overlap)
  }
}

/**
 * Passes for a whole PDF: its header at the very beginning, and at the end the place of its table of objects, where one is found.
 *
 * @throws Problem 422 `media.type_mismatch` for another header, `media.broken` for another end.
 * @source ISO 32000-1:2008, 7.5.2 (header), 7.5.5 (trailer); readers look for the trailer in the last 1,024 bytes (Annex H, note 18).
 */
export async function assertPdf(path: string): Promise<void> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const read = async (position: number, length: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, Math.max(0, position))
      return buffer.subarray(0, bytesRead).toString('latin1')
    }
    if (!/^%PDF-(1\.[0-7]|2\.0)[\r\n \t]/.test(await read(0, 16))) throw new Problem(422, 'media.type_mismatch')
    const place = /startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(await read(size - 1024, 1024))?.[1]
    const table = place === undefined ? '' : await read(Number(place), 32)
    if (!/^\s*(xref\s|\d+\s+\d+\s+obj)/.test(table)) throw new Problem(422, 'media.broken')
  } finally {
    await file.close()
  }
}
