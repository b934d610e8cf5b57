import type { StoryProposal } from './proposal-story.ts'
import type { StoryPlace } from './seafront.ts'

/** A comment, those who support it, and what is answered to it. */
export interface StoryComment {
  /** Given name and family name; `comune` for the town's own voice. */
  readonly by: string
  readonly ago: number
  readonly text: string
  readonly stance?: 'for' | 'against' | 'question' | 'fact'
  /** Where a fact comes from. */
  readonly sources?: readonly string[]
  /** Where it speaks of. */
  readonly at?: StoryPlace
  readonly supports?: number
  /** Keys of what it is about; an answer has none. */
  readonly tags?: readonly string[]
  readonly answers?: readonly Omit<StoryComment, 'answers'>[]
}

/**
 * A short statement on which people take sides, and how many in a hundred agree with it in each of the two camps of the story; of the
 * others most disagree.
 */
export interface StoryStatement {
  readonly text: string
  /** Given name and family name; `comune` for the administration. */
  readonly by: string
  readonly agree: readonly [number, number]
}

/** An item of a dossier. */
export interface StoryItem {
  readonly kind: 'known' | 'open' | 'fixed' | 'figure' | 'link' | 'layer'
  readonly title: string
  readonly text?: string
  readonly url?: string
  /** What a layer draws. */
  readonly features?: readonly { readonly name: string; readonly geometry: StoryPlace }[]
}

/**
 * A debate of the demonstration and what happened to it. Every `ago` counts days before today, in the future below nought; the people
 * are invented.
 */
export interface DebateStory {
  readonly tenant: string
  readonly question: { readonly it: string; readonly en?: string }
  readonly summary: { readonly it: string; readonly en?: string }
  /** What it speaks about on the map. */
  readonly area?: StoryPlace
  readonly published: number
  /** When each phase begins. */
  readonly phases: Readonly<Partial<Record<'inform' | 'discuss' | 'propose' | 'converge' | 'outcome', number>>>
  readonly closes: number
  readonly sdgs: readonly string[]
  /** What comments may be about, by key. */
  readonly tags?: Readonly<Record<string, { readonly it: string; readonly en?: string }>>
  readonly dossier: readonly StoryItem[]
  readonly comments?: readonly StoryComment[]
  /** All opinions are given some days before today, while they can be. */
  readonly statements?: { readonly ago: number; readonly people: number; readonly of: readonly StoryStatement[] }
  readonly proposals?: readonly StoryProposal[]
  readonly outcome?: {
    readonly ago: number
    readonly office: string
    readonly summary: string
    readonly points: readonly { readonly said: string; readonly did: string; readonly whyNot?: string }[]
  }
  readonly withdrawn?: { readonly ago: number; readonly reason: string }
}
