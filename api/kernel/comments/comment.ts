import type { PersonId } from '../identity/person.ts'
import type { Place } from '../map/index.ts'
import type { Language } from '../tenancy/tenant.ts'
import type { Anchor } from '../texts/anchor.ts'
import type { Passage } from '../texts/passages.ts'

/** What a comment is to what it speaks about. */
export const stances = ['for', 'against', 'question', 'fact'] as const
export type Stance = (typeof stances)[number]

/** A passage that a comment answers, and of which text it is (a section, an item of the dossier); null: of the subject itself. */
export interface Quote extends Anchor {
  readonly target: string | null
  /** Where the passage is by now; missing while the text is as it was. */
  readonly passage?: Omit<Passage, 'id'>
}

/** What somebody writes. */
export interface NewComment {
  readonly parent: Comment | undefined
  readonly authorId: PersonId
  /** Kept only when the author lets it be shown. */
  readonly authorName: string | null
  readonly voice: 'citizen' | 'staff'
  readonly office: string | null
  readonly stance: Stance | null
  readonly text: string
  /** Addresses on which a statement of fact rests. */
  readonly sources: readonly string[]
  readonly quote: Quote | null
  readonly geometry: Place | null
  readonly language: Language
  /** Keys of the thread's tags, three at most; only of a comment that answers none. */
  readonly tags: readonly string[]
}

export interface Comment extends Omit<NewComment, 'parent' | 'authorId'> {
  readonly id: string
  readonly subject: string
  /** The comment at the top of its conversation; null when it is that one. */
  readonly root: string | null
  readonly parentId: string | null
  /** 1 to 3; deeper answers are shown on the third level. */
  readonly depth: number
  /** Null once the author has been erased. */
  readonly authorId: PersonId | null
  /** `held`: nobody but its author and the staff sees it until a moderator has decided. */
  readonly state: 'visible' | 'withdrawn' | 'hidden' | 'held'
  /** Whether it has its place in lists and counts: what was held from the beginning has none until it is shown. */
  readonly listed: boolean
  readonly hiddenReason: string | null
  readonly version: number
  readonly createdAt: Date
  readonly editedAt: Date | null
  readonly replyCount: number
  readonly supportCount: number
  /** Votes against it. */
  readonly againstCount: number
  /** Lower bound of Wilson's interval, 0 to 1. */
  readonly score: number
}

/** Deepest level that is shown as such. */
const deepest = 3

/** A comment as it is when it has just been written. */
export function newComment(subject: string, { parent, ...written }: NewComment, id: string, at: Date, held = false): Comment {
  return {
    ...written,
    ...{ id, subject, root: parent ? (parent.root ?? parent.id) : null, parentId: parent?.id ?? null },
    depth: Math.min(deepest, (parent?.depth ?? 0) + 1),
    ...{ state: held ? 'held' : 'visible', listed: !held, hiddenReason: null, version: 1, createdAt: at, editedAt: null },
    ...{ replyCount: 0, supportCount: 0, againstCount: 0, score: 0 },
  }
}
