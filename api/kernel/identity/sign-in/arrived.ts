import { randomBytes } from 'node:crypto'

/** What is kept of an answer that has arrived from another site. */
export interface Arrived {
  /** Given to the browser that brought the answer, and to nobody else. */
  readonly ticket: string
  readonly keep: unknown
}

/** 256 bits, base64url. */
export const newTicket = (): string => randomBytes(32).toString('base64url')

/** What the source's step is given of what was kept: of an answer that has arrived nothing, unless the request shows its ticket. */
export function keptFor(kept: unknown, query: URLSearchParams): unknown {
  if (!isArrived(kept)) return kept
  return query.get('ticket') === kept.ticket ? kept.keep : undefined
}

const isArrived = (kept: unknown): kept is Arrived =>
  typeof kept === 'object' && kept !== null && 'ticket' in kept && 'keep' in kept
