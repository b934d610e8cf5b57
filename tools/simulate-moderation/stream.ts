import { chanceOf, type Chance } from './chance.ts'
import { type Label, type Options } from './options.ts'
import { peopleOf, type Author } from './people.ts'
import { breaches } from './writing/breaches.ts'
import { say, type Grammar } from './writing/grammar.ts'
import { disguised, typed } from './writing/noise.ts'
import { personalOf } from './writing/personal.ts'
import { town } from './writing/town.ts'

/** Something that somebody writes, with what nobody knows yet. */
export interface Written {
  readonly id: number
  /** Hours from the beginning. */
  readonly at: number
  readonly author: Author
  readonly label: Label
  readonly text: string
  /** Of a text with personal data: the same when its author masks it as they are offered. */
  readonly maskedBy: boolean
  /** Views that it gets if it is never hidden. */
  readonly views: number
}

/** A labelled stream in the order of time, the same for the same seed. Half of the ways in which rules are broken come up only on the way. */
export function streamOf(options: Options, seed: number): { stream: Written[]; people: readonly Author[] } {
  const chance = chanceOf(seed)
  const people = peopleOf(options.authors, chance)
  const hours = options.days * 24
  const times = Array.from({ length: options.contributions }, () => timeOf(chance, hours)).toSorted((a, b) => a - b)
  const shuffled = Object.fromEntries(Object.entries(breaches).map(([name, ways]) => [name, shuffle(ways, chance)]))
  const stream: Written[] = []
  const lately: Written[] = []
  for (const [id, at] of times.entries()) {
    const label = chance.weighted(options.shares)
    const author = authorOf(people, label, chance)
    const text = textOf(label, author, unlocked(shuffled, at / hours), lately, chance)
    const views = Math.round(options.views * Math.exp(0.9 * chance.normal()))
    const written = { id, at, author, label, text, views, maskedBy: chance.happens(options.masksAccepted) }
    stream.push(written)
    // A short answer is said by many who mean it.
    if ((label === 'ordinary' || label === 'spam') && text.length > 60) lately.push(written)
    if (lately.length > 200) lately.shift()
  }
  return { stream, people }
}

/** By day and night: most is written in the evening. */
function timeOf(chance: Chance, hours: number): number {
  const day = Math.floor(chance.next() * (hours / 24))
  const hour = [8, 13, 18, 21][Math.floor(chance.next() * 4)]! + 2.5 * chance.normal()
  return Math.min(hours, Math.max(0, day * 24 + hour))
}

function authorOf(people: readonly Author[], label: Label, chance: Chance): Author {
  let left = chance.next() * people.reduce((sum, { writes }) => sum + writes[label], 0)
  return people.find(({ writes }) => (left -= writes[label]) < 0) ?? people[0]!
}

function shuffle<T>(list: readonly T[], chance: Chance): T[] {
  return list
    .map((item) => ({ item, by: chance.next() }))
    .toSorted((a, b) => a.by - b.by)
    .map(({ item }) => item)
}

/** What is known of breaking rules at that part (0 to 1) of the time: of each list 40 % at the beginning, all at the end. */
function unlocked(grammar: Grammar, part: number): Grammar {
  const upTo = (ways: readonly string[]) => ways.slice(0, Math.max(1, Math.ceil(ways.length * (0.4 + 0.6 * part))))
  return Object.fromEntries(Object.entries(grammar).map(([name, ways]) => [name, upTo(ways)]))
}

function textOf(label: Label, author: Author, bad: Grammar, lately: readonly Written[], chance: Chance): string {
  const grammar = { ...town, ...bad, ...personalOf(chance) }
  if (label === 'duplicate') {
    const own = lately.filter((written) => written.author === author)
    const copied = own.length > 0 && chance.happens(0.7) ? chance.pick(own) : lately.length > 0 ? chance.pick(lately) : undefined
    if (copied) return `${copied.text}${chance.pick(['', '', ' ', '!', ' Lo ripeto.'])}`
  }
  const sentence = (name: string) => say(grammar, name, chance)
  switch (label) {
    case 'abuse': {
      // Half of it hides within an ordinary contribution.
      const abuse = chance.happens(0.25) ? disguised(sentence('abuse'), chance) : sentence('abuse')
      return typed(chance.happens(0.5) ? `${sentence('remark')}. ${abuse}` : abuse, chance)
    }
    case 'personal_data':
      return typed(chance.happens(0.6) ? `${sentence('remark')}: ${sentence('leak')}` : sentence('leak'), chance)
    case 'spam':
      return typed(sentence('spam'), chance)
    case 'off_topic':
      return typed(sentence('off_topic'), chance)
    default:
      return typed(sentence('ordinary'), chance)
  }
}

/** Whether the town's rules let it stay. */
export const stays = ({ label }: Pick<Written, 'label'>): boolean => label === 'ordinary'
