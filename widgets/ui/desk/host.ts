import type { CdcElement } from '../../kernel/element.ts'
import type { DeskWords } from './desk-words.ts'
import type { Drafts } from './drafts.ts'
import type { Decision, Pending } from './pending.ts'

/** A desk as its parts know it; `I` is what stands in its queue. */
export interface DeskHost<I> extends CdcElement {
  readonly words: DeskWords & {
    /** "3 petizioni" */
    several: (n: number) => string
    /** Keys and what they do. */
    keyList: string[][]
  }
  readonly drafts: Drafts
  readonly pending: Pending<I>
  readonly chosen: I | undefined
  /** What is read and not decided. */
  readonly waiting: readonly I[]
  nameOf(item: I): { id: string; title: string }
  choose(id: string): void
  pick(id: string): void
  /** Opens a form for the item, or for the selection; closes it without `form`. */
  show(id: string, form?: string): void
  /** A decision is done, and its item gone from the queue. */
  sent(id: string): void
  /** A decision goes back to the one who took it, with its words; `open` puts the form before them. */
  takenBack(decision: Decision<I>, open?: boolean): void
  load(): Promise<void>
  /** Somebody of the staff has come in. */
  enter(): Promise<void>
}
