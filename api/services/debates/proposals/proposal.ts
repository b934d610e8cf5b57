import type { PersonId } from '../../../kernel/identity/person.ts'
import type { Place } from '../../../kernel/map/index.ts'
import type { Language } from '../../../kernel/tenancy/tenant.ts'
import type { Anchor, PassageState } from '../../../kernel/texts/index.ts'
import type { LocalText } from '../debate.ts'

/** Where a proposal is in its life. */
export const proposalStates = ['draft', 'open', 'frozen', 'answered', 'promoted', 'withdrawn', 'merged'] as const
export type ProposalState = (typeof proposalStates)[number]

/** What people do to it by a transition; `answer` and `merge` have operations of their own. */
export const proposalActions = ['publish', 'freeze', 'withdraw', 'promote'] as const
export type ProposalAction = (typeof proposalActions)[number]
export type LifeAction = ProposalAction | 'answer' | 'merge'

/** What a proposal goes on as: said as a fact, by name. */
export type PromotedTo = 'petition' | 'pact' | 'process'

export interface Answer {
  readonly office: string
  readonly text: LocalText
  readonly at: Date
}

export interface Proposal {
  readonly id: string
  readonly debateId: string
  readonly code: string
  readonly state: ProposalState
  /** Number of the latest saved version. */
  readonly version: number
  readonly title: string
  readonly language: Language
  /** Secret of the private link by which somebody becomes an author. */
  readonly inviteToken: string
  /** Under which its authors hear of news. */
  readonly channel: string
  readonly mergedInto: string | null
  /** What the town says to the supporters of a merged one. */
  readonly mergeNote: LocalText | null
  readonly promotedTo: PromotedTo | null
  readonly withdrawnReason: string | null
  /** Why the staff has hidden it; null while it is shown. */
  readonly hiddenReason: string | null
  readonly answer: Answer | null
  /** Where it speaks of; null: nowhere in particular. */
  readonly geometry: Place | null
  readonly createdAt: Date
  readonly publishedAt: Date | null
  readonly frozenAt: Date | null
}

export interface Author {
  readonly id: string
  /** Null once they have left the service. */
  readonly personId: PersonId | null
  readonly name: string | null
  /** False while they wait for an author to take them in. */
  readonly joined: boolean
  readonly since: Date
}

export interface Section {
  readonly id: string
  /** Grows with every change of this section. */
  readonly version: number
  readonly place: number
  readonly title: string
  readonly text: string
  /** The author whom it belongs to; each may change it when null. */
  readonly ownerId: string | null
}

/** What an author writes of a section. */
export type SectionEdit = Pick<Section, 'title' | 'text' | 'place' | 'ownerId'>

/** A section as a version keeps it. */
export type SectionSnapshot = Pick<Section, 'id' | 'title' | 'text'>

/** What made a version. */
export type VersionCause = 'begun' | 'written' | 'removed' | 'amended' | 'together'

export interface Version {
  readonly number: number
  readonly at: Date
  /** Name of the author who saved it. */
  readonly by: string | null
  readonly cause: VersionCause
  readonly amendmentId: string | null
}

export type AmendmentState = 'pending' | 'accepted' | 'rejected' | 'withdrawn'

export interface Amendment {
  readonly id: string
  readonly sectionId: string
  readonly state: AmendmentState
  /** The passage as it is now; of a lost one its old words. */
  readonly passage: Anchor
  readonly passageState: PassageState
  /** The words that it was written about. */
  readonly quote: string
  readonly replacement: string
  readonly why: string
  readonly personId: PersonId | null
  readonly name: string | null
  readonly at: Date
  readonly reason: string | null
  readonly decidedAt: Date | null
  /** The version that it made. */
  readonly version: number | null
  /** Why the staff has hidden it; null while it is shown. */
  readonly hiddenReason: string | null
}

/** What there is room for: more than anybody needs, so little that whoever floods a proposal doesn't harm others. */
export const most = { sections: 30, letters: 100_000, authors: 20, amendments: 500, proposals: 200, versions: 5000 } as const
