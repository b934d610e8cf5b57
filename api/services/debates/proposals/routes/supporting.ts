import type { Handler } from '../../../../kernel/http/handlers.ts'
import { orMissing, Problem } from '../../../../kernel/http/problem.ts'
import { standingThatCounts, type Person } from '../../../../kernel/identity/person.ts'
import { receiptOf } from '../../../../kernel/participation/receipt.ts'
import type { RequestContext } from '../../../../kernel/http/request.ts'
import type { Debate } from '../../debate.ts'
import { assertPhase } from '../../rules.ts'
import { publicDebate } from '../../routes/access.ts'
import { assertSettled } from '../rules.ts'
import type { Proposal } from '../proposal.ts'
import { allowed, publicProposal, publishedProposal, type Asking } from './access.ts'

type Acting = Asking & Pick<RequestContext, 'database' | 'participation'>

/**
 * What supporting needs to know, read in a transaction that has ended: whoever waits for the shared writing holds no connection.
 */
function allowedToSupport({ database, tenant, person, now }: Acting, proposalId: string) {
  return database.forTenant(tenant.id, async (db) => {
    const proposal = await publicProposal({ db }, proposalId)
    return { proposal, ...(await allowed({ db, tenant, person, now }, proposal.debateId, 'support_proposal')) }
  })
}

const act = (request: Acting, debate: Debate, proposal: Proposal, person: Person) =>
  request.participation.act(
    request.tenant,
    {
      subject: proposal.id,
      kind: 'support',
      person,
      identified: false,
      standing: standingThatCounts(person, debate.rules.support_proposal.standing ?? [], request.tenant.slug) ?? null,
      publicName: null,
      reason: null,
    },
    request.now,
  )

export const support: Handler<'debates_proposals_supports_create'> = async (request) => {
  const { proposal, debate, person } = await allowedToSupport(request, request.path.proposal_id)
  assertSettled(proposal)
  const done = await act(request, debate, proposal, person)
  const body = { receipt: receiptOf(proposal.code, done.id), at: done.at.toISOString(), count: done.count }
  return { status: done.repeated ? 200 : 201, body }
}

export const withdrawSupport: Handler<'debates_proposals_own_support_delete'> = async (request) => {
  const { path, db, participation, person, now } = request
  // What was hidden since can be left, not joined.
  const proposal = await publishedProposal(request, path.proposal_id)
  assertPhase(await publicDebate(request, proposal.debateId), 'support_proposal', now)
  const { count } = await participation.withdraw(db, proposal.id, 'support', person!, false, now)
  return { status: 200, body: { count } }
}

/**
 * Supports what the proposal was merged into in the end, then takes the support back here. A process that dies in between leaves both; asking
 * again ends it.
 */
export const moveSupport: Handler<'debates_proposals_moved_supports_create'> = async (request) => {
  const { db, participation, database, tenant, now } = request
  const { proposal, debate, person } = await allowedToSupport(request, request.path.proposal_id)
  if (!proposal.mergedInto) throw new Problem(409, 'proposal.not_merged')
  const { into, held } = await database.forTenant(tenant.id, async (db) => {
    const into = await whereto(db, proposal.mergedInto!)
    return { into, held: await participation.findTogether(db, [proposal.id, into.id], 'support', person, false) }
  })
  if (held.length === 0) throw new Problem(404, 'participation.none')
  assertSettled(into)
  const done = await act(request, debate, into, person)
  const remains = held.some(({ subject }) => subject === proposal.id)
  const count = remains
    ? (await participation.withdraw(db, proposal.id, 'support', person, false, now)).count
    : await participation.count(db, proposal.id, 'support')
  return { status: 200, body: { from_count: count, into_count: done.count, into_id: into.id } }
}

/** The proposal, or what it was merged into in its turn. There are no rings: what was merged takes no other. */
async function whereto(db: Asking['db'], id: string): Promise<Proposal> {
  const proposal = orMissing(await publicProposal({ db }, id))
  return proposal.mergedInto ? whereto(db, proposal.mergedInto) : proposal
}
