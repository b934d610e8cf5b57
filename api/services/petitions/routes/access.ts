import { timingSafeEqual } from 'node:crypto'
import type { RequestContext } from '../../../kernel/http/request.ts'
import { orMissing, Problem } from '../../../kernel/http/problem.ts'
import type { Petition } from '../petition.ts'
import { isPublic, type Who } from '../rules.ts'
import type { Scene } from '../scene.ts'
import { settingsIn } from '../reasons.ts'
import type { PetitionTypeSetting } from '../settings.ts'
import { findPetition } from '../store/petitions.ts'

/** What routes ask of a request, whatever its operation. */
export type Asking = Scene & Pick<RequestContext, 'person' | 'language' | 'roles' | 'requireRole'>

/**
 * The petition, for whoever may see it: everybody once it is public; before and otherwise its author, the staff (drafts excepted),
 * and the holder of the private link while sponsors are sought or the text is under review.
 *
 * @throws Problem 404 for everybody else: that it exists is not told.
 */
export async function visiblePetition(request: Asking, id: string, token?: string): Promise<Petition> {
  const petition = orMissing(await findPetition(request.db, id, request.language))
  await assertVisible(request, petition, token)
  return petition
}

/** Passes for whoever may see the petition. @throws Problem 404. */
export async function assertVisible(request: Asking, petition: Petition, token?: string): Promise<void> {
  if (isPublic(petition) || isAuthor(request, petition) || opens(token, petition)) return
  if (petition.state !== 'draft' && (await request.roles()).length > 0) return
  throw new Problem(404, 'http.not_found')
}

/** The petition once everybody may see it. @throws Problem 404. */
export async function publicPetition(request: Pick<Asking, 'db' | 'language'>, id: string): Promise<Petition> {
  const petition = await findPetition(request.db, id, request.language)
  return orMissing(petition && isPublic(petition) ? petition : undefined)
}

/** Whether the token is the one of the petition's private link, which lives until the petition is published or refused. */
export function opens(token: string | undefined, { sponsorToken, state }: Pick<Petition, 'sponsorToken' | 'state'>): boolean {
  if (!token || !sponsorToken || (state !== 'collecting_sponsors' && state !== 'in_review')) return false
  const [given, kept] = [Buffer.from(token), Buffer.from(sponsorToken)]
  return given.length === kept.length && timingSafeEqual(given, kept)
}

/** Whether the signed-in person wrote the petition. */
export function isAuthor({ person }: Pick<Asking, 'person'>, { authorId }: Pick<Petition, 'authorId'>): boolean {
  return person !== undefined && person.id === authorId
}

/** Passes for the author. @throws Problem 403 `petition.author_only`. */
export function assertAuthor(request: Pick<Asking, 'person'>, petition: Petition): void {
  if (!isAuthor(request, petition)) throw new Problem(403, 'petition.author_only')
}

/** Everything as which the signed-in person can move the petition. */
export async function capacities(request: Asking, petition: Petition): Promise<Set<Who>> {
  const roles = await request.roles()
  const all = roles.includes('administrator')
  const who = new Set<Who>()
  if (isAuthor(request, petition)) who.add('author')
  if (all || roles.includes('officer')) who.add('officer')
  if (all || roles.includes(petition.terms.reviewBy)) who.add('reviewer')
  return who
}

/** The types that the town offers. */
export const typesOf = (request: Pick<Asking, 'tenant'>) => settingsIn(request).types

/** The town's type of that key. @throws Problem 422 `petition.type_unknown` {type}. */
export function typeNamed(request: Pick<Asking, 'tenant'>, key: string): PetitionTypeSetting {
  const type = typesOf(request).find((type) => type.key === key)
  if (!type) throw new Problem(422, 'petition.type_unknown', { type: key })
  return type
}
