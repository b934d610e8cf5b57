import type { PersonId } from '../identity/person.ts'
import type { Reason } from './notice.ts'

/** What is carried by a channel to one person: notices, or the question whether an address is theirs. */
export interface Letter {
  readonly id: string
  readonly channel: string
  readonly person: PersonId
  readonly purpose: 'notices' | 'confirmation'
  /** The notices in it, oldest first. */
  readonly notices: readonly string[]
  /** How often it was tried, this time included: whoever has another number by now has lost it to another process. */
  readonly attempts: number
}

/** Letters of less weight go first: what somebody waits for, what needs somebody, what many get. */
export const weights = { confirmation: 0, needed: 1, wanted: 2 } as const

const wanted: ReadonlySet<Reason> = new Set(['followed', 'area', 'work'])

/** The weight of a letter with notices for these reasons. */
export const weightOf = (reasons: readonly Reason[]): number =>
  reasons.every((reason) => wanted.has(reason)) ? weights.wanted : weights.needed
