import type { Database } from '../../db/index.ts'
import type { PersonId } from '../../identity/person.ts'
import type { Occasion } from '../../service.ts'
import type { Tenant } from '../../tenancy/tenant.ts'
import { pageSize, type PlatformTelling, type Telling, type Told } from '../telling.ts'

/** Everything that is known about a person: of no town, in each town, and what is kept and can't be told. */
export interface Tellings {
  readonly ofAll: readonly PlatformTelling[]
  readonly ofTown: readonly Telling[]
}

/** What reads everything about somebody. */
export interface Reading {
  readonly database: Database
  readonly tellings: Tellings
  readonly towns: readonly Tenant[]
  readonly occasion: (tenant: Tenant) => Occasion
  /** The person, and accounts that were merged into theirs and have not been adopted everywhere. */
  readonly persons: readonly PersonId[]
}

/** Records of one kind, as they are read together. */
export interface ToldTogether {
  /** Null: of no town. */
  readonly town: Tenant | null
  readonly kind: string
  readonly records: readonly Told[]
}

/** Reads all of it, page by page: a page is held until it is taken, and each is a transaction of its own. */
export async function* everything({ database, tellings, towns, occasion, persons }: Reading): AsyncGenerator<ToldTogether> {
  for (const person of persons) {
    for (const { name, page } of tellings.ofAll) {
      let after: string | null = null
      do {
        const { records, next } = await page(database, person, after)
        if (records.length > 0) yield { town: null, kind: name, records }
        after = next
      } while (after !== null)
    }
    for (const town of towns) {
      for await (const { name, records } of ofTown({ database, tellings, occasion }, town, person))
        yield { town, kind: name, records }
    }
  }
}

/** What follows a page is read with what comes next, so that people of whom a town knows little cost few transactions. */
async function* ofTown(
  { database, tellings, occasion }: Pick<Reading, 'database' | 'tellings' | 'occasion'>,
  town: Tenant,
  person: PersonId,
) {
  let [place, after]: [number, string | null] = [0, null]
  while (place < tellings.ofTown.length) {
    const read = await database.forTenant(town.id, async (db) => {
      let held = 0
      const pages: { name: string; records: readonly Told[] }[] = []
      while (place < tellings.ofTown.length && held < pageSize) {
        const { name, page } = tellings.ofTown[place]!
        const { records, next } = await page(db, person, after, occasion(town))
        pages.push({ name, records })
        held += records.length
        after = next
        if (next === null) place += 1
      }
      return pages
    })
    for (const page of read) if (page.records.length > 0) yield page
  }
}

/**
 * The same as lines of JSON: `{"town":"bari","kind":"petitions.followed","record":{…}}`, `town` null for what is of none. The last line is
 * `{"end":true,"records":N}`: without it the file is not whole.
 */
export async function* linesOf(reading: Reading): AsyncGenerator<string> {
  let count = 0
  for await (const { town, kind, records } of everything(reading)) {
    count += records.length
    yield records.map((record) => `${JSON.stringify({ town: town?.slug ?? null, kind, record })}\n`).join('')
  }
  yield `${JSON.stringify({ end: true, records: count })}\n`
}
