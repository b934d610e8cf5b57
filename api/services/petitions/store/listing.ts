import type { Knex } from 'knex'
import { sql, type TenantDb } from '../../../kernel/db/index.ts'
import type { Language } from '../../../kernel/tenancy/tenant.ts'
import type { Petition, PetitionState } from '../petition.ts'
import { readPetitions, selectPetitions } from './petitions.ts'

/** Which public petitions, in which order, from where on. */
export interface ListRequest {
  readonly states: readonly PetitionState[]
  readonly words?: string
  readonly type?: string
  readonly answer?: 'awaited' | 'overdue'
  readonly sort: 'newest' | 'most_signed'
  /** Sort value (RFC 3339 or count) and id of the last petition of the page before. */
  readonly after?: readonly [string | number, string]
  readonly limit: number
}

/** A petition with the values by which lists order it. */
export type ListedPetition = Petition & { listed_at: Date; signature_count: number }

/**
 * Public petitions, one page and one row beyond it. Uses petition_newest_idx or petition_signed_idx: the cost does not grow with
 * the depth of the page.
 */
export function listPublic(db: TenantDb, request: ListRequest, language: Language, now: Date): Promise<ListedPetition[]> {
  const column = request.sort === 'newest' ? 'p.listed_at' : 'p.signature_count'
  const query = selectPetitions(db, language)
    .select('p.listed_at', 'p.signature_count')
    .where('p.is_public', true)
    .where((any) => request.states.forEach((state) => any.orWhere((of) => inState(of, state, now))))
    .orderBy([
      { column, order: 'desc' },
      { column: 'p.id', order: 'desc' },
    ])
    .limit(request.limit + 1)
  if (request.after) query.whereRaw('(??, p.id) < (?, ?)', [column, ...request.after])
  if (request.type) query.where('p.type', request.type)
  if (request.answer) awaitingAnswer(query).where('p.answer_due_at', request.answer === 'overdue' ? '<=' : '>', now)
  if (request.words) query.whereRaw(containsWords, [request.words, request.words])
  return readPetitions(db, query)
}

const containsWords = `exists (select 1 from petition_text w where w.tenant_id = p.tenant_id and w.petition_id = p.id and w.search @@
  case w.language when 'en' then websearch_to_tsquery('english', ?) else websearch_to_tsquery('italian', ?) end)`

/** The state in force, in SQL: what `stateAt` decides. */
function inState(query: Knex.QueryBuilder, state: PetitionState, now: Date): void {
  if (state === 'open') query.where('p.state', 'open').where('p.closes_at', '>', now)
  else if (state === 'closed' || state === 'answered') {
    query.where('p.state', state).orWhere((late) => {
      late.where('p.state', 'open').where('p.closes_at', '<=', now)
      if (state === 'closed') late.whereNull('p.answered_at')
      else late.whereNotNull('p.answered_at')
    })
  } else query.where('p.state', state)
}

/** Petitions whose answer is due or overdue. */
export function awaitingAnswer<Builder extends Knex.QueryBuilder>(query: Builder): Builder {
  query.whereNotNull('p.answer_due_at').whereNull('p.answered_at').whereIn('p.state', ['open', 'closed'])
  return query
}

/**
 * Public petitions like `text`, the most similar first: by the share of its words (stems, Italian and English) that they contain
 * and by the trigrams of their title. Below a third of the words and a third of the trigrams nothing is called similar.
 */
export function similarTo(db: TenantDb, text: string, language: Language, limit: number): Promise<Petition[]> {
  const similarity = sql.raw(
    `cross join lateral (
      select max(
        (select count(*) from unnest(tsvector_to_array(w.search)) stem where stem = any(asked.stems))::real
          / greatest(cardinality(asked.stems), 1)) as words,
        max(similarity(w.title, asked.text)) as letters
      from petition_text w
      cross join lateral (select ?::text as text, tsvector_to_array(case w.language
        when 'en' then to_tsvector('english', ?) else to_tsvector('italian', ?) end) as stems) asked
      where w.tenant_id = p.tenant_id and w.petition_id = p.id) s`,
    [text, text, text],
  )
  const query = selectPetitions(db, language)
    .joinRaw(similarity as unknown as string)
    .where('p.is_public', true)
    .whereIn('p.state', ['open', 'closed', 'answered', 'archived'])
    .whereRaw('(s.words > 0.34 or s.letters > 0.34)')
    .orderByRaw('s.words + s.letters desc, p.id desc')
    .limit(limit)
  return readPetitions(db, query)
}

/** Petitions that the person wrote, drafts included, newest first; one row beyond the page. */
export function listOwn(
  db: TenantDb,
  author: string,
  page: { after?: string; limit: number },
  language: Language,
): Promise<Petition[]> {
  const query = selectPetitions(db, language)
    .where('p.author_id', author)
    .orderBy('p.id', 'desc')
    .limit(page.limit + 1)
  if (page.after) query.where('p.id', '<', page.after)
  return readPetitions(db, query)
}
