import type { Database, TenantDb } from '../db/index.ts'
import type { OpenedFile } from '../http/stored-body.ts'
import { expectSets, forgetSets, keyIn, keysOf, type FileSet } from './file-sets.ts'
import type { Storage, StoredContent } from './storage.ts'

/** A file that is going to be stored. */
export interface NewFile {
  readonly set: FileSet
  readonly name: string
  readonly content: StoredContent
  readonly type: string
}

/** Files of all towns: stored before the transaction that needs them, removed after the one that no longer does. */
export class Files {
  readonly #storage: Storage
  readonly #database: Database
  readonly #onFault: (fault: unknown) => void
  readonly #running = new Set<Promise<void>>()

  constructor(storage: Storage, database: Database, onFault: (fault: unknown) => void) {
    this.#storage = storage
    this.#database = database
    this.#onFault = onFault
  }

  /** Stores files of sets that nobody keeps yet: whoever does not keep them within an hour loses them. */
  async store(tenantId: string, files: readonly NewFile[], now: Date): Promise<void> {
    const sets = [...new Set(files.map(({ set }) => set))]
    await this.#database.forTenant(tenantId, (db) => expectSets(db, sets, now))
    for (const { set, name, content, type } of files) await this.#storage.put(keyIn(tenantId, set.id, name), content, type)
  }

  open(tenantId: string, setId: string, name: string): Promise<OpenedFile | undefined> {
    return this.#storage.open(keyIn(tenantId, setId, name))
  }

  /** Removes the files of sets that have been released, once the transaction has been committed. */
  removeAfter(db: TenantDb, sets: readonly FileSet[]): void {
    if (sets.length === 0) return
    db.afterCommit(() => this.#run(this.remove(db.tenantId, sets)))
  }

  /** Releases sets in a transaction of its own, then removes their files, without being waited for. */
  removeSoon(tenantId: string, release: (db: TenantDb) => Promise<readonly FileSet[]>): void {
    this.#run(this.#database.forTenant(tenantId, release).then((sets) => this.remove(tenantId, sets)))
  }

  #run(removing: Promise<void>): void {
    const removal = removing.catch(this.#onFault)
    this.#running.add(removal)
    void removal.then(() => this.#running.delete(removal))
  }

  /** Removes the files of sets that have been released, then the rows that name them. */
  async remove(tenantId: string, sets: readonly FileSet[]): Promise<void> {
    if (sets.length === 0) return
    await this.#storage.remove(sets.flatMap((set) => keysOf(tenantId, set)))
    await this.#database.forTenant(tenantId, (db) =>
      forgetSets(
        db,
        sets.map(({ id }) => id),
      ),
    )
  }

  /** Waits for what is being removed. */
  async settled(): Promise<void> {
    await Promise.all(this.#running)
  }
}
