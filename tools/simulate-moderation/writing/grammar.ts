import type { Chance } from '../chance.ts'

/** By name, the ways in which something is said; `#name#` stands for one of another's. */
export type Grammar = Readonly<Record<string, readonly string[]>>

/** One of the ways in which `name` is said. */
export function say(grammar: Grammar, name: string, chance: Chance): string {
  const ways = grammar[name]
  if (!ways) throw new Error(`the grammar has no ${name}`)
  const said = chance.pick(ways).replaceAll(/#([a-z_]+)#/g, (_, other: string) => say(grammar, other, chance))
  return contracted(said)
}

const articles: readonly (readonly [RegExp, string])[] = [
  [/\ba il\b/g, 'al'],
  [/\ba la\b/g, 'alla'],
  [/\ba l['’]/g, 'all’'],
  [/\bdi il\b/g, 'del'],
  [/\bdi la\b/g, 'della'],
]

/** Prepositions drawn together with their article. */
const contracted = (text: string) => articles.reduce((written, [apart, together]) => written.replaceAll(apart, together), text)
