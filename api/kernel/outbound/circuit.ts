/** What is known of a system that a town asks. */
export interface Circuit {
  /** Questions in a row that got no answer. */
  readonly failures: number
  /** Until when it is not asked; null while it may be. */
  readonly openUntil: Date | null
}

/** Questions without an answer after which it is left alone for a while. */
const patience = 3
const minute = 60_000
/** The longest while. */
const longest = 60 * minute

export const sound: Circuit = { failures: 0, openUntil: null }

/** Whether it is asked at that time. */
export const mayAsk = ({ openUntil }: Circuit, now: Date): boolean => openUntil === null || openUntil <= now

/** How many questions it is put at once: one to try, after a failure. */
export const atOnce = ({ failures }: Circuit, most: number): number => (failures === 0 ? most : 1)

/**
 * After questions that were asked together: one answer makes it sound. Without any it is left alone from the third failure on, for a
 * minute, then for twice as long each time, an hour at most.
 */
export function after({ failures }: Circuit, { answered, failed }: { answered: number; failed: number }, now: Date): Circuit {
  if (answered > 0) return sound
  const all = failures + failed
  if (all < patience) return { failures: all, openUntil: null }
  const doublings = Math.max(0, Math.min(failures - patience + 1, 10))
  return { failures: all, openUntil: new Date(now.getTime() + Math.min(longest, minute * 2 ** doublings)) }
}
