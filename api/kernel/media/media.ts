import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Database, TenantDb } from '../db/index.ts'
import type { IncomingFile } from '../http/incoming-file.ts'
import { Problem } from '../http/problem.ts'
import type { OpenedFile } from '../http/stored-body.ts'
import { adoptColumns, type Joining } from '../identity/linking/adopting.ts'
import type { PersonId } from '../identity/person.ts'
import type { ServiceName, Tenant } from '../tenancy/tenant.ts'
import { assertWithin, hashOf, isOf, type MediaLimits } from './belonging.ts'
import { keepSets, releaseSets, strayedSets } from './file-sets.ts'
import { Files } from './files.ts'
import type { MediaItem } from './item.ts'
import { Making, type MadeMedia, type Upload } from './making.ts'
import type { Rectangle } from './photo-job.ts'
import type { Storage } from './storage.ts'
import * as store from './store.ts'
import { Workshop } from './workshop.ts'

const hour = 60 * 60 * 1000
const day = 24 * hour

export { isOf, type MediaLimits } from './belonging.ts'
export type { MadeMedia, Upload } from './making.ts'

/** What is attached to a subject, and by whom. */
export interface Attachment {
  readonly service: ServiceName
  readonly subject: string
  /** In the order in which it is to be shown; with the token when it was uploaded without a sign-in. */
  readonly media: readonly { readonly id: string; readonly token?: string }[]
  /** Who attaches; undefined for whoever is not signed in. */
  readonly person: PersonId | undefined
  /** Six photos and three documents when missing. */
  readonly limits?: MediaLimits
  /** Kinds of which each item stays hidden until it is published itself, not with its subject. */
  readonly withheld?: readonly MediaItem['kind'][]
  readonly now: Date
}

export interface MediaDeps {
  readonly database: Database
  readonly storage: Storage
  /** Folder for what is being received. */
  readonly incoming: string
  readonly newId: () => string
  readonly onFault: (fault: unknown) => void
}

/**
 * Photos and documents of every service. A service attaches what was uploaded to its subjects within its own transaction; files are
 * stored before a transaction that needs them and removed after one that no longer does, so that a row never names a file that is
 * not there.
 */
export class Media {
  readonly #deps: MediaDeps
  readonly #files: Files
  readonly #workshop: Workshop
  readonly #making: Making

  constructor(deps: MediaDeps) {
    this.#deps = deps
    this.#files = new Files(deps.storage, deps.database, deps.onFault)
    this.#workshop = new Workshop(deps.incoming)
    this.#making = new Making(this.#files, this.#workshop, deps.newId)
  }

  /** Receives a file, hands it to `work`, and removes it from this machine's disk however it ends. */
  receive<T>(file: IncomingFile, work: (upload: Upload) => Promise<T>): Promise<T> {
    return this.#workshop.withFolder(async (folder) => {
      const path = join(folder, 'upload')
      return work({ path, type: file.type, ...(await file.writeTo(path)) })
    })
  }

  /** Hands out a folder of this machine for files that come otherwise, and removes it however the work ends. */
  withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
    return this.#workshop.withFolder(work)
  }

  /**
   * Looks at what was uploaded, makes it anew and stores it. Call it before the transaction begins: it takes about a second, and
   * longer when others wait.
   *
   * @throws Problem 422 `media.empty`, `media.type_mismatch`, `media.broken`, `media.too_many_pixels` {max_megapixels},
   *   `media.ambiguous`; 503 when too much is waiting.
   */
  make(tenantId: string, upload: Upload, now: Date): Promise<MadeMedia> {
    return this.#making.make(tenantId, upload, now)
  }

  /** Keeps what was made. @param owner Who uploaded it; undefined: whoever holds the token that is returned. */
  async add(
    db: TenantDb,
    made: MadeMedia,
    owner: PersonId | undefined,
    now: Date,
  ): Promise<{ item: MediaItem; token: string | null }> {
    const token = owner === undefined ? randomBytes(24).toString('base64url') : null
    await keepSets(db, setsOf(made))
    const item = { ...made, ownerId: owner ?? null, tokenHash: token === null ? null : hashOf(token), createdAt: now }
    await store.insertMedia(db, item)
    const fresh = { version: 1, redactions: [], service: null, subject: null, home: null, published: false }
    return { item: { ...item, ...fresh }, token }
  }

  /** Removes, soon, what was made and will not be kept. It is not waited for: who gives up may hold a connection, and this takes one. */
  giveUp(tenantId: string, made: MadeMedia, now: Date): void {
    this.#files.removeSoon(tenantId, (db) => releaseSets(db, setsOf(made), now))
  }

  find(db: TenantDb, id: string): Promise<MediaItem | undefined> {
    return store.findMedia(db, id)
  }

  /** What the person has uploaded, by id. */
  ofOwner(db: TenantDb, person: PersonId): Promise<{ id: string; kind: MediaItem['kind'] }[]> {
    return store.mediaOfOwner(db, person)
  }

  /** One file of an item: `640.webp`, `document.pdf`; `original.jpg` of its original. Undefined when it is not there (any more). */
  async open(tenantId: string, item: MediaItem, name: string): Promise<OpenedFile | undefined> {
    const set = name === 'original.jpg' ? item.originalId : item.filesId
    return set === null ? undefined : this.#files.open(tenantId, set, name)
  }

  /**
   * Attaches uploads to a subject, unpublished. Attaching again what is attached there already changes nothing. Simultaneous
   * attachments to one subject wait for each other, so that the limits hold.
   *
   * @returns everything that is attached to the subject now, in order.
   * @throws Problem 422 `media.unknown` {media_id} for what is not there, not theirs or attached elsewhere; `media.too_many` {kind, max}.
   */
  async attach(db: TenantDb, { service, subject, media, person, limits, withheld = [], now }: Attachment): Promise<MediaItem[]> {
    await store.lockSubject(db, subject)
    const wanted = await store.lockMedia(
      db,
      media.map(({ id }) => id),
    )
    const there = await store.mediaOf(db, [subject])
    let place = there.length
    for (const { id, token } of media) {
      const item = wanted.find((one) => one.id === id)
      if (!item || !isOf(item, person, token) || (item.subject !== null && item.subject !== subject))
        throw new Problem(422, 'media.unknown', { media_id: id })
      if (item.subject === null && !there.some((one) => one.id === id)) {
        await store.attachMedia(db, id, { service, subject, place: place++, at: now, withheld: withheld.includes(item.kind) })
        there.push({ ...item, service, subject, home: subject })
      }
    }
    assertWithin(there, limits ?? { photos: 6, documents: 3 })
    return there
  }

  /** What is attached to each subject, in order. @param published Only what everybody sees, or only what is hidden. */
  async ofSubjects(db: TenantDb, subjects: readonly string[], published?: boolean): Promise<Map<string, MediaItem[]>> {
    const found = new Map<string, MediaItem[]>(subjects.map((subject) => [subject, []]))
    for (const item of await store.mediaOf(db, subjects, published)) found.get(item.subject!)!.push(item)
    return found
  }

  /** Shows to everybody what is attached to the subject and not withheld, or those items of it. @returns how many there were. */
  publish(db: TenantDb, subject: string, ids?: readonly string[]): Promise<number> {
    return store.setPublished(db, subject, true, ids)
  }

  /**
   * Hides it again; items that are named are withheld from then on. What a browser has loaded it may keep.
   *
   * @returns how many there were.
   */
  hide(db: TenantDb, subject: string, ids?: readonly string[]): Promise<number> {
    return store.setPublished(db, subject, false, ids)
  }

  /**
   * Keeps exactly these of the subject's from everybody's eyes, for as long as the words with which they came are hidden. Whether they are
   * published is another matter: so they come back as they were, or as they have become meanwhile.
   */
  cover(db: TenantDb, subject: string, ids: readonly string[]): Promise<void> {
    return store.setCovered(db, subject, ids)
  }

  /** Moves everything from one subject to another (merge); each item remembers its first subject. Limits do not hold here. */
  move(db: TenantDb, from: string, to: string): Promise<number> {
    return store.moveMedia(db, from, to)
  }

  /** Moves back what came to `from` by way of `to` (un-merge). @param homes Where it was attached first: `to`, and what was merged into that. */
  moveBack(db: TenantDb, from: string, to: string, homes: readonly string[] = [to]): Promise<number> {
    return store.moveMedia(db, from, to, homes)
  }

  /**
   * Blacks out rectangles of a photo in every size. Call it before the transaction's first statement: making the photo takes a second,
   * and nothing is asked of `db` before.
   *
   * @throws Problem 409 `media.original_gone`; 412 when somebody else has changed the photo meanwhile.
   */
  async redact(db: TenantDb, item: MediaItem, rectangles: readonly Rectangle[], now: Date): Promise<MediaItem> {
    const opened = await this.open(db.tenantId, item, 'original.jpg')
    if (!opened) throw new Problem(409, 'media.original_gone')
    const filesId = await this.#making.blackOut(db.tenantId, opened, rectangles, now)
    if (!(await store.replaceFiles(db, item, { filesId, redactions: rectangles })))
      throw new Problem(412, 'http.precondition_failed')
    await keepSets(db, [filesId])
    await this.#release(db, [item.filesId], now)
    return { ...item, filesId, redactions: rectangles, version: item.version + 1 }
  }

  /** Deletes items with all their files. */
  async remove(db: TenantDb, ids: readonly string[], now: Date): Promise<void> {
    await this.#release(db, await store.deleteMedia(db, ids), now)
  }

  /**
   * Erasure (GDPR art. 17) in the town of `db`: what the person has not attached is deleted, and so are the originals of the rest, of
   * which nobody is the owner any more. A service that gives up the subject too calls `remove`.
   */
  async forget(db: TenantDb, person: PersonId, now: Date): Promise<void> {
    const { waiting, originals } = await store.disownMedia(db, person)
    await this.remove(db, waiting, now)
    await this.#release(db, originals, now)
  }

  /** The merged account's uploads in the town of `db` are the kept one's. */
  async adopt(db: TenantDb, joining: Joining): Promise<void> {
    await adoptColumns(db, joining, { media: ['owner_id'] })
  }

  /**
   * Deletes what was never attached within 24 hours, originals older than the town keeps them, and files that a process left behind
   * when it died.
   */
  async purge(tenant: Tenant, now: Date): Promise<void> {
    const before = (ms: number) => new Date(now.getTime() - ms)
    const inTown = <T>(work: (db: TenantDb) => Promise<T>) => this.#deps.database.forTenant(tenant.id, work)
    const release = async (sets: Promise<string[]>, db: TenantDb) => this.#release(db, await sets, now)
    while ((await inTown((db) => release(store.deleteWaiting(db, before(day)), db))) > 0);
    while ((await inTown((db) => release(store.releaseOriginals(db, before(tenant.originalsDays * day)), db))) > 0);
    await this.#files.settled()
    for (;;) {
      const strayed = await inTown((db) => strayedSets(db, before(hour), now))
      if (strayed.length === 0) break
      await this.#files.remove(tenant.id, strayed)
    }
    await this.#workshop.sweep(Date.now() - hour)
  }

  /** Deletes every upload of a sandbox, row and files, a hundred at a time. */
  async clear(tenant: Tenant, now: Date): Promise<void> {
    if (!tenant.sandbox) throw new Error(`${tenant.slug} is no sandbox`)
    const some = (db: TenantDb) => store.someMedia(db, 100).then((ids) => this.remove(db, ids, now).then(() => ids.length))
    while ((await this.#deps.database.forTenant(tenant.id, some)) > 0);
    await this.#files.settled()
  }

  /** Waits for what is being removed. */
  settled(): Promise<void> {
    return this.#files.settled()
  }

  /** Ends: nothing may be uploaded any more. */
  async stop(): Promise<void> {
    this.#making.stop()
    await this.#files.settled()
  }

  /** @returns how many sets were released. */
  async #release(db: TenantDb, ids: readonly (string | null)[], now: Date): Promise<number> {
    const sets = await releaseSets(db, ids, now)
    this.#files.removeAfter(db, sets)
    return sets.length
  }
}

const setsOf = ({ filesId, originalId }: MadeMedia) => [filesId, originalId].filter((id) => id !== null)
