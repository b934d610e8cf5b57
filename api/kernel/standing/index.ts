import type { HandlersOf } from '../http/handlers.ts'
import { keepStanding } from './expiring.ts'
import { decide, end, give, listTies } from './office-handlers.ts'
import { declare, readOwn, withdrawOwn } from './own-handlers.ts'
import { forgetStanding } from './store.ts'

export { standingNotices } from './notifying.ts'
export { countsAt, holdsUntil, waysTo, type Way } from './rules.ts'
export type { StandingSettings } from './settings.ts'

/** What ties people to a town, for the composition of the application. */
export const standing = {
  handlers: {
    standing_own_read: readOwn,
    standing_own_create: declare,
    standing_own_delete: withdrawOwn,
    standing_ties_list: listTies,
    standing_ties_create: give,
    standing_decisions_replace: decide,
    standing_endings_replace: end,
  } satisfies HandlersOf<'standing'>,
  everyMinute: keepStanding,
  forgets: forgetStanding,
} as const
