import { sql, type TenantDb } from '../../../../kernel/db/index.ts'

/** A piece of what is written at the same time (Yjs), in the order in which it came. */
export interface Update {
  readonly seq: number
  readonly bytes: Buffer
}

const own = (db: TenantDb, proposalId: string, sectionId: string) => ({
  tenant_id: db.tenantId,
  proposal_id: proposalId,
  section_id: sectionId,
})

/** Updates of a section after `since`. */
export function updatesOf(db: TenantDb, proposalId: string, sectionId: string, since = 0): Promise<Update[]> {
  return db.rows<Update>(
    sql('proposal_update')
      .select('seq', 'bytes')
      .where(own(db, proposalId, sectionId))
      .where('seq', '>', since)
      .orderBy('seq'),
  )
}

/** How many bytes the updates of a section take; undefined when there is no such section. */
export async function bytesOf(db: TenantDb, proposalId: string, sectionId: string): Promise<number | undefined> {
  const row = await db.row<{ bytes: number }>({
    name: 'proposal_update_bytes',
    text: `select (select coalesce(sum(length(u.bytes)), 0)::int from proposal_update u
        where u.tenant_id = $1 and u.proposal_id = $2 and u.section_id = $3) as bytes
      from proposal_section s where s.tenant_id = $1 and s.proposal_id = $2 and s.id = $3`,
    values: [db.tenantId, proposalId, sectionId],
  })
  return row?.bytes
}

/** Appends an update. The proposal must be locked. */
export async function appendUpdate(
  db: TenantDb,
  proposalId: string,
  sectionId: string,
  update: { seq: number; bytes: Uint8Array },
) {
  const { seq, bytes } = update
  await db.run(sql('proposal_update').insert({ ...own(db, proposalId, sectionId), seq, bytes: Buffer.from(bytes) }))
}

/** Puts one update in the place of all up to it: whoever has read some of them reads it again, which changes nothing. */
export async function compact(db: TenantDb, proposalId: string, sectionId: string, update: { seq: number; bytes: Uint8Array }) {
  await db.run(
    sql('proposal_update')
      .where(own(db, proposalId, sectionId))
      .delete(),
  )
  await appendUpdate(db, proposalId, sectionId, update)
}
