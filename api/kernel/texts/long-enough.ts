import { Problem } from '../http/problem.ts'

/**
 * A text of a request's body without the blanks around it, as it is kept: the contract counted them.
 *
 * @param least Characters (Unicode code points) that it has to have then. @param at Where it stands in the body, as a JSON pointer.
 * @throws Problem 400 `http.invalid_request` when it has fewer.
 */
export function longEnough(text: string, least: number, at: string): string {
  const kept = text.trim()
  if ([...kept].length < least) throw new Problem(400, 'http.invalid_request', { in: 'body', at, rule: 'minLength' })
  return kept
}
