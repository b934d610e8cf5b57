import { reasonFor, sightOf, type Content, type ModerationDoor, type OwnDecisions } from '../../kernel/moderation/index.ts'
import { carryOut, resume, type StaffAction } from './deciding.ts'
import { lockSettled, tellFollowers } from './moving.ts'
import type { Petition } from './petition.ts'
import { reasonsOf } from './reasons.ts'
import { isPublic } from './rules.ts'
import { tagsOf, type Scene } from './scene.ts'
import { findUpdates, hideUpdate } from './store/following.ts'
import { findPetitions } from './store/petitions.ts'

/** What the staff decides about petitions in that state, for which reasons. */
function ownDecisions(scene: Scene, { state, terms }: Petition): OwnDecisions {
  const reasonsFor = (what: 'reject' | 'stop') =>
    reasonsOf(scene)
      .filter((reason) => reason.for === what)
      .map(({ code, label }) => ({ code, title: label, words: label, rule: terms.name }))
  if (state === 'in_review') return { outcomes: ['publish', 'reject'], role: terms.reviewBy, reasons: reasonsFor('reject') }
  if (state === 'open' || state === 'closed') return { outcomes: ['keep', 'stop'], role: 'officer', reasons: reasonsFor('stop') }
  if (state === 'stopped') return { outcomes: ['keep', 'hide'], role: 'officer', reasons: reasonsFor('stop') }
  return { outcomes: ['keep', 'hide'], role: terms.reviewBy, reasons: reasonsFor('reject') }
}

/** In one order, so that nobody waits in a circle. */
async function lockEach(scene: Scene, ids: readonly string[]): Promise<void> {
  for (const id of [...new Set(ids)].sort()) await lockSettled(scene, id)
}

const refused = ['rejected', 'stopped']

/**
 * How petitions are moderated: the staff publishes or rejects what was submitted, and stops what runs. Of a rejected one `public` means
 * that it is under review again; of a stopped one that it goes on.
 */
export const petitionDoor: ModerationDoor = {
  async read(scene, ids, lock = false) {
    if (lock) await lockEach(scene, ids)
    const petitions = (await findPetitions(scene.db, ids)).filter(
      (petition) => petition.state === 'in_review' || refused.includes(petition.state) || isPublic(petition),
    )
    return petitions.map((petition) => contentOf(scene, petition))
  },
  async set(scene, { id }, to, acting) {
    const petition = (await lockSettled(scene, id))!
    const by = acting.actor === 'staff' ? acting : { actor: 'system' as const, person: null }
    if (to.sight === 'public' && petition.state === 'rejected') await carryOut(scene, petition, 'restore', {}, by)
    if (to.sight === 'public' && petition.state === 'stopped') await resume(scene, petition, by)
  },
  async decide(scene, { id }, { outcome, reason, words }, person) {
    const petition = (await lockSettled(scene, id))!
    const why = { reason: reason ?? undefined, note: words ?? undefined }
    await carryOut(scene, petition, outcome as StaffAction, why, { actor: 'staff', person })
  },
}

function contentOf(scene: Scene, petition: Petition): Content {
  const { id, code, text, originalLanguage: language, authorId, authorName, createdAt, version, state, decision } = petition
  const sight = state === 'in_review' ? 'held' : refused.includes(state) ? 'hidden' : 'public'
  return {
    ...{ id, service: 'petitions', title: text.title, text: [text.ask, text.details].filter(Boolean).join('\n\n'), language },
    ...{
      authorId,
      authorName,
      byStaff: false,
      writtenAt: createdAt,
      version: String(version),
      sight,
      readable: isPublic(petition),
    },
    hiddenReason: decision ? [decision.label.it, decision.note].filter(Boolean).join(': ') : null,
    ...{ subject: { id, title: code }, answers: null, page: { element: 'petition', id }, own: ownDecisions(scene, petition) },
  }
}

/** How news of authors are moderated. */
export const updateDoor: ModerationDoor = {
  // Its petition is what whoever writes news, or moves the petition, locks first.
  beneath: { kind: 'petition', of: async ({ db }, ids) => (await findUpdates(db, ids)).map(({ petitionId }) => petitionId) },
  async read(scene, ids, lock = false) {
    const { db } = scene
    if (lock)
      await lockEach(
        scene,
        (await findUpdates(db, ids)).map(({ petitionId }) => petitionId),
      )
    const updates = await findUpdates(db, ids, lock)
    return updates.map(({ id, petitionId, code, at, text, hiddenReason, authorId, authorName, language }) => ({
      ...{ id, service: 'petitions', title: null, text, language, authorId, authorName, byStaff: false, writtenAt: at },
      ...{ version: '1', sight: sightOf(hiddenReason), hiddenReason, subject: { id: petitionId, title: code }, answers: null },
      page: { element: 'petition', id: petitionId },
    }))
  },
  async set(scene, { id, subject, sight }, to) {
    await hideUpdate(scene.db, id, reasonFor(to))
    scene.evict(...tagsOf(scene.tenant, subject.id))
    // What was held from the beginning nobody has been told of.
    if (sight === 'held' && to.sight === 'public') await tellFollowers(scene, (await lockSettled(scene, subject.id))!, id)
  },
}
