import type { Assurance, PersonId, Standing } from '../../kernel/identity/person.ts'
import type { Language } from '../../kernel/tenancy/tenant.ts'

/** Where a petition can be in its life. */
export const states = [
  'draft',
  'collecting_sponsors',
  'in_review',
  'open',
  'closed',
  'answered',
  'archived',
  'rejected',
  'withdrawn',
  'stopped',
] as const
export type PetitionState = (typeof states)[number]

/** What people do to a petition by the operation `petitions_transitions_create`. */
export const transitionActions = ['submit', 'withdraw', 'publish', 'reject', 'restore', 'stop', 'archive'] as const
export type TransitionAction = (typeof transitionActions)[number]

/** Everything that moves a petition: also what happens by itself (`sponsors_found`, `close`), what follows from an appeal (`resume`) and the administration's answer. */
export type LifeAction = TransitionAction | 'sponsors_found' | 'resume' | 'close' | 'answer'

/** A text in the languages of the towns; Italian is always there. */
export interface LocalText {
  readonly it: string
  readonly en?: string
}

/** What somebody wrote, in one language. */
export interface PetitionText {
  readonly title: string
  readonly ask: string
  readonly details: string
}

/** Who may sign. */
export interface Eligibility {
  readonly assurance: Assurance
  /** Any of these is enough; none: everybody. */
  readonly standing: readonly Standing[]
  /** Least age in completed years; 0 asks nothing. */
  readonly age: number
}

/** The rules of its type as they were when the petition was submitted: a later change of settings does not touch it. */
export interface Terms {
  readonly name: LocalText
  readonly recipient: LocalText
  readonly eligibility: Eligibility
  readonly sponsors: number
  /** Civil days (Europe/Rome) during which signatures are taken, after the day of publication. */
  readonly windowDays: number
  /** Whether the administration receives the signers' names. */
  readonly identified: boolean
  readonly reviewBy: 'moderator' | 'officer'
}

/** What a number of signatures brings. */
export interface Threshold {
  readonly key: string
  readonly signatures: number
  readonly consequence: LocalText
  /** Civil days that the administration has to answer, after the day on which the threshold is reached; null: no answer is due. */
  readonly answerDays: number | null
  /** RFC 3339; null until it is reached. */
  readonly reachedAt: string | null
  readonly answerDueAt: string | null
}

/** Why a petition was rejected or stopped. */
export interface Decision {
  readonly reason: string
  readonly label: LocalText
  readonly note: string
}

/** The administration's answer. */
export interface Answer {
  readonly office: string
  readonly text: LocalText
}

/** A petition with its text in one language. */
export interface Petition {
  readonly id: string
  readonly code: string
  readonly type: string
  readonly state: PetitionState
  /** Grows with every change of text or state. */
  readonly version: number
  /** Null once the author has been erased. */
  readonly authorId: PersonId | null
  /** Kept only when the author lets it be shown. */
  readonly authorName: string | null
  readonly originalLanguage: Language
  readonly language: Language
  readonly languages: readonly Language[]
  readonly text: PetitionText
  readonly terms: Terms
  readonly thresholds: readonly Threshold[]
  readonly createdAt: Date
  readonly reviewSince: Date | null
  readonly publishedAt: Date | null
  readonly closesAt: Date | null
  readonly decision: Decision | null
  readonly decidedAt: Date | null
  /** Whether the reason of the decision keeps the petition from the public. */
  readonly hidden: boolean
  readonly answer: Answer | null
  readonly answeredAt: Date | null
  readonly answerDueAt: Date | null
  readonly overdueRecordedAt: Date | null
  readonly invalidatedAt: Date | null
  readonly sponsors: number
  readonly sponsorToken: string | null
  /** Goals and targets of the Agenda 2030. */
  readonly sdgs: readonly string[]
}
