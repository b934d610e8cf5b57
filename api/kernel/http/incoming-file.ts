import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Problem } from './problem.ts'

/** Milliseconds that a file may take to arrive. */
export const patience = 120_000

/** A file as it was received. */
export interface ReceivedFile {
  readonly bytes: number
  /** SHA-256 of its content, hexadecimal. */
  readonly digest: string
}

/**
 * The body of a request whose operation takes a file: nothing of it has been read. It is held to `maxBytes`, and never lies in
 * memory as a whole: what can't be written stops the sender.
 */
export class IncomingFile {
  /** Media type as the sender calls it; the content may be anything. */
  readonly type: string
  readonly maxBytes: number
  readonly #request: IncomingMessage

  /** @throws Problem 413 `http.too_large` {max_bytes} when the sender announces more; 415 for encodings. */
  constructor(request: IncomingMessage, type: string, maxBytes: number) {
    const encoding = request.headers['content-encoding']
    if (encoding !== undefined && encoding !== 'identity') throw new Problem(415, 'http.unsupported_media_type')
    if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes)
    this.#request = request
    this.type = type
    this.maxBytes = maxBytes
  }

  /**
   * Writes the body to a new file. What has been written when it fails is the caller's to remove.
   *
   * @throws Problem 413 `http.too_large` {max_bytes}; 400 `http.invalid_request` when the sender leaves or takes longer than two minutes.
   */
  async writeTo(path: string): Promise<ReceivedFile> {
    const late = setTimeout(() => this.#request.destroy(), patience)
    try {
      // The request itself outlives a refusal, which has to be answered: only what reads from it ends.
      const received = await writeChunks(chunksOf(this.#request), path, this.maxBytes)
      if (!this.#request.complete) throw incomplete()
      return received
    } catch (error) {
      if (error instanceof Problem) throw error
      if (this.#request.destroyed) throw incomplete()
      throw error
    } finally {
      clearTimeout(late)
    }
  }
}

/** Writes chunks to a new file. @throws Problem 413 `http.too_large` {max_bytes} when there are more. */
export async function writeChunks(chunks: AsyncIterable<Buffer>, path: string, maxBytes: number): Promise<ReceivedFile> {
  const hash = createHash('sha256')
  let bytes = 0
  const measure = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length
      if (bytes > maxBytes) return done(tooLarge(maxBytes))
      hash.update(chunk)
      done(null, chunk)
    },
  })
  await pipeline(chunks, measure, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
  return { bytes, digest: hash.digest('hex') }
}

/**
 * What is left of a body after the answer is thrown away, so that the connection can be used again; beyond `most` bytes or ten
 * seconds it is cut.
 */
export function discardRest(request: IncomingMessage, most: number): void {
  if (request.complete || request.destroyed) return
  let bytes = 0
  const cut = () => request.destroy()
  const late = setTimeout(cut, 10_000).unref()
  request.on('data', (chunk: Buffer) => (bytes += chunk.length) > most && cut())
  for (const end of ['end', 'close', 'error']) request.once(end, () => clearTimeout(late))
  request.resume()
}

/** The body's bytes; whoever stops reading leaves the request itself alive, so that it can be answered. */
export async function* chunksOf(request: IncomingMessage): AsyncGenerator<Buffer> {
  for await (const chunk of (request as Readable).iterator({ destroyOnReturn: false })) yield chunk as Buffer
}

export const tooLarge = (maxBytes: number) => new Problem(413, 'http.too_large', { max_bytes: maxBytes })
export const incomplete = () => new Problem(400, 'http.invalid_request', { in: 'body', at: '', rule: 'complete' })
