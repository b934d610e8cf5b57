import type { RequestContext } from '../../../kernel/http/request.ts'
import type { Debate } from '../debate.ts'
import { windowsFor } from '../rules.ts'
import type { Scene } from '../scene.ts'
import type { Proposal } from './proposal.ts'
import { settledProposals } from './store/proposals.ts'

type Opening = Pick<Scene, 'db'> & Pick<RequestContext, 'participation'>

/**
 * Lets the proposal be supported for as long as the debate says: under a nullifier, so that nobody can read who supports what.
 */
export async function takeSupports(
  { db, participation }: Opening,
  debate: Debate,
  { id, code, title }: Pick<Proposal, 'id' | 'code' | 'title'>,
): Promise<void> {
  const closesAt = windowsFor(debate, 'support_proposal').at(-1)?.to ?? debate.closesAt
  await participation.open(db, { id, service: 'debates', code, title, identified: false }, 'support', closesAt)
}

/** Lets every proposal that is supported, or from which supports are moved, follow what the debate says now. */
export async function followDates(opening: Opening, debate: Debate): Promise<void> {
  for (const proposal of await settledProposals(opening.db, debate.id)) await takeSupports(opening, debate, proposal)
}
