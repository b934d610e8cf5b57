import type { TenantDb } from '../../../kernel/db/index.ts'
import type { Errand, ErrandTown } from '../../../kernel/service.ts'
import { opinionTag } from './tags.ts'
import type { OpinionMatrix } from './opinion.ts'
import { paintAside } from './painting.ts'
import type { Statement } from './statement.ts'
import { everyOpinion } from './store/opinions.ts'
import { keepPicture, takeDuePicture } from './store/pictures.ts'
import { noteSeen, shownStatements } from './store/statements.ts'

/** Whoever has said something of fewer statements is not placed (of all, where there are fewer). @source Small et al. 2021: seven. */
const fewestOpinions = 7
/** Nobody is told of a group of fewer people. */
export const fewestTogether = 5

const second = 1000
/** A debate's groups are found at most so often. */
const pause = 55 * second
/** By then a process that has taken a debate has found its groups, or died. */
const lease = 300 * second
/** An opinion is stored so long after the time that it bears, at most. */
const latest = 60 * second

/**
 * Finds the groups of the town's debates anew in which something has been said since. Opinions are read in one transaction, the groups
 * found in none and in a thread of their own, and kept in another one.
 */
export const findGroups: Errand = async (town) => {
  while (!town.ending.aborted) {
    const debateId = await town.within((db, { now }) => takeDuePicture(db, now, new Date(now.getTime() + lease)))
    if (!debateId) return
    await findGroupsOf(town, debateId)
  }
}

async function findGroupsOf(town: ErrandTown, debateId: string): Promise<void> {
  const { statements, matrix, readAt } = await town.within(async (db, { now }) => {
    const statements = await shownStatements(db, debateId)
    return { statements, matrix: await matrixOf(db, debateId, statements), readAt: now }
  })
  const painted = await paintAside(matrix, { fewestOpinions, smallestGroup: fewestTogether }, town.ending)
  const picture = { ...painted, statements: statements.map(({ id }) => id) }
  const seen = new Map(
    statements.map(({ id }, at) => {
      const { agree, disagree, pass } = picture.tallies[at]!
      return [id, agree + disagree + pass] as const
    }),
  )
  await town.within(async (db, { now, evict }) => {
    const through = new Date(readAt.getTime() - latest)
    await keepPicture(db, debateId, { picture, through, at: readAt, dueAt: new Date(now.getTime() + pause) })
    await noteSeen(db, seen)
    evict(db, [opinionTag(debateId)])
  })
}

/** Everybody's opinions on the statements that are shown, a row per person. */
async function matrixOf(db: TenantDb, debateId: string, statements: readonly Statement[]): Promise<OpinionMatrix> {
  const rows = await everyOpinion(db, debateId)
  const votes = new Uint8Array(rows.length * statements.length)
  rows.forEach((row, person) =>
    statements.forEach(({ number }, at) => {
      votes[person * statements.length + at] = row[number] ?? 0
    }),
  )
  return { participants: rows.length, statements: statements.length, votes }
}
