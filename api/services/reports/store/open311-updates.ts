import { sql, type TenantDb } from '../../../kernel/db/index.ts'

/** Something that another system told of a report. */
export interface ToldUpdate {
  readonly source: string
  readonly externalId: string
  readonly reportId: string
  readonly updateId: string
  readonly at: Date
}

/**
 * Claims what another system tells, so that it is taken over once: of two at the same time the second waits for the first one's
 * commit. @returns the id under which it was taken over before; undefined when it is new.
 */
export async function claimUpdate(db: TenantDb, told: ToldUpdate): Promise<string | undefined> {
  const { source, externalId, reportId, updateId, at } = told
  const row = { tenant_id: db.tenantId, source, external_id: externalId, report_id: reportId, update_id: updateId, at }
  if ((await db.run(sql('report_external_update').insert(row).onConflict().ignore())) > 0) return undefined
  const known = await db.row<{ update_id: string }>(
    sql('report_external_update').select('update_id').where({ tenant_id: db.tenantId, source, external_id: externalId }),
  )
  return known!.update_id
}

/** A public message of the staff. */
export interface PublicMessage {
  readonly id: string
  readonly reportId: string
  readonly at: Date
  readonly text: string
}

/** What the staff has told everybody from `from` to `to`, both included, oldest first. Uses report_message_public_idx. */
export function publicMessages(
  db: TenantDb,
  { from, to, limit }: { from: Date; to: Date; limit: number },
): Promise<PublicMessage[]> {
  return db.rows(
    sql('report_message')
      .select({ id: 'id', reportId: 'report_id', at: 'at', text: 'text' })
      .where({ tenant_id: db.tenantId, audience: 'public', author: 'staff' })
      .where('at', '>=', from)
      .where('at', '<', new Date(to.getTime() + 1))
      .orderBy(['at', 'id'])
      .limit(limit),
  )
}
