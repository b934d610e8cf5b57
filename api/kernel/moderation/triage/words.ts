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

/** Entries by their first word: how it is written whole, and how it begins where the rest is open. */
interface Compiled {
  readonly whole: ReadonlyMap<string, readonly Entry[]>
  readonly begun: ReadonlyMap<string, readonly Entry[]>
  /** Letters of the longest beginning. */
  readonly longest: number
}

/** What was found of a list. */
export interface FoundWords {
  readonly finding: Finding
  readonly hold: boolean
}

/** Compiled once per list: a town's settings stay the same object until they change. */
const compiled = new WeakMap<readonly ListedWord[], Compiled>()

/** What is listed twice is one entry: the heavier. */
function entriesOf(list: readonly ListedWord[]): Entry[] {
  const entries = new Map<string, Entry>()
  for (const listed of list) {
    const words = tokensOf(listed.words).map(({ word }) => word)
    const open = listed.words.trimEnd().endsWith('*')
    const name = `${words.join(' ')}${open ? '*' : ''}`
    const known = entries.get(name)?.listed
    const heavier = !known || listed.weight > known.weight ? listed : known
    const hold = listed.hold || known?.hold === true
    if (words.length > 0) entries.set(name, { listed: { ...heavier, hold }, words, open })
  }
  return [...entries.values()]
}

function compile(list: readonly ListedWord[]): Compiled {
  const known = compiled.get(list)
  if (known) return known
  const entries = entriesOf(list)
  const isBegun = ({ words, open }: Entry) => open && words.length === 1
  const first = ({ words }: Entry) => words[0]!
  const begun = Map.groupBy(entries.filter(isBegun), first)
  const whole = Map.groupBy(
    entries.filter((entry) => !isBegun(entry)),
    first,
  )
  const made = { whole, begun, longest: Math.max(0, ...[...begun.keys()].map(({ length }) => length)) }
  compiled.set(list, made)
  return made
}

/** Entries that may stand where a word does. */
function candidatesFor(word: string, { whole, begun, longest }: Compiled): Entry[] {
  const found = [...(whole.get(word) ?? [])]
  for (let length = 1; length <= Math.min(longest, word.length); length++) found.push(...(begun.get(word.slice(0, length)) ?? []))
  return found
}

function standsAt(tokens: readonly Token[], at: number, { words, open }: Entry): boolean {
  return words.every((word, index) => {
    const token = tokens[at + index]?.word
    if (token === undefined) return false
    return open && index === words.length - 1 ? token.startsWith(word) : token === word
  })
}

/** Places that are told: whoever reads needs no more of them. */
const mostSpans = 500

/** The entries that stand in a text. The heaviest says how much it weighs; saying it five times makes nothing worse. */
export function findWords(tokens: readonly Token[], list: readonly ListedWord[]): FoundWords | undefined {
  const entries = compile(list)
  const found = tokens.flatMap((token, at) => {
    return candidatesFor(token.word, entries)
      .filter((entry) => standsAt(tokens, at, entry))
      .map(({ listed, words }) => ({ listed, span: { start: token.start, end: tokens[at + words.length - 1]!.end } }))
  })
  if (found.length === 0) return undefined
  return {
    hold: found.some(({ listed }) => listed.hold),
    finding: {
      code: 'word_listed',
      weight: found.reduce((most, { listed }) => Math.max(most, listed.weight), 0),
      spans: found.slice(0, mostSpans).map(({ span }) => span),
      words: [...new Set(found.map(({ listed }) => folded(listed.words)))],
    },
  }
}
