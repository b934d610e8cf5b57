import type { Finding, Json } from './document.ts'

/** A rule of the contract: what it asks, how much it weighs, and what breaks it. */
export interface ContractRule {
  says: string
  severity: 'error' | 'warn' | 'hint'
  /** `true`: `find` gets the document with its references resolved. */
  resolved?: boolean
  find(document: Json): Finding[]
}

/** The finding when something is broken, else none. */
export function when(broken: boolean, message: string, path: (string | number)[]): Finding[] {
  return broken ? [{ message, path }] : []
}
