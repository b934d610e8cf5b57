import type { PersonId } from '../identity/person.ts'
import { sql, type TenantDb } from '../db/index.ts'
import type { MediaItem } from './item.ts'
import type { Rectangle } from './photo-job.ts'

interface MediaRow {
  id: string
  kind: MediaItem['kind']
  files_id: string
  original_id: string | null
  version: number
  width: number | null
  height: number | null
  bytes: number
  redactions: Rectangle[]
  owner_id: PersonId | null
  token_hash: Buffer | null
  service: MediaItem['service']
  subject_id: string | null
  home_id: string | null
  published: boolean
  created_at: Date
}

const columns = `id, kind, files_id, original_id, version, width, height, bytes, redactions, owner_id, token_hash, service, subject_id,
  home_id, published and not covered as published, created_at`

const all = (db: TenantDb) => sql('media').where({ tenant_id: db.tenantId })

/** What is new about an item: everything but what it is attached to. */
export type NewItem = Pick<
  MediaItem,
  'id' | 'kind' | 'filesId' | 'originalId' | 'width' | 'height' | 'bytes' | 'ownerId' | 'tokenHash' | 'createdAt'
>

export async function insertMedia(db: TenantDb, item: NewItem): Promise<void> {
  await db.run(
    sql('media').insert({
      tenant_id: db.tenantId,
      id: item.id,
      kind: item.kind,
      files_id: item.filesId,
      original_id: item.originalId,
      width: item.width,
      height: item.height,
      bytes: item.bytes,
      owner_id: item.ownerId,
      token_hash: item.tokenHash,
      created_at: item.createdAt,
    }),
  )
}

/** The item; undefined when this town has none with that id. */
export async function findMedia(db: TenantDb, id: string): Promise<MediaItem | undefined> {
  const row = await db.row<MediaRow>({
    name: 'media_by_id',
    text: `select ${columns} from media where tenant_id = $1 and id = $2`,
    values: [db.tenantId, id],
  })
  return row && itemOf(row)
}

/** Items by id, locked until the transaction ends, always in the same order: two that want the same ones wait, and go on. */
export async function lockMedia(db: TenantDb, ids: readonly string[]): Promise<MediaItem[]> {
  const rows = await db.rows<MediaRow>(all(db).select(sql.raw(columns)).whereIn('id', ids).orderBy('id').forUpdate())
  return rows.map(itemOf)
}

/** What is attached to the subjects, in the order in which it was attached. Uses media_subject_idx. */
export async function mediaOf(db: TenantDb, subjects: readonly string[], published?: boolean): Promise<MediaItem[]> {
  const query = all(db).select(sql.raw(columns)).whereIn('subject_id', subjects).orderBy(['subject_id', 'place', 'id'])
  if (published !== undefined) query.whereRaw('(published and not covered) = ?', [published])
  return (await db.rows<MediaRow>(query)).map(itemOf)
}

/** Nobody else attaches to this subject until the transaction ends, so that what is counted stays so. */
export async function lockSubject(db: TenantDb, subject: string): Promise<void> {
  await db.run(sql.raw(`select pg_advisory_xact_lock(hashtextextended('media ' || ?, 0))`, [subject]))
}

export async function attachMedia(
  db: TenantDb,
  id: string,
  to: { service: string; subject: string; place: number; at: Date; withheld: boolean },
): Promise<void> {
  const { service, subject, place, at, withheld } = to
  await db.run(all(db).where({ id }).update({ service, subject_id: subject, home_id: subject, place, attached_at: at, withheld }))
}

/**
 * Shows or hides what is attached to the subject and not withheld, or those items of it, which are withheld when they are hidden.
 *
 * @returns how many were.
 */
export function setPublished(db: TenantDb, subject: string, published: boolean, ids?: readonly string[]): Promise<number> {
  const query = all(db).where({ subject_id: subject })
  if (ids) return db.run(query.whereIn('id', ids).update({ published, withheld: !published }))
  return db.run((published ? query.where({ withheld: false }) : query).update({ published }))
}

/** Of what is attached to the subject exactly these are covered: published or not, nobody else sees them. */
export async function setCovered(db: TenantDb, subject: string, ids: readonly string[]): Promise<void> {
  await db.run({
    name: 'media_cover',
    text: `update media set covered = not covered where tenant_id = $1 and subject_id = $2 and covered <> (id = any($3::uuid[]))`,
    values: [db.tenantId, subject, ids],
  })
}

/** Moves what is attached to one subject to another; `homes`: only what was attached to one of these first. @returns how many. */
export function moveMedia(db: TenantDb, from: string, to: string, homes?: readonly string[]): Promise<number> {
  const query = all(db).where({ subject_id: from }).update({ subject_id: to })
  return db.run(homes ? query.whereIn('home_id', homes) : query)
}

/** Puts other files in place of those that are shown. @returns whether the item still had that version. */
export async function replaceFiles(
  db: TenantDb,
  item: Pick<MediaItem, 'id' | 'version'>,
  next: { filesId: string; redactions: readonly Rectangle[] },
): Promise<boolean> {
  const change = {
    files_id: next.filesId,
    redactions: JSON.stringify(next.redactions),
    version: item.version + 1,
  }
  return (await db.run(all(db).where({ id: item.id, version: item.version }).update(change))) > 0
}

/** Ids of some items, at most so many, locked. */
export async function someMedia(db: TenantDb, most: number): Promise<string[]> {
  return (await db.rows<{ id: string }>(all(db).select('id').orderBy('id').limit(most).forUpdate())).map(({ id }) => id)
}

/** Deletes the rows. @returns ids of every set of files that was theirs. */
export async function deleteMedia(db: TenantDb, ids: readonly string[]): Promise<string[]> {
  const rows = await db.rows<{ files_id: string; original_id: string | null }>(
    all(db).whereIn('id', ids).delete().returning(['files_id', 'original_id']),
  )
  return setsOf(rows)
}

/** Deletes up to 500 items that were uploaded before and never attached. @returns ids of their sets. */
export async function deleteWaiting(db: TenantDb, before: Date): Promise<string[]> {
  const waiting = all(db).select('id').whereNull('subject_id').where('created_at', '<', before).limit(500)
  const rows = await db.rows<{ files_id: string; original_id: string | null }>(
    all(db).whereIn('id', waiting).whereNull('subject_id').delete().returning(['files_id', 'original_id']),
  )
  return setsOf(rows)
}

/** Parts with up to 500 originals of what was attached before. @returns ids of their sets. */
export async function releaseOriginals(db: TenantDb, before: Date): Promise<string[]> {
  const rows = await db.rows<{ original_id: string }>({
    name: 'media_release_originals',
    text: `with old as (select id, original_id from media
             where tenant_id = $1 and original_id is not null and attached_at < $2 order by attached_at limit 500 for update)
           update media set original_id = null from old where media.tenant_id = $1 and media.id = old.id returning old.original_id`,
    values: [db.tenantId, before],
  })
  return rows.map(({ original_id }) => original_id)
}

/** What the person has uploaded, by id. */
export function mediaOfOwner(db: TenantDb, person: PersonId): Promise<{ id: string; kind: MediaItem['kind'] }[]> {
  return db.rows(all(db).where({ owner_id: person }).select('id', 'kind').orderBy('id'))
}

/** Ids of what the person has uploaded and not attached; of the rest nobody is the owner any more. */
export async function disownMedia(db: TenantDb, person: PersonId): Promise<{ waiting: string[]; originals: string[] }> {
  const rows = await db.rows<{ id: string; subject_id: string | null; original_id: string | null }>(
    all(db).where({ owner_id: person }).select('id', 'subject_id', 'original_id').forUpdate(),
  )
  await db.run(all(db).where({ owner_id: person }).whereNotNull('subject_id').update({ owner_id: null, original_id: null }))
  return {
    waiting: rows.filter(({ subject_id }) => subject_id === null).map(({ id }) => id),
    originals: rows.flatMap(({ subject_id, original_id }) => (subject_id !== null && original_id !== null ? [original_id] : [])),
  }
}

const setsOf = (rows: readonly { files_id: string; original_id: string | null }[]): string[] =>
  rows.flatMap(({ files_id, original_id }) => (original_id === null ? [files_id] : [files_id, original_id]))

function itemOf(row: MediaRow): MediaItem {
  return {
    id: row.id,
    kind: row.kind,
    filesId: row.files_id,
    originalId: row.original_id,
    version: row.version,
    width: row.width,
    height: row.height,
    bytes: row.bytes,
    redactions: row.redactions,
    ownerId: row.owner_id,
    tokenHash: row.token_hash,
    service: row.service,
    subject: row.subject_id,
    home: row.home_id,
    published: row.published,
    createdAt: row.created_at,
  }
}
