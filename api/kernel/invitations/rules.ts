const minute = 60_000
const day = 24 * 60 * minute

/** Most invitations of a town within 24 hours: letters go to addresses that nobody has confirmed. */
export const mostADay = 50

/** Days for which one is kept after it was accepted, withdrawn or expired. */
export const keptDays = 30

/** What has become of an invitation. */
export type InvitationState = 'open' | 'accepted' | 'withdrawn' | 'expired'

interface Course {
  readonly expiresAt: Date
  readonly acceptedAt: Date | null
  readonly withdrawnAt: Date | null
}

interface Sending {
  readonly sentAt: Date | null
  readonly failure: string | null
  readonly nextTryAt: Date | null
}

export function stateOf({ expiresAt, acceptedAt, withdrawnAt }: Course, now: Date): InvitationState {
  if (acceptedAt) return 'accepted'
  if (withdrawnAt) return 'withdrawn'
  return expiresAt <= now ? 'expired' : 'open'
}

/** What has become of its letter: `failed` is not tried any more. */
export function letterOf({ sentAt, failure, nextTryAt }: Sending): 'waiting' | 'sent' | 'failed' {
  if (sentAt) return 'sent'
  return failure !== null && nextTryAt === null ? 'failed' : 'waiting'
}

/** Until when it can be accepted. @param days 1…30. */
export const expiryOf = (now: Date, days: number): Date => new Date(now.getTime() + days * day)

/** Milliseconds until a letter is tried again: 1, 2, 4 … minutes, six hours at most. @param attempts How many have failed, at least one. */
export const retryAfter = (attempts: number): number => Math.min(360, 2 ** (attempts - 1)) * minute
