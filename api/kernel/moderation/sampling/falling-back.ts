import { wilson } from '../wilson.ts'

/** What a town says of samples. */
export interface SamplingRules {
  /** Share of what nobody would look at that is looked at by chance, by how much its author is trusted (level 0 to 3). */
  readonly rates: readonly [number, number, number, number]
  /** Samples by which the share of errors is judged: the last so many. */
  readonly window: number
  /** Share of errors beyond which a service falls back to moderation before publication, 0 to 1. */
  readonly most_errors: number
}

/** What was found among contributions to one service by authors of one level that nothing but chance had brought before a moderator. */
export interface Sampled {
  /** Those that a moderator has hidden. */
  readonly errors: number
  readonly judged: number
}

/**
 * Whether a service falls back to moderation before publication for authors of a level: what the samples say for sure (Wilson's lower
 * bound) is beyond the town's limit. One bad comment among five samples says nothing yet.
 */
export const mustFallBack = ({ errors, judged }: Sampled, { most_errors }: SamplingRules): boolean =>
  wilson(errors, judged).lower > most_errors

/**
 * Whether it comes back by itself: of what was decided since, and would have been published unseen before, a quarter of the window at
 * least, no more than the limit was hidden. An administrator may end it sooner.
 */
export const mayComeBack = ({ errors, judged }: Sampled, { most_errors, window }: SamplingRules): boolean =>
  judged >= window / 4 && errors / judged <= most_errors
