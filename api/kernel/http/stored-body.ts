import type { Readable } from 'node:stream'

/** A file that has been opened for reading. */
export interface OpenedFile {
  readonly stream: Readable
  readonly bytes: number
}

/** The body of an answer that lies in a file: opened once the transaction has ended, and only when it is going to be sent. */
export class StoredBody {
  readonly open: () => Promise<OpenedFile | undefined>

  /** @param open Opens it; undefined when it has been removed meanwhile. */
  constructor(open: () => Promise<OpenedFile | undefined>) {
    this.open = open
  }
}
