import type { CSSResult, TemplateResult } from 'lit'
import type { Fetched } from '../../kernel/language.ts'
import { Words } from '../../kernel/words.ts'
import type { Focus } from './focus.ts'
import type { DeskHost } from './host.ts'
import type { Keys } from './keys.ts'
import type { waitingRoom } from './waiting-room.ts'

/** The right column and the bar above: what may be done with one item, or with several. */
export interface Decisions<I> {
  render(item: I): unknown
  bulk(items: I[]): TemplateResult
  /** What may be done is read again. */
  forget(): void
}

/** What staff alone needs: fetched once somebody is signed in. */
export interface StaffPart<I, W> {
  messages: Fetched<W>
  styles: readonly CSSResult[]
  queueColumn: () => unknown
  itemColumn: () => unknown
  /** What is read below the item, and in a narrow box after the decisions. */
  past?: () => unknown
  deciding: Decisions<I>
  keys: Keys<I>
  focusing: Focus<I>
  waitingRoom: typeof waitingRoom
}

/** The staff's part of a desk, from the moment in which somebody is signed in. */
export class Staff<I, W> {
  /** Undefined until it is here. */
  part: StaffPart<I, W> | undefined
  private fetching: Promise<void> | undefined
  private tongue: Words<W> | undefined

  /** @param ask for the part; undefined when it can't be fetched, which has been told. */
  constructor(
    private readonly desk: DeskHost<I>,
    private readonly ask: () => Promise<StaffPart<I, W> | undefined>,
  ) {}

  /** There is nothing to say before somebody of the staff is there. */
  get words(): W {
    const words = this.tongue?.now ?? this.part?.messages.it
    if (!words) throw new Error('the words of a desk come with the part for the staff')
    return words
  }

  /** The part, once it is here with its words in the language at hand. */
  get ready(): StaffPart<I, W> | undefined {
    return this.tongue?.now && this.part
  }

  /** Once, however many ask meanwhile: the part brings keys that must not be pressed twice. */
  fetch(): Promise<void> {
    return (this.fetching ??= this.take().finally(() => (this.fetching = undefined)))
  }

  private async take(): Promise<void> {
    const part = this.part ? undefined : await this.ask()
    if (!part) return
    const { desk } = this
    this.part = part
    this.tongue = new Words(desk, part.messages)
    desk.adopt(...part.styles)
    desk.requestUpdate()
  }
}
