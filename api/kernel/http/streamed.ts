import { Readable } from 'node:stream'

/**
 * A body that is written while it is sent, piece by piece, as fast as the reader takes it: for what is too large to be held. Each
 * answer that is made of it begins anew.
 */
export class Streamed {
  readonly #pieces: () => AsyncIterable<string>

  /** @param pieces Text of some kilobytes each: what each costs is held until the reader has taken it. */
  constructor(pieces: () => AsyncIterable<string>) {
    this.#pieces = pieces
  }

  /** The text as a stream of bytes that asks for the next piece when the one before has gone. */
  open(): Readable {
    return Readable.from(encoded(this.#pieces()), { objectMode: false, highWaterMark: 64 * 1024 })
  }
}

async function* encoded(pieces: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) yield Buffer.from(piece)
}
