import { html, nothing, type TemplateResult } from 'lit'
import type { Refusal } from '../../kernel/refusal.ts'
import { failure } from '../failure.ts'
import { bones } from '../skeleton.ts'
import type { MapElement } from './map-element.ts'

/** What a list beside a map says. */
export interface BesideWords {
  loading: string
  list: string
  more: string
}

/** How the things of one element look in the list. */
export interface BesideParts<I> {
  readonly words: BesideWords
  /** Whether the words are there in the reader's language. */
  readonly worded: boolean
  /** What the map could not do. */
  readonly told: Refusal | undefined
  /** The chosen one, in full. */
  card: (item: I) => TemplateResult
  /** One of the list; its button is a `.title` with `data-item`. */
  item: (item: I, chosen: boolean) => TemplateResult
  /** What stands there when there is nothing. */
  none: () => unknown
  /** What stands above the list. */
  above?: unknown
}

/** The same things as on the map, to be read: the chosen one, then all that are in view. */
export function beside<V, I extends { id: string }>(host: MapElement<V, I>, parts: BesideParts<I>): TemplateResult {
  const { item } = host.choosing
  return html`<div class="card beside">${item ? parts.card(item) : nothing} ${parts.above ?? nothing} ${list(host, parts)}</div>`
}

function list<V, I extends { id: string }>(host: MapElement<V, I>, parts: BesideParts<I>): unknown {
  const { pages, choosing, looking } = host
  const { words, told, worded } = parts
  const failed = told ?? pages.failed
  if (failed && !pages.items) return html`${failure(host, failed, host.tryAgain)}<slot></slot>`
  if (!pages.items || !worded)
    return html`<div aria-busy="true">
      <p class="unseen">${words.loading}</p>
      ${bones('tall', '', 'short', 'tall', '', 'short')}
    </div>`
  if (!pages.items.length) return parts.none()
  return html`${failed ? failure(host, failed, host.tryAgain) : nothing}
    <ul class="list" aria-label=${words.list} aria-busy=${looking.loading || pages.loading}>
      ${pages.items.map((item) => parts.item(item, item.id === choosing.item?.id))}
    </ul>
    ${pages.more ? html`<button class="button second main" @click=${() => next(host)}>${words.more}</button>` : nothing}`
}

async function next<V, I extends { id: string }>({ pages, updateComplete, renderRoot }: MapElement<V, I>): Promise<void> {
  const before = pages.items?.length ?? 0
  await pages.next()
  await updateComplete
  renderRoot.querySelectorAll<HTMLElement>('.item .title')[before]?.focus()
}
