import { sql, type TenantDb } from '../db/index.ts'
import { sizes } from './photo-job.ts'

/**
 * Files lie in sets, each below a prefix of its own. A row tells of each set, written before its first file and deleted after its last
 * one: whatever a process leaves behind when it dies, there is a row that names it.
 */
export interface FileSet {
  readonly id: string
  readonly contents: 'renditions' | 'original' | 'document'
}

const namesOf = {
  renditions: sizes.flatMap((size) => [`${size}.webp`, `${size}.jpg`]),
  original: ['original.jpg'],
  document: ['document.pdf'],
} as const satisfies Record<FileSet['contents'], readonly string[]>

/** Key of one file of a set in the storage. */
export const keyIn = (tenantId: string, setId: string, name: string): string => `${tenantId}/${setId}/${name}`

/** Names of the set's files. */
export const namesIn = ({ contents }: FileSet): readonly string[] => namesOf[contents]

/** Keys of the set's files. */
export const keysOf = (tenantId: string, set: FileSet): string[] => namesIn(set).map((name) => keyIn(tenantId, set.id, name))

/** Says that files of these sets are about to be stored. */
export async function expectSets(db: TenantDb, sets: readonly FileSet[], now: Date): Promise<void> {
  const rows = sets.map(({ id, contents }) => ({ tenant_id: db.tenantId, id, contents, state: 'arriving', since: now }))
  await db.run(sql('media_files').insert(rows))
}

/** Says that the sets belong to something now. @throws Error when one has been given up meanwhile. */
export async function keepSets(db: TenantDb, ids: readonly string[]): Promise<void> {
  const kept = await db.run(
    sql('media_files').update({ state: 'kept' }).where({ tenant_id: db.tenantId, state: 'arriving' }).whereIn('id', ids),
  )
  if (kept !== ids.length) throw new Error('the files were given up before they were kept')
}

/** Says that the sets are to be removed; returns those that there are. */
export function releaseSets(db: TenantDb, ids: readonly (string | null)[], now: Date): Promise<FileSet[]> {
  const there = ids.filter((id) => id !== null)
  if (there.length === 0) return Promise.resolve([])
  return db.rows<FileSet>(
    sql('media_files')
      .update({ state: 'leaving', since: now })
      .where({ tenant_id: db.tenantId })
      .whereIn('id', there)
      .returning(['id', 'contents']),
  )
}

/** Takes up to 500 sets that arrived or left before and were not finished, so that nobody keeps them any more. */
export function strayedSets(db: TenantDb, before: Date, now: Date): Promise<FileSet[]> {
  const strayed = sql('media_files')
    .select('id')
    .where({ tenant_id: db.tenantId })
    .whereNot('state', 'kept')
    .where('since', '<', before)
    .orderBy('since')
    .limit(500)
  return db.rows<FileSet>(
    sql('media_files')
      .update({ state: 'leaving', since: now })
      .where({ tenant_id: db.tenantId })
      .whereIn('id', strayed)
      .returning(['id', 'contents']),
  )
}

/** Forgets sets whose files are gone. */
export async function forgetSets(db: TenantDb, ids: readonly string[]): Promise<void> {
  await db.run(sql('media_files').where({ tenant_id: db.tenantId, state: 'leaving' }).whereIn('id', ids).delete())
}
