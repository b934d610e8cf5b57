import { sql, type TenantDb } from '../../../../kernel/db/index.ts'

/** An author who is writing, or has just been. */
export interface Writer {
  readonly authorId: string
  readonly sectionId: string
  /** When they last sent something. */
  readonly at: Date
  /** When the minute began in which what they send is counted, and how much that was. */
  readonly began: Date
  readonly taken: number
}

/** Who has written since then. */
export function writersSince(db: TenantDb, proposalId: string, since: Date): Promise<Writer[]> {
  return db.rows<Writer>(
    sql('proposal_writer')
      .select({ authorId: 'author_id', sectionId: 'section_id' }, 'at', 'began', 'taken')
      .where({ tenant_id: db.tenantId, proposal_id: proposalId })
      .where('at', '>', since)
      .orderBy('author_id'),
  )
}

/** Notes that they write. The proposal must be locked. */
export async function noteWriter(db: TenantDb, proposalId: string, writer: Writer): Promise<void> {
  const { authorId, sectionId, at, began, taken } = writer
  const row = { section_id: sectionId, at, began, taken }
  await db.run(
    sql('proposal_writer')
      .insert({ tenant_id: db.tenantId, proposal_id: proposalId, author_id: authorId, ...row })
      .onConflict(['tenant_id', 'proposal_id', 'author_id'])
      .merge(row),
  )
}
