import type { Handler } from '../../../../kernel/http/handlers.ts'
import { decideDirectly } from '../../../../kernel/moderation/index.ts'
import { decodeCursor, isId, pageOf } from '../../../../kernel/http/paging.ts'
import { orMissing, Problem } from '../../../../kernel/http/problem.ts'
import { prose } from '../../../../kernel/texts/index.ts'
import type { components } from '../../../../../types/openapi.d.ts'
import { visibleDebate } from '../../routes/access.ts'
import { amendmentDoor, proposalDoor } from '../moderation.ts'
import { findAmendment } from '../store/amendments.ts'
import { listHidden, lockProposal } from '../store/proposals.ts'
import { whole } from './drafting.ts'
import { presentAmendment, presentHidden } from './presenting.ts'

/** Why something is hidden; null when it is shown. @throws Problem 422 `proposal.reason_needed`. */
function reasonOf({ hidden, reason }: components['schemas']['ProposalVisibility']): string | null {
  if (!hidden) return null
  if (!reason) throw new Problem(422, 'proposal.reason_needed')
  return prose(reason, '/reason', 10)
}

export const setVisibility: Handler<'debates_proposals_visibility_replace'> = async (request) => {
  const { path, body, db } = request
  await request.requireRole('moderator', 'officer')
  const locked = await lockProposal(db, path.proposal_id)
  const proposal = orMissing(locked?.publishedAt ? locked : undefined)
  await decideDirectly(request, proposalDoor, { kind: 'proposal', id: proposal.id }, reasonOf(body))
  return { status: 200, body: await whole(request, proposal.id) }
}

/** @throws Problem 409 `proposal.amendment_decided` {state} when its author has taken it back: there is nothing to hide. */
export const setAmendmentVisibility: Handler<'debates_proposals_amendments_visibility_replace'> = async (request) => {
  const { path, body, db } = request
  await request.requireRole('moderator', 'officer')
  const proposal = orMissing(await lockProposal(db, path.proposal_id))
  const amendment = orMissing(await findAmendment(db, proposal.id, path.amendment_id))
  if (amendment.state === 'withdrawn') throw new Problem(409, 'proposal.amendment_decided', { state: amendment.state })
  const hiddenReason = reasonOf(body)
  await decideDirectly(request, amendmentDoor, { kind: 'amendment', id: amendment.id }, hiddenReason)
  return { status: 200, body: presentAmendment({ ...amendment, hiddenReason }, true) }
}

export const listHiddenOnes: Handler<'debates_proposals_hidden_list'> = async (request) => {
  const { path, query, db } = request
  await request.requireRole('moderator', 'officer')
  const debate = await visibleDebate(request, path.debate_id)
  const { limit = 20 } = query
  const [after] = (decodeCursor(query.cursor, [isId]) ?? []) as string[]
  const page = pageOf(await listHidden(db, debate.id, { after, limit }), limit, ({ id }) => [id])
  return { status: 200, body: { items: page.items.map(presentHidden), next_cursor: page.next_cursor } }
}
