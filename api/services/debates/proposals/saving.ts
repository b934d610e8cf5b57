import { followQuotes } from '../../../kernel/comments/index.ts'
import { followThrough, type TextChange } from '../../../kernel/texts/index.ts'
import type { Scene } from '../scene.ts'
import { admitChanged } from './admitting.ts'
import type { Proposal, VersionCause } from './proposal.ts'
import { rewriting } from './together.ts'
import { appendUpdate, updatesOf } from './store/updates.ts'
import { assertRoom, isJustKept } from './rules.ts'
import { pendingPassages, placePassages } from './store/amendments.ts'
import { changeProposal } from './store/proposals.ts'
import { keepStems } from './store/similar.ts'
import { findVersion, insertVersion, lastKeptBy, sectionsOf } from './store/sections.ts'

/** Keeps the text as it is now as the next version, and gives its number; once it is public, moderators are asked anew. The proposal must be locked. */
export async function keepVersion(
  scene: Pick<Scene, 'db' | 'tenant' | 'now'>,
  proposal: Proposal,
  by: { authorId: string | null; cause: VersionCause; amendmentId?: string },
): Promise<number> {
  const { db, now } = scene
  const sections = await sectionsOf(db, proposal.id)
  const { authorId, cause, amendmentId = null } = by
  // What is settled (by no author) is kept whatever there was before.
  assertRoom(sections, authorId === null ? 0 : proposal.version)
  const number = proposal.version + 1
  await insertVersion(db, proposal.id, { number, at: now, title: proposal.title, sections, authorId, cause, amendmentId })
  await changeProposal(db, proposal.id, { version: number })
  await keepStems(db, proposal, sections)
  await admitChanged(scene, proposal, { sections, authorId })
  return number
}

/**
 * Keeps what was written at the same time, unless it is kept already, or the author has kept some a moment ago: it is kept with their next
 * version, or when the text is settled (no author). The proposal must be locked.
 */
export async function keepLatest(
  scene: Pick<Scene, 'db' | 'tenant' | 'now'>,
  proposal: Proposal,
  authorId: string | null,
): Promise<void> {
  const { db, now } = scene
  if (authorId !== null && isJustKept(await lastKeptBy(db, proposal.id, authorId), now)) return
  const [kept, sections] = await Promise.all([findVersion(db, proposal.id, proposal.version), sectionsOf(db, proposal.id)])
  const same = ({ id, text }: { id: string; text: string }) => kept!.sections.some((of) => of.id === id && of.text === text)
  if (!sections.every(same)) await keepVersion(scene, proposal, { authorId, cause: 'together' })
}

/** Lets who writes the section at the same time have what was written into it by other ways: an edit, an amendment. */
export async function tellWriters({ db }: Pick<Scene, 'db'>, proposal: Proposal, { target, after }: TextChange): Promise<void> {
  const updates = await updatesOf(db, proposal.id, target)
  if (updates.length === 0) return
  const bytes = rewriting(
    updates.map(({ bytes }) => bytes),
    after,
  )
  await appendUpdate(db, proposal.id, target, { seq: updates.at(-1)!.seq + 1, bytes })
}

/**
 * Lets what others said follow their passages through a change of the text, in the transaction of the change: undecided amendments and
 * comments. The proposal must be locked, and the change stored.
 */
export async function followPassages(scene: Scene, proposal: Proposal, change: TextChange): Promise<void> {
  const { db } = scene
  if (change.before === change.after) return
  const [passages, sections] = await Promise.all([pendingPassages(db, proposal.id), sectionsOf(db, proposal.id)])
  await placePassages(db, proposal.id, followThrough(passages, sections, change))
  await followQuotes(scene, proposal.id, sections, change)
}
