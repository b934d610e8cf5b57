/** What a petition says, in one language. */
export interface StoryText {
  readonly title: string
  readonly ask: string
  readonly details: string
}

/** A decision of the staff: why, from the town's list of reasons, and in words. */
export interface StoryDecision {
  readonly ago: number
  readonly reason: string
  readonly note: string
}

/** A signer who let name and reason be shown. */
export interface Voice {
  readonly name: string
  readonly reason?: string
}

/**
 * A petition of the demonstration and what happened to it. Every `ago` counts days before today; the people are invented.
 */
export interface Story {
  readonly tenant: string
  readonly type: 'petizione' | 'iniziativa-popolare'
  /** Key of a sample citizen (`maria`), or given name and family name of somebody who is none. */
  readonly author: string
  /** The author's name is not shown. */
  readonly unnamed?: true
  readonly text: StoryText
  readonly english?: StoryText
  /** When the draft was saved; a week later, or at once where time is short, it is submitted, unless it stays a draft. */
  readonly begun: number
  readonly draft?: true
  /** Sponsors found so far, where they do not suffice. */
  readonly sponsors?: number
  readonly published?: number
  /** Signatures besides those of the sponsors, until today or until the closing. */
  readonly signatures?: number
  /** Days within which most signatures came; all the time when missing. */
  readonly rush?: number
  readonly voices?: readonly Voice[]
  readonly updates?: readonly { readonly ago: number; readonly text: string }[]
  readonly answer?: { readonly ago: number; readonly office: string; readonly it: string; readonly en?: string }
  readonly invalidated?: { readonly ago: number; readonly signatures: number; readonly reason: string; readonly note: string }
  readonly rejected?: StoryDecision
  readonly stopped?: StoryDecision
  readonly withdrawn?: { readonly ago: number }
  readonly archived?: { readonly ago: number }
}
