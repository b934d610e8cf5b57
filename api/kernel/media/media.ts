import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Database, TenantDb } from '../db/index.ts'
import type { IncomingFile, ReceivedFile } from '../http/incoming-file.ts'
import { Problem } from '../http/problem.ts'
import type { OpenedFile } from '../http/stored-body.ts'
import type { PersonId } from '../identity/person.ts'
import type { ServiceName, Tenant } from '../tenancy/tenant.ts'
import { assertPdf, assertUnambiguous } from './content.ts'
import { keepSets, namesIn, releaseSets, strayedSets, type FileSet } from './file-sets.ts'
import { Files, type NewFile } from './files.ts'
import type { MediaItem } from './item.ts'
import type { PhotoType, Rectangle } from './photo-job.ts'
import { PhotoProcesses } from './photo-processes.ts'
import type { Storage } from './storage.ts'
import * as store from './store.ts'
import { Workshop } from './workshop.ts'

const hour = 60 * 60 * 1000
const day = 24 * hour

/** An upload on this machine's disk. */
export interface Upload extends ReceivedFile {
  readonly path: string
  readonly type: string
}

/** What was made of an upload and stored, and is nobody's yet. */
export type MadeMedia = Pick<MediaItem, 'id' | 'kind' | 'filesId' | 'originalId' | 'width' | 'height' | 'bytes'>

/** How many of each kind one subject may have. */
export interface MediaLimits {
  readonly photos: number
  readonly documents: number
}

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
  readonly #processes = new PhotoProcesses()

  constructor(deps: MediaDeps) {
    this.#deps = deps
    this.#files = new Files(deps.storage, deps.database, deps.onFault)
    this.#workshop = new Workshop(deps.incoming)
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
    if (upload.bytes === 0) throw new Problem(422, 'media.empty')
    const make = upload.type === 'application/pdf' ? this.#makeDocument : this.#makePhoto
    return this.#workshop.inTurn(() => make.call(this, tenantId, upload, now))
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

  /** Moves everything from one subject to another (merge); each item remembers its first subject. Limits do not hold here. */
  move(db: TenantDb, from: string, to: string): Promise<number> {
    return store.moveMedia(db, from, to)
  }

  /**
   * Moves back what came to `from` by way of `to` (un-merge).
   *
   * @param homes Subjects to which it was attached first: `to` itself, and whatever had been merged into it before.
   */
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
    const set: FileSet = { id: this.#deps.newId(), contents: 'renditions' }
    await this.#workshop.withFolder(async (folder) => {
      const original = join(folder, 'original.jpg')
      await pipeline(opened.stream, createWriteStream(original))
      await this.#workshop.inTurn(async () => {
        await this.#processes.carryOut({ do: 'render', original, rectangles, folder })
        await this.#files.store(db.tenantId, filesIn(folder, set), now)
      })
    })
    if (!(await store.replaceFiles(db, item, { filesId: set.id, redactions: rectangles })))
      throw new Problem(412, 'http.precondition_failed')
    await keepSets(db, [set.id])
    await this.#release(db, [item.filesId], now)
    return { ...item, filesId: set.id, redactions: rectangles, version: item.version + 1 }
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

  /** Waits for what is being removed. */
  settled(): Promise<void> {
    return this.#files.settled()
  }

  /** Ends: nothing may be uploaded any more. */
  async stop(): Promise<void> {
    this.#processes.stop()
    await this.#files.settled()
  }

  async #makeDocument(tenantId: string, { path, bytes }: Upload, now: Date): Promise<MadeMedia> {
    await assertPdf(path)
    await assertUnambiguous(path, 'application/pdf')
    const { newId } = this.#deps
    const set: FileSet = { id: newId(), contents: 'document' }
    await this.#files.store(tenantId, [{ set, name: 'document.pdf', content: { path }, type: 'application/pdf' }], now)
    return { id: newId(), kind: 'document', filesId: set.id, originalId: null, width: null, height: null, bytes }
  }

  async #makePhoto(tenantId: string, { path, type, bytes }: Upload, now: Date): Promise<MadeMedia> {
    const folder = dirname(path)
    const size = await this.#processes.carryOut({ do: 'make', upload: path, type: type as PhotoType, folder })
    const { newId } = this.#deps
    const shown: FileSet = { id: newId(), contents: 'renditions' }
    const kept: FileSet = { id: newId(), contents: 'original' }
    await this.#files.store(tenantId, [...filesIn(folder, kept), ...filesIn(folder, shown)], now)
    return { id: newId(), kind: 'photo', filesId: shown.id, originalId: kept.id, ...size!, bytes }
  }

  /** @returns how many sets were released. */
  async #release(db: TenantDb, ids: readonly (string | null)[], now: Date): Promise<number> {
    const sets = await releaseSets(db, ids, now)
    this.#files.removeAfter(db, sets)
    return sets.length
  }
}

const hashOf = (token: string) => createHash('sha256').update(token).digest()
const setsOf = ({ filesId, originalId }: MadeMedia) => [filesId, originalId].filter((id) => id !== null)
const filesIn = (folder: string, set: FileSet): NewFile[] =>
  namesIn(set).map((name) => {
    return { set, name, content: { path: join(folder, name) }, type: name.endsWith('.webp') ? 'image/webp' : 'image/jpeg' }
  })

/** Whether the item was uploaded by that person, or by whoever holds that token. */
export function isOf({ ownerId, tokenHash }: MediaItem, person: PersonId | undefined, token: string | undefined): boolean {
  if (person !== undefined && ownerId === person) return true
  return token !== undefined && tokenHash !== null && timingSafeEqual(tokenHash, hashOf(token))
}

function assertWithin(items: readonly MediaItem[], { photos, documents }: MediaLimits): void {
  const count = (kind: MediaItem['kind']) => items.filter((item) => item.kind === kind).length
  if (count('photo') > photos) throw new Problem(422, 'media.too_many', { kind: 'photo', max: photos })
  if (count('document') > documents) throw new Problem(422, 'media.too_many', { kind: 'document', max: documents })
}
