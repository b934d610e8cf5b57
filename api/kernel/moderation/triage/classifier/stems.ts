import { stemmer } from '@orama/stemmers/italian'
import { notice, type Noticed } from '../assess.ts'
import type { TriageRules } from '../rules.ts'
import { tokensOf } from '../tokens.ts'

/** Words of a text that are learnt from: the beginning of a long one says what it is. */
const mostWords = 600

/** Stems are the same in every contribution: kept, since each costs some 4 µs. */
const stems = new Map<string, string>()
const mostKept = 20_000

function stemOf(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const stem = stemmer(word)
  if (stems.size < mostKept) stems.set(word, stem)
  return stem
}

/** What is learnt of a text: sentence by sentence the stems of its words, each once. */
export type Stems = readonly (readonly string[])[]

/** Sentences of fewer words say little by themselves: they are one with the next. */
const leastWords = 3

/**
 * What is learnt of a text: the stems of its words (Snowball, Italian) and those of two in a row, by sentence, and what else triage has
 * noticed, as `§code`. Figures and what is longer than any word are left out: they are somebody's number or address, and teach nothing.
 */
export const stemsOf = (text: string, rules: TriageRules): Stems => stemsWith(text, notice(text, rules))

/** The same of a text in which that was noticed. */
export function stemsWith(text: string, { findings }: Noticed): Stems {
  const noticed = findings.filter(({ code }) => code !== 'near_duplicate').map(({ code }) => `§${code}`)
  let left = mostWords
  let words: string[] = []
  const sentences: string[][] = []
  for (const sentence of text.split(/[.!?;:\n]+(?=\s|$)/)) {
    const more = wordsOf(sentence).slice(0, left)
    left -= more.length
    words.push(...more)
    if (words.length < leastWords) continue
    sentences.push(words)
    words = []
  }
  if (words.length > 0) sentences.push(words)
  return [...sentences.map(withPairs), ...(noticed.length > 0 ? [noticed] : [])]
}

function wordsOf(sentence: string): string[] {
  return (
    tokensOf(sentence)
      .map(({ word }) => word)
      // The library looks stems up in plain objects, where `constructor` is never missing.
      .filter((word) => /^\p{L}{2,30}$/u.test(word) && !(word in {}))
      .map(stemOf)
  )
}

const withPairs = (words: readonly string[]) => [
  ...new Set([...words, ...words.slice(1).map((word, index) => `${words[index]!} ${word}`)]),
]
