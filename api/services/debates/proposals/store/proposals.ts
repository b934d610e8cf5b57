import { nextNumber, sql, type Query, type TenantDb } from '../../../../kernel/db/index.ts'
import type { Answer, Proposal } from '../proposal.ts'

interface ProposalRow extends Pick<Proposal, 'id' | 'code' | 'state' | 'version' | 'title' | 'language' | 'channel'> {
  debate_id: string
  invite_token: string
  merged_into: string | null
  merge_note: Proposal['mergeNote']
  promoted_to: Proposal['promotedTo']
  withdrawn_reason: string | null
  hidden_reason: string | null
  answer: Omit<Answer, 'at'> | null
  answered_at: Date | null
  created_at: Date
  published_at: Date | null
  frozen_at: Date | null
  geometry: Proposal['geometry']
}

const toProposal = (row: ProposalRow): Proposal => ({
  id: row.id,
  debateId: row.debate_id,
  code: row.code,
  state: row.state,
  version: row.version,
  title: row.title,
  language: row.language,
  inviteToken: row.invite_token,
  channel: row.channel,
  mergedInto: row.merged_into,
  mergeNote: row.merge_note,
  promotedTo: row.promoted_to,
  withdrawnReason: row.withdrawn_reason,
  hiddenReason: row.hidden_reason,
  answer: row.answer && { ...row.answer, at: row.answered_at! },
  createdAt: row.created_at,
  publishedAt: row.published_at,
  frozenAt: row.frozen_at,
  geometry: row.geometry,
})

const selectProposals = (db: TenantDb) => sql('proposal').select('proposal.*').where({ 'proposal.tenant_id': db.tenantId })

const readProposals = async (db: TenantDb, query: Query): Promise<Proposal[]> =>
  (await db.rows<ProposalRow>(query)).map(toProposal)

export async function findProposal(db: TenantDb, id: string): Promise<Proposal | undefined> {
  return (await readProposals(db, selectProposals(db).where({ id })))[0]
}

/** Proposals by their ids, in no order. @param lock Holds them for a change. */
export function findProposals(db: TenantDb, ids: readonly string[], lock = false): Promise<Proposal[]> {
  const query = selectProposals(db).whereIn('id', [...ids])
  return readProposals(db, lock ? query.orderBy('id').forUpdate() : query)
}

/** The proposal, locked for a change: whoever else changes it, its text or its authors waits. */
export async function lockProposal(db: TenantDb, id: string): Promise<Proposal | undefined> {
  return (await readProposals(db, selectProposals(db).where({ id }).forUpdate()))[0]
}

/** Stores a draft; it has its first version once that is saved. */
export async function insertProposal(
  db: TenantDb,
  draft: Pick<Proposal, 'id' | 'debateId' | 'title' | 'language' | 'inviteToken'> & { year: number; at: Date },
): Promise<void> {
  const { id, debateId, title, language, inviteToken, year, at } = draft
  const code = `PRO-${year}-${String(await nextNumber(db, 'proposal_code', year)).padStart(4, '0')}`
  const own = { id, debate_id: debateId, code, title, language, invite_token: inviteToken, created_at: at }
  await db.run(sql('proposal').insert({ tenant_id: db.tenantId, state: 'draft', version: 0, ...own }))
}

/** What can change beside the text. */
export type ProposalChange = Partial<
  Pick<
    Proposal,
    | 'state'
    | 'version'
    | 'title'
    | 'mergedInto'
    | 'mergeNote'
    | 'promotedTo'
    | 'withdrawnReason'
    | 'answer'
    | 'publishedAt'
    | 'frozenAt'
  >
>

export async function changeProposal(db: TenantDb, id: string, change: ProposalChange): Promise<void> {
  const { state, version, title, mergedInto, mergeNote, promotedTo, withdrawnReason, answer, publishedAt, frozenAt } = change
  const row = {
    ...(state && { state }),
    ...(version && { version }),
    ...(title && { title }),
    ...(mergedInto && { merged_into: mergedInto }),
    ...(mergeNote && { merge_note: JSON.stringify(mergeNote) }),
    ...(promotedTo && { promoted_to: promotedTo }),
    ...(withdrawnReason && { withdrawn_reason: withdrawnReason }),
    ...(answer && { answer: JSON.stringify({ office: answer.office, text: answer.text }), answered_at: answer.at }),
    ...(publishedAt && { published_at: publishedAt }),
    ...(frozenAt && { frozen_at: frozenAt }),
  }
  await db.run(sql('proposal').where({ tenant_id: db.tenantId, id }).update(row))
}

/** Hides a proposal for the reason, or shows it again without one. */
export async function hideProposal(db: TenantDb, id: string, reason: string | null): Promise<void> {
  await db.run(sql('proposal').where({ tenant_id: db.tenantId, id }).update({ hidden_reason: reason }))
}

/** Counts a change of whatever kind, without waiting: who follows the proposal hears of it. */
export function countChange(db: TenantDb, id: string): void {
  const change = { changes: sql.raw('changes + 1') }
  db.send(sql('proposal').where({ tenant_id: db.tenantId, id }).update(change))
}

/** How many changes there have been, for who follows that channel; undefined when there is none. */
export async function changesOf(db: TenantDb, channel: string): Promise<number | undefined> {
  const row = await db.row<{ changes: number }>(sql('proposal').select('changes').where({ tenant_id: db.tenantId, channel }))
  return row?.changes
}

/** Public proposals of a debate, the newest first; one row beyond the page. */
export function listPublic(
  db: TenantDb,
  debateId: string,
  page: { state?: Proposal['state']; after?: readonly [Date, string]; limit: number },
): Promise<Proposal[]> {
  const query = selectProposals(db)
    .where({ debate_id: debateId, hidden_reason: null, ...(page.state && { state: page.state }) })
    .whereNotNull('published_at')
    .orderBy([
      { column: 'published_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(page.limit + 1)
  if (page.after) query.whereRaw('(published_at, id) < (?, ?)', [...page.after])
  return readProposals(db, query)
}

/** Hidden proposals of a debate, the newest first; one row beyond the page. */
export function listHidden(db: TenantDb, debateId: string, page: { after?: string; limit: number }): Promise<Proposal[]> {
  const query = selectProposals(db)
    .where({ debate_id: debateId })
    .whereNotNull('hidden_reason')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
  if (page.after) query.where('id', '<', page.after)
  return readProposals(db, query)
}

/** Ids and codes of every public proposal of a debate. */
export function publicProposals(db: TenantDb, debateId: string): Promise<Pick<Proposal, 'id' | 'code' | 'title'>[]> {
  const published = { tenant_id: db.tenantId, debate_id: debateId, hidden_reason: null }
  return db.rows(sql('proposal').select('id', 'code', 'title').where(published).whereNotNull('published_at').orderBy('id'))
}

/** What tells supporters which one they support. */
const titleToTell = sql.raw('case when hidden_reason is null then title else code end')

/** Proposals of a debate that are supported, or from which supports are moved; of a hidden one the code in place of its title. */
export function settledProposals(db: TenantDb, debateId: string): Promise<Pick<Proposal, 'id' | 'code' | 'title'>[]> {
  const own = { tenant_id: db.tenantId, debate_id: debateId }
  const settled = sql('proposal').select('id', 'code', { title: titleToTell }).where(own).whereNotNull('frozen_at')
  return db.rows(settled.whereIn('state', ['frozen', 'answered', 'merged']).orderBy('id'))
}

/** Proposals of the debate that the person writes or has asked to join, the newest first. */
export function listOwn(db: TenantDb, debateId: string, personId: string, limit: number): Promise<Proposal[]> {
  const query = selectProposals(db)
    .join('proposal_author as a', { 'a.tenant_id': 'proposal.tenant_id', 'a.proposal_id': 'proposal.id' })
    .where({ debate_id: debateId, 'a.person_id': personId, 'a.gone': false })
    .orderBy('proposal.id', 'desc')
    .limit(limit)
  return readProposals(db, query)
}

/** Public proposals of a debate by their ids, in no order. */
export function publicByIds(db: TenantDb, debateId: string, ids: readonly string[]): Promise<Proposal[]> {
  return readProposals(
    db,
    selectProposals(db)
      .where({ debate_id: debateId, hidden_reason: null })
      .whereIn('id', [...ids])
      .whereNotNull('published_at'),
  )
}

/** How many proposals of the debate the person is an author of. */
export async function countOwn(db: TenantDb, debateId: string, personId: string): Promise<number> {
  const row = await db.row<{ count: number }>(
    sql('proposal as p')
      .join('proposal_author as a', { 'a.tenant_id': 'p.tenant_id', 'a.proposal_id': 'p.id' })
      .where({ 'p.tenant_id': db.tenantId, 'p.debate_id': debateId, 'a.person_id': personId, 'a.joined': true })
      .count('* as count'),
  )
  return Number(row!.count)
}
