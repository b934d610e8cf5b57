import { html, nothing, type TemplateResult } from 'lit'
import { Refusal } from '../../kernel/refusal.ts'
import { conflict } from '../../ui/conflict.ts'
import type { Words } from '../../ui/desk/drafts.ts'
import { failure } from '../../ui/failure.ts'
import type { QueueItem, RoomName } from './debate-desk.ts'
import { Meanwhile, type Source } from './reading.ts'
import type { NewSource, Place, Room } from './room.ts'

/**
 * A part of what the staff writes of a debate, in a form: what is typed is a draft until it is saved, over the version that was seen.
 * When somebody else has saved the same part meanwhile both are there, and whoever writes chooses.
 */
export abstract class SourceForm implements Room {
  protected abstract readonly name: RoomName
  /** The part as fields. */
  protected abstract wordsOf(source: Source): Words
  protected abstract fields(words: Words, source: Source): unknown
  /** What of the debate is written. @throws Refusal when what is typed can't be. */
  protected abstract change(words: Words, source: Source): Partial<NewSource>
  /** How somebody else's version reads. */
  protected abstract told(source: Source): unknown

  /** What has gone wrong is told among the fields. */
  protected known(_thrown: unknown): boolean {
    return false
  }

  private failed: unknown
  private sending = false
  private other: Source | undefined
  /** The debate as it was when the work on it began. */
  private base: Source | undefined

  constructor(readonly place: Place) {}

  /** The phase that a refusal names, to be marked among the fields. */
  protected get wrong(): string {
    const phase = this.failed instanceof Refusal ? this.failed.params['phase'] : ''
    return typeof phase === 'string' ? phase : ''
  }

  /** Something of the form is another than it was, as if it had been typed. */
  protected write(id: string, words: Words): void {
    const { desk } = this.place
    desk.drafts.write(id, { form: this.name, words })
    desk.requestUpdate()
  }

  render(item: QueueItem, source: Source): TemplateResult {
    const { desk } = this.place
    const { words, drafts } = desk
    const { id } = item
    const begun = drafts.has(id, this.name)
    const shown = begun ? drafts.words(id, this.name) : this.wordsOf(source)
    const typed = (event: Event): void => {
      this.base ??= source
      this.failed = undefined
      const data = new FormData(event.currentTarget as HTMLFormElement)
      this.write(id, Object.fromEntries(data) as Words)
    }
    const send = (event: Event): void => {
      event.preventDefault()
      typed(event)
      void this.save(id, this.base ?? source)
    }
    return html`<form class="stack" @input=${typed} @submit=${send}>
      ${this.fields(shown, source)}
      ${this.other ? this.compared(id, this.other) : this.failed ? failure(desk, this.failed) : nothing}
      <div class="row">
        <button class="button" aria-disabled=${this.sending}>${words.save}</button>
        ${
          begun
            ? html`<button type="button" class="link" @click=${() => this.discard(id)}>${words.discard}</button>
                <span class="quiet">${words.kept}</span>`
            : nothing
        }
      </div>
    </form>`
  }

  private compared(id: string, other: Source): TemplateResult {
    const { desk } = this.place
    return conflict(
      desk.language,
      desk.words.savedMeanwhile,
      this.told(other),
      () => this.save(id, other),
      () => this.discard(id),
    )
  }

  private discard(id: string): void {
    const { desk, reading } = this.place
    desk.drafts.drop(id, this.name)
    this.base = this.other = this.failed = undefined
    reading.retry()
    desk.said = desk.words.discarded
    void desk.focusOn('room')
  }

  private async save(id: string, base: Source): Promise<void> {
    const { desk, reading } = this.place
    if (this.sending) return
    const words = desk.drafts.words(id, this.name)
    this.sending = true
    this.other = this.failed = undefined
    desk.requestUpdate()
    try {
      const change = this.change(words, base)
      await reading.rewrite(
        base,
        (source) => this.wordsOf(source),
        () => change,
      )
      // What has been typed since stays a draft.
      if (desk.drafts.words(id, this.name) === words) desk.drafts.drop(id, this.name)
      this.base = undefined
      desk.said = desk.words.saved
      void desk.pages.reload()
    } catch (thrown) {
      if (thrown instanceof Meanwhile) this.other = this.base = thrown.source
      else if (!this.known(thrown)) this.failed = Refusal.from(thrown)
    }
    this.sending = false
    desk.requestUpdate()
    if (this.other) await desk.focusOn('room')
  }
}
