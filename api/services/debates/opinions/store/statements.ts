import { sql, type Query, type TenantDb } from '../../../../kernel/db/index.ts'
import { adoptColumns, type Joining } from '../../../../kernel/identity/linking/adopting.ts'
import type { PersonId } from '../../../../kernel/identity/person.ts'
import type { Language } from '../../../../kernel/tenancy/tenant.ts'
import type { NewStatement, Statement } from '../statement.ts'

interface StatementRow {
  id: string
  debate_id: string
  number: number
  text: string
  language: Language
  by_staff: boolean
  created_at: Date
  hidden_at: Date | null
  hidden_reason: string | null
  seen: number
}

const columns = ['id', 'debate_id', 'number', 'text', 'language', 'by_staff', 'created_at', 'hidden_at', 'hidden_reason', 'seen']

const toStatement = (row: StatementRow): Statement => ({
  id: row.id,
  debateId: row.debate_id,
  number: row.number,
  text: row.text,
  language: row.language,
  byStaff: row.by_staff,
  createdAt: row.created_at,
  hidden: row.hidden_at && { reason: row.hidden_reason!, at: row.hidden_at },
  seen: row.seen,
})

const select = (db: TenantDb, debateId: string) =>
  sql('opinion_statement').select(columns).where({ tenant_id: db.tenantId, debate_id: debateId })

const read = async (db: TenantDb, query: Query): Promise<Statement[]> => (await db.rows<StatementRow>(query)).map(toStatement)

/** The newest first, one page and one row beyond it. */
export function listStatements(
  db: TenantDb,
  debateId: string,
  { hidden, after, limit }: { hidden: boolean; after: string | undefined; limit: number },
): Promise<Statement[]> {
  const query = select(db, debateId)
    .orderBy('id', 'desc')
    .limit(limit + 1)
  if (after) query.where('id', '<', after)
  if (!hidden) query.whereNull('hidden_at')
  return read(db, query)
}

/** All that are shown, the newest first. */
export function shownStatements(db: TenantDb, debateId: string): Promise<Statement[]> {
  return read(db, select(db, debateId).whereNull('hidden_at').orderBy('id', 'desc'))
}

/** The numbers of those that are shown. */
export async function shownNumbers(db: TenantDb, debateId: string): Promise<number[]> {
  const query = sql('opinion_statement').where({ tenant_id: db.tenantId, debate_id: debateId }).whereNull('hidden_at')
  return (await db.rows<{ number: number }>(query.select('number'))).map(({ number }) => number)
}

export async function findStatement(db: TenantDb, debateId: string, id: string): Promise<Statement | undefined> {
  return (await read(db, select(db, debateId).where({ id })))[0]
}

/** A statement with who wrote it and the code of its debate, for moderators. */
export interface WrittenStatement extends Statement {
  readonly authorId: PersonId | null
  readonly code: string
}

/** Statements by their ids, in whatever debate. */
export async function findWritten(db: TenantDb, ids: readonly string[]): Promise<WrittenStatement[]> {
  const rows = await db.rows<StatementRow & { author_id: PersonId | null; code: string }>(
    sql('opinion_statement as s')
      .join('debate as d', { 'd.tenant_id': 's.tenant_id', 'd.id': 's.debate_id' })
      .select(...columns.map((column) => `s.${column}`), 's.author_id', 'd.code')
      .where({ 's.tenant_id': db.tenantId })
      .whereIn('s.id', [...ids]),
  )
  return rows.map((row) => ({ ...toStatement(row), authorId: row.author_id, code: row.code }))
}

/** The statement of the debate, hidden or not, that says the same, whatever its capitals. */
export async function findSameStatement(db: TenantDb, debateId: string, text: string): Promise<Statement | undefined> {
  return (await read(db, select(db, debateId).whereRaw('lower(text) = lower(?)', [text])))[0]
}

/** How many statements the debate has, hidden ones too, and how many of them are the person's. */
export async function countStatements(db: TenantDb, debateId: string, author: PersonId): Promise<{ all: number; own: number }> {
  const query = sql('opinion_statement')
    .where({ tenant_id: db.tenantId, debate_id: debateId })
    .select(sql.raw('count(*)::integer as all'), sql.raw('(count(*) filter (where author_id = ?))::integer as own', [author]))
  return (await db.row<{ all: number; own: number }>(query))!
}

/** Stores it under the debate's next number. Whoever adds statements has locked the debate's picture (`lockPicture`). */
export async function insertStatement(db: TenantDb, statement: NewStatement): Promise<void> {
  const { id, debateId, text, language, authorId, byStaff, createdAt } = statement
  const known = sql('opinion_statement').where({ tenant_id: db.tenantId, debate_id: debateId })
  const row = { tenant_id: db.tenantId, debate_id: debateId, id, text, language, by_staff: byStaff, created_at: createdAt }
  await db.run(
    sql('opinion_statement').insert({
      ...row,
      author_id: authorId,
      number: known.select(sql.raw('coalesce(max(number), -1) + 1')),
    }),
  )
}

/** Hides it, or shows it again. */
export async function changeHiding(db: TenantDb, id: string, hidden: Statement['hidden']): Promise<void> {
  await db.run(
    sql('opinion_statement')
      .where({ tenant_id: db.tenantId, id })
      .update({ hidden_at: hidden?.at ?? null, hidden_reason: hidden?.reason ?? null }),
  )
}

/** Notes how many have seen each of the statements. */
export async function noteSeen(db: TenantDb, seen: ReadonlyMap<string, number>): Promise<void> {
  await db.run({
    name: 'note_seen_statements',
    text: `
      update opinion_statement set seen = counted.seen
      from unnest($2::uuid[], $3::integer[]) as counted (id, seen)
      where tenant_id = $1 and opinion_statement.id = counted.id and opinion_statement.seen <> counted.seen`,
    values: [db.tenantId, [...seen.keys()], [...seen.values()]],
  })
}

/** Forgets who wrote which statement; they stay. */
export async function forgetStatementAuthor(db: TenantDb, person: PersonId): Promise<void> {
  await db.run(sql('opinion_statement').where({ tenant_id: db.tenantId, author_id: person }).update({ author_id: null }))
}

/** What the merged account wrote is the kept one's. */
export async function adoptStatementAuthor(db: TenantDb, joining: Joining): Promise<void> {
  await adoptColumns(db, joining, { opinion_statement: ['author_id'] })
}
