import pLimit from 'p-limit'
import type { Errand, ErrandTown } from '../service.ts'
import { Batches } from './batches.ts'
import { CarryFault, type SentChannel } from './channels/channel.ts'
import { collectLetters } from './collecting.ts'
import type { Letter } from './letter.ts'
import { bounced } from './pausing.ts'
import {
  areDue,
  noteDoubts,
  noteHandingOver,
  noteOutcomes,
  noteTaken,
  takeLetters,
  takenInMinute,
  type Outcome,
} from './store/letters.ts'

/** Letters that are taken at once, and how many are on their way at the same time. */
const taken = 200
const onTheWay = 20
/** How long a letter is a process's own before another one may take it, in milliseconds. The one that is late hands nothing over. */
const lease = 60_000
/** Attempts before a letter is given up, and minutes until the next one: 1, 2, 4 … 6 hours. */
const most = 15
const minutesUntilNext = (attempts: number) => Math.min(360, 2 ** (attempts - 1))

/**
 * Carries what is due through the channel, as fast as the town allows. A letter is noted as being handed over before the other side can
 * take it, and as sent afterwards; a process that dies before the former leaves it to be taken again, one that dies between them leaves a
 * doubt, which is told to the staff and not sent again.
 */
export function sendLetters(channel: SentChannel): Errand {
  return async (town) => {
    const { within, ending } = town
    await within((db, { now }) => noteDoubts(db, channel.name, now))
    while (!ending.aborted && (await within((db, occasion) => collectLetters(db, channel.name, occasion))));
    while (!ending.aborted && (await sendSome(town, channel)));
  }
}

/** @returns whether there may be more. */
async function sendSome(town: ErrandTown, channel: SentChannel): Promise<boolean> {
  const { tenant, within, ending } = town
  const { letters_per_minute: pace } = tenant.settings.notifications
  const prepared = await within(async (db, occasion) => {
    const { now } = occasion
    if (!(await areDue(db, channel.name, now))) return undefined
    const limit = Math.min(taken, pace - (await takenInMinute(db, now)))
    if (limit <= 0) return undefined
    const until = new Date(now.getTime() + lease)
    const letters = await takeLetters(db, channel.name, { now, until, limit })
    await noteTaken(db, now, letters.length)
    return letters.length > 0 ? { letters, carry: await channel.prepare(town, db, occasion, letters) } : undefined
  })
  if (!prepared) return false
  const handedOver = new Batches<Letter, boolean>((letters) =>
    within(async (db, { now }) => {
      const mine = await noteHandingOver(db, letters, new Date(now.getTime() + lease))
      return letters.map(({ id }) => mine.has(id))
    }),
  )
  const settled = new Batches<{ letter: Letter; outcome: Outcome }, void>((outcomes) =>
    within(async (db, { now }) => {
      await noteOutcomes(db, outcomes, now)
      return outcomes.map(() => undefined)
    }),
  )
  const send = async (letter: Letter) => {
    let over = false
    const handOver = async () => {
      if (!(await handedOver.add(letter))) throw new CarryFault('gone', 'another process has it')
      over = true
    }
    try {
      await prepared.carry(letter, handOver, ending)
      await settled.add({ letter, outcome: { state: 'sent' } })
    } catch (fault) {
      if (!(fault instanceof CarryFault)) throw fault
      await within(async (db, occasion) => {
        const { now } = occasion
        if (fault.outcome === 'no_address') await bounced(db, occasion, letter.person, fault.message)
        await noteOutcomes(db, [{ letter, outcome: outcomeOf(fault, letter, over, now) }], now)
      })
    }
  }
  const limit = pLimit(onTheWay)
  await Promise.all(prepared.letters.map((letter) => limit(() => (ending.aborted ? undefined : send(letter)))))
  return prepared.letters.length > 0
}

function outcomeOf({ outcome, message: error }: CarryFault, { attempts }: Letter, over: boolean, now: Date): Outcome {
  if (outcome === 'gone') return { state: 'dropped', error }
  if (outcome === 'unknown' && over) return { state: 'in_doubt', cause: 'unanswered', error }
  if (outcome === 'refused' || outcome === 'no_address') return { state: 'failed', cause: outcome, error }
  if (attempts >= most) return { state: 'failed', cause: 'given_up', error }
  return { state: 'waiting', nextTryAt: new Date(now.getTime() + minutesUntilNext(attempts) * 60_000), error }
}
