import { wilson } from '../wilson.ts'

/** How a flagger's earlier flags turned out. */
export interface FlaggerRecord {
  /** By how much they are trusted, 0 to 3. */
  readonly level: number
  /** Flags after which a moderator hid what was flagged. */
  readonly followed: number
  /** Flags after which a moderator kept it. */
  readonly refused: number
}

/** What a town says of flags. */
export interface FlagRules {
  /** Sum of weights from which what is flagged is held until a person has looked at it. */
  readonly hold_from: number
  /** People who must have flagged it before it is held, whatever their weight: nobody silences anybody alone. */
  readonly least_people: number
  /** Sum of weights of new flags from which what a moderator has kept is looked at again. */
  readonly reopen_from: number
}

/** By level. @source Discourse, app/models/reviewable_score.rb: 1 + trust level, here halved so that three newcomers make 1.5. */
const byLevel = [0.5, 1, 1.5, 2] as const

/** Flags whose outcome is known, from which they say something of whoever flags. @source Discourse: the same, more than five. */
const enough = 5

/**
 * How much somebody's flag weighs: by level 0.5 to 2, times how often they were right, as far as that is sure. Being right counts by
 * the lower bound of the interval and being wrong by the upper one, so that bad luck with a few flags costs nothing. 0.1 to 4.
 */
export function weightOf({ level, followed, refused }: FlaggerRecord): number {
  const base = byLevel[Math.max(0, Math.min(3, level))]!
  const judged = followed + refused
  if (judged <= enough) return base
  const { lower, upper } = wilson(followed, judged)
  if (lower > 0.5) return base * 2 * lower
  if (upper < 0.5) return Math.max(0.1, base * 2 * upper)
  return base
}

/**
 * Whether what is flagged waits unseen for a person. What triage finds suspicious takes less (`score`, 0 to 1); it is never more than
 * waiting.
 */
export function mustHold(weights: readonly number[], score: number, { hold_from, least_people }: FlagRules): boolean {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.length >= least_people && sum >= hold_from * (1 - score / 2)
}

/** Whether what a moderator has kept is looked at again: new flags must weigh more than those that a first look takes. It stays shown. */
export const mustReopen = (newWeights: readonly number[], { reopen_from }: FlagRules): boolean =>
  newWeights.reduce((total, weight) => total + weight, 0) >= reopen_from
