import { html, type ReactiveController, type TemplateResult } from 'lit'
import type { CdcPetitionDesk } from './petition-desk.ts'

const fields = [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement]

/** Works the desk by keys: from petition to petition, selecting, taking a decision back. Leaves keys alone where somebody writes. */
export class Keys implements ReactiveController {
  constructor(private readonly desk: CdcPetitionDesk) {
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
    const { desk } = this
    const at = event.composedPath()[0]
    if (fields.some((field) => at instanceof field)) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const move = { j: 1, k: -1 }[event.key]
    if (move) this.move(move)
    else if (event.key === 'x' && desk.chosen) desk.pick(desk.chosen.petition.id)
    else if (event.key === 'u') desk.pending.undo()
    else if (event.key === '?') this.toggle()
    else return
    event.preventDefault()
  }

  private move(by: number): void {
    const { waiting, chosen } = this.desk
    const at = waiting.findIndex(({ petition }) => petition.id === chosen?.petition.id)
    const next = waiting[at < 0 ? 0 : Math.min(waiting.length - 1, Math.max(0, at + by))]
    if (next) this.desk.choose(next.petition.id)
  }

  private readonly toggle = (): void => {
    const dialog = this.desk.renderRoot.querySelector<HTMLDialogElement>('.keys')
    if (dialog?.open) dialog.close()
    else dialog?.show()
  }
}
