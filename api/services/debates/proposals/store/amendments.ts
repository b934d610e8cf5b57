import { sql, type Query, type TenantDb } from '../../../../kernel/db/index.ts'
import type { PersonId } from '../../../../kernel/identity/person.ts'
import type { Language } from '../../../../kernel/tenancy/tenant.ts'
import type { Anchor, Passage, PassageState } from '../../../../kernel/texts/index.ts'
import type { Amendment, AmendmentState } from '../proposal.ts'

interface AmendmentRow extends Pick<
  Amendment,
  'id' | 'state' | 'quote' | 'replacement' | 'why' | 'name' | 'at' | 'reason' | 'version'
> {
  section_id: string
  passage: Anchor
  passage_state: PassageState
  hidden_reason: string | null
  person_id: string | null
  decided_at: Date | null
}

const toAmendment = (row: AmendmentRow): Amendment => ({
  id: row.id,
  sectionId: row.section_id,
  state: row.state,
  passage: row.passage,
  passageState: row.passage_state,
  quote: row.quote,
  replacement: row.replacement,
  why: row.why,
  personId: row.person_id,
  name: row.name,
  at: row.at,
  reason: row.reason,
  decidedAt: row.decided_at,
  version: row.version,
  hiddenReason: row.hidden_reason,
})

const own = (db: TenantDb, proposalId: string) => ({ tenant_id: db.tenantId, proposal_id: proposalId })

const readAmendments = async (db: TenantDb, query: Query): Promise<Amendment[]> =>
  (await db.rows<AmendmentRow>(query)).map(toAmendment)

export async function findAmendment(db: TenantDb, proposalId: string, id: string): Promise<Amendment | undefined> {
  const query = sql('proposal_amendment').where({ ...own(db, proposalId), id })
  return (await readAmendments(db, query))[0]
}

/** An amendment with its proposal, for moderators. */
export interface PlacedAmendment extends Amendment {
  readonly proposalId: string
  /** Of the proposal. */
  readonly code: string
  readonly language: Language
}

/** Amendments by their ids, of whatever proposal. @param lock Holds their proposals for a change. */
export async function findAmendments(db: TenantDb, ids: readonly string[], lock = false): Promise<PlacedAmendment[]> {
  const query = sql('proposal_amendment as a')
    .join('proposal as p', { 'p.tenant_id': 'a.tenant_id', 'p.id': 'a.proposal_id' })
    .select('a.*', 'p.code', 'p.language')
    .where({ 'a.tenant_id': db.tenantId })
    .whereIn('a.id', [...ids])
  const rows = await db.rows<AmendmentRow & { proposal_id: string; code: string; language: Language }>(
    lock ? query.orderBy('p.id').forUpdate('p') : query,
  )
  return rows.map((row) => ({ ...toAmendment(row), proposalId: row.proposal_id, code: row.code, language: row.language }))
}

/** The passages of amendments that nobody has decided about. */
export function pendingPassages(db: TenantDb, proposalId: string): Promise<Passage[]> {
  return db.rows<Passage>(
    sql('proposal_amendment')
      .select('id', { target: 'section_id', anchor: 'passage', state: 'passage_state' })
      .where({ ...own(db, proposalId), state: 'pending' }),
  )
}

/** Ids of the person's amendments that nobody has decided about. */
export async function pendingOf(db: TenantDb, proposalId: string, personId: PersonId): Promise<string[]> {
  const query = sql('proposal_amendment')
    .select('id')
    .where({ ...own(db, proposalId), state: 'pending', person_id: personId })
  return (await db.rows<{ id: string }>(query)).map(({ id }) => id)
}

/** Amendments, the newest first; one row beyond the page. */
export function listAmendments(
  db: TenantDb,
  proposalId: string,
  page: { state?: AmendmentState; after?: string; limit: number },
): Promise<Amendment[]> {
  const query = sql('proposal_amendment')
    .where(own(db, proposalId))
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
  if (page.state) query.where({ state: page.state })
  if (page.after) query.where('id', '<', page.after)
  return readAmendments(db, query)
}

export async function insertAmendment(db: TenantDb, proposalId: string, amendment: Amendment): Promise<void> {
  const { id, sectionId, state, passage, passageState, quote, replacement, why, personId, name, at } = amendment
  const about = { section_id: sectionId, passage: JSON.stringify(passage), passage_state: passageState, quote }
  const by = { person_id: personId, name, at }
  await db.run(sql('proposal_amendment').insert({ ...own(db, proposalId), id, state, ...about, replacement, why, ...by }))
}

/** Says where the passages are by now, all in one statement. */
export async function placePassages(db: TenantDb, proposalId: string, passages: readonly Passage[]): Promise<void> {
  if (passages.length === 0) return
  await db.run({
    name: 'proposal_place_passages',
    text: `update proposal_amendment a set section_id = n.section_id, passage = n.passage, passage_state = n.state
      from unnest($3::uuid[], $4::uuid[], $5::jsonb[], $6::text[]) as n (id, section_id, passage, state)
      where a.tenant_id = $1 and a.proposal_id = $2 and a.id = n.id`,
    values: [
      db.tenantId,
      proposalId,
      passages.map(({ id }) => id),
      passages.map(({ target }) => target),
      passages.map(({ anchor }) => JSON.stringify(anchor)),
      passages.map(({ state }) => state),
    ],
  })
}

/** Decides about an amendment. */
export async function decideAmendment(
  db: TenantDb,
  proposalId: string,
  id: string,
  decision: { state: 'accepted' | 'rejected'; reason: string; at: Date; version: number | null },
): Promise<void> {
  const { state, reason, at, version } = decision
  await db.run(
    sql('proposal_amendment')
      .where({ ...own(db, proposalId), id })
      .update({ state, reason, decided_at: at, version }),
  )
}

/** Takes an amendment back: what it said and who did is kept no longer. */
export async function withdrawAmendment(db: TenantDb, proposalId: string, id: string, at: Date): Promise<void> {
  const emptied = { state: 'withdrawn', replacement: '', why: '', name: null }
  await db.run(
    sql('proposal_amendment')
      .where({ ...own(db, proposalId), id })
      .update({ ...emptied, decided_at: at }),
  )
}

/** Hides an amendment for the reason, or shows it again without one. */
export async function hideAmendment(db: TenantDb, proposalId: string, id: string, reason: string | null): Promise<void> {
  await db.run(
    sql('proposal_amendment')
      .where({ ...own(db, proposalId), id })
      .update({ hidden_reason: reason }),
  )
}
