const minute = 60_000
const hour = 60 * minute

/** How long after each failed attempt the next one follows: eight attempts in some 26 hours. */
const waits = [minute, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 8 * hour, 10 * hour] as const

/** By which part a wait is longer or shorter than it says, so that what failed together does not come back together. */
const jitter = 0.1

/** Milliseconds of nothing but failures after which a webhook is switched off: five days. */
const patience = 5 * 24 * hour

/** Most webhooks of a town. */
export const mostWebhooks = 50

/** Up to how many deliveries that were given up are counted. */
export const mostCounted = 1000

/** Most events of one replay, and most replays to a webhook within 24 hours. */
export const mostReplayed = 10_000
export const replaysADay = 20

/** Milliseconds between two events that tell one count. */
export const gathering = minute

/**
 * Milliseconds until the next attempt; undefined when it was the last.
 *
 * @param attempts How many have failed, at least one. @param chance 0…1, evenly. @param asked Milliseconds for which the receiver asks
 *   to be left alone (`Retry-After`); a day at most is heard.
 */
export function nextAttempt(attempts: number, chance: number, asked = 0): number | undefined {
  const wait = waits[attempts - 1]
  if (wait === undefined) return undefined
  return Math.max(Math.round(wait * (1 - jitter + 2 * jitter * chance)), Math.min(asked, 24 * hour))
}

/** Why a webhook is switched off by itself after an attempt that has failed; undefined when it stays on. */
export function mayDisable(status: number | null, failingSince: Date, now: Date): 'gone' | 'failing' | undefined {
  if (status === 410) return 'gone'
  return now.getTime() - failingSince.getTime() >= patience ? 'failing' : undefined
}

/** Whether the receiver has taken the event: any 2xx. A redirect is not followed, and hence none. */
export const isTaken = (status: number): boolean => status >= 200 && status < 300
