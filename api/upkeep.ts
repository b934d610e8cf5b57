import { forgetComments } from './kernel/comments/index.ts'
import type { Database, TenantDb } from './kernel/db/index.ts'
import { forgetDelivered } from './kernel/events/delivery.ts'
import { forgetKeys } from './kernel/http/idempotency.ts'
import type { Identity } from './kernel/identity/index.ts'
import type { PersonId } from './kernel/identity/person.ts'
import { forgetOldInvitations, withdrawInvitationsBy } from './kernel/invitations/index.ts'
import type { Errands } from './kernel/jobs/errands.ts'
import type { Rounds } from './kernel/jobs/rounds.ts'
import { foldTown } from './kernel/map/index.ts'
import { forgetModeration, tellWaiting } from './kernel/moderation/index.ts'
import { forgetRecord } from './kernel/moderation/machines-door.ts'
import type { Media } from './kernel/media/index.ts'
import type { Participation } from './kernel/participation/index.ts'
import { forgetNotices } from './kernel/notifications/index.ts'
import { forgetOperator } from './kernel/operator/index.ts'
import type { Occasion, Service } from './kernel/service.ts'
import { forgetRoles, tenantTag, type Tenant, type Tenants } from './kernel/tenancy/index.ts'
import { forgetEvents, forgetSecrets } from './kernel/webhooks/index.ts'

/** What falls due in every town, whoever asks or nobody. */
export interface Upkeep {
  /** Does now what falls due with time in every town, or in these, and delivers their facts. */
  keepTime(towns?: readonly Tenant[]): Promise<void>
  /** Does now in every town, or in these, what waits to be done outside of transactions. */
  runErrands(towns?: readonly Tenant[]): Promise<void>
  /** Lets the same begin soon, and waits for none of it: a system that keeps one errand waiting must not hold up the others' next round. */
  beginErrands(): Promise<void>
  /** Returns once nothing is under way by itself, of all that was called for before: facts and errands. */
  rest(): Promise<void>
  /** Parts with what has been kept long enough: keys, delivered facts, old news, uploads that nobody attached, originals. */
  forget(): Promise<void>
  /** Erases a person (GDPR art. 17): each service forgets them in every town, then identity does. What they signed stays counted. */
  erase(person: PersonId): Promise<void>
}

/** What the work is done with. */
interface Means {
  readonly database: Database
  readonly tenants: Tenants
  readonly participation: Participation
  readonly media: Media
  readonly identity: Identity
  readonly facts: Rounds
  readonly errands: Errands
  /** Services, and parts of the kernel that do what services do. */
  readonly services: readonly Pick<Service, 'everyMinute' | 'forgets'>[]
  readonly occasion: (tenant: Tenant) => Occasion
  readonly evict: (db: TenantDb, tags: readonly string[]) => void
  /** Returns when what was called for so far has been heard. */
  readonly heard: () => Promise<void>
  readonly clock: () => Date
  readonly onFault: (fault: unknown) => void
}

const day = 24 * 60 * 60 * 1000

/** Timed work that fails in a town is recorded and keeps no other town from its own; an erasure that fails says so. */
export function createUpkeep(means: Means): Upkeep {
  const { database, tenants, participation, media, identity, facts, errands, services } = means
  const { occasion, evict, heard, clock, onFault } = means
  const inEveryTown = async (work: (db: TenantDb, tenant: Tenant) => Promise<unknown>, towns?: readonly Tenant[]) => {
    for (const tenant of towns ?? (await tenants.all()))
      await database.forTenant(tenant.id, (db) => work(db, tenant)).catch(onFault)
  }
  const keepTime = async (some?: readonly Tenant[]) => {
    await identity.reloadGone().catch(onFault)
    const towns = some ?? (await tenants.all())
    for (const service of services) {
      if (service.everyMinute) await inEveryTown((db, tenant) => service.everyMinute!(db, occasion(tenant)), towns)
    }
    await inEveryTown((db, tenant) => tellWaiting(db, occasion(tenant)), towns)
    for (const tenant of towns) await facts.settle(tenant)
    for (const tenant of towns) await foldTown(database, tenant.id).catch(onFault)
  }
  const runErrands = async (towns?: readonly Tenant[]) => errands.settle(towns ?? (await tenants.all()))
  const beginErrands = async () => (await tenants.all()).forEach((tenant) => errands.wake(tenant))
  const rest = async () => {
    do await heard()
    while ((await Promise.all([facts.rest(), errands.rest()])).some(Boolean))
  }
  const forget = async () => {
    await inEveryTown((db) => forgetKeys(db, new Date(clock().getTime() - day)))
    await inEveryTown((db) => forgetDelivered(db, new Date(clock().getTime() - 30 * day)))
    await inEveryTown((db) => forgetEvents(db, new Date(clock().getTime() - 30 * day)))
    await inEveryTown((db) => forgetSecrets(db, clock()))
    await inEveryTown((db) => forgetNotices(db, clock()))
    await inEveryTown((db) => forgetOldInvitations(db, clock()))
    for (const tenant of await tenants.all()) await media.purge(tenant, clock()).catch(onFault)
    while ((await identity.purge()) > 0);
  }
  const erase = async (person: PersonId) => {
    for (const merged of await identity.mergedInto(person)) await eraseOne(merged)
    await eraseOne(person)
  }
  const eraseOne = async (person: PersonId) => {
    for (const tenant of await tenants.all()) {
      await database.forTenant(tenant.id, async (db) => {
        for (const service of services) await service.forgets?.(db, person)
        await forgetRoles(db, person)
        await withdrawInvitationsBy(db, person, clock())
        await participation.forget(db, person)
        await media.forget(db, person, clock())
        await forgetRecord(db, person)
        evict(db, await forgetComments(db, person))
        await forgetModeration(db, person)
        // Whatever is in memory of this town may show the name.
        evict(db, [tenantTag(tenant.slug)])
      })
    }
    await identity.erase(person)
    await forgetOperator(database, person)
  }
  return { keepTime, runErrands, beginErrands, rest, forget, erase }
}
