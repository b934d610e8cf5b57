import { heldFor, sightOf, reasonFor, type Content, type ModerationDoor } from '../../../kernel/moderation/index.ts'
import { hideThreadOf, openThreadOf } from '../threads.ts'
import { findDebate } from '../store/debates.ts'
import { followOnMap } from './placing.ts'
import type { Proposal } from './proposal.ts'
import { tell } from './scene.ts'
import { findAmendments, hideAmendment } from './store/amendments.ts'
import { authorsOf } from './store/authors.ts'
import { findProposals, hideProposal } from './store/proposals.ts'
import { sectionsOf } from './store/sections.ts'

/** How proposals are moderated, once they were published. */
export const proposalDoor: ModerationDoor = {
  async read({ db }, ids, lock = false) {
    const proposals = (await findProposals(db, ids, lock)).filter(
      ({ publishedAt, state }) => publishedAt && state !== 'withdrawn',
    )
    return Promise.all(proposals.map(async (proposal) => contentOf(proposal, await writtenBy(db, proposal))))
  },
  /** What it speaks of, what is said about it and the name under which supporters know it go with it, and come back with it. */
  async set(scene, { id }, to, acting) {
    const { db, participation } = scene
    const [proposal] = (await findProposals(db, [id], true)) as [Proposal]
    const reason = reasonFor(to)
    const debate = (await findDebate(db, proposal.debateId))!
    await hideProposal(db, id, reason)
    await followOnMap(scene, id)
    await (reason === null ? openThreadOf : hideThreadOf)(scene, debate, proposal)
    await participation.rename(db, id, reason === null ? proposal.title : proposal.code)
    const by = { actor: acting.actor, person: acting.actor === 'staff' ? acting.person : null }
    await tell(scene, proposal, {
      entry: heldFor(to, 'held') ?? (reason === null ? 'shown' : 'hidden'),
      ...by,
      params: { reason },
    })
  },
}

/** The text, whoever began it and those who write it with them: they are told what becomes of it. */
async function writtenBy(db: Parameters<typeof sectionsOf>[0], { id }: Proposal) {
  const [sections, authors] = [await sectionsOf(db, id), (await authorsOf(db, id)).filter(({ joined }) => joined)]
  const [author, ...others] = authors
  const text = sections.map(({ title, text }) => `${title}\n${text}`).join('\n\n')
  return { text, author, others: others.flatMap(({ personId }) => personId ?? []) }
}

function contentOf(proposal: Proposal, { text, author, others }: Awaited<ReturnType<typeof writtenBy>>): Content {
  const { id, title, language, publishedAt, version, hiddenReason, debateId, code } = proposal
  return {
    ...{ id, service: 'debates', title, text, language, authorId: author?.personId ?? null, authorName: author?.name ?? null },
    coAuthors: others,
    ...{ byStaff: false, writtenAt: publishedAt!, version: String(version), sight: sightOf(hiddenReason), hiddenReason },
    ...{ subject: { id: debateId, title: code }, answers: null, page: { element: 'proposal', id } },
  }
}

/** How amendments are moderated: what is hidden keeps its place without its words. */
export const amendmentDoor: ModerationDoor = {
  async read({ db }, ids, lock = false) {
    const amendments = (await findAmendments(db, ids, lock)).filter(({ state }) => state !== 'withdrawn')
    return amendments.map(({ id, proposalId, code, language, quote, replacement, why, personId, name, at, hiddenReason }) => ({
      ...{ id, service: 'debates', title: null, text: [replacement, why].filter(Boolean).join('\n\n'), language },
      ...{ authorId: personId, authorName: name, byStaff: false, writtenAt: at, version: '1', sight: sightOf(hiddenReason) },
      ...{ hiddenReason, subject: { id: proposalId, title: code }, answers: quote },
      page: { element: 'proposal', id: proposalId },
    }))
  },
  async set(scene, { id, subject }, to, acting) {
    const { db } = scene
    const [proposal] = (await findProposals(db, [subject.id])) as [Proposal]
    const reason = reasonFor(to)
    await hideAmendment(db, proposal.id, id, reason)
    const entry = heldFor(to, 'amendment_held') ?? (reason === null ? 'amendment_shown' : 'amendment_hidden')
    const by = { actor: acting.actor, person: acting.actor === 'staff' ? acting.person : null }
    await tell(scene, proposal, { entry, ...by, params: { amendment: id, reason } })
  },
}
