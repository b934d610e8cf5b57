import type { TenantDb } from '../db/index.ts'
import type { ServiceName } from '../tenancy/tenant.ts'
import { anchorOf, find } from '../texts/anchor.ts'
import { shortest } from '../texts/passages.ts'
import type { Quote } from './comment.ts'
import type { Thread } from './thread.ts'

/** A text in which comments quote passages: a section, an item of a dossier; under the subject's own id what it says itself. */
export interface QuotableText {
  readonly id: string
  readonly text: string
}

/** The texts of a subject, as they are now. */
export type ReadsQuotable = (db: TenantDb, subject: string) => Promise<readonly QuotableText[]>

/** Who knows the texts of the threads' subjects, by service; what is quoted of a subject of another one is not looked for. */
export type QuotableReaders = ReadonlyMap<ServiceName, ReadsQuotable>

/**
 * The quote with its true place and surroundings: in the text that it names, else in another one, where a client's older text had it;
 * undefined when its words stand in none. Nobody is made to have said what never stood there.
 */
export function placed(quote: Quote, { subject }: Pick<Thread, 'subject'>, texts: readonly QuotableText[]): Quote | undefined {
  const target = quote.target ?? subject
  const named = texts.filter(({ id }) => id === target)
  const mayBeElsewhere = quote.target === null || quote.exact.length >= shortest
  const others = mayBeElsewhere ? texts.filter(({ id }) => id !== target) : []
  for (const { id, text } of [...named, ...others]) {
    const place = find(text, quote)
    if (place) return { ...anchorOf(text, place), target: id === subject ? null : id }
  }
  return undefined
}
