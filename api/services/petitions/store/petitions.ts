import type { PersonId } from '../../../kernel/identity/person.ts'
import { nextNumber, sql, type Query, type TenantDb } from '../../../kernel/db/index.ts'
import type { Language } from '../../../kernel/tenancy/tenant.ts'
import type { Answer, Decision, Petition, PetitionState, PetitionText, Terms, Threshold } from '../petition.ts'

interface PetitionRow {
  id: string
  code: string
  type: string
  state: PetitionState
  version: number
  author_id: string | null
  author_name: string | null
  original_language: Language
  terms: Terms
  thresholds: Threshold[]
  created_at: Date
  review_since: Date | null
  published_at: Date | null
  closes_at: Date | null
  decision: Decision | null
  decided_at: Date | null
  hidden: boolean
  answer: Answer | null
  answered_at: Date | null
  answer_due_at: Date | null
  overdue_recorded_at: Date | null
  invalidated_at: Date | null
  sponsors: number
  sponsor_token: string | null
  sdgs: string[]
  language: Language
  languages: Language[]
  title: string
  ask: string
  details: string
}

/** Columns of a petition with its text; the tables are named `p` and `t`. */
const columns = `p.id, p.code, p.type, p.state, p.version, p.author_id, p.author_name, p.original_language, p.terms, p.thresholds,
  p.created_at, p.review_since, p.published_at, p.closes_at, p.decision, p.decided_at, p.hidden, p.answer, p.answered_at,
  p.answer_due_at, p.overdue_recorded_at, p.invalidated_at, p.sponsors, p.sponsor_token, p.sdgs, t.language, t.title, t.ask, t.details,
  array(select o.language from petition_text o where o.tenant_id = p.tenant_id and o.petition_id = p.id order by o.language desc) as languages`

/** The text in the language asked for (the placeholder), else in the author's. */
const textIn = (placeholder: string) => `cross join lateral (
    select x.language, x.title, x.ask, x.details from petition_text x
    where x.tenant_id = p.tenant_id and x.petition_id = p.id and x.language in (${placeholder}, p.original_language)
    order by x.language = ${placeholder} desc limit 1) t`

const byId = `select ${columns} from petition p ${textIn('$3')} where p.tenant_id = $1 and p.id = $2`

/** Petitions with their text in `language`, where it is there; the caller adds conditions on `p`, order and limit. */
export function selectPetitions(db: TenantDb, language: Language) {
  return sql({ p: 'petition' })
    .joinRaw(textIn('?'), [language, language])
    .select(sql.raw(columns))
    .where('p.tenant_id', db.tenantId)
}

/** The petition; undefined when this town has none with that id. */
export async function findPetition(db: TenantDb, id: string, language: Language): Promise<Petition | undefined> {
  const row = await db.row<PetitionRow>({ name: 'petition_by_id', text: byId, values: [db.tenantId, id, language] })
  return row && petitionOf(row)
}

/** Petitions by their ids, in Italian where they are, in no order. */
export function findPetitions(db: TenantDb, ids: readonly string[]): Promise<Petition[]> {
  return readPetitions(db, selectPetitions(db, 'it').whereIn('p.id', [...ids]))
}

/** The petition, locked until the transaction ends: whoever changes it, changes what they have seen. */
export async function lockPetition(db: TenantDb, id: string, language: Language): Promise<Petition | undefined> {
  const locked = db.run(sql('petition').select('id').where({ tenant_id: db.tenantId, id }).forUpdate())
  // One round trip: the reading is carried out after the lock, with a snapshot of its own.
  const [, petition] = await Promise.all([locked, findPetition(db, id, language)])
  return petition
}

/** All rows of a query made by `selectPetitions`. */
export async function readPetitions<Extra extends object>(db: TenantDb, query: Query): Promise<(Petition & Extra)[]> {
  const rows = await db.rows<PetitionRow & Extra>(query)
  return rows.map((row) => ({ ...row, ...petitionOf(row) }))
}

/** The next code of the town in that year: `PET-2026-0042`. The counter is locked until the transaction ends, so no two are equal. */
export async function nextCode(db: TenantDb, year: number): Promise<string> {
  return `PET-${year}-${String(await nextNumber(db, 'petition_code', year)).padStart(4, '0')}`
}

/** Stores a draft with its text. */
export async function insertDraft(
  db: TenantDb,
  draft: {
    id: string
    code: string
    type: string
    authorId: PersonId
    authorName: string | null
    language: Language
    text: PetitionText
    terms: Terms
    thresholds: readonly Threshold[]
    sdgs: readonly string[]
    at: Date
  },
): Promise<void> {
  await db.run(
    sql('petition').insert({
      tenant_id: db.tenantId,
      id: draft.id,
      code: draft.code,
      type: draft.type,
      state: 'draft',
      author_id: draft.authorId,
      author_name: draft.authorName,
      original_language: draft.language,
      terms: JSON.stringify(draft.terms),
      thresholds: JSON.stringify(draft.thresholds),
      sdgs: [...draft.sdgs],
      created_at: draft.at,
    }),
  )
  await saveText(db, draft.id, draft.language, draft.text)
}

/** Stores the text in that language, in place of the one that was there. */
export async function saveText(db: TenantDb, petitionId: string, language: Language, text: PetitionText): Promise<void> {
  await db.run(
    sql('petition_text')
      .insert({ tenant_id: db.tenantId, petition_id: petitionId, language, ...text })
      .onConflict(['tenant_id', 'petition_id', 'language'])
      .merge(['title', 'ask', 'details']),
  )
}

/** What can change in a petition's row. */
export interface PetitionChange {
  state?: PetitionState
  isPublic?: boolean
  authorName?: string | null
  terms?: Terms
  thresholds?: readonly Threshold[]
  reviewSince?: Date
  publishedAt?: Date
  closesAt?: Date
  decision?: Decision | null
  decidedAt?: Date | null
  hidden?: boolean
  answer?: Answer
  answeredAt?: Date
  answerDueAt?: Date | null
  overdueRecordedAt?: Date | null
  invalidatedAt?: Date
  sponsors?: number
  sponsorToken?: string | null
  sdgs?: readonly string[]
}

const json = new Set(['terms', 'thresholds', 'decision', 'answer'])

/** Changes the row and its version; `at` becomes its place in the lists when the change first makes it public. */
export async function changePetition(db: TenantDb, id: string, change: PetitionChange, at: Date): Promise<void> {
  const values: Record<string, unknown> = { version: sql.raw('version + 1') }
  for (const [name, value] of Object.entries(change)) {
    const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    values[column] = json.has(name) && value !== null ? JSON.stringify(value) : value
  }
  if (change.isPublic) values['listed_at'] = sql.raw('coalesce(listed_at, ?::timestamptz)', [at])
  await db.run(sql('petition').where({ tenant_id: db.tenantId, id }).update(values))
}

/** Removes a draft with everything that belongs to it. */
export async function deletePetition(db: TenantDb, id: string): Promise<void> {
  await db.run(sql('petition').where({ tenant_id: db.tenantId, id }).delete())
}

/** What a new count may change: read by the hot path of signing, hence nothing else. */
export interface Counting {
  readonly state: PetitionState
  readonly thresholds: readonly Threshold[]
  /** The count by which petitions are ordered. */
  readonly noted: number
}

/** Undefined when this town has no petition with that id. */
export function findCounting(db: TenantDb, id: string): Promise<Counting | undefined> {
  return db.row<Counting>({
    name: 'petition_counting',
    text: 'select state, thresholds, signature_count as noted from petition where tenant_id = $1 and id = $2',
    values: [db.tenantId, id],
  })
}

/**
 * Keeps the count by which petitions are ordered. It may lag by a hundredth, so that a petition which everybody signs at once is
 * not rewritten for each group of signatures; what is shown is the exact count.
 */
export function noteCount(db: TenantDb, id: string, { noted }: Counting, count: number): void {
  if (Math.abs(noted - count) < Math.max(1, noted / 100)) return
  db.send(sql('petition').where({ tenant_id: db.tenantId, id }).update({ signature_count: count }))
}

function petitionOf(row: PetitionRow): Petition {
  return {
    id: row.id,
    code: row.code,
    type: row.type,
    state: row.state,
    version: row.version,
    authorId: row.author_id,
    authorName: row.author_name,
    originalLanguage: row.original_language,
    language: row.language,
    languages: row.languages,
    text: { title: row.title, ask: row.ask, details: row.details },
    terms: row.terms,
    thresholds: row.thresholds,
    createdAt: row.created_at,
    reviewSince: row.review_since,
    publishedAt: row.published_at,
    closesAt: row.closes_at,
    decision: row.decision,
    decidedAt: row.decided_at,
    hidden: row.hidden,
    answer: row.answer,
    answeredAt: row.answered_at,
    answerDueAt: row.answer_due_at,
    overdueRecordedAt: row.overdue_recorded_at,
    invalidatedAt: row.invalidated_at,
    sponsors: row.sponsors,
    sponsorToken: row.sponsor_token,
    sdgs: row.sdgs,
  }
}
