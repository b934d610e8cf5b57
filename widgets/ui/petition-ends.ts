import type { components } from '../../types/openapi.d.ts'

/** Ended before its time: neither the end of the term nor an answer is waited for any more. */
export const halted = (state: components['schemas']['PetitionState']): boolean =>
  state === 'rejected' || state === 'withdrawn' || state === 'stopped'
