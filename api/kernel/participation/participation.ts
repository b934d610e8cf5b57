import { createSecretKey, type KeyObject } from 'node:crypto'
import { sql, type Database, type TenantDb, type TenantId } from '../db/index.ts'
import { announce } from '../events/outbox.ts'
import type { Joining } from '../identity/linking/adopting.ts'
import type { Person, PersonId } from '../identity/person.ts'
import type { Tenant } from '../tenancy/tenant.ts'
import type { Act, ActFilter, ActKind, CountedAct, IdentifiedAct, NewAct, Subject, SubjectId, Tally } from './acts.ts'
import { storeActs, type PendingAct } from './batch.ts'
import { displace, inRounds } from './displacing.ts'
import { invalidateActs, matchingActs } from './invalidation.ts'
import { joinActs } from './joining.ts'
import type { Outcome } from './lane.ts'
import { Lanes, type SharedWork } from './lanes.ts'
import { actKey } from './nullifier.ts'
import { openSubjects } from './opening.ts'
import * as reading from './reading.ts'
import { adoptActs, eraseActs, removeAct } from './withdrawing.ts'

export interface ParticipationOptions {
  readonly database: Database
  /** Key of the nullifiers: lies outside the database, and never changes. */
  readonly nullifierKey: Buffer
  readonly newId: () => string
  /** Announces in the transaction, and after its commit drops here, what depends on the tags. */
  readonly evict: (db: TenantDb, tags: readonly string[]) => void
}

/** One act per person, subject and kind: counted exactly, withdrawable, found again by whoever did it. */
export class Participation {
  readonly #options: ParticipationOptions
  readonly #nullifierKey: KeyObject
  readonly #lanes: Lanes

  constructor(options: ParticipationOptions) {
    this.#options = options
    this.#nullifierKey = createSecretKey(options.nullifierKey)
    this.#lanes = new Lanes(options.database, options)
  }

  /** The subject takes acts of that kind before `closesAt`; opens it again when it was closed. */
  open(db: TenantDb, subject: Subject, kind: ActKind, closesAt: Date): Promise<void> {
    return openSubjects(db, [subject], kind, closesAt)
  }

  /** The subject takes no more acts of that kind from `at`. */
  async close(db: TenantDb, subject: SubjectId, kind: ActKind, at: Date): Promise<void> {
    await db.run(
      sql('act_subject')
        .where({ tenant_id: db.tenantId, id: subject, kind })
        .where('closes_at', '>', at)
        .update({ closes_at: at }),
    )
  }

  /** Calls the subject otherwise among what people have done, whatever they did about it. */
  async rename(db: TenantDb, subject: SubjectId, title: string): Promise<void> {
    await db.run(sql('act_subject').where({ tenant_id: db.tenantId, id: subject }).update({ title }))
  }

  /**
   * Stores the act in a transaction shared with whoever acts in the town at the same moment, and answers after its commit.
   * A person who has acted before gets that act again.
   *
   * @throws Problem 409 `participation.closed`, `participation.invalidated` {reason}.
   */
  act(tenant: Tenant, act: NewAct, now: Date): Promise<CountedAct> {
    const key = this.#key(tenant.id, act.subject, act.person, act.identified)
    return this.together(tenant, actTogether, { ...act, key, now, id: this.#options.newId() })
  }

  /**
   * Shares a transaction with whoever does the same in the town at this moment; settles after its commit. Whoever calls holds no
   * connection meanwhile.
   */
  together<Item, Result>(tenant: Tenant, work: SharedWork<Item, Result>, item: Item): Promise<Result> {
    return this.#lanes.add(tenant.id, work, item)
  }

  /**
   * Takes the person's act back: nothing of it stays.
   *
   * @throws Problem 404 `participation.none`; 409 `participation.closed`, `participation.invalidated` {reason}.
   */
  async withdraw(
    db: TenantDb,
    subject: SubjectId,
    kind: ActKind,
    person: Person,
    identified: boolean,
    now: Date,
  ): Promise<{ count: number }> {
    const { count, service } = await removeAct(db, subject, kind, this.#key(db.tenantId, subject, person, identified), now)
    announce(db, { name: 'act.withdrawn', payload: { subject_id: subject, service, kind, count } }, now, this.#options.newId())
    this.#options.evict(db, tagsOf(db.tenantId, subject))
    return { count }
  }

  /** The person's act on the subject, also when it was invalidated. */
  find(db: TenantDb, subject: SubjectId, kind: ActKind, person: Person, identified: boolean): Promise<Act | undefined> {
    return reading.findAct(db, subject, kind, this.#key(db.tenantId, subject, person, identified))
  }

  /** Valid acts on the subject; 0 when it never took any. */
  async count(db: TenantDb, subject: SubjectId, kind: ActKind): Promise<number> {
    return (await reading.countActs(db, [subject], kind)).get(subject) ?? 0
  }

  /** Valid acts on each of the subjects that ever took any. */
  counts(db: TenantDb, subjects: readonly SubjectId[], kind: ActKind): Promise<Map<SubjectId, number>> {
    return reading.countActs(db, subjects, kind)
  }

  /**
   * Of each group of identified subjects the persons who acted on any of them, each counted once. One query, whatever the number of
   * groups, and none for those of several subjects when there are none.
   */
  countsTogether(db: TenantDb, groups: readonly (readonly SubjectId[])[], kind: ActKind): Promise<number[]> {
    return reading.countTogether(db, groups, kind)
  }

  /** The person's valid acts on any of the subjects. */
  findTogether(db: TenantDb, subjects: readonly SubjectId[], kind: ActKind, person: Person, identified: boolean): Promise<Act[]> {
    const keys = subjects.map((subject) => this.#key(db.tenantId, subject, person, identified))
    return reading.findActs(db, subjects, kind, keys)
  }

  /** Valid acts by day, assurance and standing, oldest day first; their sum is the count. */
  async tallies(db: TenantDb, subject: SubjectId, kind: ActKind): Promise<Tally[]> {
    return (await reading.tallies(db, [subject], kind)).get(subject) ?? []
  }

  /** The same for many subjects at once; those without acts are missing. */
  talliesOf(db: TenantDb, subjects: readonly SubjectId[], kind: ActKind): Promise<Map<SubjectId, Tally[]>> {
    return reading.tallies(db, subjects, kind)
  }

  /** Valid acts of which the name or a reason may be shown, newest first, before the act `after`. */
  visible(db: TenantDb, subject: SubjectId, kind: ActKind, page: { after?: string; limit: number }): Promise<Act[]> {
    return reading.visibleActs(db, subject, kind, page)
  }

  /** Valid acts in the order in which they were done, after the act `after`; the person's id only on identified subjects. */
  all(db: TenantDb, subject: SubjectId, kind: ActKind, page: { after: string | null; limit: number }): Promise<IdentifiedAct[]> {
    return reading.allActs(db, subject, kind, page)
  }

  /** What a person did in the town, newest first, before the act `after`. */
  ofPerson(db: TenantDb, person: PersonId, page: { after?: string; limit: number }): Promise<reading.OwnAct[]> {
    return reading.actsOf(db, (subject, identified) => actKey(this.#nullifierKey, db.tenantId, subject, person, identified), page)
  }

  /** How many valid acts the filter matches. */
  matching(db: TenantDb, subject: SubjectId, kind: ActKind, filter: ActFilter): Promise<number> {
    return matchingActs(db, subject, kind, filter)
  }

  /** Takes the matching acts out of the count; each keeps the reason for whoever did it, and can't be repeated. */
  async invalidate(
    db: TenantDb,
    subject: SubjectId,
    kind: ActKind,
    filter: ActFilter,
    batch: { batch: string; reason: string },
    now: Date,
  ): Promise<{ invalidated: number; before: number; after: number }> {
    const done = await invalidateActs(db, subject, kind, filter, batch)
    const payload = {
      subject_id: subject,
      service: done.service,
      kind,
      batch: batch.batch,
      invalidated: done.invalidated,
      count: done.after,
    }
    announce(db, { name: 'act.invalidated', payload }, now, this.#options.newId())
    this.#options.evict(db, tagsOf(db.tenantId, subject))
    return done
  }

  /** Counts acts of one kind as acts of another too (sponsors become signers), once: repeating adds nobody twice. */
  async adopt(db: TenantDb, subject: SubjectId, from: ActKind, to: ActKind, now: Date): Promise<number> {
    const adopted = await adoptActs(db, subject, from, to, now, this.#options.newId)
    if (adopted.acts.length > 0) {
      const payload = { subject_id: subject, service: adopted.service, kind: to, acts: adopted.acts, count: adopted.count }
      announce(db, { name: 'act.counted', payload }, now, this.#options.newId())
      this.#options.evict(db, tagsOf(db.tenantId, subject))
    }
    return adopted.acts.length
  }

  /**
   * Takes the person's name and words off everything they did in the town of `db`; the acts stay counted. Under a nullifier nothing
   * else leads back to them; on an identified subject the id stays, which leads to an erased person.
   */
  async forget(db: TenantDb, person: PersonId): Promise<void> {
    const keyOf = (subject: SubjectId, identified: boolean) =>
      actKey(this.#nullifierKey, db.tenantId, subject, person, identified)
    const subjects = await eraseActs(db, keyOf)
    this.#options.evict(
      db,
      subjects.flatMap((subject) => tagsOf(db.tenantId, subject)),
    )
  }

  /**
   * Makes what two accounts did in the town of `db` one person's: what both did counts once. Says so of every count that this changes.
   */
  async join(db: TenantDb, { merged, kept }: Joining, now: Date): Promise<void> {
    const keyOf = (person: PersonId) => (subject: SubjectId, identified: boolean) =>
      actKey(this.#nullifierKey, db.tenantId, subject, person, identified)
    const gone = await joinActs(db, kept, { merged: keyOf(merged), kept: keyOf(kept) })
    for (const { subject, ...uncounted } of gone) {
      announce(db, { name: 'act.withdrawn', payload: { subject_id: subject, ...uncounted } }, now, this.#options.newId())
      this.#options.evict(db, tagsOf(db.tenantId, subject))
    }
  }

  /**
   * Under what a service keeps what a person says about the subject and is no act: it knows it again, and not whose it is. Erasing the
   * person leaves nothing that leads back to them.
   */
  nullifier(tenant: TenantId, subject: SubjectId, person: Pick<Person, 'id'>): Buffer {
    return this.#key(tenant, subject, person, false)
  }

  #key(tenant: TenantId, subject: SubjectId, person: Pick<Person, 'id'>, identified: boolean): Buffer {
    return actKey(this.#nullifierKey, tenant, subject, person.id, identified)
  }
}

/** Stores acts, takes back what they stand in place of, and announces what has changed. */
const actTogether: SharedWork<PendingAct, CountedAct> = async (db, pending, { evict, newId }) => {
  const outcomes = new Map<PendingAct, Outcome<CountedAct>>()
  const changed: SubjectId[] = []
  const at = pending.at(-1)!.now
  for (const acts of inRounds(pending)) {
    for (const { subject, ...displaced } of await displace(db, acts)) {
      announce(db, { name: 'act.withdrawn', payload: { subject_id: subject, ...displaced } }, at, newId())
      changed.push(subject)
    }
    const done = await storeActs(db, acts)
    acts.forEach((act, place) => outcomes.set(act, done.outcomes[place]!))
    for (const { subject, ...counted } of done.counted) {
      announce(db, { name: 'act.counted', payload: { subject_id: subject, ...counted } }, at, newId())
      changed.push(subject)
    }
  }
  if (changed.length > 0)
    evict(
      db,
      changed.flatMap((subject) => tagsOf(db.tenantId, subject)),
    )
  return pending.map((act) => outcomes.get(act)!)
}

/** What shows a count carries one of these tags. */
function tagsOf(tenant: TenantId, subject: SubjectId): string[] {
  return [`subject:${subject}`, `counts:${tenant}`]
}
