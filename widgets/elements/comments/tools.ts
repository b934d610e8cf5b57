import { html, nothing, type TemplateResult } from 'lit'
import { notice } from '../../ui/notice.ts'
import { select } from '../../ui/select.ts'
import type { CdcComments } from './comments.ts'

/** How many comments there are, and whether some can be written. */
export function head({ listing, words, headingLevel }: CdcComments): TemplateResult {
  const { page } = listing.pages
  const closed = page && !page.open ? (page.opens_at ? words.opens(page.opens_at) : words.closed) : ''
  return html`<div role="heading" id="title" tabindex="-1" aria-level=${headingLevel} class="heading">${words.title}</div>
    <p class="quiet">${words.total(listing.total)}</p>
    ${closed ? notice('calm', closed) : nothing}
    ${page?.counts_shown === false && listing.total ? html`<p class="quiet">${words.veiled}</p>` : nothing}`
}

/** Order and filter. While counts are not shown there is one order; both sides are no filter's. */
export function tools(host: CdcComments): TemplateResult {
  const { words, order, stance, listing } = host
  const sorted = listing.pages.page?.counts_shown !== false
  return html`<div class="tools">
    ${sorted ? select(words.sort, 'order', words.sorts, order, (value) => (host.order = value)) : nothing}
    ${order === 'both_sides' && sorted ? nothing : select(words.filter, 'stance', words.filters, stance, (value) => (host.stance = value))}
  </div>`
}

/** What has come since, without moving what is being read. */
export const freshButton = ({ listing, words, language }: CdcComments, press: () => void): TemplateResult =>
  html`<div class="fresh">
    <button class="button" part="fresh" @click=${press} aria-label=${words.freshSaid(listing.fresh)} lang=${language}>
      ${words.fresh(listing.fresh)}
    </button>
  </div>`

/** There is nothing to read. */
export function none(host: CdcComments): TemplateResult {
  const { words, stance, may } = host
  const all = html`<button class="link" @click=${() => (host.stance = '')}>${words.all}</button>`
  return stance ? notice('calm', words.none, '', all) : notice('calm', words.empty, may.write ? words.emptyNow : '')
}
