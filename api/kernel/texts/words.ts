const segmenter = new Intl.Segmenter('it', { granularity: 'word' })

/**
 * The text cut into words, punctuation and white space; put together again they are the text. By Unicode's rules (UAX 29), so
 * that a letter and its accents, or an emoji of several parts, stay one.
 */
export function cutIntoWords(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** How many letters and digits there are in it, in UTF-16 units: what of a text bears meaning. */
export function letters(text: string): number {
  return text.length - text.replaceAll(/[\p{L}\p{N}]/gu, '').length
}
