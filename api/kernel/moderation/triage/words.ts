import type { Finding } from './finding.ts'
import { folded, tokensOf, type Token } from './tokens.ts'

/** An entry of a town's list of words. */
export interface ListedWord {
  /** A word or several in a row; a `*` at the end stands for any ending. Case and accents don't matter. */
  readonly words: string
  /** How sure it makes that a moderator would hide what has it, 0 to 1. */
  readonly weight: number
  /** Whether what has it waits for a person before it is shown. */
  readonly hold: boolean
}

interface Entry {
  readonly listed: ListedWord
  readonly words: readonly string[]
  /** Whether the last word may go on. */
  readonly open: boolean
}

/** What was found of a list. */
export interface FoundWords {
  readonly finding: Finding
  readonly hold: boolean
}

/** Compiled once per list: a town's settings stay the same object until they change. */
const compiled = new WeakMap<readonly ListedWord[], ReadonlyMap<string, readonly Entry[]>>()

/** Letters by which entries are looked up: those of their first word that an ending does not change. */
const keyLength = 3

function compile(list: readonly ListedWord[]): ReadonlyMap<string, readonly Entry[]> {
  const known = compiled.get(list)
  if (known) return known
  const entries = new Map<string, Entry[]>()
  for (const listed of list) {
    const words = tokensOf(listed.words).map(({ word }) => word)
    if (words.length === 0) continue
    const key = words[0]!.slice(0, keyLength)
    entries.set(key, [...(entries.get(key) ?? []), { listed, words, open: listed.words.trimEnd().endsWith('*') }])
  }
  compiled.set(list, entries)
  return entries
}

function standsAt(tokens: readonly Token[], at: number, { words, open }: Entry): boolean {
  return words.every((word, index) => {
    const token = tokens[at + index]?.word
    if (token === undefined) return false
    return open && index === words.length - 1 ? token.startsWith(word) : token === word
  })
}

/** The entries that stand in a text. The heaviest says how much it weighs; saying it five times makes nothing worse. */
export function findWords(tokens: readonly Token[], list: readonly ListedWord[]): FoundWords | undefined {
  const entries = compile(list)
  const found = tokens.flatMap((token, at) => {
    const candidates = new Set<Entry>()
    for (let length = 1; length <= keyLength; length++)
      for (const entry of entries.get(token.word.slice(0, length)) ?? []) candidates.add(entry)
    return [...candidates]
      .filter((entry) => standsAt(tokens, at, entry))
      .map(({ listed, words }) => ({ listed, span: { start: token.start, end: tokens[at + words.length - 1]!.end } }))
  })
  if (found.length === 0) return undefined
  return {
    hold: found.some(({ listed }) => listed.hold),
    finding: {
      code: 'word_listed',
      weight: Math.max(...found.map(({ listed }) => listed.weight)),
      spans: found.map(({ span }) => span),
      words: [...new Set(found.map(({ listed }) => folded(listed.words)))],
    },
  }
}
