import { openAsBlob } from 'node:fs'
import { Readable } from 'node:stream'
import { S3mini } from 's3mini'
import type { OpenedFile } from '../http/stored-body.ts'
import type { Storage, StoragePlace, StoredContent } from './storage.ts'

/** Milliseconds after which a request to the store is given up. */
const patience = 30_000

/** Keeps files in a bucket of a store that speaks S3. The bucket is private: files are read through the API alone. */
export class S3Storage implements Storage {
  readonly #bucket: S3mini

  constructor(place: Exclude<StoragePlace, { folder: string }>) {
    this.#bucket = new S3mini({ ...place, requestAbortTimeout: patience })
  }

  async put(key: string, content: StoredContent, type: string): Promise<void> {
    // A file of this machine is read while it is sent, and its length is known beforehand, as S3 wants.
    const data = Buffer.isBuffer(content) ? content : await openAsBlob(content.path)
    const answer = await this.#bucket.putObject(key, data, type)
    await answer.body?.cancel()
  }

  async open(key: string): Promise<OpenedFile | undefined> {
    const answer = await this.#bucket.getObjectResponse(key)
    if (!answer?.body) return undefined
    const stream = Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0])
    return { stream, bytes: Number(answer.headers.get('content-length')) }
  }

  async remove(keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#bucket.deleteObject(key)
  }
}
