import type { Chance } from './chance.ts'
import type { Options } from './options.ts'
import type { Author } from './people.ts'
import { stays, type Written } from './stream.ts'

/** A contribution as it fares under a policy. */
export interface Piece {
  readonly written: Written
  visible: boolean
  /** When it was first seen by others, in hours; undefined: never. */
  published: number | undefined
  /** Views so far, and since when those that it gets now are not counted yet. */
  seen: number
  countedTo: number
  /** Hours in which nobody else saw it. */
  unseen: number
  /** What a moderator has decided last. */
  decided: 'kept' | 'hidden' | undefined
  waiting: boolean
}

/** A flag that somebody raises if the contribution can be seen at that time. */
export interface Flagging {
  readonly at: number
  readonly piece: Piece
  readonly by: Author
}

/** What a policy answers to. It changes pieces only by `show`, `hide` and `wait` of the scene. */
export interface Policy {
  readonly name: string
  /** Something has been written. */
  readonly written: (piece: Piece, scene: Scene) => void
  readonly flagged: (flag: Flagging, scene: Scene) => void
  /** A moderator has decided. */
  readonly decided: (piece: Piece, hidden: boolean, scene: Scene) => void
  /** What a moderator is given next: the smaller comes first. */
  readonly order: (piece: Piece) => number
}

export interface Scene {
  readonly now: number
  /** Asks for a moderator. */
  readonly wait: (piece: Piece) => void
  readonly show: (piece: Piece) => void
  readonly hide: (piece: Piece) => void
  readonly chance: Chance
}

/** What a policy costs and prevents. */
export interface Outcome {
  readonly decisions: number
  /** Views of what breaks the rules, and of those that hurt somebody (abuse, personal data). */
  readonly harm: number
  readonly gravest: number
  /** Contributions that break no rule and were hidden by a decision. */
  readonly wronglyHidden: number
  /** Contributions that break no rule and were not seen for a while, and the hours of all of them. */
  readonly wronglyHeld: number
  readonly heldHours: number
  /** Contributions that break no rule and were refused because their author was blocked. */
  readonly refused: number
  /** Contributions that break the rules and can still be seen at the end. */
  readonly left: number
}

const viewsBy = (views: number, hours: number, { viewsWithinHours }: Options) => views * (1 - Math.exp(-hours / viewsWithinHours))

/** Counts the views and the unseen hours until `now`. */
export function count(piece: Piece, now: number, options: Options): void {
  const { published, written, countedTo } = piece
  if (piece.visible && published !== undefined) {
    const by = (at: number) => viewsBy(written.views, at - published, options)
    piece.seen += by(now) - by(countedTo)
  } else piece.unseen += now - countedTo
  piece.countedTo = now
}

/** Who flags a contribution that has just been published, and when: by its views, and by whether it breaks the rules. */
export function flagsOf(piece: Piece, now: number, people: readonly Author[], options: Options, chance: Chance): Flagging[] {
  const { written } = piece
  const good = stays(written)
  const mean = written.views * (good ? options.wrongFlagsPerView : options.flagsPerView)
  return Array.from({ length: chance.poisson(Math.min(mean, 40)) }, () => {
    const at = now - options.viewsWithinHours * Math.log(1 - chance.next())
    return { at, piece, by: flaggerOf(people, good, chance) }
  })
}

/** What breaks no rule is flagged by those who flag what they do not like. */
function flaggerOf(people: readonly Author[], good: boolean, chance: Chance): Author {
  const weight = ({ flags, partisan }: Author) => (good && partisan ? flags * 20 : partisan ? flags * 0.3 : flags)
  let left = chance.next() * people.reduce((sum, person) => sum + weight(person), 0)
  return people.find((person) => (left -= weight(person)) < 0) ?? people[0]!
}

/** Whether moderators are at work: Monday to Friday from 9 to 17; the stream begins on a Monday at midnight. */
export const atWork = (hours: number): boolean => Math.floor(hours / 24) % 7 < 5 && hours % 24 >= 9 && hours % 24 < 17
