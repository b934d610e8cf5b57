import type { StoryComment } from './debate-story.ts'

/** Other words for a passage of a proposal, and what its authors said of them. */
export interface StoryAmendment {
  readonly by: string
  readonly ago: number
  /** The words that stand in the text then, once. */
  readonly words: string
  readonly instead: string
  readonly why: string
  readonly unnamed?: true
  readonly decided?: { readonly ago: number; readonly accepted: boolean; readonly reason: string }
}

/** A comment about a passage of a proposal. */
export interface StoryQuotation extends Omit<StoryComment, 'answers'> {
  readonly words?: string
}

/** A proposal of a debate and what happened to it; `ago` counts days before today. */
export interface StoryProposal {
  readonly title: string
  /** Keys of sample citizens or invented names; the first begins, the others join. */
  readonly authors: readonly string[]
  readonly begun: number
  readonly sections: readonly { readonly title: string; readonly text: string }[]
  readonly published?: number
  readonly amendments?: readonly StoryAmendment[]
  readonly comments?: readonly StoryQuotation[]
  readonly settled?: number
  /** How many support it, from the phase of supports until today. */
  readonly supports?: number
  readonly answer?: { readonly ago: number; readonly office: string; readonly text: string }
  readonly promoted?: { readonly ago: number; readonly to: 'petition' | 'pact' | 'process' }
  /** Title of the proposal that it was merged into. */
  readonly merged?: { readonly ago: number; readonly into: string }
}
