import type { Knex } from 'knex'
import type { TenantDb } from '../../../kernel/db/index.ts'
import type { Language } from '../../../kernel/tenancy/tenant.ts'
import type { Petition, PetitionState } from '../petition.ts'
import { readPetitions, selectPetitions } from './petitions.ts'
import { containing, stemsOf } from './searching.ts'

/** Which public petitions, in which order, from where on. */
export interface ListRequest {
  readonly states: readonly PetitionState[]
  readonly words?: string
  readonly type?: string
  readonly answer?: 'awaited' | 'overdue'
  readonly sort: 'newest' | 'most_signed'
  /** Sort value and id of the last petition of the page before. */
  readonly after?: readonly [Date | number, string]
  readonly limit: number
}

/** The number by which people name a petition. */
const code = /^PET-\d{4}-\d{4,}$/i

/** A petition with the values by which lists order it. */
export type ListedPetition = Petition & { listed_at: Date; signature_count: number }

/**
 * Public petitions, one page and one row beyond it. Uses petition_newest_idx or petition_signed_idx: the cost does not grow with
 * the depth of the page.
 */
export async function listPublic(db: TenantDb, request: ListRequest, language: Language, now: Date): Promise<ListedPetition[]> {
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
  const sought = request.words?.trim() ?? ''
  if (code.test(sought)) query.where('p.code', sought.toUpperCase())
  else if (request.words) containing(query, db, await stemsOf(db, request.words))
  return readPetitions(db, query)
}

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

/**
 * Petitions that the person follows and may read, lately followed first; one row beyond the page. What is hidden from everybody is
 * left out, but for its author.
 */
export function listFollowed(
  db: TenantDb,
  person: string,
  page: { after?: readonly [Date, string]; limit: number },
  language: Language,
): Promise<(Petition & { followed_since: Date })[]> {
  const query = selectPetitions(db, language)
    .joinRaw('join petition_follower f on f.tenant_id = p.tenant_id and f.petition_id = p.id and f.person_id = ?', [person])
    .select('f.since as followed_since')
    .whereRaw('(p.is_public or p.author_id = ?)', [person])
    .orderBy([
      { column: 'f.since', order: 'desc' },
      { column: 'p.id', order: 'desc' },
    ])
    .limit(page.limit + 1)
  if (page.after) query.whereRaw('(f.since, p.id) < (?, ?)', [...page.after])
  return readPetitions(db, query)
}
