import { timingSafeEqual } from 'node:crypto'
import type { RequestContext } from '../../../../kernel/http/request.ts'
import { orMissing, Problem } from '../../../../kernel/http/problem.ts'
import { requirePerson, type Person } from '../../../../kernel/identity/person.ts'
import type { Action, Debate } from '../../debate.ts'
import { publicDebate } from '../../routes/access.ts'
import { assertPhase, isPublic as isShown } from '../../rules.ts'
import type { Scene } from '../../scene.ts'
import { findDebate } from '../../store/debates.ts'
import type { Author, Proposal } from '../proposal.ts'
import { assertShown, isWritten, type Who } from '../rules.ts'
import { authorsOf } from '../store/authors.ts'
import { findProposal, lockProposal } from '../store/proposals.ts'

/** What routes ask of a request, whatever its operation. */
export type Asking = Scene & Pick<RequestContext, 'person' | 'roles' | 'requireRole' | 'personName'>

/** A proposal with who writes it. */
export interface Known {
  readonly proposal: Proposal
  readonly authors: readonly Author[]
}

/**
 * The proposal, for whoever may see it: everybody once it was published; before its authors, the staff and the holder of the private
 * link; when it was hidden or its debate withdrawn its authors and the staff.
 *
 * @throws Problem 404 for everybody else: that it exists is not told; 403 `proposal.hidden` {code, reason, debate_id} when they could
 * read it once.
 */
export async function visibleProposal(request: Asking, id: string, token?: string): Promise<Known> {
  return visible(request, orMissing(await findProposal(request.db, id)), token)
}

/** The same, locked for a change. */
export async function lockVisible(request: Asking, id: string, token?: string): Promise<Known> {
  return visible(request, orMissing(await lockProposal(request.db, id)), token)
}

async function visible(request: Asking, proposal: Proposal, token: string | undefined): Promise<Known> {
  const authors = await authorsOf(request.db, proposal.id)
  if (authorAmong(authors, request.person)) return { proposal, authors }
  if ((await request.roles()).length > 0) return { proposal, authors }
  if ((proposal.publishedAt || opens(token, proposal)) && (await isInShownDebate(request.db, proposal))) {
    assertShown(proposal)
    return { proposal, authors }
  }
  throw new Problem(404, 'http.not_found')
}

/** The proposal while everybody may see it. @throws Problem 404; 403 `proposal.hidden` {code, reason, debate_id}. */
export async function publicProposal(scene: Pick<Scene, 'db'>, id: string): Promise<Proposal> {
  const proposal = await publishedProposal(scene, id)
  assertShown(proposal)
  return proposal
}

/** The proposal once it was published, hidden or not, while its debate is not withdrawn. @throws Problem 404. */
export async function publishedProposal({ db }: Pick<Scene, 'db'>, id: string): Promise<Proposal> {
  const proposal = await findProposal(db, id)
  return orMissing(proposal?.publishedAt && (await isInShownDebate(db, proposal)) ? proposal : undefined)
}

async function isInShownDebate(db: Scene['db'], { debateId }: Proposal): Promise<boolean> {
  const debate = await findDebate(db, debateId)
  return debate !== undefined && isShown(debate)
}

/** Whether the token is the one of the private link, which is good while the text is written. */
export function opens(token: string | undefined, proposal: Proposal): boolean {
  if (!token || !isWritten(proposal)) return false
  const [given, kept] = [Buffer.from(token), Buffer.from(proposal.inviteToken)]
  return given.length === kept.length && timingSafeEqual(given, kept)
}

/** The person among those who write the proposal; undefined when they don't, or only ask to. */
export const authorAmong = (authors: readonly Author[], person: Person | undefined): Author | undefined =>
  authors.find(({ personId, joined }) => joined && person !== undefined && personId === person.id)

/** The person as an author. @throws Problem 403 `proposal.author_only`. */
export function requireAuthor({ authors }: Known, person: Person | undefined): Author {
  const author = authorAmong(authors, person)
  if (!author) throw new Problem(403, 'proposal.author_only')
  return author
}

/** The debate, and the person who may do that in it now. @throws Problem 401, 403, 404, 409 `debate.phase_wrong`. */
export async function allowed(
  request: Pick<Asking, 'db' | 'tenant' | 'person' | 'now'>,
  debateId: string,
  action: Action,
): Promise<{ debate: Debate; person: Person }> {
  const debate = await publicDebate(request, debateId)
  const person = requirePerson(request.person, debate.rules[action], request.tenant.slug)
  assertPhase(debate, action, request.now)
  return { debate, person }
}

/** Everything as which the signed-in person can move the proposal. */
export async function capacities(request: Asking, { authors }: Known): Promise<Set<Who>> {
  const roles = await request.roles()
  const who = new Set<Who>()
  if (authorAmong(authors, request.person)) who.add('author')
  if (roles.includes('administrator') || roles.includes('officer')) who.add('officer')
  return who
}

/** The person's name, as it is shown. */
export async function nameOf(request: Asking): Promise<string> {
  const { givenName, familyName } = await request.personName()
  return `${givenName} ${familyName}`.trim().slice(0, 200)
}
