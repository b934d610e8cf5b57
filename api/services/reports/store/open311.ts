import type { TenantDb } from '../../../kernel/db/index.ts'
import type { Phase, Report } from '../report.ts'
import { filtered } from './listing.ts'
import { readReports, selectReports } from './reports.ts'

/** Public reports with those codes, oldest first; codes that nobody may see are left out. */
export function findPublic(db: TenantDb, codes: readonly string[]): Promise<Report[]> {
  return readReports(db, selectReports(db).where('r.is_public', true).whereIn('r.code', codes).orderBy('r.id'))
}

/** Public reports that arrived from `from` to `to`, both included, newest first; one page by its number, as the protocol counts them. */
export function listRequested(
  db: TenantDb,
  filter: { from: Date; to: Date; categories?: readonly string[]; phases?: readonly Phase[] },
  { limit, offset }: { limit: number; offset: number },
): Promise<Report[]> {
  const { from, to, categories, phases } = filter
  const before = new Date(to.getTime() + 1)
  const order = [
    { column: 'r.created_at', order: 'desc' },
    { column: 'r.id', order: 'desc' },
  ]
  const query = filtered(db, { from, before, categories, phases }, undefined).where('r.is_public', true)
  return readReports(db, query.orderBy(order).limit(limit).offset(offset))
}

/** The report for which that token was given; undefined when there is none. */
export async function findByToken(db: TenantDb, tokenHash: Buffer): Promise<Report | undefined> {
  return (await readReports(db, selectReports(db).where('r.token_hash', tokenHash)))[0]
}

/** Those of the reports that everybody may see. */
export function findPublicByIds(db: TenantDb, ids: readonly string[]): Promise<Report[]> {
  return readReports(db, selectReports(db).where('r.is_public', true).whereIn('r.id', ids))
}
