/** A word of a text: how it is compared, and where it stands. */
export interface Token {
  /** Without case, accents, figures in place of letters and letters drawn out: `Schiiiifo`, `sch1fo` and `schifo` are one. */
  readonly word: string
  readonly start: number
  readonly end: number
}

/** Figures and signs that stand for letters within a word. */
const disguises: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
}

/** A word of plain letters: most are, and nothing has to be looked up for them. */
const plainWord = /^[A-Za-z]+$/
const drawnOut = /(.)\1{2,}/gu

/** A word as it is compared. One without letters stays as it is: a number is no word in disguise. */
export function folded(word: string): string {
  if (plainWord.test(word)) return word.toLowerCase().replaceAll(drawnOut, '$1')
  const plain = word.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  if (!/\p{L}/u.test(plain)) return plain
  return plain.replaceAll(/[013457@$]/g, (sign) => disguises[sign]!).replaceAll(drawnOut, '$1')
}

/** The words of a text, in its order. Cost grows with its length only. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}@$][\p{L}\p{M}\p{N}@$]*/gu), ({ 0: word, index: start }) => ({
    word: folded(word),
    start,
    end: start + word.length,
  }))
}
