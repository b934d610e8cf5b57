import type { Database } from '../../db/index.ts'
import type { TaggedCache } from '../../http/cache.ts'
import { Problem } from '../../http/problem.ts'
import type { PersonId } from '../../identity/person.ts'
import type { ServiceName, Tenant } from '../../tenancy/tenant.ts'
import { everyBlock, type Block } from './store.ts'

/** Under which a town's blocks are kept in memory; evicted when one is made or ended. */
export const blocksTag = (tenantId: string): string => `blocks:${tenantId}`

type ByPerson = ReadonlyMap<PersonId, readonly Block[]>

/** For how long blocks stay in memory, in seconds; each is asked for its own end. */
const keptFor = 300

/**
 * Passes when the person may write in the service: asked in one place, before every operation whose words others read
 * (`x-contribution: true` in the contract). The town's blocks are in memory: it costs two look-ups.
 *
 * @throws Problem 403 `moderation.blocked` {block, until, reason, service}.
 */
export function mayWriteIn({ database, cache }: { database: Database; cache: TaggedCache }) {
  return async (tenant: Tenant, person: PersonId, service: ServiceName | undefined, now: Date): Promise<void> => {
    const key = `blocks ${tenant.id}`
    const known = cache.peek(key) as ByPerson | undefined
    const held = known ?? (await cache.remember(key, () => load(database, tenant, now)))
    const block = held.get(person)?.find((one) => holds(one, service, now))
    if (!block) return
    const { id, until_at: until, reason, service: scope } = block
    throw new Problem(403, 'moderation.blocked', { block: id, until: until.toISOString(), reason, service: scope ?? 'all' })
  }
}

const holds = ({ service: scope, from_at, until_at }: Block, service: ServiceName | undefined, now: Date): boolean =>
  from_at <= now && now < until_at && (scope === null || scope === service)

async function load(database: Database, tenant: Tenant, now: Date) {
  const blocks = await database.forTenant(tenant.id, (db) => everyBlock(db, now))
  const value: ByPerson = Map.groupBy(blocks, ({ person_id }) => person_id)
  return { value, tags: [blocksTag(tenant.id)], seconds: keptFor, size: 500 + blocks.length * 500 }
}
