import type { OpenedFile } from '../http/stored-body.ts'

/** What is put into the storage: bytes, or the path of a file that lies on this machine. */
export type StoredContent = Buffer | { readonly path: string }

/**
 * Where files lie. Keys are paths of the API's own making (letters, digits, `-`, `.`, `/`), never anybody's words. A key is written
 * once; whoever opens it sees the whole file or none.
 */
export interface Storage {
  /** Stores a file under a key. @param type Media type. */
  put(key: string, content: StoredContent, type: string): Promise<void>
  /** Opens a file; undefined when there is none. The stream is the caller's to end. */
  open(key: string): Promise<OpenedFile | undefined>
  /** Removes files; those that are not there are passed over. */
  remove(keys: readonly string[]): Promise<void>
}

/** Where a process keeps files, as the environment says. */
export type StoragePlace =
  | { readonly folder: string }
  | {
      /** Address of the bucket: `https://s3.example/bucket`. */
      readonly endpoint: string
      readonly region: string
      readonly accessKeyId: string
      readonly secretAccessKey: string
    }
