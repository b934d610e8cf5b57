import type { Handler } from '../../../../kernel/http/handlers.ts'
import { renameThread } from '../../../../kernel/comments/index.ts'
import { prose } from '../../../../kernel/texts/index.ts'
import { keepVersion } from '../saving.ts'
import { evictProposal } from '../scene.ts'
import { changeProposal } from '../store/proposals.ts'
import { placeSections } from '../store/sections.ts'
import { whole } from './drafting.ts'
import { proposalToWrite } from './writing.ts'

export const replaceTitle: Handler<'debates_proposals_title_replace'> = async (request) => {
  const { path, body, db } = request
  const { proposal, author } = await proposalToWrite(request, path.proposal_id)
  request.assertMatch(String(proposal.version))
  const title = prose(body.title, '/title', 5)
  await changeProposal(db, proposal.id, { title })
  await renameThread(db, proposal.id, title)
  const version = await keepVersion(request, { ...proposal, title }, { authorId: author.id, cause: 'written' })
  evictProposal(request, proposal)
  return { status: 200, body: { title }, version: String(version) }
}

/** Sections that somebody has added meanwhile come last, in the order that they had; those that are gone are passed over. */
export const arrange: Handler<'debates_proposals_order_replace'> = async (request) => {
  const { path, body, db } = request
  const { proposal, author, sections } = await proposalToWrite(request, path.proposal_id)
  const before = sections.map(({ id }) => id)
  const named = body.section_ids.filter((id) => before.includes(id))
  const after = [...named, ...before.filter((id) => !named.includes(id))]
  if (after.join() !== before.join()) {
    await placeSections(db, proposal.id, after)
    await keepVersion(request, proposal, { authorId: author.id, cause: 'written' })
    evictProposal(request, proposal)
  }
  return { status: 200, body: await whole(request, proposal.id) }
}
