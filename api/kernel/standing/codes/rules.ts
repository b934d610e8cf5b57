import type { Tie } from '../tie.ts'

/** What became of a code that was typed. Unknown, used, expired and of another town are one answer: telling them apart would tell who guesses that they were near. */
export type Redeemed = 'refused' | 'too_many' | 'own_case' | { readonly tie: Tie; readonly again: boolean }

/** Whether codes of the batch are good no more. */
export const isOver = (
  { expiresAt, revokedAt }: { readonly expiresAt: Date; readonly revokedAt: Date | null },
  now: Date,
): boolean => revokedAt !== null || expiresAt <= now
