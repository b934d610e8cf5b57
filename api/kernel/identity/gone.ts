import type { Database, Db } from '../db/index.ts'
import { lastWriteMs } from './linking/joining-store.ts'
import type { PersonId } from './person.ts'

/** What every process hears when somebody is erased, or merged into somebody else, or has ended a sign-in or a consent. */
export const goneTag = 'gone'

/** Tells every process, when the transaction of `db` commits. */
export async function tellGone(db: Db): Promise<void> {
  await db.run({ name: 'gone_tell', text: `select pg_notify('evict', $1)`, values: [`persons ${goneTag}`] })
}

/** Tells every process at once, and knows it here when it returns. */
export async function goneTold(database: Database, identity: { reloadGone(): Promise<void> }): Promise<void> {
  await tellGone(database)
  await identity.reloadGone()
}

/**
 * Who was erased or merged, and which grants were ended, so lately that an access token of theirs may still hold, and whoever is being
 * erased, however long it takes: tokens are looked up nowhere. Some at most; read at the start, every minute, and when a process says that there are more.
 */
export class Gone {
  readonly #database: Database
  readonly #clock: () => Date
  #ids: ReadonlySet<string> = new Set()

  constructor(database: Database, clock: () => Date) {
    this.#database = database
    this.#clock = clock
  }

  has(person: PersonId, grant?: string): boolean {
    return this.#ids.has(person) || (grant !== undefined && this.#ids.has(grant))
  }

  async reload(): Promise<void> {
    const rows = await this.#database.rows<{ id: string }>({
      name: 'gone_since',
      text: `select id::text from person where erased_at > $1 union select merged_id::text from person_joining where asked_at > $1
        union select grant_id from ended_grant where ended_at > $1
        union select person_id::text from person_erasure where begun_at is not null and (begun_at > $1 or done_at is null)`,
      values: [new Date(this.#clock().getTime() - lastWriteMs)],
    })
    this.#ids = new Set(rows.map(({ id }) => id))
  }
}
