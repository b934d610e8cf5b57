import type { Refusal, RefusalCode } from '../refusal.ts'

/** What happened and why, in one sentence; what to do now, when something can be done. */
export interface RefusalWords {
  what: string
  now: string
}

type Params = Refusal['params']

/** The words of one language. A code of the contract without words does not compile. */
export type RefusalTable = Record<RefusalCode, (params: Params) => [what: string, now?: string]>

/** A parameter as text: lists by commas, nothing for what is missing. */
export const text = (params: Params, name: string): string => {
  const value = params[name]
  return Array.isArray(value) ? value.join(', ') : value === undefined ? '' : String(value)
}
