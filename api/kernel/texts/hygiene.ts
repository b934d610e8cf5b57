/** What makes a text unreadable, and where: in UTF-16 units from 0. */
export interface Flaw {
  readonly rule: 'invisible' | 'combining' | 'direction' | 'word'
  readonly position: number
}

/**
 * The flags of England, Scotland and Wales are the longest that anybody means: six invisible characters after another. No writing
 * piles more than a handful of marks on a letter.
 */
const flood = { invisible: /[\p{Default_Ignorable_Code_Point}\p{Cf}]{9}/u, combining: /\p{M}{13}/u }

/** Longer than any word or address that is meant to be read. */
const longestWord = 1000
const tooLongWord = new RegExp(`\\S{${longestWord + 1}}`)

/**
 * The first thing in a text that would hide or disfigure it, or what stands beside it, for whoever reads it: floods of characters
 * that aren't seen or are drawn on top of each other; a direction of writing forced upon other letters, or begun and not ended in its
 * line (right-to-left text needs neither). Lone surrogates and NUL don't get so far, see `readBody`.
 */
export function flawOf(text: string): Flaw | undefined {
  for (const rule of ['invisible', 'combining'] as const) {
    const position = text.search(flood[rule])
    if (position !== -1) return { rule, position }
  }
  const position = turned(text)
  return position === -1 ? undefined : { rule: 'direction', position }
}

/** The same for a text that people read as such: it has no endless words either. */
export function flawOfProse(text: string): Flaw | undefined {
  const position = text.search(tooLongWord)
  return flawOf(text) ?? (position === -1 ? undefined : { rule: 'word', position })
}

const closing: Readonly<Record<string, string>> = {
  '\u202a': '\u202c',
  '\u202b': '\u202c',
  '\u2066': '\u2069',
  '\u2067': '\u2069',
  '\u2068': '\u2069',
}

/** Where the direction of writing is forced, or an embedding or isolate isn't closed within its line (UAX 9); −1 if nowhere. */
function turned(text: string): number {
  let open: { position: number; closedBy: string }[] = []
  for (const { 0: character, index: position } of text.matchAll(/[\u202a-\u202e\u2066-\u2069\n\u2029]/g)) {
    if (character === '\n' || character === '\u2029') {
      if (open.length > 0) break
    } else if (closing[character]) open.push({ position, closedBy: closing[character] })
    else if (open.at(-1)?.closedBy === character) open = open.slice(0, -1)
    else return open[0]?.position ?? position
  }
  return open[0]?.position ?? -1
}

/** Seen by nobody and needed by no writing: control characters but tab and new line, and marks of no width that join nothing. */
const needless = /[\u0001-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2060-\u2064\ufeff\ufff9-\ufffb]/g

/**
 * A text as it is kept: letters with their accents composed (NFC), so that what looks the same is the same; lines ended by \n;
 * nothing at its ends and nothing in it that nobody sees. What makes emoji and Indic, Persian or Arabic writing stays.
 */
export function tidied(text: string): string {
  return text
    .replaceAll(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
    .replaceAll(needless, '')
    .normalize('NFC')
    .trim()
}
