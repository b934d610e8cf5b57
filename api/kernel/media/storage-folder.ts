import { copyFile, mkdir, open, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { OpenedFile } from '../http/stored-body.ts'
import type { Storage, StoredContent } from './storage.ts'

/** Keeps files in a folder of this machine, or of a network that looks like one. */
export class FolderStorage implements Storage {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  async put(key: string, content: StoredContent): Promise<void> {
    const path = this.#path(key)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    // Under its name only when it is whole, and on the disk.
    const part = `${path}.${randomUUID()}`
    try {
      if (Buffer.isBuffer(content)) await writeFile(part, content, { mode: 0o600, flush: true })
      else await copied(content.path, part)
      await rename(part, path)
    } catch (error) {
      await rm(part, { force: true })
      throw error
    }
  }

  async open(key: string): Promise<OpenedFile | undefined> {
    try {
      const file = await open(this.#path(key))
      const { size } = await file.stat()
      return { stream: file.createReadStream(), bytes: size }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    }
  }

  async remove(keys: readonly string[]): Promise<void> {
    for (const key of keys) await rm(this.#path(key), { force: true })
    // Empty folders go too; one in which something lies stays.
    for (const folder of new Set(keys.map((key) => dirname(this.#path(key))))) await rmdirIfEmpty(folder)
  }

  #path(key: string): string {
    if (!/^[a-z0-9-]+(\/[a-z0-9.-]+)+$/.test(key) || key.includes('..')) throw new TypeError(`${key} is no key`)
    return join(this.#folder, key)
  }
}

async function copied(from: string, to: string): Promise<void> {
  await copyFile(from, to)
  const file = await open(to, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

async function rmdirIfEmpty(folder: string): Promise<void> {
  await rmdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error
  })
}
