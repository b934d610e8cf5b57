import type { Handler } from '../../../../kernel/http/handlers.ts'
import { orMissing, Problem } from '../../../../kernel/http/problem.ts'
import { requirePerson } from '../../../../kernel/identity/person.ts'
import { publicDebate } from '../../routes/access.ts'
import { assertFewer, assertNotLast, assertWritten } from '../rules.ts'
import { tell } from '../scene.ts'
import { letGo, saveAuthor, takeIn } from '../store/authors.ts'
import { shareSections } from '../store/sections.ts'
import { authorAmong, lockVisible, nameOf, opens, requireAuthor } from './access.ts'
import { presentAuthor } from './presenting.ts'

export const join: Handler<'debates_proposals_authors_create'> = async (request) => {
  const { path, headers, db, tenant, now, newId } = request
  const token = headers['Invite-Token']
  const { proposal, authors } = await lockVisible(request, path.proposal_id, token)
  const debate = await publicDebate(request, proposal.debateId)
  const person = requirePerson(request.person, debate.rules.propose, tenant.slug)
  const invited = opens(token, proposal)
  if (token !== undefined && !invited) throw new Problem(403, 'proposal.invite_wrong')
  assertWritten(proposal)
  const known = authors.find(({ personId }) => personId === person.id)
  if (known && (known.joined || !invited)) return { status: 200, body: presentAuthor(known) }
  assertFewer(authors.filter(({ joined }) => joined === invited).length, 'authors')
  const author = { id: known?.id ?? newId(), personId: person.id, name: await nameOf(request), joined: invited, since: now }
  await saveAuthor(db, proposal.id, author)
  const entry = invited ? 'author_joined' : 'author_asked'
  await tell(request, proposal, { entry, actor: 'citizen', person: person.id, public: invited })
  return { status: 201, body: presentAuthor(author) }
}

export const accept: Handler<'debates_proposals_authors_replace'> = async (request) => {
  const { path, db, person } = request
  const known = await lockVisible(request, path.proposal_id)
  requireAuthor(known, person)
  assertWritten(known.proposal)
  const asking = orMissing(known.authors.find(({ id }) => id === path.author_id))
  if (!asking.joined) {
    assertFewer(known.authors.filter(({ joined }) => joined).length, 'authors')
    await takeIn(db, known.proposal.id, asking.id)
    await tell(request, known.proposal, { entry: 'author_joined', actor: 'author', person: person!.id })
  }
  return { status: 200, body: presentAuthor({ ...asking, joined: true }) }
}

export const leave: Handler<'debates_proposals_authors_delete'> = async (request) => {
  const { path, db, person } = request
  const { proposal, authors } = await lockVisible(request, path.proposal_id)
  const leaving = orMissing(authors.find(({ id }) => id === path.author_id))
  const declining = !leaving.joined && authorAmong(authors, person) !== undefined
  if (leaving.personId !== person!.id && !declining) throw new Problem(403, 'proposal.author_only')
  assertNotLast(authors, leaving)
  await letGo(db, proposal.id, leaving.id)
  await shareSections(db, proposal.id, leaving.id)
  const entry = leaving.joined ? 'author_left' : 'author_declined'
  await tell(request, proposal, { entry, actor: 'author', person: person!.id, public: leaving.joined })
  return { status: 204 }
}
