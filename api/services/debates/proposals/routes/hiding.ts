import type { Handler } from '../../../../kernel/http/handlers.ts'
import { decodeCursor, isId, pageOf } from '../../../../kernel/http/paging.ts'
import { orMissing, Problem } from '../../../../kernel/http/problem.ts'
import { prose } from '../../../../kernel/texts/index.ts'
import type { components } from '../../../../../types/openapi.d.ts'
import { visibleDebate } from '../../routes/access.ts'
import { hideThreadOf, openThreadOf } from '../../threads.ts'
import { followOnMap } from '../placing.ts'
import { tell } from '../scene.ts'
import { findAmendment, hideAmendment } from '../store/amendments.ts'
import { hideProposal, listHidden, lockProposal } from '../store/proposals.ts'
import { whole } from './drafting.ts'
import { presentAmendment, presentHidden } from './presenting.ts'

/** Why something is hidden; null when it is shown. @throws Problem 422 `proposal.reason_needed`. */
function reasonOf({ hidden, reason }: components['schemas']['ProposalVisibility']): string | null {
  if (!hidden) return null
  if (!reason) throw new Problem(422, 'proposal.reason_needed')
  return prose(reason, '/reason')
}

/** What it speaks of, what is said about it and the name under which supporters know it go with it, and come back with it. */
export const setVisibility: Handler<'debates_proposals_visibility_replace'> = async (request) => {
  const { path, body, db, participation } = request
  const { personId } = await request.requireRole('moderator', 'officer')
  const locked = await lockProposal(db, path.proposal_id)
  const proposal = orMissing(locked?.publishedAt ? locked : undefined)
  const reason = reasonOf(body)
  if (reason !== proposal.hiddenReason) {
    const debate = await visibleDebate(request, proposal.debateId)
    await hideProposal(db, proposal.id, reason)
    await followOnMap(request, proposal.id)
    await (reason === null ? openThreadOf : hideThreadOf)(request, debate, proposal)
    await participation.rename(db, proposal.id, reason === null ? proposal.title : proposal.code)
    const entry = reason === null ? 'shown' : 'hidden'
    await tell(request, proposal, { entry, actor: 'staff', person: personId, params: { reason } })
  }
  return { status: 200, body: await whole(request, proposal.id) }
}

/** @throws Problem 409 `proposal.amendment_decided` {state} when its author has taken it back: there is nothing to hide. */
export const setAmendmentVisibility: Handler<'debates_proposals_amendments_visibility_replace'> = async (request) => {
  const { path, body, db } = request
  const { personId } = await request.requireRole('moderator', 'officer')
  const proposal = orMissing(await lockProposal(db, path.proposal_id))
  const amendment = orMissing(await findAmendment(db, proposal.id, path.amendment_id))
  if (amendment.state === 'withdrawn') throw new Problem(409, 'proposal.amendment_decided', { state: amendment.state })
  const reason = reasonOf(body)
  if (reason !== amendment.hiddenReason) {
    await hideAmendment(db, proposal.id, amendment.id, reason)
    const entry = reason === null ? 'amendment_shown' : 'amendment_hidden'
    const params = { amendment: amendment.id, reason }
    await tell(request, proposal, { entry, actor: 'staff', person: personId, params })
  }
  return { status: 200, body: presentAmendment({ ...amendment, hiddenReason: reason }, true) }
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
