import { css, html, nothing, type ReactiveController, type TemplateResult } from 'lit'
import { anchorOf, boundsIn, longest } from '../../ui/passage.ts'
import { othersMessages } from './others-messages.ts'
import type { CdcProposal } from './proposal.ts'

/** A passage of a section, as it stands in the text that is shown. */
export interface Passage {
  readonly section: string
  readonly start: number
  readonly exact: string
}

const barStyles = css`
  .chosen {
    position: sticky;
    inset-block-end: 8px;
    z-index: 1;
    padding: 8px 16px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_ground);
    box-shadow: 0 2px 8px light-dark(#0006, #000c);
  }
  .chosen q {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
`

/** What the reader has selected in the text: a bar says so, and what can be done with it. The text does not move. */
export class Selecting implements ReactiveController {
  private chosen: Passage | undefined
  private readonly changed = (): void => {
    // On a phone handles are dragged after the finger has left the text.
    if (this.chosen) this.look()
  }

  /** Fetched when somebody presses into the text. */
  constructor(private readonly host: CdcProposal) {
    host.adopt(barStyles)
    host.addController(this)
  }

  hostConnected(): void {
    document.addEventListener('selectionchange', this.changed)
  }

  hostDisconnected(): void {
    document.removeEventListener('selectionchange', this.changed)
  }

  /** Looks at what is selected now. */
  look(): void {
    const chosen = selectedIn(this.host.renderRoot as ShadowRoot, (id) => this.host.textOf(id))
    if (JSON.stringify(chosen) === JSON.stringify(this.chosen)) return
    this.chosen = chosen
    this.host.requestUpdate()
  }

  render(): TemplateResult | typeof nothing {
    const { host, chosen } = this
    const words = othersMessages[host.language]
    if (!chosen) return nothing
    const take = (what: (passage: Passage) => unknown) => () => {
      this.chosen = undefined
      getSelection()?.empty()
      host.requestUpdate()
      what(chosen)
    }
    return html`<div class="chosen" role="group" aria-label=${words.chosen} @mousedown=${keepSelection}>
      <p><strong>${words.chosen}:</strong> <q dir="auto">${chosen.exact}</q></p>
      <div class="row">
        ${host.mayAmend ? html`<button class="link" @click=${take((passage) => host.amend(passage))}>${words.amendThis}</button>` : nothing}
        ${host.mayComment ? html`<button class="link" @click=${take((passage) => host.comment({ ...anchorOf(host.textOf(passage.section), passage), target: passage.section }))}>${words.commentThis}</button>` : nothing}
        <button class="link" @click=${take(() => undefined)}>${words.letGo}</button>
      </div>
    </div>`
  }
}

/** A press on the bar would else take away what it is about. */
const keepSelection = (event: Event): void => event.preventDefault()

/** The passage that is selected, within one section, without white space at its ends. */
function selectedIn(root: ShadowRoot, textOf: (section: string) => string): Passage | undefined {
  const bounds = boundsIn(root)
  if (!bounds) return undefined
  const from = placeOf(bounds.startContainer, bounds.startOffset)
  const to = placeOf(bounds.endContainer, bounds.endOffset)
  if (!from) return undefined
  const text = textOf(from.section)
  const end = Math.min(to?.section === from.section ? to.at : text.length, from.at + longest)
  const raw = text.slice(from.at, end)
  const exact = raw.trim()
  const start = from.at + raw.indexOf(exact)
  return /[\p{L}\p{N}]/u.test(exact) ? { section: from.section, start, exact } : undefined
}

/** Where in which section a point of the drawn text is. */
function placeOf(node: Node, offset: number): { section: string; at: number } | undefined {
  const element = node instanceof Element ? node : node.parentElement
  const section = element?.closest<HTMLElement>('[data-section]')?.dataset['section']
  if (!section) return undefined
  const run = element.closest<HTMLElement>('[data-at]')
  if (run) return { section, at: Number(run.dataset['at']) + (node instanceof Text ? offset : 0) }
  // Between two pieces: where the next one begins.
  const [next] = node instanceof Element ? [...node.children].slice(offset).flatMap((child) => runsOf(child)) : []
  const before = node instanceof Element ? runsOf(node).at(-1) : undefined
  if (next) return { section, at: Number(next.dataset['at']) }
  return before && { section, at: Number(before.dataset['at']) + (before.textContent?.length ?? 0) }
}

const runsOf = (element: Element): HTMLElement[] =>
  element.matches('[data-at]') ? [element as HTMLElement] : [...element.querySelectorAll<HTMLElement>('[data-at]')]
