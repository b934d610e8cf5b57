import type { PersonId, Standing } from '../identity/person.ts'

/** Where a tie comes from beside the ways of signing in, which vouch for ties under their own names. */
export const ownSources = ['self_declared', 'register', 'officer', 'paper_code', 'guardian'] as const
export type OwnSource = (typeof ownSources)[number]

/** A source as towns speak of it: any way of signing in is `login`. */
export const tieSources = [...ownSources, 'login'] as const
export type TieSource = (typeof tieSources)[number]

/** Why a tie ended. */
export type EndedWhy =
  /** Its time is over. */
  | 'expired'
  /** The person took it back. */
  | 'withdrawn'
  /** The town's office ended it. */
  | 'ended'
  /** The town's office, or a register, did not confirm what was declared. */
  | 'refused'
  /** A newer one of the same source took its place. */
  | 'renewed'
  /** What was declared has been verified: a verified one took its place. */
  | 'confirmed'
  /** Two accounts became one, and both had it. */
  | 'joined'
  /** The way of signing in that had vouched for it does so no longer. */
  | 'not_vouched'

/** What ties a person to a town, with where it comes from and what became of it. */
export interface Tie {
  readonly id: string
  readonly person: PersonId
  readonly standing: Standing
  /** One of `ownSources`, or the name of a way of signing in. */
  readonly source: string
  readonly since: Date
  /** Null: until it is ended. */
  readonly expiresAt: Date | null
  /** Who gave it for the town's office; null when nobody of the staff did. */
  readonly givenBy: PersonId | null
  /** What was said with it: by the person who declares, by the officer who gives. 500 characters at most. */
  readonly note: string | null
  readonly endedAt: Date | null
  readonly endedWhy: EndedWhy | null
  readonly endedBy: PersonId | null
  /** Why the office ended it, in words for the person. */
  readonly endNote: string | null
}

/** The source as towns speak of it. */
export const sourceKindOf = (source: string): TieSource =>
  (ownSources as readonly string[]).includes(source) ? (source as OwnSource) : 'login'
