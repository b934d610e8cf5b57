import { createHash } from 'node:crypto'
import { notSeen, opinionBytes, type Opinion } from './opinion.ts'
import type { Statement } from './statement.ts'

const opinions = new Map(Object.entries(opinionBytes).map(([opinion, byte]) => [byte as number, opinion as Opinion]))

/** What the person has said of the statement; undefined when they have not been asked. @param votes All they have said. */
export function opinionOn(statement: Statement, votes: Uint8Array): Opinion | undefined {
  return opinions.get(votes[statement.number] ?? notSeen)
}

/**
 * The statements that the person has not been asked about, in the order in which they are. Statements that few have seen come first, so
 * that each gets its share; among those that about as many have seen (less than twice as many) chance decides, for each person anew and
 * always in the same way, so that whoever comes back finds the statement at which they stopped.
 *
 * @param nullifier The person's number in this debate, from which the chance is drawn.
 */
export function nextStatements(statements: readonly Statement[], votes: Uint8Array, nullifier: Buffer): Statement[] {
  return statements
    .filter((statement) => opinionOn(statement, votes) === undefined)
    .map((statement) => ({ statement, seen: Math.floor(Math.log2(1 + statement.seen)), chance: chance(nullifier, statement.id) }))
    .sort((a, b) => a.seen - b.seen || a.chance.compare(b.chance))
    .map(({ statement }) => statement)
}

const chance = (nullifier: Buffer, id: string): Buffer => createHash('sha256').update(nullifier).update(id).digest()
