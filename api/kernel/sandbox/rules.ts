import { civilDay } from '../participation/civil-day.ts'

const hour = 3_600_000

/** Seconds after which it is worth asking a sandbox again that is being reset. */
export const resetRetry = 30

/** The civil day of the last 03:00 in Rome: what a sandbox holds should be of that day. Nights of summer time are an hour off at most. */
export const dayOfReset = (now: Date): string => civilDay(new Date(now.getTime() - 3 * hour))

/** Whether the sandbox is to be reset at `now`: it never was, or not since the last 03:00, or a reset was broken off. */
export function isResetDue({ resetting, resetOn }: { resetting: boolean; resetOn: string | null }, now: Date): boolean {
  return resetting || resetOn === null || resetOn < dayOfReset(now)
}
