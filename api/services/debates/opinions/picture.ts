import { clearestGroups } from './grouping.ts'
import { notSeen, opinionBytes, type OpinionMatrix } from './opinion.ts'
import { project, type Projection } from './projection.ts'
import { consensus, probability, representatives, type Representative, type Tally } from './representative.ts'

/** Where the groups of a debate lie and what they say; nothing in it is of one person. */
export interface Picture {
  /** Who has said something of a statement. */
  readonly participants: number
  /** Who has said enough to be placed. */
  readonly placed: number
  /** Largest first. One, of everybody who is placed, where no groups can be told apart; none where nobody is placed. */
  readonly groups: readonly Group[]
  /** By statement: what everybody said, placed or not. */
  readonly tallies: readonly Tally[]
  /** Statements on which every group says the same, strongest first. */
  readonly common: readonly Representative[]
}

export interface Group {
  readonly size: number
  /**
   * The middle of its participants and the root mean square of their distances from it, on a scale on which the groups reach from −1
   * to 1; where the outermost persons are can't be told from it.
   */
  readonly x: number
  readonly y: number
  readonly spread: number
  /** By statement. */
  readonly tallies: readonly Tally[]
  readonly representative: readonly Representative[]
}

export interface PictureRules {
  /** Whoever has said something of fewer statements is not placed; of all there are, if these are fewer. */
  readonly fewestOpinions: number
  /** No group is smaller. */
  readonly smallestGroup: number
}

/** Statements named for each group, and as common. */
const named = 5
/** What every group says is common when so many of each do: a clear majority, however small the group. */
const clearMajority = 0.6

/** Finds the groups of a debate. The order of the participants does not matter. */
export function paint(matrix: OpinionMatrix, { fewestOpinions, smallestGroup }: PictureRules): Picture {
  const { statements } = matrix
  const counts = seenCounts(matrix)
  const enough = Math.max(1, Math.min(fewestOpinions, statements))
  const rows = Uint32Array.from(counts.keys()).filter((row) => counts[row]! >= enough)
  const placedMatrix = rowsOf(matrix, rows)
  const points = project(placedMatrix)
  const clustering = clearestGroups(points, smallestGroup)
  const group = clustering?.group ?? new Uint8Array(rows.length)
  const tallies = talliesOf(placedMatrix, group, rows.length === 0 ? 0 : (clustering?.sizes.length ?? 1))
  const places = tallies.map((_, at) => placeOf(points, group, at))
  const reach = Math.max(0, ...places.map(({ x, y, spread }) => Math.max(Math.abs(x), Math.abs(y)) + spread)) || 1
  const groups = tallies
    .map((own, at) => ({
      size: places[at]!.size,
      x: places[at]!.x / reach,
      y: places[at]!.y / reach,
      spread: places[at]!.spread / reach,
      tallies: own,
      representative: representatives(
        own,
        sumOf(
          tallies.filter((other) => other !== own),
          statements,
        ),
        named,
      ),
    }))
    .sort((a, b) => b.size - a.size || a.x - b.x || a.y - b.y)
  return {
    participants: counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0),
    placed: rows.length,
    groups,
    tallies: talliesOf(matrix, new Uint8Array(matrix.participants), 1)[0]!,
    common: commonOf(tallies, statements),
  }
}

function seenCounts({ participants, statements, votes }: OpinionMatrix): Uint32Array {
  const counts = new Uint32Array(participants)
  for (let row = 0; row < participants; row += 1)
    for (let column = 0; column < statements; column += 1) if (votes[row * statements + column] !== notSeen) counts[row]! += 1
  return counts
}

function rowsOf({ statements, votes }: OpinionMatrix, rows: Uint32Array): OpinionMatrix {
  const taken = new Uint8Array(rows.length * statements)
  rows.forEach((row, at) => taken.set(votes.subarray(row * statements, (row + 1) * statements), at * statements))
  return { participants: rows.length, statements, votes: taken }
}

function talliesOf({ participants, statements, votes }: OpinionMatrix, group: Uint8Array, groups: number): Tally[][] {
  const counts = Array.from({ length: groups }, () => new Uint32Array(statements * 4))
  for (let row = 0; row < participants; row += 1) {
    const own = counts[group[row]!]!
    for (let column = 0; column < statements; column += 1) own[column * 4 + votes[row * statements + column]!]! += 1
  }
  return counts.map((own) =>
    Array.from({ length: statements }, (_, statement) => ({
      agree: own[statement * 4 + opinionBytes.agree]!,
      disagree: own[statement * 4 + opinionBytes.disagree]!,
      pass: own[statement * 4 + opinionBytes.pass]!,
    })),
  )
}

function sumOf(groups: readonly (readonly Tally[])[], statements: number): Tally[] {
  return Array.from({ length: statements }, (_, statement) =>
    groups.reduce(
      (sum, tallies) => ({
        agree: sum.agree + tallies[statement]!.agree,
        disagree: sum.disagree + tallies[statement]!.disagree,
        pass: sum.pass + tallies[statement]!.pass,
      }),
      { agree: 0, disagree: 0, pass: 0 },
    ),
  )
}

/** Where the statement is said by most of every group: those that unite most first. */
function commonOf(groups: readonly (readonly Tally[])[], statements: number): Representative[] {
  if (groups.length === 0) return []
  return Array.from({ length: statements }, (_, statement) => groups.map((tallies) => tallies[statement]!))
    .flatMap((tallies, statement) =>
      (['agree', 'disagree'] as const)
        .filter((opinion) => tallies.every((tally) => probability(tally, opinion) > clearMajority))
        .map((opinion) => ({ statement, opinion, strength: consensus(tallies, opinion) })),
    )
    .sort((a, b) => b.strength - a.strength || a.statement - b.statement)
    .slice(0, named)
    .map(({ statement, opinion }) => ({ statement, opinion }))
}

function placeOf({ x, y }: Projection, group: Uint8Array, which: number) {
  let [size, left, below, squares] = [0, 0, 0, 0]
  group.forEach((own, at) => {
    if (own !== which) return
    size += 1
    left += x[at]!
    below += y[at]!
    squares += x[at]! ** 2 + y[at]! ** 2
  })
  const [middleX, middleY] = [left / size, below / size]
  const spread = Math.sqrt(Math.max(0, squares / size - middleX ** 2 - middleY ** 2))
  return { size, x: middleX, y: middleY, spread }
}
