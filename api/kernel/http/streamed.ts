import { Readable } from 'node:stream'
import type { Database, TenantDb, TenantId } from '../db/index.ts'

/**
 * A body that is written while it is sent, piece by piece, as fast as the reader takes it: for what is too large to be held. Each
 * answer that is made of it begins anew.
 */
export class Streamed {
  readonly #pieces: () => AsyncIterable<string | Buffer>

  /** @param pieces Text or bytes, of some kilobytes each: what each costs is held until the reader has taken it. */
  constructor(pieces: () => AsyncIterable<string | Buffer>) {
    this.#pieces = pieces
  }

  /** It as a stream of bytes that asks for the next piece when the one before has gone. */
  open(): Readable {
    return Readable.from(encoded(this.#pieces()), { objectMode: false, highWaterMark: 64 * 1024 })
  }
}

/**
 * What is too large to be held, page by page: each is read in a transaction of its own when the one before has been taken, so that a slow
 * reader holds neither memory nor a connection. A page gives its rows and the cursor of what follows; null on the last one.
 */
export async function* inPages<Row, Cursor>(
  database: Database,
  tenantId: TenantId,
  read: (db: TenantDb, after: Cursor | null) => Promise<{ rows: Row[]; next: Cursor | null }>,
): AsyncGenerator<readonly Row[]> {
  let after: Cursor | null = null
  do {
    const page: { rows: Row[]; next: Cursor | null } = await database.forTenant(tenantId, (db) => read(db, after))
    yield page.rows
    after = page.next
  } while (after !== null)
}

async function* encoded(pieces: AsyncIterable<string | Buffer>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) yield typeof piece === 'string' ? Buffer.from(piece) : piece
}
