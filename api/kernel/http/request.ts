import type { AtCounter } from '../counter/acting.ts'
import type { Database, Db, TenantDb, TenantId, TenantTransaction } from '../db/index.ts'
import type { System } from '../identity/caller.ts'
import { reaches, requirePerson, type Person } from '../identity/person.ts'
import { systemScopes, type SystemScope } from '../identity/scopes.ts'
import type { Media } from '../media/index.ts'
import type { Participation } from '../participation/index.ts'
import type { Places } from '../places/index.ts'
import type { Language, ServiceName, Tenant } from '../tenancy/tenant.ts'
import type { TaggedCache } from './cache.ts'
import type { RawAnswer } from './answer.ts'
import { answeredBefore, keepable, once, type KeyedRequest } from './idempotency.ts'
import { Problem } from './problem.ts'
import type { SealingKey } from './sealing.ts'
import type { components } from '../../../types/openapi.d.ts'

export type StaffRole = components['schemas']['StaffRoleName']

/** A role is whoever's it was given to: less than this does not surely tell who somebody is. */
const staffAssurance = 'substantial'

/** What the kernel's parts give to every request; each is made once, by `createApp`. */
export interface RequestTools {
  readonly database: Database
  readonly participation: Participation
  readonly media: Media
  readonly places: Places
  readonly cache: TaggedCache
  readonly newId: () => string
  /** The API's public origin. */
  readonly origin: string
  /** Under which answers are kept that may have to be repeated. */
  readonly sealing: SealingKey
  /** The person's roles in the town of `db` for the service (undefined: roles for every service). */
  readonly rolesOf: (db: TenantDb, person: string, service: ServiceName | undefined) => Promise<readonly StaffRole[]>
  readonly nameOf: (db: Db, person: string) => Promise<{ givenName: string; familyName: string }>
  /** The town in whose territory a place (longitude, latitude, WGS 84) lies. */
  readonly townAt: (position: readonly [number, number]) => Promise<Tenant | undefined>
  /** Passes when the person may write in the service (undefined: whatever is no service's). @throws Problem 403 `moderation.blocked`. */
  readonly mayWrite: (tenant: Tenant, person: string, service: ServiceName | undefined, now: Date) => Promise<void>
  /** Who an officer at a counter acts for, and what was done for them. */
  readonly counter: AtCounter
  /** Tells the other processes, from within the transaction, what they must drop after its commit. */
  readonly notifyEviction: (db: TenantDb, tags: readonly string[]) => void
}

/** Another system that makes the request. */
export interface AdmittedSystem extends System {
  /** That the operation names, and the system has. */
  readonly scope: SystemScope
}

/** Who makes a request, and where. */
export interface Who {
  readonly person: Person | undefined
  /** Where the operation is open to other systems. */
  readonly system: AdmittedSystem | undefined
  readonly tenant: Tenant
  readonly db: TenantTransaction
  readonly now: Date
  readonly language: Language
  readonly service: ServiceName | undefined
  /** Where the operation takes an `Idempotency-Key`. */
  readonly intention: Omit<KeyedRequest, 'content'> | undefined
  readonly accepts: (types: string[]) => string | false
}

/** Who of the staff does something: a member, or another system in the town's name. */
export interface StaffHand {
  readonly personId: string | null
  readonly systemId: string | null
  readonly role: StaffRole
}

interface Parts {
  path: unknown
  query: unknown
  headers: unknown
  body: unknown
}

/** A request that has passed the contract. One object per request; what costs something is computed when asked for. */
export class RequestContext {
  readonly path: never
  readonly query: never
  readonly headers: never
  readonly body: never
  readonly person: Person | undefined
  /** The system that makes the request, where the operation is open to systems: what a person may it may not. */
  readonly system: AdmittedSystem | undefined
  readonly tenant: Tenant
  readonly db: TenantTransaction
  readonly now: Date
  readonly language: Language
  readonly service: ServiceName | undefined
  #tools: RequestTools
  #evicted: string[] = []
  #intention: Omit<KeyedRequest, 'content'> | undefined
  #accepts: (types: string[]) => string | false

  constructor(parts: Parts, who: Who, tools: RequestTools) {
    this.path = parts.path as never
    this.query = parts.query as never
    this.headers = parts.headers as never
    this.body = parts.body as never
    this.person = who.person
    this.system = who.system
    this.tenant = who.tenant
    this.db = who.db
    this.now = who.now
    this.language = who.language
    this.service = who.service
    this.#tools = tools
    this.#intention = who.intention
    this.#accepts = who.accepts
  }

  get database(): Database {
    return this.#tools.database
  }

  get participation(): Participation {
    return this.#tools.participation
  }

  get media(): Media {
    return this.#tools.media
  }

  get places(): Places {
    return this.#tools.places
  }

  /** The API's public origin. */
  get origin(): string {
    return this.#tools.origin
  }

  get newId(): () => string {
    return this.#tools.newId
  }

  get sealing(): SealingKey {
    return this.#tools.sealing
  }

  /** This service's settings in this town. */
  get settings(): unknown {
    return this.service && this.tenant.settings[this.service]
  }

  /** The town in whose territory the place (longitude, latitude, WGS 84) lies; undefined when it lies in none. */
  townAt(position: readonly [number, number]): Promise<Tenant | undefined> {
    return this.#tools.townAt(position)
  }

  /**
   * The signed-in person's roles in this town that are work on what citizens write, which serving at the counter is not; none for whoever
   * is not signed in, did not grant the scope `staff`, or signed in by what does not surely tell who they are. A system has the role that
   * goes with the scope by which it is let do this.
   */
  async roles(db: TenantDb = this.db): Promise<readonly Exclude<StaffRole, 'counter'>[]> {
    if (this.system) return [systemScopes[this.system.scope]]
    if (!this.person || !reaches(this.person.assurance, staffAssurance)) return []
    return (await this.#rolesHeld(db, this.person)).filter((role) => role !== 'counter')
  }

  async #rolesHeld(db: TenantDb, person: Person): Promise<readonly StaffRole[]> {
    return person.scopes.has('staff') ? this.#tools.rolesOf(db, person.id, this.service) : []
  }

  /**
   * The person, when their role is among those named; an administrator always passes.
   *
   * @throws Problem 401 `identity.sign_in_needed`, 403 `staff.role_needed` {roles}, `identity.assurance_too_low` {required}.
   */
  requireRole(...roles: readonly StaffRole[]): Promise<{ personId: string; role: StaffRole }> {
    return this.requireRoleIn(this.db, ...roles)
  }

  /** The same where other systems may do it too, by a scope of theirs whose role is among those named. */
  async requireStaff(...roles: readonly StaffRole[]): Promise<StaffHand> {
    if (!this.system) return { ...(await this.requireRole(...roles)), systemId: null }
    const role = systemScopes[this.system.scope]
    if (role !== 'administrator' && !roles.includes(role)) throw new Problem(403, 'identity.person_needed')
    return { personId: null, systemId: this.system.systemId, role }
  }

  /** The same, read in a transaction that ends before something else is waited for. */
  async requireRoleIn(db: TenantDb, ...roles: readonly StaffRole[]): Promise<{ personId: string; role: StaffRole }> {
    if (this.system) throw new Problem(403, 'identity.person_needed')
    if (!this.person) throw new Problem(401, 'identity.sign_in_needed')
    const held = await this.#rolesHeld(db, this.person)
    const role = held.find((held) => held === 'administrator' || roles.includes(held))
    if (!role) throw new Problem(403, 'staff.role_needed', { roles: [...new Set<string>([...roles, 'administrator'])] })
    requirePerson(this.person, { assurance: staffAssurance }, this.tenant.slug)
    return { personId: this.person.id, role }
  }

  /**
   * Passes when whoever is signed in may write about what belongs to that service. The kernel asks it before the handler of each operation
   * that the contract calls a contribution, of the operation's own service; what is everywhere asks for the service that it is about.
   *
   * @throws Problem 403 `moderation.blocked` {block, until, reason, service}.
   */
  async mayWrite(service: ServiceName | undefined = this.service): Promise<void> {
    if (this.person) await this.#tools.mayWrite(this.tenant, this.person.id, service, this.now)
  }

  /**
   * The signed-in person's name, read from the database.
   *
   * @param db The request's own transaction: to wait for a second connection while holding one would end in everybody waiting. Who
   *   waits for something else afterwards gives a transaction that ends before. @throws Problem 401.
   */
  async personName(db: Db = this.db): Promise<{ givenName: string; familyName: string }> {
    if (!this.person) throw new Problem(401, 'identity.sign_in_needed')
    return this.#tools.nameOf(db, this.person.id)
  }

  /**
   * What this very request was answered before under its `Idempotency-Key`, looked up in a transaction of its own; undefined when it
   * was not. For operations that take a file: it spares them from working on it again.
   *
   * @param content What stands for the file. @throws Problem 422 `http.idempotency_mismatch`.
   */
  answeredBefore<Answer extends RawAnswer>(content: unknown): Promise<Answer | undefined> {
    const keyed = { ...this.#intention!, content }
    return this.database.forTenant(this.tenant.id, (db) => answeredBefore(db, keyed)) as Promise<Answer | undefined>
  }

  /** Carries out once per `Idempotency-Key`, in this request's transaction, what an operation does that takes a file. */
  once<Answer extends RawAnswer>(content: unknown, act: () => Promise<Answer>): Promise<Answer> {
    return once(this.db, { ...this.#intention!, content }, async () => keepable(await act())) as unknown as Promise<Answer>
  }

  /** This very request under its `Idempotency-Key`, for what is done once in a shared transaction. */
  get keyed(): KeyedRequest {
    return { ...this.#intention!, content: [this.path, this.body] }
  }

  /** Which of the media types `Accept` prefers; the first one when it prefers none. */
  accepts<Type extends string>(first: Type, ...others: Type[]): Type {
    return (this.#accepts([first, ...others]) || first) as Type
  }

  /** Passes when `If-Match` names the version that is about to be edited. @throws Problem 412. */
  assertMatch(version: string): void {
    const named = (this.headers as Record<string, string>)['If-Match']
    // A version is the same in every language; its ETag is not.
    if (named?.replace(/\.(it|en)"$/, '"') !== `"${version}"` && named !== '*') throw new Problem(412, 'http.precondition_failed')
  }

  /** A value from this process's memory, loaded when it isn't there and dropped when one of its tags is evicted. */
  remember<T>(key: string, tags: readonly string[], load: () => Promise<T>): Promise<T> {
    const scoped = `${this.tenant.id} ${key}`
    return this.#tools.cache.remember(scoped, async () => ({ value: await load(), tags, seconds: 3600, size: 2048 }))
  }

  /** After the commit, drops what carries one of the tags: here before the answer is sent, in other processes as they hear of it. */
  evict(...tags: string[]): void {
    this.#evicted.push(...tags)
  }

  /** For the kernel: does the work and commits, evictions announced; undone when it throws. */
  async carryOut<T>(work: () => Promise<T>): Promise<T> {
    try {
      const done = await work()
      this.#announceEvictions()
      await this.db.commit()
      return done
    } catch (fault) {
      await this.db.rollback()
      throw fault
    }
  }

  #announceEvictions(): void {
    if (this.#evicted.length === 0) return
    const tags = this.#evicted
    this.#tools.notifyEviction(this.db, tags)
    this.db.afterCommit(() => this.#tools.cache.evict(tags))
  }
}

export type { TenantId }
