import { sql, type TenantDb } from '../../../../kernel/db/index.ts'
import type { Section, SectionEdit, SectionSnapshot, Version, VersionCause } from '../proposal.ts'

interface SectionRow extends Omit<Section, 'ownerId'> {
  owner_id: string | null
}

const toSection = ({ id, version, place, title, text, owner_id }: SectionRow): Section => ({
  id,
  version,
  place,
  title,
  text,
  ownerId: owner_id,
})

const own = (db: TenantDb, proposalId: string) => ({ tenant_id: db.tenantId, proposal_id: proposalId })

/** The sections of a proposal in their order. */
export async function sectionsOf(db: TenantDb, proposalId: string): Promise<Section[]> {
  const rows = await db.rows<SectionRow>(
    sql('proposal_section')
      .select('id', 'version', 'place', 'title', 'text', 'owner_id')
      .where(own(db, proposalId))
      .orderBy(['place', 'id']),
  )
  return rows.map(toSection)
}

/** Writes a section, as its next version. The proposal must be locked. */
export async function saveSection(db: TenantDb, proposalId: string, id: string, edit: SectionEdit): Promise<void> {
  const { title, text, place, ownerId } = edit
  const row = { title, text, place, owner_id: ownerId }
  await db.run(
    sql('proposal_section')
      .insert({ ...own(db, proposalId), id, version: 1, ...row })
      .onConflict(['tenant_id', 'proposal_id', 'id'])
      .merge({ ...row, version: sql.raw('proposal_section.version + 1') }),
  )
}

/** Puts the sections in that order; the text of none changes. The proposal must be locked. */
export async function placeSections(db: TenantDb, proposalId: string, ids: readonly string[]): Promise<void> {
  for (const [place, id] of ids.entries())
    await db.run(
      sql('proposal_section')
        .where({ ...own(db, proposalId), id })
        .update({ place }),
    )
}

export async function deleteSection(db: TenantDb, proposalId: string, id: string): Promise<void> {
  await db.run(
    sql('proposal_section')
      .where({ ...own(db, proposalId), id })
      .delete(),
  )
}

/** Sections that the author owned are everybody's. */
export async function shareSections(db: TenantDb, proposalId: string, authorId: string): Promise<void> {
  await db.run(
    sql('proposal_section')
      .where({ ...own(db, proposalId), owner_id: authorId })
      .update({ owner_id: null, version: sql.raw('version + 1') }),
  )
}

/** A version with its text. */
export interface WholeVersion {
  readonly number: number
  readonly at: Date
  readonly title: string
  readonly sections: readonly SectionSnapshot[]
}

/** Keeps the text as it is now. */
export async function insertVersion(
  db: TenantDb,
  proposalId: string,
  version: WholeVersion & { authorId: string | null; cause: VersionCause; amendmentId: string | null },
): Promise<void> {
  const { number, at, title, sections, authorId, cause, amendmentId } = version
  const text = JSON.stringify(sections.map(({ id, title, text }) => ({ id, title, text })))
  const row = { number, at, cause, title, sections: text, author_id: authorId, amendment_id: amendmentId }
  await db.run(sql('proposal_version').insert({ ...own(db, proposalId), ...row }))
}

/** When the author last kept what is written together. */
export async function lastKeptBy(db: TenantDb, proposalId: string, authorId: string): Promise<Date | null> {
  const mine = sql('proposal_version').where({ ...own(db, proposalId), author_id: authorId, cause: 'together' })
  return (await db.row<{ at: Date | null }>(mine.max('at as at')))!.at
}

export function findVersion(db: TenantDb, proposalId: string, number: number): Promise<WholeVersion | undefined> {
  return db.row<WholeVersion>(
    sql('proposal_version')
      .select('number', 'at', 'title', 'sections')
      .where({ ...own(db, proposalId), number }),
  )
}

/** Versions, the newest first; one row beyond the page. */
export async function listVersions(
  db: TenantDb,
  proposalId: string,
  page: { before?: number; limit: number },
): Promise<Version[]> {
  const query = sql('proposal_version as v')
    .leftJoin('proposal_author as a', { 'a.tenant_id': 'v.tenant_id', 'a.proposal_id': 'v.proposal_id', 'a.id': 'v.author_id' })
    .select('v.number', 'v.at', 'v.cause', { by: 'a.name', amendmentId: 'v.amendment_id' })
    .where({ 'v.tenant_id': db.tenantId, 'v.proposal_id': proposalId })
    .orderBy('v.number', 'desc')
    .limit(page.limit + 1)
  if (page.before !== undefined) query.where('v.number', '<', page.before)
  return db.rows<Version>(query)
}
