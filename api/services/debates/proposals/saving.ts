import type { TenantDb } from '../../../kernel/db/index.ts'
import { find, follow, anchorOf, stateSince } from '../../../kernel/texts/index.ts'
import type { Scene } from '../scene.ts'
import type { Amendment, Proposal, Section, VersionCause } from './proposal.ts'
import { assertRoom } from './rules.ts'
import { pendingOf, placePassages } from './store/amendments.ts'
import { changeProposal } from './store/proposals.ts'
import { insertVersion, sectionsOf } from './store/sections.ts'

/** Keeps the text as it is now as the next version, and gives its number. The proposal must be locked. */
export async function keepVersion(
  scene: Pick<Scene, 'db' | 'now'>,
  proposal: Proposal,
  by: { authorId: string | null; cause: VersionCause; amendmentId?: string },
): Promise<number> {
  const { db, now } = scene
  const sections = await sectionsOf(db, proposal.id)
  assertRoom(sections, proposal.version)
  const number = proposal.version + 1
  const { authorId, cause, amendmentId = null } = by
  await insertVersion(db, proposal.id, { number, at: now, title: proposal.title, sections, authorId, cause, amendmentId })
  await changeProposal(db, proposal.id, { version: number })
  return number
}

/** A section's text before and after a change. */
export interface TextChange {
  readonly sectionId: string
  readonly before: string
  readonly after: string
}

/**
 * Follows the passages that undecided amendments speak about through a change of the text: within their section, out of it into
 * another one, and back when what was lost is put back anywhere.
 */
export async function followPassages(db: TenantDb, proposal: Proposal, change: TextChange): Promise<void> {
  if (change.before === change.after) return
  const [pending, sections] = await Promise.all([pendingOf(db, proposal.id), sectionsOf(db, proposal.id)])
  await placePassages(db, proposal.id, placed(pending, sections, change))
}

/** Words shorter than these are not looked for in other sections: they stand there for themselves. */
const shortest = 15

/** Where the passages are after the change; those that it doesn't touch are left out. */
export function placed(pending: readonly Amendment[], sections: readonly Section[], change: TextChange): Amendment[] {
  const { sectionId, before, after } = change
  const concerned = pending.filter(
    ({ sectionId: of, passageState, passage }) =>
      of === sectionId || (passageState === 'lost' && passage.exact.length >= shortest && !before.includes(passage.exact)),
  )
  const followed = follow(
    before,
    after,
    concerned.map(({ passage }) => passage),
  )
  return concerned.flatMap((amendment, place): Amendment[] => {
    const { state, anchor } = followed[place]!
    if (amendment.sectionId !== sectionId)
      return state === 'moved' ? [{ ...amendment, sectionId, passage: anchor, passageState: 'moved' }] : []
    if (state === 'lost')
      return [elsewhere(amendment, sections, sectionId) ?? { ...amendment, passage: anchor, passageState: state }]
    return [{ ...amendment, passage: anchor, passageState: stateSince(amendment.passageState, state) }]
  })
}

/** The amendment on its words in another section, if they stand there. */
function elsewhere(amendment: Amendment, sections: readonly Section[], but: string): Amendment | undefined {
  if (amendment.passage.exact.length < shortest) return undefined
  for (const { id, text } of sections) {
    const place = id === but ? undefined : find(text, amendment.passage)
    if (place) return { ...amendment, sectionId: id, passage: anchorOf(text, place), passageState: 'moved' }
  }
  return undefined
}
