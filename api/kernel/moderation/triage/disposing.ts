import type { Assessment } from './finding.ts'

/** What becomes of what people write, as a town has set it: see `modes` in the settings. */
export type Mode = 'pre' | 'post' | 'sampled'

/** What the scores of triage lead to. */
export interface DisposingRules {
  /** Score from which a contribution is held until a person has looked at it, 0 to 1. */
  readonly hold_from: number
  /** Score from which a person looks at it though it is published, 0 to 1. */
  readonly look_from: number
  /** What becomes of contributions while the town's classifier has not learnt enough to say anything, whatever the level says. */
  readonly until_learnt: Mode
}

/** What becomes of a contribution. */
export interface Disposition {
  /** Nobody else sees it until a person has looked at it. */
  readonly held: boolean
  /** It waits for a person. */
  readonly waiting: boolean
  readonly why: 'new' | 'triage' | 'sampled'
  readonly urgency: 'urgent' | 'high' | 'normal' | 'low'
}

/** From the least to the most that is asked of moderators. */
const strictness = ['sampled', 'post', 'pre'] as const satisfies readonly Mode[]

/** The mode in force: the strictest of what the town has set for the level, what the beginning asks, and a fall-back. */
export function modeOf(
  set: Mode,
  rules: Pick<DisposingRules, 'until_learnt'>,
  is: { readonly fallen: boolean; readonly learnt: boolean },
): Mode {
  const asked: Mode[] = [set, ...(is.learnt ? [] : [rules.until_learnt]), ...(is.fallen ? (['pre'] as const) : [])]
  return strictness[Math.max(...asked.map((mode) => strictness.indexOf(mode)))]!
}

/**
 * What becomes of a contribution by how its author is trusted (`mode`), by what triage thinks of it, and by chance. Never that it is
 * rejected: at most a person is asked first.
 *
 * @param rate Share of what is published without being looked at that is looked at all the same, 0 to 1.
 * @param chance A random number, 0 to below 1.
 */
export function dispose(
  mode: Mode,
  { score, hold }: Pick<Assessment, 'score' | 'hold'>,
  rules: DisposingRules,
  { rate, chance }: { readonly rate: number; readonly chance: number },
): Disposition {
  if (hold !== undefined || score >= rules.hold_from) return { held: true, waiting: true, why: 'triage', urgency: 'high' }
  if (mode === 'pre') return { held: true, waiting: true, why: 'new', urgency: 'high' }
  if (score >= rules.look_from) return { held: false, waiting: true, why: 'triage', urgency: 'normal' }
  if (mode === 'post') return { held: false, waiting: true, why: 'new', urgency: 'normal' }
  // By chance alone, so that what is found in it speaks for all that was not looked at.
  if (chance < rate) return { held: false, waiting: true, why: 'sampled', urgency: 'low' }
  return { held: false, waiting: false, why: 'new', urgency: 'low' }
}
