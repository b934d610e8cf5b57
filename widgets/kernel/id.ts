import { Refusal } from './refusal.ts'

/** Whether the text is an id as the API gives it (UUID). */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/**
 * Passes when the page names what the element shows.
 *
 * @param what of which the attribute holds the id: `a petition`.
 * @throws Refusal `http.not_found`, of which the webmaster is told which attribute to mend.
 */
export function assertId(id: string, attribute: string, what: string): void {
  if (!isId(id)) throw new Refusal('http.not_found', { attribute, id, what })
}
