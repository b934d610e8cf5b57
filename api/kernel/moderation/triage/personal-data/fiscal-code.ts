import type { Span } from '../finding.ts'

/** Figures that were replaced by letters where two people had the same code (omocodia). */
const figure = '[0-9LMNPQRSTUV]'
/** Between its parts people write a space, a dot or a dash. */
const gap = '[ .-]?'

/** Found wherever it stands, also glued to other letters, and one within the other. */
const shape = new RegExp(
  `(?=([A-Z]{3}${gap}[A-Z]{3}${gap}${figure}{2}${gap}[ABCDEHLMPRST]${gap}${figure}{2}${gap}[A-Z]${figure}{3}${gap}[A-Z]))`,
  'gi',
)

/** What a character in an odd place counts: of a digit as of the letter in its place of the alphabet. */
const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]

const placeOf = (character: string) => (character <= '9' ? character.charCodeAt(0) - 48 : character.charCodeAt(0) - 65)

/**
 * The check character of a fiscal code.
 *
 * @param code Its first fifteen characters, in capitals.
 * @source DM 23 December 1976 (Ministero delle finanze), art. 6: the 16th character.
 */
export function checkCharacter(code: string): string {
  const sum = Array.from(code).reduce((total, character, index) => {
    const place = placeOf(character)
    return total + (index % 2 === 0 ? odd[place]! : place)
  }, 0)
  return String.fromCharCode(65 + (sum % 26))
}

/** Whether sixteen characters, in capitals, are a person's fiscal code by their check character. */
export const isFiscalCode = (code: string): boolean =>
  /^[A-Z0-9]{16}$/.test(code) && checkCharacter(code.slice(0, 15)) === code[15]

/** Italian fiscal codes of persons, by their check character: one in 26 of what merely looks like one would pass. */
export function findFiscalCodes(text: string): Span[] {
  const spans: Span[] = []
  for (const { 1: found, index: start } of text.matchAll(shape))
    if (isFiscalCode(found!.replaceAll(/[ .-]/g, '').toUpperCase())) spans.push({ start, end: start + found!.length })
  return spans
}
