import type { PersonId } from '../../../kernel/identity/person.ts'
import type { Language } from '../../../kernel/tenancy/tenant.ts'

/** A short sentence with which people agree or not. */
export interface Statement {
  readonly id: string
  readonly debateId: string
  /** Its place in what is kept of each person, counted from 0; never another statement's. */
  readonly number: number
  readonly text: string
  readonly language: Language
  /** Whether the administration wrote it. */
  readonly byStaff: boolean
  readonly createdAt: Date
  /** Null while it is shown. */
  readonly hidden: { readonly reason: string; readonly at: Date } | null
  /** How many had seen it when the groups were last found. */
  readonly seen: number
}

export interface NewStatement extends Pick<Statement, 'id' | 'debateId' | 'text' | 'language' | 'byStaff' | 'createdAt'> {
  /** Never shown; asked how much one person writes, and forgotten with them. */
  readonly authorId: PersonId
}

/** What a debate holds: finding the groups costs the square of it. */
export const mostStatements = 500
/** What one person writes in a debate. */
export const mostPerPerson = 5

/** One space between words, none around: what looks the same is the same. */
export const tidy = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ')
