import { record, type Actor, type AuditParams } from '../../../kernel/audit/index.ts'
import { announce } from '../../../kernel/events/outbox.ts'
import type { PersonId } from '../../../kernel/identity/person.ts'
import type { Scene } from '../scene.ts'
import type { Proposal } from './proposal.ts'
import { countChange } from './store/proposals.ts'

/** Tag of what shows the proposal. */
export const proposalTag = (id: string): string => `proposal:${id}`
/** Tag of what lists the proposals of a debate. */
export const proposalsTag = (debateId: string): string => `proposals:${debateId}`

/** Tag of what its authors hear under the channel. */
export const channelTag = (channel: string): string => `proposal-channel:${channel}`

type Changed = Pick<Proposal, 'id' | 'debateId' | 'channel'>

/** Drops what shows the proposal as it was, and lets its authors hear that there is news. */
export function evictProposal(scene: Pick<Scene, 'db' | 'evict'>, { id, debateId, channel }: Changed): void {
  countChange(scene.db, id)
  scene.evict(proposalTag(id), proposalsTag(debateId), channelTag(channel))
}

/** Enters something into the proposal's timeline, announces it and drops what shows the proposal as it was. */
export async function tell(
  scene: Scene,
  proposal: Changed & Pick<Proposal, 'code'>,
  what: { entry: string; actor: Actor; person: PersonId | null; params?: AuditParams; public?: boolean },
): Promise<void> {
  const { db, now, newId } = scene
  const { entry, actor, person, params = {} } = what
  const shown = what.public ?? true
  await record(db, { subject: proposal.id, action: entry, actor, person, public: shown, params }, now, newId())
  const payload = { proposal_id: proposal.id, debate_id: proposal.debateId, code: proposal.code, ...params }
  announce(db, { name: `proposal.${entry}`, payload, actor: person }, now, newId())
  evictProposal(scene, proposal)
}
