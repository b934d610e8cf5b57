import type { AuditParams } from '../../../../kernel/audit/index.ts'
import type { Handler } from '../../../../kernel/http/handlers.ts'
import { leave } from '../../../../kernel/moderation/index.ts'
import { orMissing, Problem } from '../../../../kernel/http/problem.ts'
import { prose } from '../../../../kernel/texts/index.ts'
import { publicDebate } from '../../routes/access.ts'
import { assertPhase } from '../../rules.ts'
import { openThreadOf } from '../../threads.ts'
import { admitPublished } from '../admitting.ts'
import type { Proposal } from '../proposal.ts'
import { assertMergeable, assertShown, assertSomethingToRead, assertStep, assertSupportsMove, whoDoes } from '../rules.ts'
import { followOnMap } from '../placing.ts'
import { keepLatest } from '../saving.ts'
import { tell } from '../scene.ts'
import { changeProposal, findProposal, lockProposal, type ProposalChange } from '../store/proposals.ts'
import { sectionsOf } from '../store/sections.ts'
import { takeSupports } from '../taking-supports.ts'
import { capacities, lockVisible, type Asking } from './access.ts'
import { whole } from './drafting.ts'
import type { RequestContext } from '../../../../kernel/http/request.ts'
import type { components } from '../../../../../types/openapi.d.ts'

type Body = components['schemas']['NewProposalTransition']
type Moving = Asking & Pick<RequestContext, 'participation'>

/** What a transition changes beside the state. */
async function changeBy(request: Moving, proposal: Proposal, { action, to, reason }: Body): Promise<ProposalChange> {
  const { db, now } = request
  if (action === 'withdraw') {
    if (!reason) throw new Problem(422, 'proposal.reason_needed')
    return { withdrawnReason: prose(reason, '/reason', 5) }
  }
  if (action === 'promote') {
    if (!to) throw new Problem(422, 'proposal.target_needed')
    return { promotedTo: to }
  }
  const debate = await publicDebate(request, proposal.debateId)
  assertPhase(debate, 'amend', now)
  if (action === 'publish') {
    assertSomethingToRead(await sectionsOf(db, proposal.id))
    await openThreadOf(request, debate, proposal)
    return { publishedAt: now }
  }
  // What is supported is a version.
  await keepLatest(request, proposal, null)
  await takeSupports(request, debate, proposal)
  return { frozenAt: now }
}

const entries = { publish: 'published', freeze: 'frozen', withdraw: 'withdrawn', promote: 'promoted' } as const

export const transition: Handler<'debates_proposals_transitions_create'> = async (request) => {
  const { path, body, db, person } = request
  const { action } = body
  const known = await lockVisible(request, path.proposal_id)
  const { proposal } = known
  const who = whoDoes(action)
  if (!(await capacities(request, known)).has(who)) throw new Problem(403, 'proposal.transition_forbidden', { action, who })
  if (action !== 'withdraw') assertShown(proposal)
  const step = assertStep(proposal, action)
  const change = await changeBy(request, proposal, body)
  await changeProposal(db, proposal.id, { ...change, state: step.to })
  if (action === 'publish') {
    const sections = await sectionsOf(db, proposal.id)
    await admitPublished(request, proposal, { sections, author: person!.id })
  }
  await followOnMap(request, proposal.id)
  if (action === 'withdraw') {
    await request.participation.close(db, proposal.id, 'support', request.now)
    leave(db, [proposal.id])
  }
  const params: AuditParams = change.promotedTo ? { to: change.promotedTo } : {}
  const told = { entry: entries[action], actor: who === 'author' ? who : ('staff' as const), person: person!.id, params }
  await tell(request, proposal, { ...told, public: proposal.state !== 'draft' || action === 'publish' })
  return { status: 201, body: await whole(request, proposal.id) }
}

export const answer: Handler<'debates_proposals_answers_create'> = async (request) => {
  const { path, body, db, now } = request
  const { personId } = await request.requireRole('officer')
  const { proposal } = await lockVisible(request, path.proposal_id)
  assertShown(proposal)
  const step = assertStep(proposal, 'answer')
  await changeProposal(db, proposal.id, { state: step.to, answer: { ...body, at: now } })
  await tell(request, proposal, { entry: 'answered', actor: 'staff', person: personId })
  return { status: 201, body: await whole(request, proposal.id) }
}

export const merge: Handler<'debates_proposals_merge_replace'> = async (request) => {
  const { path, body, db } = request
  const { personId } = await request.requireRole('officer')
  // Locked in one order, whichever is merged into which: two officers can't wait for each other.
  for (const id of [path.proposal_id, body.into].sort()) await lockProposal(db, id)
  const proposal = orMissing(await findProposal(db, path.proposal_id))
  if (proposal.mergedInto !== body.into) {
    const into = orMissing(await findProposal(db, body.into))
    for (const one of [proposal, into]) assertShown(one)
    assertMergeable(proposal, into)
    assertSupportsMove(await publicDebate(request, proposal.debateId), request.now)
    await changeProposal(db, proposal.id, { state: 'merged', mergedInto: into.id, mergeNote: body.note ?? null })
    await followOnMap(request, proposal.id)
    await tell(request, proposal, { entry: 'merged', actor: 'staff', person: personId, params: { into: into.code } })
  }
  return { status: 200, body: await whole(request, proposal.id) }
}
