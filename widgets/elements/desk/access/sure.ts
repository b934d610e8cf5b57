import { html, type TemplateResult } from 'lit'
import type { CdcDesk } from '../desk.ts'
import type { AccessWords } from './messages.ts'

interface Step {
  /** Id of its button; unlike any other on the page. */
  readonly id: string
  /** What it leads to, told before. */
  readonly why: string
  readonly label: string
  readonly sure: string
  readonly act: () => Promise<void>
}

/** Steps that are told before they are taken: one press asks, the second does. */
export class Sure {
  private asking = ''

  constructor(private readonly desk: CdcDesk) {}

  forget(): void {
    this.asking = ''
  }

  render(words: AccessWords, { id, why, label, sure, act }: Step): TemplateResult {
    const ask = (to: string): void => {
      this.asking = to
      this.desk.requestUpdate()
      void this.desk.focusOn(to ? `${id}-sure` : id)
    }
    const go = (): void => {
      this.asking = ''
      void act()
    }
    return html`<p>${why}</p>
      ${
        this.asking === id
          ? html`<div class="row">
              <button type="button" class="button" id="${id}-sure" @click=${go}>${sure}</button>
              <button type="button" class="link" @click=${() => ask('')}>${words.never}</button>
            </div>`
          : html`<button type="button" class="button second" id=${id} @click=${() => ask(id)}>${label}</button>`
      }`
  }
}
