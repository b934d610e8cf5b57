import { Problem } from '../http/problem.ts'
import { flawOf, flawOfProse, tidied, type Flaw } from './hygiene.ts'
import { longEnough } from './long-enough.ts'

/** Passes for text that can be read. @param at Where it was sent, a JSON pointer. @throws Problem 400 `http.unreadable_text`. */
export function assertReadable(text: string, at: string): void {
  refuse(flawOf(text), at)
}

/**
 * A text that people will read, as it is kept.
 *
 * @param least Characters that it has to have then; the contract counted blanks too.
 * @throws Problem 400 `http.unreadable_text`, `http.invalid_request`.
 */
export function prose(text: string, at: string, least = 0): string {
  const kept = longEnough(tidied(text), least, at)
  refuse(flawOfProse(kept), at)
  return kept
}

function refuse(flaw: Flaw | undefined, at: string): void {
  if (flaw) throw new Problem(400, 'http.unreadable_text', { at: at.slice(0, 200), rule: flaw.rule, position: flaw.position })
}
