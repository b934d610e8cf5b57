import type { Language } from '../../../tenancy/tenant.ts'

/** All that an outside classifier is told: the words, personal data masked, and their language. Never who wrote them, where or when. */
export interface Question {
  /** 10,000 UTF-16 units at most. */
  readonly text: string
  readonly language: Language
}

/** What it thinks. */
export interface Opinion {
  /** How sure it is that a moderator would hide the text: 0 (not at all) to 1. */
  readonly score: number
  /** Why, in its own words, the weightiest first: five at most, of 60 letters. */
  readonly labels: readonly string[]
}

/**
 * A classifier outside of the platform. Whoever writes waits for none, and none decides anything: what it thinks is one more score, by
 * which a moderator may be asked to look.
 */
export interface Provider {
  /**
   * Its opinion; `undefined` when it has none of this text, and asking again would change nothing.
   *
   * @param ending Gives up when it is aborted.
   * @throws Error in one line for the town's staff when it could not be asked: it is asked again later.
   */
  judge(question: Question, ending: AbortSignal): Promise<Opinion | undefined>
}
