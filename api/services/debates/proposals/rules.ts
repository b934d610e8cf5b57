import { Problem } from '../../../kernel/http/problem.ts'
import { windowsFor, type Dated } from '../rules.ts'
import {
  most,
  proposalActions,
  type Amendment,
  type Author,
  type LifeAction,
  type Proposal,
  type ProposalAction,
  type ProposalState,
  type Section,
  type SectionSnapshot,
} from './proposal.ts'

/** As what somebody moves a proposal. */
export type Who = 'author' | 'officer'

/** One line of a proposal's life. */
export interface Step {
  readonly action: LifeAction
  readonly from: readonly ProposalState[]
  readonly to: ProposalState
  readonly who: Who
}

/** The whole life of a proposal: whatever is not here can't happen. */
export const life: readonly Step[] = [
  { action: 'publish', from: ['draft'], to: 'open', who: 'author' },
  { action: 'freeze', from: ['open'], to: 'frozen', who: 'author' },
  { action: 'withdraw', from: ['draft', 'open', 'frozen'], to: 'withdrawn', who: 'author' },
  { action: 'answer', from: ['frozen'], to: 'answered', who: 'officer' },
  { action: 'promote', from: ['frozen', 'answered'], to: 'promoted', who: 'officer' },
  { action: 'merge', from: ['open', 'frozen'], to: 'merged', who: 'officer' },
]

type Situation = Pick<Proposal, 'state'>

const findStep = ({ state }: Situation, action: LifeAction) =>
  life.find((step) => step.action === action && step.from.includes(state))

/** As what the action is done: the same in every state. */
export const whoDoes = (action: LifeAction): Who => life.find((step) => step.action === action)!.who

/** The step that the action is. @throws Problem 409 `proposal.transition_impossible` {action, state}. */
export function assertStep(situation: Situation, action: LifeAction): Step {
  const step = findStep(situation, action)
  if (!step) throw new Problem(409, 'proposal.transition_impossible', { action, state: situation.state })
  return step
}

/** What whoever is all of `who` can do to it. */
export function stepsFor(situation: Situation, who: ReadonlySet<Who>): ProposalAction[] {
  return proposalActions.filter((action) => {
    const step = findStep(situation, action)
    return step !== undefined && who.has(step.who)
  })
}

/** Whether everybody may read it: once it was published, whatever became of it, unless the staff has hidden it. */
export const isPublic = ({ publishedAt, hiddenReason }: Pick<Proposal, 'publishedAt' | 'hiddenReason'>): boolean =>
  publishedAt !== null && hiddenReason === null

/** Passes what the staff has not hidden. @throws Problem 403 `proposal.hidden` {code, reason, debate_id}. */
export function assertShown({ code, hiddenReason, debateId }: Pick<Proposal, 'code' | 'hiddenReason' | 'debateId'>): void {
  if (hiddenReason !== null) throw new Problem(403, 'proposal.hidden', { code, reason: hiddenReason, debate_id: debateId })
}

/** Whether its text is still written. */
export const isWritten = ({ state }: Situation): boolean => state === 'draft' || state === 'open'

/** Passes while the text is written. @throws Problem 409 `proposal.text_settled` {state}. */
export function assertWritten(situation: Situation): void {
  if (!isWritten(situation)) throw new Problem(409, 'proposal.text_settled', { state: situation.state })
}

/** Passes while others may suggest changes: they see the text, and it is still written. @throws Problem 409 as `assertWritten`. */
export function assertAmendable(situation: Situation): void {
  if (situation.state !== 'open') throw new Problem(409, 'proposal.text_settled', { state: situation.state })
}

/** Passes once the text is settled and supports are taken. @throws Problem 409 `proposal.not_settled` {state}. */
export function assertSettled({ state }: Situation): void {
  if (state !== 'frozen' && state !== 'answered') throw new Problem(409, 'proposal.not_settled', { state })
}

/** Passes when there is something to read. @throws Problem 409 `proposal.text_empty`. */
export function assertSomethingToRead(sections: readonly Pick<Section, 'text'>[]): void {
  if (!sections.some(({ text }) => text !== '')) throw new Problem(409, 'proposal.text_empty')
}

/** Passes when that author may change the section: a shared one, or their own. @throws Problem 403 `proposal.section_owned`. */
export function assertMayWrite({ ownerId }: Pick<Section, 'ownerId'>, author: Pick<Author, 'id'>): void {
  if (ownerId !== null && ownerId !== author.id) throw new Problem(403, 'proposal.section_owned')
}

/** Passes when so much text finds room. @throws Problem 409 `proposal.too_many` {what, max}. */
export function assertRoom(sections: readonly SectionSnapshot[], version: number): void {
  if (sections.length > most.sections) throw new Problem(409, 'proposal.too_many', { what: 'sections', max: most.sections })
  assertRoomForLetters(sections)
  if (version >= most.versions) throw new Problem(409, 'proposal.too_many', { what: 'versions', max: most.versions })
}

/** Passes when so many letters find room in the whole text. @throws Problem 409 `proposal.too_many` {what, max}. */
export function assertRoomForLetters(sections: readonly Pick<SectionSnapshot, 'text'>[]): void {
  const letters = sections.reduce((sum, { text }) => sum + text.length, 0)
  if (letters > most.letters) throw new Problem(409, 'proposal.too_many', { what: 'letters', max: most.letters })
}

/** Milliseconds in which what an author keeps while writing together is one version: nobody fills the room for them by saving. */
const versionSpan = 30_000

/** Whether an author who kept something then has kept it a moment ago: what they write now is kept with their next version. */
export const isJustKept = (last: Date | null, now: Date): boolean => last !== null && now.getTime() - last.getTime() < versionSpan

/** How long somebody counts as writing after what they have sent, in milliseconds. */
export const writingSpan = 60_000

/** Bytes of a section's history after which an update of it counts once more: reading them takes as much as all else. */
const bytesOfTurn = 50_000

/** For how many an update counts, by the history that is read for it, which takes some 10 milliseconds for every 50,000 bytes. */
export const weightOf = (bytes: number): number => 1 + Math.floor(bytes / bytesOfTurn)

/** What somebody who writes has sent in their minute so far. */
interface Turn {
  readonly began: Date
  readonly taken: number
}

/**
 * What the author has sent, this time included, when they may go on.
 *
 * @param weight For how many this one counts; the first of a minute is always taken.
 * @param writers Who has written within `writingSpan`. @throws Problem 429 `proposal.too_fast` {max}, `proposal.writers_many` {max}.
 */
export function nextTurn(
  writers: readonly (Turn & { readonly authorId: string })[],
  { id }: Pick<Author, 'id'>,
  now: Date,
  most: { readonly updates_per_minute: number; readonly authors_at_once: number },
  weight = 1,
): Turn {
  const mine = writers.find(({ authorId }) => authorId === id)
  if (!mine && writers.length >= most.authors_at_once)
    throw new Problem(429, 'proposal.writers_many', { max: most.authors_at_once }, writingSpan / 1000)
  const left = mine ? mine.began.getTime() + 60_000 - now.getTime() : 0
  if (!mine || left <= 0) return { began: now, taken: weight }
  if (mine.taken + weight > most.updates_per_minute)
    throw new Problem(429, 'proposal.too_fast', { max: most.updates_per_minute }, Math.ceil(left / 1000))
  return { began: mine.began, taken: mine.taken + weight }
}

/** Passes for fewer than there is room for. @throws Problem 409 `proposal.too_many` {what, max}. */
export function assertFewer(count: number, what: 'authors' | 'amendments' | 'proposals'): void {
  if (count >= most[what]) throw new Problem(409, 'proposal.too_many', { what, max: most[what] })
}

/** Passes while others are authors too, who have not been erased. @throws Problem 409 `proposal.last_author`. */
export function assertNotLast(authors: readonly Author[], leaving: Author): void {
  if (leaving.joined && !authors.some(({ id, joined, personId }) => joined && personId !== null && id !== leaving.id))
    throw new Problem(409, 'proposal.last_author')
}

/** Passes while nobody has decided. @throws Problem 409 `proposal.amendment_decided` {state}. */
export function assertPending({ state }: Pick<Amendment, 'state'>): void {
  if (state !== 'pending') throw new Problem(409, 'proposal.amendment_decided', { state })
}

/** Passes what the staff has not hidden: nobody decides about what they can't read. @throws Problem 409 `proposal.amendment_hidden` {reason}. */
export function assertLegible({ hiddenReason }: Pick<Amendment, 'hiddenReason'>): void {
  if (hiddenReason !== null) throw new Problem(409, 'proposal.amendment_hidden', { reason: hiddenReason })
}

/**
 * The text with the amendment in it.
 *
 * @throws Problem 409 `proposal.passage_changed` {state, current} when its words no longer stand in the text as they were.
 */
export function amended(text: string, { passage, passageState, replacement }: Amendment): string {
  const end = passage.start + passage.exact.length
  const stands = passageState === 'kept' || passageState === 'moved'
  if (!stands) {
    const current = passageState === 'lost' ? '' : passage.exact.slice(0, 500).toWellFormed()
    throw new Problem(409, 'proposal.passage_changed', { state: passageState, current })
  }
  return text.slice(0, passage.start) + replacement + text.slice(end)
}

/** Passes when the one may be merged into the other. @throws Problem 409 `proposal.merge_impossible` {state}. */
export function assertMergeable(proposal: Pick<Proposal, 'id' | 'debateId' | 'state'>, into: typeof proposal): void {
  const apart = into.id !== proposal.id && into.debateId === proposal.debateId
  if (!apart || !['open', 'frozen', 'answered'].includes(into.state))
    throw new Problem(409, 'proposal.merge_impossible', { state: into.state })
  assertStep(proposal, 'merge')
}

/**
 * Passes while there is time for supporters to move what they have given: now, or in a phase to come. A debate in which nothing is
 * supported has nothing to move.
 *
 * @throws Problem 409 `proposal.merge_too_late` {closed_at}.
 */
export function assertSupportsMove(debate: Dated, now: Date): void {
  const closedAt = windowsFor(debate, 'support_proposal').at(-1)?.to
  if (closedAt && closedAt <= now) throw new Problem(409, 'proposal.merge_too_late', { closed_at: closedAt.toISOString() })
}
