import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import pLimit from 'p-limit'
import { Problem } from '../http/problem.ts'

/** Photos that may wait for their turn, in this process; at a second each, whoever comes later would wait a minute. */
const maxWaiting = 64

/** Does one heavy piece of work per core at a time: what waits lies on the disk. */
export class Workshop {
  readonly #folder: string
  readonly #turns = pLimit(availableParallelism())

  /** @param folder For files that are being received and made. */
  constructor(folder: string) {
    this.#folder = folder
  }

  /** Does the work when its turn comes. @throws Problem 503 `http.unavailable` when too much is waiting. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#turns.pendingCount >= maxWaiting) throw new Problem(503, 'http.unavailable', {}, 10)
    return this.#turns(work)
  }

  /** Hands out a new folder, and removes it with everything in it at the end. */
  async withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
    const folder = join(this.#folder, randomUUID())
    await mkdir(folder, { recursive: true, mode: 0o700 })
    try {
      return await work(folder)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }

  /** Removes what a process that died was receiving. @param before In milliseconds since 1970, of the machine's own clock. */
  async sweep(before: number): Promise<void> {
    for (const name of await readdir(this.#folder).catch(() => [])) {
      const path = join(this.#folder, name)
      const found = await stat(path).catch(() => undefined)
      if (found && found.mtimeMs < before) await rm(path, { recursive: true, force: true })
    }
  }
}
