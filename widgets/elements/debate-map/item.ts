import { html, nothing, type TemplateResult } from 'lit'
import { date } from '../../kernel/format.ts'
import { linkTo, outward } from '../../kernel/link.ts'
import { icon } from '../../ui/icons.ts'
import type { CdcDebateMap } from './debate-map.ts'
import type { Contribution, Side } from './features.ts'
import { signs } from './sides.ts'

/** Letters of a comment that stand for it in the list. */
const few = 110

export const sideOf = ({ comment, proposal }: Contribution): Side => (proposal ? 'proposal' : (comment?.stance ?? 'none'))

/** What a contribution is called: a proposal's title, or how a comment begins. */
export function titleOf({ comment, proposal }: Contribution, words: { gone: string }): string {
  if (proposal) return proposal.title
  const text = comment?.text.trim().replace(/\s+/g, ' ') ?? ''
  if (!text) return words.gone
  return text.length > few ? `${text.slice(0, few).replace(/\s\S*$/, '')}…` : text
}

const badge = (side: Side, { words }: CdcDebateMap): TemplateResult =>
  html`<span class="side ${side}"><span class="sign">${signs[side]}</span> ${words.sides[side]}</span>`

const day = ({ comment, proposal }: Contribution): string => comment?.created_at ?? proposal?.published_at ?? ''

/** A contribution of the list: pressing its title chooses it. */
export function item(one: Contribution, chosen: boolean, host: CdcDebateMap): TemplateResult {
  const { words, language, choosing } = host
  return html`<li class="item" part="item">
    <button
      class="title"
      data-item=${one.id}
      aria-pressed=${chosen}
      lang=${one.comment?.language ?? nothing}
      dir="auto"
      @click=${() => choosing.choose(one.id)}
    >
      ${titleOf(one, words.card)}
    </button>
    <p class="between quiet">${badge(sideOf(one), host)}<span>${date(language, day(one))}</span></p>
  </li>`
}

/** The chosen contribution: what it says, and the way into the discussion. */
export function card(one: Contribution, host: CdcDebateMap): TemplateResult {
  const { words, language, choosing, headingLevel } = host
  const { comment, proposal } = one
  const by =
    comment && (comment.voice === 'staff' ? (comment.office ?? words.card.town) : (comment.author_name ?? words.card.nameless))
  return html`<section class="card chosen-card stack" part="card" tabindex="-1" aria-labelledby="chosen-title">
    <p class="eyebrow">
      ${badge(sideOf(one), host)}
      <button class="link close" type="button" @click=${choosing.leave}>${icon.cross} ${words.card.close}</button>
    </p>
    <div role="heading" aria-level=${Math.min(6, headingLevel + 1)} class="subheading" id="chosen-title" dir="auto">
      ${proposal ? proposal.title : words.card.by(by ?? '')}
    </div>
    ${comment ? html`<p class="prose excerpt" lang=${comment.language} dir="auto">${comment.text || words.card.gone}</p>` : nothing}
    <p class="between quiet">
      <span>${date(language, day(one))}</span>
      ${comment?.reply_count ? html`<span>${words.card.replies(comment.reply_count)}</span>` : nothing}
      ${comment?.support_count ? html`<span>${words.card.supports(comment.support_count)}</span>` : nothing}
    </p>
    ${way(one, host)}
  </section>`
}

/** To the comment among the others: on this page, or on the debate's own. */
function way({ id, proposal }: Contribution, host: CdcDebateMap): unknown {
  const { words, hrefTemplate, proposalHrefTemplate, debateId } = host
  if (proposal) {
    const href = linkTo(proposalHrefTemplate, id)
    return href ? html`<p><a class="button" href=${href} target=${outward}>${words.card.proposal}</a></p>` : nothing
  }
  if (host.beside) return html`<p><button class="button" @click=${() => host.tracing.lead(id)}>${words.card.read}</button></p>`
  const href = linkTo(hrefTemplate, debateId)
  return href ? html`<p><a class="button" href="${href}#cdc-comment=${id}" target=${outward}>${words.card.read}</a></p>` : nothing
}
