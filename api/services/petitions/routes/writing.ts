import type { Handler } from '../../../kernel/http/handlers.ts'
import { orMissing, Problem } from '../../../kernel/http/problem.ts'
import { decodeCursor, isId, isInstant, pageOf } from '../../../kernel/http/paging.ts'
import { isSdg } from '../../../kernel/sdg/index.ts'
import { civilYear } from '../deadlines.ts'
import { admit, enter, heldReason } from '../../../kernel/moderation/index.ts'
import { lockSettled, reload, tellFollowers } from '../moving.ts'
import { presentSignature } from '../present.ts'
import { assertDraft, assertPublished, isPublic, stepsFor } from '../rules.ts'
import { tagsOf } from '../scene.ts'
import { termsOf } from '../settings.ts'
import { follow, insertUpdate, isFollowing, unfollow } from '../store/following.ts'
import { listFollowed as listFollowedBy, listOwn } from '../store/listing.ts'
import { changePetition, deletePetition, findPetition, insertDraft, nextCode, saveText } from '../store/petitions.ts'
import { assertAuthor, assertVisible, capacities, isAuthor, typeNamed, visiblePetition } from './access.ts'
import { reasonsOf } from '../reasons.ts'
import { presentAll, presentOne } from './reading.ts'
import { nameShown, requireEligible } from './signing.ts'

export const create: Handler<'petitions_create'> = async (request) => {
  const { body, tenant, db, now, newId, language } = request
  const type = typeNamed(request, body.type)
  const author = requireEligible(request.person, type.eligibility, tenant)
  const { title, ask, details = '', public_name: named = true, language: written = 'it', sdgs = [] } = body
  assertGoals(sdgs)
  const authorName = named ? nameShown(await request.personName()) : null
  const id = newId()
  const code = await nextCode(db, civilYear(now))
  const terms = termsOf(type, tenant.population)
  await insertDraft(db, {
    id,
    code,
    type: type.key,
    authorId: author.id,
    authorName,
    language: written,
    text: { title, ask, details },
    sdgs,
    ...terms,
    at: now,
  })
  const petition = orMissing(await findPetition(db, id, language))
  return {
    status: 201,
    headers: { Location: `/v1/${tenant.slug}/petitions/${id}` },
    body: await presentOne(request, petition),
    version: String(petition.version),
  }
}

export const update: Handler<'petitions_update'> = async (request) => {
  const { path, body, db, now, language } = request
  const petition = orMissing(await lockSettled(request, path.petition_id))
  await assertVisible(request, petition)
  assertAuthor(request, petition)
  assertDraft(petition)
  request.assertMatch(String(petition.version))
  const { title, ask, details, public_name: named, sdgs = petition.sdgs } = body
  assertGoals(sdgs)
  const before = await reload(request, petition, petition.originalLanguage)
  const text = { title: title ?? before.text.title, ask: ask ?? before.text.ask, details: details ?? before.text.details }
  await saveText(db, petition.id, petition.originalLanguage, text)
  const authorName = named === undefined ? petition.authorName : named ? nameShown(await request.personName()) : null
  await changePetition(db, petition.id, { authorName, sdgs }, now)
  const after = await reload(request, petition, language)
  return { status: 200, body: await presentOne(request, after), version: String(after.version) }
}

export const nameGoals: Handler<'petitions_sdgs_replace'> = async (request) => {
  const { path, body, db, now, tenant, language } = request
  await request.requireRole('moderator', 'officer')
  const petition = orMissing(await lockSettled(request, path.petition_id))
  await assertVisible(request, petition)
  assertGoals(body.sdgs)
  await changePetition(db, petition.id, { sdgs: body.sdgs }, now)
  request.evict(...tagsOf(tenant, petition.id))
  return { status: 200, body: await presentOne(request, await reload(request, petition, language)) }
}

/** @throws Problem 422 `petition.sdg_unknown` {sdg}. */
function assertGoals(sdgs: readonly string[]): void {
  const unknown = sdgs.find((code) => !isSdg(code))
  if (unknown) throw new Problem(422, 'petition.sdg_unknown', { sdg: unknown })
}

export const remove: Handler<'petitions_delete'> = async (request) => {
  const petition = orMissing(await lockSettled(request, request.path.petition_id))
  await assertVisible(request, petition)
  assertAuthor(request, petition)
  assertDraft(petition)
  await deletePetition(request.db, petition.id)
  return { status: 204 }
}

export const readMine: Handler<'petitions_mine_read'> = async (request) => {
  const { path, headers, db, participation, language, now } = request
  const petition = await visiblePetition(request, path.petition_id, headers['Sponsor-Token'])
  const person = request.person!
  const { identified } = petition.terms
  const [act, sponsorship, count, following, roles, who] = await Promise.all([
    participation.find(db, petition.id, 'signature', person, identified),
    participation.find(db, petition.id, 'sponsorship', person, identified),
    participation.count(db, petition.id, 'signature'),
    isFollowing(db, petition.id, person.id),
    request.roles(),
    capacities(request, petition),
  ])
  const author = isAuthor(request, petition)
  return {
    status: 200,
    body: {
      author,
      sponsor: sponsorship !== undefined,
      following,
      signature: act && act.invalidation === null ? presentSignature(act, petition, count) : null,
      invalidated: act?.invalidation ? reasonWords(reasonsOf(request), act.invalidation, language) : null,
      sponsor_token: author && petition.state === 'collecting_sponsors' ? petition.sponsorToken : null,
      actions: stepsFor(petition, who, now),
      roles: [...roles],
    },
  }
}

function reasonWords(reasons: ReturnType<typeof reasonsOf>, code: string, language: 'it' | 'en'): string {
  const label = reasons.find((reason) => reason.code === code)?.label
  return label?.[language] ?? label?.it ?? code
}

export const listMine: Handler<'petitions_own_list'> = async (request) => {
  const { query, db, language } = request
  const { limit = 20 } = query
  const [after] = (decodeCursor(query.cursor, [isId]) ?? []) as string[]
  const page = pageOf(await listOwn(db, request.person!.id, { after, limit }, language), limit, ({ id }) => [id])
  return { status: 200, body: { items: await presentAll(request, page.items), next_cursor: page.next_cursor } }
}

export const listFollowed: Handler<'petitions_followed_list'> = async (request) => {
  const { query, db, language } = request
  const { limit = 20 } = query
  const [since, id] = (decodeCursor(query.cursor, [isInstant, isId]) ?? []) as [string?, string?]
  const after = since === undefined ? undefined : ([new Date(since), id!] as const)
  const rows = await listFollowedBy(db, request.person!.id, { after, limit }, language)
  const page = pageOf(rows, limit, (row) => [row.followed_since.toISOString(), row.id])
  return { status: 200, body: { items: await presentAll(request, page.items), next_cursor: page.next_cursor } }
}

export const tellNews: Handler<'petitions_updates_create'> = async (request) => {
  const { path, body, db, now, newId, tenant } = request
  const petition = orMissing(await lockSettled(request, path.petition_id))
  await assertVisible(request, petition)
  assertAuthor(request, petition)
  assertPublished(petition)
  const { text } = body
  const contribution = { service: 'petitions', kind: 'petition_update', subject: petition.id, author: petition.authorId } as const
  const [admission] = await admit(request, [{ ...contribution, id: newId(), text, language: petition.originalLanguage }])
  const { id, held } = admission!
  const hiddenReason = held ? heldReason : null
  await insertUpdate(db, petition.id, { id, at: now, text, hiddenReason })
  enter(db, tenant, [admission!], now)
  if (!held) await tellFollowers(request, petition, id)
  return { status: 201, body: { id, at: now.toISOString(), text, hidden_reason: hiddenReason } }
}

export const startFollowing: Handler<'petitions_own_following_replace'> = async (request) => {
  const petition = await visiblePetition(request, request.path.petition_id)
  if (!isPublic(petition) && !isAuthor(request, petition)) throw new Problem(404, 'http.not_found')
  await follow(request.db, petition.id, request.person!.id, request.now)
  return { status: 204 }
}

export const stopFollowing: Handler<'petitions_own_following_delete'> = async (request) => {
  const petition = await visiblePetition(request, request.path.petition_id)
  await unfollow(request.db, petition.id, request.person!.id)
  return { status: 204 }
}
