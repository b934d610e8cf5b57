import { LRUCache } from 'lru-cache'
import type { Database } from '../db/index.ts'
import { systemClientId } from '../identity/caller.ts'
import type { Tenant } from '../tenancy/tenant.ts'
import { applicationRules } from './store/applications.ts'
import { livingSystems } from './store/systems.ts'

/** What a town lets a client do. */
export interface ClientRule {
  /** Of what its tokens hold no more than this counts; undefined: all of it. */
  readonly scopes?: ReadonlySet<string>
  readonly requestsPerMinute?: number
  readonly suspended: boolean
}

const prefix = 'client-rules:'
/** What every process hears when a client of the town stands otherwise. */
export const rulesTag = (slug: string): string => `${prefix}${slug}`
/** A change of another process is heard of at once; should that message be lost, the rules are read again after a minute. */
const keptMs = 60_000

/** The rules of each town, in memory: every request of a client asks for its own. */
export class ClientRules {
  readonly #database: Database
  readonly #town: (slug: string) => Promise<Tenant | undefined>
  readonly #kept = new LRUCache<string, Promise<ReadonlyMap<string, ClientRule>>>({ max: 1000, ttl: keptMs })

  constructor(database: Database, town: (slug: string) => Promise<Tenant | undefined>) {
    this.#database = database
    this.#town = town
  }

  /** The rule of the town for the client; undefined when it has none, which a system must. */
  async of(slug: string, clientId: string): Promise<ClientRule | undefined> {
    let rules = this.#kept.get(slug)
    if (!rules) {
      const reading = this.#read(slug)
      rules = reading
      this.#kept.set(slug, reading)
      reading.catch(() => {
        if (this.#kept.peek(slug) === reading) this.#kept.delete(slug)
      })
    }
    return (await rules).get(clientId)
  }

  /** Forgets what is named by the tag, when it is one of ours. */
  hear(tag: string): void {
    if (tag.startsWith(prefix)) this.#kept.delete(tag.slice(prefix.length))
  }

  async #read(slug: string): Promise<ReadonlyMap<string, ClientRule>> {
    const tenant = await this.#town(slug)
    if (!tenant) return new Map()
    const [systems, applications] = await this.#database.forTenant(tenant.id, async (db) => [
      await livingSystems(db),
      await applicationRules(db),
    ])
    return new Map<string, ClientRule>([
      ...applications.map(({ client, requestsPerMinute: most, suspendedAt }): [string, ClientRule] => [
        client,
        { suspended: suspendedAt !== null, ...(most !== null && { requestsPerMinute: most }) },
      ]),
      ...systems.map(({ id, scopes, requestsPerMinute, suspendedAt }): [string, ClientRule] => [
        systemClientId(slug, id),
        { scopes: new Set<string>(scopes), requestsPerMinute, suspended: suspendedAt !== null },
      ]),
    ])
  }
}
