import type { Assurance, Standing } from '../../identity/person.ts'
import { reaches } from '../../identity/person.ts'
import { wilson } from '../wilson.ts'

/** By how much somebody is trusted: 0 new or with a bad record, 1 known, 2 proven, 3 proven for long. */
export type TrustLevel = 0 | 1 | 2 | 3

/** What trust is computed from, of one person in one town. */
export interface TrustRecord {
  readonly assurance: Assurance
  readonly standing: readonly Standing[]
  /** Whole days since they first wrote in the town. */
  readonly days: number
  /** Contributions that were published, and those of them that a moderator has hidden for good. */
  readonly written: number
  readonly hidden: number
  /** Flags that a moderator has followed, and those that a moderator has not. */
  readonly flags_followed: number
  readonly flags_refused: number
  /** Whether they are kept from writing now. */
  readonly blocked: boolean
}

/** What a level asks. */
export interface LevelRules {
  readonly assurance: Assurance
  /** Days since the person first wrote. */
  readonly days: number
  /** Contributions that stayed. */
  readonly contributions: number
  /** Share of contributions that stayed, at least, as far as so many say (Wilson's lower bound at 95 %). */
  readonly share: number
}

export type TrustRules = Readonly<Record<'level_1' | 'level_2' | 'level_3', LevelRules>>

/** One of the things that a level asks, whether it is met, and by what. */
export interface TrustReason {
  readonly code: 'assurance' | 'days' | 'contributions' | 'share_kept' | 'flags_right' | 'blocked'
  readonly met: boolean
  /** What there is and what is needed; of `assurance` the place in its order (0 none to 3 high), of shares 0 to 1. */
  readonly has: number
  readonly needs: number
}

/** A level with the reasons for it: those of the level itself, and what the next one asks. */
export interface Trust {
  readonly level: TrustLevel
  readonly reasons: readonly TrustReason[]
  /** What the next level asks; empty at the highest. */
  readonly next: readonly TrustReason[]
}

const ranks = { none: 0, low: 1, substantial: 2, high: 3 } as const

/** Flags by which somebody is seen to be wrong as a rule: the interval's upper bound is below a half. */
const leastRight = 0.5

function asked(record: TrustRecord, rules: LevelRules): TrustReason[] {
  const stayed = record.written - record.hidden
  const share = wilson(stayed, record.written).lower
  const judged = record.flags_followed + record.flags_refused
  const right = wilson(record.flags_followed, judged).upper
  // A few unlucky contributions of few take nothing away where none is asked.
  const shareMet = rules.share === 0 || share >= rules.share
  return [
    {
      code: 'assurance',
      met: reaches(record.assurance, rules.assurance),
      has: ranks[record.assurance],
      needs: ranks[rules.assurance],
    },
    { code: 'days', met: record.days >= rules.days, has: record.days, needs: rules.days },
    { code: 'contributions', met: stayed >= rules.contributions, has: stayed, needs: rules.contributions },
    { code: 'share_kept', met: shareMet, has: share, needs: rules.share },
    { code: 'flags_right', met: right >= leastRight, has: right, needs: leastRight },
    { code: 'blocked', met: !record.blocked, has: record.blocked ? 1 : 0, needs: 0 },
  ]
}

const levels = [1, 2, 3] as const

/**
 * By how much somebody is trusted, by a town's rules, with the reasons. Each level asks what those below it ask as well. A record that
 * is bad for sure (Wilson's upper bound of what stayed below a half) puts anybody back to the beginning.
 */
export function trustBy(record: TrustRecord, rules: TrustRules): Trust {
  const bad = wilson(record.written - record.hidden, record.written).upper < 0.5
  let level: TrustLevel = 0
  for (const higher of bad ? [] : levels) {
    if (!asked(record, rules[`level_${higher}`]).every(({ met }) => met)) break
    level = higher
  }
  const reasons = asked(record, rules[`level_${level === 0 ? 1 : level}`])
  return {
    level,
    reasons: level === 0 ? reasons.filter(({ met }) => met) : reasons,
    next: level === 3 ? [] : asked(record, rules[`level_${(level + 1) as 1 | 2 | 3}`]).filter(({ met }) => !met),
  }
}
