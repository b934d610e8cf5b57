import { admit, enter, heldReason, waits, type Admission } from '../../../kernel/moderation/index.ts'
import type { PersonId } from '../../../kernel/identity/person.ts'
import { hideThreadOf } from '../threads.ts'
import { findDebate } from '../store/debates.ts'
import type { Scene } from '../scene.ts'
import type { Proposal, Section } from './proposal.ts'
import { authorsOf } from './store/authors.ts'
import { hideProposal } from './store/proposals.ts'

/** What a moderator is to read of a proposal, and who has written it. */
interface Written {
  readonly sections: readonly Section[]
  readonly author: PersonId | null
}

async function admission(
  scene: Pick<Scene, 'db' | 'tenant' | 'now'>,
  { id, debateId, language, title }: Proposal,
  { sections, author }: Written,
): Promise<Admission> {
  const text = [title, ...sections.map((section) => `${section.title}\n${section.text}`)].join('\n\n')
  const contribution = { service: 'debates', kind: 'proposal', subject: debateId, author } as const
  const [admitted] = await admit(scene, [{ ...contribution, id, text, language }])
  return admitted!
}

/** Lets what is published wait for moderators; where the town reads first, nobody sees it until they have decided. */
export async function admitPublished(scene: Scene, proposal: Proposal, written: Written): Promise<void> {
  const { db, tenant, now } = scene
  const admitted = await admission(scene, proposal, written)
  enter(db, tenant, [admitted], now)
  if (!admitted.held) return
  await hideProposal(db, proposal.id, heldReason)
  await hideThreadOf(scene, (await findDebate(db, proposal.debateId))!, proposal)
}

/**
 * Lets a public proposal whose words have changed wait for moderators anew, as the town has set it for who changed them. It stays shown:
 * many support what it says, and what authors write together changes all the time. What waits already goes on waiting, so that moderators
 * are asked once however often it changes meanwhile. Whatever is read is asked about, whether it is kept as a version or not. The proposal must be
 * locked.
 */
export async function admitChanged(
  scene: Pick<Scene, 'db' | 'tenant' | 'now'>,
  proposal: Proposal,
  { sections, authorId }: { readonly sections: readonly Section[]; readonly authorId: string | null },
): Promise<void> {
  if (!proposal.publishedAt || proposal.hiddenReason !== null) return
  const { db, tenant, now } = scene
  if (await waits(db, proposal.id)) return
  const authors = await authorsOf(db, proposal.id)
  const author = (authors.find(({ id }) => id === authorId) ?? authors[0])?.personId ?? null
  const admitted = await admission(scene, proposal, { sections, author })
  if (!admitted.waiting) return
  enter(db, tenant, [{ ...admitted, held: false }], now)
}
