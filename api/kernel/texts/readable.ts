import { Problem } from '../http/problem.ts'
import { flawOf, flawOfProse, tidied, type Flaw } from './hygiene.ts'

/** Passes for text that can be read. @param at Where it was sent, a JSON pointer. @throws Problem 400 `http.unreadable_text`. */
export function assertReadable(text: string, at: string): void {
  refuse(flawOf(text), at)
}

/** A text that people will read, as it is kept. @throws Problem 400 `http.unreadable_text`. */
export function prose(text: string, at: string): string {
  const kept = tidied(text)
  refuse(flawOfProse(kept), at)
  return kept
}

function refuse(flaw: Flaw | undefined, at: string): void {
  if (flaw) throw new Problem(400, 'http.unreadable_text', { at: at.slice(0, 200), rule: flaw.rule, position: flaw.position })
}
