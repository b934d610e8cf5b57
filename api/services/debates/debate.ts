import type { Requirement } from '../../kernel/identity/person.ts'
import type { Tag } from '../../kernel/comments/index.ts'
import type { Geometry } from '../../kernel/map/index.ts'
import type { Language } from '../../kernel/tenancy/tenant.ts'

/** What a debate goes through, in this order; a town may leave some out. */
export const phases = ['inform', 'discuss', 'propose', 'converge', 'outcome'] as const
export type PhaseName = (typeof phases)[number]

/** A phase lasts until the next one opens; the last one until the debate closes. */
export interface Phase {
  readonly phase: PhaseName
  readonly opensAt: Date
}

/** What people do in a debate. */
export const actions = ['comment', 'support', 'state', 'opine', 'propose', 'amend', 'support_proposal'] as const
export type Action = (typeof actions)[number]

/** What each action asks of a person. */
export type Rules = Readonly<Record<Action, Requirement>>

/** Where a debate is in its life. What goes on while it is published is told by its phases. */
export const states = ['draft', 'published', 'withdrawn'] as const
export type DebateState = (typeof states)[number]

/** A text in the languages of the town; Italian is always there. */
export interface LocalText {
  readonly it: string
  readonly en?: string
}

/** "What you said, what we did, why not", point by point. */
export interface OutcomePoint {
  readonly said: LocalText
  readonly did: LocalText
  readonly why_not?: LocalText
}

/** The administration's answer to the debate. */
export interface Outcome {
  readonly office: string
  readonly summary: LocalText
  readonly points: readonly OutcomePoint[]
}

/** What the staff writes. */
export interface DebateSource {
  readonly question: LocalText
  readonly summary: LocalText
  /** What the debate speaks about on the map; null: the whole town. */
  readonly area: Geometry | null
  readonly phases: readonly Phase[]
  readonly closesAt: Date
  readonly rules: Rules
  /** Goals and targets of the Agenda 2030 (`11`, `11.7`). */
  readonly sdgs: readonly string[]
  /** Participants from whom on counts are shown: early votes do not steer. */
  readonly countsFrom: number
  /** What comments and proposals may be about. */
  readonly tags: readonly Tag[]
}

export interface Debate extends DebateSource {
  readonly id: string
  readonly code: string
  readonly state: DebateState
  /** Grows with every change. */
  readonly version: number
  readonly createdAt: Date
  readonly publishedAt: Date | null
  readonly withdrawnReason: string | null
  readonly outcome: Outcome | null
  readonly outcomeAt: Date | null
}

/** What waits for the staff. */
export type WaitsFor = 'answer' | 'outcome' | 'phase_end'

/** A debate before the staff. */
export interface QueueItem {
  readonly debate: Debate
  /** Proposals whose text is settled and of which nothing has become yet. */
  readonly settled: number
  readonly waitsFor: readonly WaitsFor[]
}

export const dossierKinds = ['document', 'link', 'figure', 'layer', 'known', 'open', 'fixed'] as const
/** `known`, `open`, `fixed`: what we know, what is open, what can't change. */
export type DossierKind = (typeof dossierKinds)[number]

/** Something to know before speaking. */
export interface DossierItem {
  readonly id: string
  readonly kind: DossierKind
  /** Its place among the others of the dossier. */
  readonly place: number
  readonly title: LocalText
  readonly text: LocalText | null
  /** Of a link, or of a figure's source. */
  readonly url: string | null
  /** Of a document. */
  readonly media: string | null
}

/** A text in the reader's language, else in Italian. */
export const words = (text: LocalText, language: Language): string => text[language] ?? text.it
