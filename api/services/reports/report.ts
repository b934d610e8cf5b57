import type { Assurance, PersonId } from '../../kernel/identity/person.ts'
import type { Language } from '../../kernel/tenancy/tenant.ts'

/** Where a report can be in its life. */
export const states = [
  'received',
  'verified',
  'assigned',
  'in_progress',
  'planned',
  'resolved',
  'not_resolved',
  'not_ours',
  'duplicate',
  'reopened',
] as const
export type ReportState = (typeof states)[number]

/** What a state means: the promise runs, stands still, or the case is closed. */
export const phases = ['open', 'paused', 'closed'] as const
export type Phase = (typeof phases)[number]

export type Visibility = 'public' | 'reserved'

export const priorities = ['low', 'normal', 'high', 'urgent'] as const
export type Priority = (typeof priorities)[number]

export type Channel = 'web' | 'app' | 'desk' | 'phone' | 'open311'

/** A text in the languages of the towns; Italian is always there. */
export interface LocalText {
  readonly it: string
  readonly en?: string
}

/** A name of the town's settings, as it was when it was used. */
export interface Named {
  readonly key: string
  readonly name: LocalText
}

/** What was answered to a question of the category, with its words as they were. */
export interface Answer {
  readonly key: string
  readonly label: LocalText
  readonly value: AnswerValue
  readonly text: LocalText
  readonly public: boolean
}

export type AnswerValue = string | number | boolean | readonly string[]

/** How a report was closed. */
export interface Closing {
  readonly reason: string | null
  readonly label: LocalText | null
  readonly note: string | null
}

/**
 * The clock of a promise: how long it has run, and since when it runs. It stands still (`since` null) in paused states and in closed
 * ones.
 */
export interface Clock {
  /** Milliseconds that were counted before `since`. */
  readonly ranMs: number
  readonly since: Date | null
}

/** The report that stands for its duplicates. */
export interface Main {
  readonly id: string
  readonly code: string
  readonly isPublic: boolean
}

/** A report as it is stored. */
export interface Report {
  readonly id: string
  readonly code: string
  readonly category: Named
  readonly state: ReportState
  readonly phase: Phase
  /** Grows with every change. */
  readonly version: number
  readonly visibility: Visibility
  /** Whether everybody sees it: not reserved, and looked at where the town wants that first. */
  readonly isPublic: boolean
  readonly priority: Priority
  /** Null when it was reported without signing in, or its author has been erased. */
  readonly authorId: PersonId | null
  /** Kept only when the author lets it be shown. */
  readonly authorName: string | null
  readonly assurance: Assurance
  /** SHA-256 of the token of whoever reported without signing in. */
  readonly tokenHash: Buffer | null
  readonly language: Language
  readonly title: string
  readonly description: string
  /** Longitude and latitude, degrees, WGS 84. */
  readonly position: readonly [number, number]
  /** Metres; null when unknown. */
  readonly accuracy: number | null
  readonly address: string
  readonly area: Named | null
  readonly answers: readonly Answer[]
  readonly channel: Channel
  readonly capturedAt: Date | null
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly office: Named | null
  readonly assigneeId: PersonId | null
  /** Null: the town promises nothing. */
  readonly promisedHours: number | null
  readonly clock: Clock
  readonly overdueRecordedAt: Date | null
  /** Civil day (`YYYY-MM-DD`). */
  readonly plannedFor: string | null
  readonly closing: Closing | null
  readonly closedAt: Date | null
  readonly contestCount: number
  /** The report by which it is shown since it was merged. */
  readonly duplicateOf: Main | null
  /** Why moderators have hidden it; null while nobody has. */
  readonly hiddenReason: string | null
  /** How many reports were merged into it. */
  readonly duplicates: number
}
