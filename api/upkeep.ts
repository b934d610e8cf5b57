import type { Database, TenantDb } from './kernel/db/index.ts'
import type { Identity } from './kernel/identity/index.ts'
import type { PersonId } from './kernel/identity/person.ts'
import { forgetOldInvitations } from './kernel/invitations/index.ts'
import type { Errands } from './kernel/jobs/errands.ts'
import type { TimedWork } from './kernel/jobs/index.ts'
import type { Rounds } from './kernel/jobs/rounds.ts'
import { foldTown } from './kernel/map/index.ts'
import { tellWaiting } from './kernel/moderation/index.ts'
import type { Media } from './kernel/media/index.ts'
import { forgetErasures, keepingMinute, keepRetention } from './kernel/rights/index.ts'
import type { Occasion, Service } from './kernel/service.ts'
import { periods } from './retention.ts'
import type { Tenant, Tenants } from './kernel/tenancy/index.ts'
import { forgetSecrets } from './kernel/webhooks/index.ts'

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
  /** The same for whoever has asked for it and has not cancelled it in time: town by town, going on where another process has stopped. */
  eraseDue(): Promise<void>
}

/** What the work is done with. */
interface Means {
  readonly database: Database
  readonly tenants: Tenants
  readonly erasing: Pick<Upkeep, 'erase' | 'eraseDue'>
  readonly media: Media
  readonly identity: Identity
  readonly facts: Rounds
  readonly errands: Errands
  /** Services, and parts of the kernel that do what services do. */
  readonly services: readonly Pick<Service, 'everyMinute'>[]
  readonly occasion: (tenant: Tenant) => Occasion
  /** Returns when what was called for so far has been heard. */
  readonly heard: () => Promise<void>
  readonly clock: () => Date
  readonly onFault: (fault: unknown) => void
}

/** Timed work that fails in a town is recorded and keeps no other town from its own; an erasure that fails says so. */
export function createUpkeep(means: Means): Upkeep {
  const { database, tenants, media, identity, facts, errands, erasing, services } = means
  const { occasion, heard, clock, onFault } = means
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
    for (const tenant of await tenants.all()) await keepRetention({ database, periods, now: clock(), onFault }, tenant)
    await inEveryTown((db) => forgetSecrets(db, clock()))
    await inEveryTown((db) => forgetOldInvitations(db, clock()))
    for (const tenant of await tenants.all()) await media.purge(tenant, clock()).catch(onFault)
    while ((await identity.purge()) > 0);
    await forgetErasures(database, clock()).catch(onFault)
  }
  const { erase, eraseDue } = erasing
  return { keepTime, runErrands, beginErrands, rest, forget, erase, eraseDue }
}

/** The same as timed work: one process at a time does each. */
export const timedWork = (upkeep: Upkeep, resetSandboxes: () => Promise<void>): TimedWork[] => [
  { name: 'keep_time', when: '* * * * *', work: () => upkeep.keepTime() },
  { name: 'run_errands', when: '* * * * *', work: upkeep.beginErrands },
  { name: 'reset_sandboxes', when: '* * * * *', work: resetSandboxes },
  { name: 'erase', when: '* * * * *', work: upkeep.eraseDue },
  { name: 'forget', when: `${keepingMinute} * * * *`, work: upkeep.forget },
]
