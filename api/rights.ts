import { forgetComments } from './kernel/comments/index.ts'
import type { Database, TenantDb } from './kernel/db/index.ts'
import { sealingKeyOf } from './kernel/http/sealing.ts'
import { goneTold, type Identity } from './kernel/identity/index.ts'
import type { PersonId } from './kernel/identity/person.ts'
import { withdrawInvitationsBy } from './kernel/invitations/index.ts'
import type { Mailer } from './kernel/mail/mails.ts'
import type { Media } from './kernel/media/index.ts'
import { forgetModeration } from './kernel/moderation/index.ts'
import { forgetRecord } from './kernel/moderation/machines-door.ts'
import { forgetOperator } from './kernel/operator/index.ts'
import type { Participation } from './kernel/participation/index.ts'
import type { Notifications } from './kernel/notifications/index.ts'
import {
  carryOutErasures,
  forgetExports,
  rightsHandlers,
  sealedByLaw,
  sendLastLetters,
  type Erasing,
} from './kernel/rights/index.ts'
import type { Occasion, Service } from './kernel/service.ts'
import { forgetRoles, tenantTag, type Tenant, type Tenants } from './kernel/tenancy/index.ts'
import { tellingsOf } from './telling.ts'

/** What people's rights over their data are granted with. */
interface Means {
  readonly database: Database
  readonly tenants: Tenants
  readonly participation: Participation
  readonly media: Media
  readonly identity: Identity
  /** Services, and parts of the kernel that do what services do. */
  readonly services: readonly Pick<Service, 'forgets' | 'tells'>[]
  readonly notifications: Pick<Notifications, 'contact' | 'addressOf'>
  readonly occasion: (tenant: Tenant) => Occasion
  readonly evict: (db: TenantDb, tags: readonly string[]) => void
  readonly mailer: Mailer
  /** It lies outside the database and never changes. */
  readonly secret: Buffer
  readonly clock: () => Date
  readonly onFault: (fault: unknown) => void
}

/**
 * What people may ask of their data: everything that is known about them (GDPR art. 15 and 20), and to be erased (art. 17): each part
 * forgets them in every town, then identity does. What they signed stays counted.
 */
export function createRights(means: Means) {
  const { database, tenants, participation, media, identity, services, notifications } = means
  const { occasion, evict, mailer, secret, clock, onFault } = means
  const key = sealingKeyOf(secret, 'last letters')
  const tellings = tellingsOf(services, notifications.contact)
  const erasing: Erasing = {
    database,
    towns: () => tenants.all(),
    personsOf: async (person) => [...(await identity.mergedInto(person)), person],
    async inTown(db, person, tenant) {
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
    },
    async ofAll(person) {
      await forgetExports(database, person)
      await identity.erase(person)
      await forgetOperator(database, person)
    },
    tellGone: () => goneTold(database, identity),
    clock,
    onFault,
  }
  return {
    tellings,
    handlers: rightsHandlers({
      ...{ database, tellings, sealed: sealedByLaw, media, towns: erasing.towns, occasion, personsOf: erasing.personsOf },
      ...{ addressOf: notifications.addressOf, key, mailer, onFault },
    }),
    /** Erases a person at once, whatever they have asked for. */
    async erase(person: PersonId): Promise<void> {
      for (const one of await erasing.personsOf(person)) {
        for (const tenant of await tenants.all()) await database.forTenant(tenant.id, (db) => erasing.inTown(db, one, tenant))
        await erasing.ofAll(one)
      }
    },
    /** Carries out what people have asked for and have not cancelled in time, and writes to them that it is done. */
    async eraseDue(): Promise<void> {
      await carryOutErasures(erasing)
      await sendLastLetters(database, mailer, key, clock()).catch(onFault)
    },
  }
}
