import { timeline } from '../../../kernel/audit/index.ts'
import type { Handler } from '../../../kernel/http/handlers.ts'
import { decodeCursor, isCount, isId, isInstant, pageOf } from '../../../kernel/http/paging.ts'
import type { Petition } from '../petition.ts'
import {
  presentEntry,
  presentInvalidation,
  presentPetition,
  presentPublicSignature,
  presentType,
  type Reader,
} from '../present.ts'
import { isPublic } from '../rules.ts'
import type { Scene } from '../scene.ts'
import { listInvalidations } from '../store/desk.ts'
import { listUpdates, type PetitionUpdate } from '../store/following.ts'
import { listPublic } from '../store/listing.ts'
import { similarTo } from '../store/searching.ts'
import { publicPetition, typesOf, visiblePetition } from './access.ts'

/** Petitions with their counts, as the contract shows them. */
export async function presentAll(request: Reader & Pick<Scene, 'db' | 'participation'>, petitions: readonly Petition[]) {
  const ids = petitions.flatMap(({ id, publishedAt }) => (publishedAt ? [id] : []))
  const counts = ids.length ? await request.participation.counts(request.db, ids, 'signature') : new Map<string, number>()
  return petitions.map((petition) => presentPetition(petition, counts.get(petition.id) ?? 0, request))
}

/** One petition with its count. */
export async function presentOne(request: Reader & Pick<Scene, 'db' | 'participation'>, petition: Petition) {
  const [presented] = await presentAll(request, [petition])
  return presented!
}

/** Seconds for which what shows these petitions may be kept: until the clock changes what it says, five minutes at most. */
export function freshFor(petitions: readonly Pick<Petition, 'closesAt' | 'answerDueAt'>[], now: Date): number {
  const changes = petitions
    .flatMap(({ closesAt, answerDueAt }) => [closesAt, answerDueAt])
    .filter((at) => at !== null && at > now)
  return Math.floor(Math.min(300, ...changes.map((at) => (at!.getTime() - now.getTime()) / 1000)))
}

/** Tags of what shows the petition and its signatures. */
const tagsShowing = ({ id }: Petition) => [`petition:${id}`, `subject:${id}`]

export const listTypes: Handler<'petitions_types_list'> = async (request) => ({
  status: 200,
  body: { items: typesOf(request).map((type) => presentType(type, request)), next_cursor: null },
})

export const list: Handler<'petitions_list'> = async (request) => {
  const { query, tenant, db, language, now } = request
  const { limit = 20, sort = 'newest', q: words, type, answer, state } = query
  const sortValue = sort === 'newest' ? isInstant : isCount
  const [last, id] = (decodeCursor(query.cursor, [sortValue, isId]) ?? []) as [(string | number)?, string?]
  const after = last === undefined ? undefined : ([typeof last === 'string' ? new Date(last) : last, id!] as const)
  const states = state ? [state] : (['open', 'closed', 'answered'] as const)
  const rows = await listPublic(db, { states, words, type, answer, sort, after, limit }, language, now)
  const page = pageOf(rows, limit, (row) => [sort === 'newest' ? row.listed_at.toISOString() : row.signature_count, row.id])
  const body = { items: await presentAll(request, page.items), next_cursor: page.next_cursor }
  // What somebody types is hardly asked for twice.
  if (words) return { status: 200, body }
  return {
    status: 200,
    body,
    cache: { tags: [`petitions:${tenant.id}`, `counts:${tenant.id}`], seconds: freshFor(page.items, now) },
  }
}

export const listSimilar: Handler<'petitions_similar_list'> = async (request) => {
  const found = await similarTo(request.db, request.query.text, request.language, 5)
  return { status: 200, body: { items: await presentAll(request, found), next_cursor: null } }
}

export const read: Handler<'petitions_read'> = async (request) => {
  const { path, headers, db, participation, now } = request
  // Asked for together: one round trip.
  const [petition, count] = await Promise.all([
    visiblePetition(request, path.petition_id, headers['Sponsor-Token']),
    participation.count(db, path.petition_id, 'signature'),
  ])
  const body = presentPetition(petition, count, request)
  if (!isPublic(petition)) return { status: 200, body, version: String(petition.version) }
  return { status: 200, body, cache: { tags: tagsShowing(petition), seconds: freshFor([petition], now) } }
}

export const listSignatures: Handler<'petitions_signatures_list'> = async (request) => {
  const { path, query, db, participation } = request
  const { limit = 20 } = query
  const [after] = (decodeCursor(query.cursor, [isId]) ?? []) as string[]
  const petition = await publicPetition(request, path.petition_id)
  const acts = await participation.visible(db, petition.id, 'signature', { after, limit: limit + 1 })
  const page = pageOf(acts, limit, ({ id }) => [id])
  const body = { items: page.items.map(presentPublicSignature), next_cursor: page.next_cursor }
  return { status: 200, body, cache: { tags: tagsShowing(petition), seconds: 300 } }
}

export const readCounts: Handler<'petitions_counts_read'> = async (request) => {
  const { path, db, participation } = request
  const petition = await publicPetition(request, path.petition_id)
  const tallies = await participation.tallies(db, petition.id, 'signature')
  const items = tallies.map(({ day, assurance, standing, count }) => ({ day, assurance, standing, signatures: count }))
  const body = { signature_count: tallies.reduce((sum, { count }) => sum + count, 0), items }
  return { status: 200, body, cache: { tags: tagsShowing(petition), seconds: 300 } }
}

export const listTimeline: Handler<'petitions_timeline_list'> = async (request) => {
  const { path, query, db, language } = request
  const { limit = 20 } = query
  const [after] = (decodeCursor(query.cursor, [isId]) ?? []) as string[]
  const petition = await visiblePetition(request, path.petition_id)
  const internal = (await request.roles()).length > 0
  const page = pageOf(await timeline(db, petition.id, { after, limit: limit + 1, internal }), limit, ({ id }) => [id])
  return { status: 200, body: { items: page.items.map((entry) => presentEntry(entry, language)), next_cursor: page.next_cursor } }
}

/** What is hidden keeps its place without its words; what waits unseen is not listed. */
export const presentUpdate = ({ id, at, text, hiddenReason }: PetitionUpdate) => ({
  ...{ id, at: at.toISOString(), text: hiddenReason === null ? text : '', hidden_reason: hiddenReason },
})

export const listNews: Handler<'petitions_updates_list'> = async (request) => {
  const { path, query, db } = request
  const { limit = 20 } = query
  const [after] = (decodeCursor(query.cursor, [isId]) ?? []) as string[]
  const petition = await publicPetition(request, path.petition_id)
  const page = pageOf(await listUpdates(db, petition.id, { after, limit: limit + 1 }), limit, ({ id }) => [id])
  const items = page.items.map(presentUpdate)
  return { status: 200, body: { items, next_cursor: page.next_cursor }, cache: { tags: tagsShowing(petition), seconds: 300 } }
}

export const listBatches: Handler<'petitions_invalidations_list'> = async (request) => {
  const { path, query, db, language } = request
  const { limit = 20 } = query
  const [after] = (decodeCursor(query.cursor, [isId]) ?? []) as string[]
  const petition = await publicPetition(request, path.petition_id)
  const page = pageOf(await listInvalidations(db, petition.id, { after, limit: limit + 1 }), limit, ({ id }) => [id])
  const items = page.items.map((batch) => presentInvalidation(batch, language))
  return { status: 200, body: { items, next_cursor: page.next_cursor }, cache: { tags: tagsShowing(petition), seconds: 300 } }
}
