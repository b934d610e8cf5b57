import { html, type ReactiveController, type TemplateResult } from 'lit'
import type { DeskHost } from './host.ts'

const fields = [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement]

/** Works the desk by keys: from item to item, selecting, taking a decision back. Leaves keys alone where somebody writes. */
export class Keys<I> implements ReactiveController {
  /** @param more Keys of this desk alone. */
  constructor(
    private readonly desk: DeskHost<I>,
    private readonly more: Readonly<Record<string, () => void>> = {},
  ) {
    desk.addController(this)
  }

  hostConnected(): void {
    this.desk.addEventListener('keydown', this.press)
  }

  hostDisconnected(): void {
    this.desk.removeEventListener('keydown', this.press)
  }

  /** The button that tells the keys, and what it opens. */
  render(): TemplateResult {
    const { words } = this.desk
    return html`<button class="link help" @click=${this.toggle}>${words.keys} (?)</button>
      <dialog class="keys" aria-label=${words.keys}>
        <dl>
          ${words.keyList.map(
            ([key, what]) =>
              html`<dt><kbd>${key}</kbd></dt>
                <dd>${what}</dd>`,
          )}
        </dl>
        <button class="link" @click=${this.toggle}>${words.close}</button>
      </dialog>`
  }

  private readonly press = (event: KeyboardEvent): void => {
    const at = event.composedPath()[0]
    if (fields.some((field) => at instanceof field)) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const act = event.key === 'Escape' && this.dialog?.open ? this.toggle : this.acts[event.key]
    if (!act) return
    if (act !== this.toggle) this.dialog?.close()
    act()
    event.preventDefault()
  }

  private get acts(): Readonly<Record<string, () => void>> {
    const { desk } = this
    return {
      j: () => this.move(1),
      k: () => this.move(-1),
      x: () => desk.chosen && desk.pick(desk.nameOf(desk.chosen).id),
      b: () => desk.renderRoot.querySelector<HTMLElement>('.bulk .button')?.focus(),
      u: () => desk.pending.undo(),
      '?': this.toggle,
      ...this.more,
    }
  }

  private move(by: number): void {
    const { desk } = this
    const { waiting, chosen } = desk
    const id = chosen && desk.nameOf(chosen).id
    const at = waiting.findIndex((item) => desk.nameOf(item).id === id)
    const next = waiting[at < 0 ? 0 : Math.min(waiting.length - 1, Math.max(0, at + by))]
    if (next) desk.choose(desk.nameOf(next).id)
  }

  private readonly toggle = (): void => {
    const { dialog } = this
    if (dialog?.open) dialog.close()
    else dialog?.showModal()
  }

  private get dialog(): HTMLDialogElement | null {
    return this.desk.renderRoot.querySelector<HTMLDialogElement>('dialog.keys')
  }
}
