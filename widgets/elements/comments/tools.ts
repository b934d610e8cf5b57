import { html, nothing, type TemplateResult } from 'lit'
import { notice } from '../../ui/notice.ts'
import { select } from '../../ui/select.ts'
import type { CdcComments } from './comments.ts'
import { commentsOwnSupportReplace } from '../../ui/seen/table.ts'

/** How many comments there are, and whether some can be written. */
export function head(host: CdcComments): TemplateResult {
  const { listing, words, headingLevel } = host
  const { page } = listing.pages
  const closed = page && !page.open ? (page.opens_at ? words.opens(page.opens_at) : words.closed) : ''
  return html`<div role="heading" id="title" tabindex="-1" aria-level=${headingLevel} class="heading">${words.title}</div>
    <p class="quiet">${words.total(listing.total)}</p>
    ${listing.fresh ? freshButton(host) : nothing} ${closed ? notice('calm', closed) : nothing}
    ${page?.counts_shown === false && listing.total ? html`<p class="quiet">${words.veiled}</p>` : nothing}`
}

/** Order and filter. While counts are not shown there is one order; both sides are no filter's. */
export function tools(host: CdcComments): TemplateResult {
  const { words, order, stance, tag, tags, listing, may } = host
  const sorted = listing.pages.page?.counts_shown !== false
  return html`<div class="tools">
    ${sorted ? select(words.sort, 'order', words.sorts, order, (value) => (host.order = value)) : nothing}
    ${order === 'both_sides' && sorted ? nothing : select(words.filter, 'stance', words.filters, stance, (value) => (host.stance = value))}
    ${tags.length ? select(words.topic, 'tag', topics(host), tag, (value) => (host.tag = value)) : nothing}
    ${may.support ? html`<p class="quiet">${words.support} · ${words.seen[commentsOwnSupportReplace.seen]}</p>` : nothing}
  </div>`
}

/** Each with how many comments are about it, once counts are shown. */
const topics = ({ tags, words }: CdcComments): Record<string, string> => ({
  '': words.filters[''],
  ...Object.fromEntries(tags.map(({ key, name, count: n }) => [key, n === null ? name : words.counted(name, n)])),
})

/** What has come since, without moving what is being read. */
const freshButton = ({ listing, words, language, takeFresh }: CdcComments): TemplateResult =>
  html`<div class="fresh">
    <button class="button" part="fresh" @click=${takeFresh} aria-label=${words.freshSaid(listing.fresh)} lang=${language}>
      ${words.fresh(listing.fresh)}
    </button>
  </div>`

/** There is nothing to read. */
export function none(host: CdcComments): TemplateResult {
  const { words, stance, tag, may } = host
  const all = html`<button class="link" @click=${() => (host.stance = host.tag = '')}>${words.all}</button>`
  return stance || tag ? notice('calm', words.none, '', all) : notice('calm', words.empty, may.write ? words.emptyNow : '')
}
