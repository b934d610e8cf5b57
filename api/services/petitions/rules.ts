import { Problem } from '../../kernel/http/problem.ts'
import { transitionActions, type LifeAction, type Petition, type PetitionState, type TransitionAction } from './petition.ts'

/** As what somebody moves a petition; the reviewer is a moderator or an officer, as its type says. */
export type Who = 'author' | 'reviewer' | 'officer' | 'system'

/** What the rules look at. */
export type Situation = Pick<Petition, 'state' | 'closesAt' | 'answeredAt' | 'answerDueAt' | 'sponsors'> & {
  readonly terms: Pick<Petition['terms'], 'sponsors'>
}

/** One line of a petition's life. */
export interface Step {
  readonly action: LifeAction
  readonly from: readonly PetitionState[]
  readonly to: PetitionState
  readonly who: Who
  /** What must hold besides, at `now`. */
  readonly when?: (situation: Situation, now: Date) => boolean
}

const pastClosing = ({ closesAt }: Situation, now: Date) => closesAt !== null && now >= closesAt
const neverOpen = ({ closesAt }: Situation) => closesAt === null
const answered = ({ answeredAt }: Situation) => answeredAt !== null
const sponsorsFound = ({ sponsors, terms }: Situation) => sponsors >= terms.sponsors

/** The whole life of a petition: whatever is not here can't happen. */
export const life: readonly Step[] = [
  { action: 'submit', from: ['draft'], to: 'collecting_sponsors', who: 'author', when: ({ terms }) => terms.sponsors > 0 },
  { action: 'submit', from: ['draft'], to: 'in_review', who: 'author', when: ({ terms }) => terms.sponsors === 0 },
  { action: 'sponsors_found', from: ['collecting_sponsors'], to: 'in_review', who: 'system', when: sponsorsFound },
  { action: 'publish', from: ['in_review'], to: 'open', who: 'reviewer' },
  { action: 'reject', from: ['in_review'], to: 'rejected', who: 'reviewer' },
  { action: 'restore', from: ['rejected'], to: 'in_review', who: 'reviewer' },
  { action: 'withdraw', from: ['draft', 'collecting_sponsors', 'in_review', 'open'], to: 'withdrawn', who: 'author' },
  { action: 'stop', from: ['collecting_sponsors', 'in_review', 'open', 'closed'], to: 'stopped', who: 'officer' },
  { action: 'resume', from: ['stopped'], to: 'draft', who: 'system', when: (it) => neverOpen(it) && !sponsorsFound(it) },
  { action: 'resume', from: ['stopped'], to: 'in_review', who: 'system', when: (it) => neverOpen(it) && sponsorsFound(it) },
  { action: 'resume', from: ['stopped'], to: 'open', who: 'system', when: (it, now) => !neverOpen(it) && !pastClosing(it, now) },
  { action: 'resume', from: ['stopped'], to: 'closed', who: 'system', when: (it, now) => pastClosing(it, now) && !answered(it) },
  { action: 'resume', from: ['stopped'], to: 'answered', who: 'system', when: (it, now) => pastClosing(it, now) && answered(it) },
  { action: 'close', from: ['open'], to: 'closed', who: 'system', when: (it, now) => pastClosing(it, now) && !answered(it) },
  { action: 'close', from: ['open'], to: 'answered', who: 'system', when: (it, now) => pastClosing(it, now) && answered(it) },
  { action: 'answer', from: ['closed'], to: 'answered', who: 'officer' },
  { action: 'archive', from: ['closed'], to: 'archived', who: 'officer', when: ({ answerDueAt }) => answerDueAt === null },
  { action: 'archive', from: ['answered', 'rejected', 'withdrawn', 'stopped'], to: 'archived', who: 'officer' },
]

/** The state in force at `now`: an open petition whose time is over is closed, whether or not anybody has recorded it. */
export function stateAt(situation: Situation, now: Date): PetitionState {
  if (situation.state !== 'open' || !pastClosing(situation, now)) return situation.state
  return answered(situation) ? 'answered' : 'closed'
}

/**
 * The step that the action would be at `now`; undefined when it is impossible. People act on the state in force; what happens by
 * itself starts from the state that is recorded.
 */
export function findStep(situation: Situation, action: LifeAction, now: Date): Step | undefined {
  return life.find((step) => {
    const state = step.who === 'system' ? situation.state : stateAt(situation, now)
    return step.action === action && step.from.includes(state) && (step.when?.(situation, now) ?? true)
  })
}

/**
 * The step that the action is at `now`.
 *
 * @throws Problem 409 `petition.transition_impossible` {action, state}.
 */
export function assertStep(situation: Situation, action: LifeAction, now: Date): Step {
  const step = findStep(situation, action, now)
  if (!step) throw new Problem(409, 'petition.transition_impossible', { action, state: stateAt(situation, now) })
  return step
}

/** What whoever is all of `who` can do to the petition at `now`. */
export function stepsFor(situation: Situation, who: ReadonlySet<Who>, now: Date): TransitionAction[] {
  return transitionActions.filter((action) => {
    const step = findStep(situation, action, now)
    return step !== undefined && who.has(step.who)
  })
}

/** As what the action is done: the same in every state. */
export function whoDoes(action: LifeAction): Who {
  return life.find((step) => step.action === action)!.who
}

/** Whether everybody may read the petition. */
export function isPublic({
  state,
  publishedAt,
  decidedAt,
  hidden,
}: Pick<Petition, 'state' | 'publishedAt' | 'decidedAt' | 'hidden'>): boolean {
  switch (state) {
    case 'open':
    case 'closed':
    case 'answered':
      return true
    case 'rejected':
    case 'stopped':
      return !hidden
    case 'withdrawn':
      return publishedAt !== null
    case 'archived':
      return !hidden && (publishedAt !== null || decidedAt !== null)
    default:
      return false
  }
}

/**
 * Passes when the petition takes signatures at `now`.
 *
 * @throws Problem 409 `petition.closed` {closes_at} once the time is over, `petition.not_open` {state} in any other state.
 */
export function assertOpen(situation: Situation, now: Date): void {
  const state = stateAt(situation, now)
  if (state === 'open') return
  if (situation.closesAt && pastClosing(situation, now)) {
    throw new Problem(409, 'petition.closed', { closes_at: situation.closesAt.toISOString() })
  }
  throw new Problem(409, 'petition.not_open', { state })
}

/**
 * Passes when the administration may answer at `now`: once, while signatures are taken or after.
 *
 * @throws Problem 409 `petition.already_answered`, `petition.not_published`, `petition.transition_impossible` {action, state}.
 */
export function assertAnswerable(situation: Situation & Pick<Petition, 'publishedAt'>, now: Date): void {
  if (situation.answeredAt) throw new Problem(409, 'petition.already_answered')
  if (!situation.publishedAt) throw new Problem(409, 'petition.not_published')
  const state = stateAt(situation, now)
  if (state !== 'open' && state !== 'closed')
    throw new Problem(409, 'petition.transition_impossible', { action: 'answer', state })
}

/** Whether the administration's deadline has passed at `now` without an answer. */
export function isOverdue(petition: Pick<Petition, 'state' | 'answerDueAt' | 'answeredAt'>, now: Date): boolean {
  // Nobody owes an answer to what was withdrawn or stopped.
  if (petition.state !== 'open' && petition.state !== 'closed') return false
  return petition.answerDueAt !== null && petition.answeredAt === null && now >= petition.answerDueAt
}

/** Passes while the author may change the text. @throws Problem 409 `petition.not_a_draft`. */
export function assertDraft({ state }: Pick<Petition, 'state'>): void {
  if (state !== 'draft') throw new Problem(409, 'petition.not_a_draft')
}

/** Passes once the petition takes or has taken signatures and stands. @throws Problem 409 `petition.not_published`. */
export function assertPublished({ state }: Pick<Petition, 'state'>): void {
  if (!['open', 'closed', 'answered'].includes(state)) throw new Problem(409, 'petition.not_published')
}
