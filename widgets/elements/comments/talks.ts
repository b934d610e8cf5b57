import { html, nothing, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { repeat } from 'lit/directives/repeat.js'
import { arranged, type Conversation } from './arranging.ts'
import { comment } from './comment.ts'
import type { CdcComments } from './comments.ts'

/** The conversations. One is drawn again only when it is another than before, or something is being done in it. */
export function talks(items: Conversation[], host: CdcComments): TemplateResult {
  const { words, busy, acting, listing } = host
  const { write, support, against, moderate } = host.may
  const sides = host.order === 'both_sides' && listing.pages.page?.counts_shown === true
  const at = acting?.at
  const drawn = (it: Conversation): unknown => {
    const here = at && [it.comment, ...it.replies].some(({ id }) => id === at)
    const asBefore = [
      it,
      words,
      write,
      support,
      against,
      moderate,
      here ? {} : undefined,
      busy === it.comment.id,
      listing.lacks(it),
    ]
    return guard(asBefore, () => talk(it, host))
  }
  return html`<div>
    ${
      sides
        ? html`<div class="heads" aria-hidden="true"><span>${words.stances.for}</span><span>${words.stances.against}</span></div>`
        : nothing
    }
    <ul class="talks ${sides ? 'sides' : ''}" aria-label=${words.title} aria-busy=${listing.pages.loading}>
      ${repeat(
        items,
        ({ comment }) => comment.id,
        (it) => html`<li class=${sides ? (it.comment.stance ?? '') : ''} part="conversation">${drawn(it)}</li>`,
      )}
    </ul>
  </div>`
}

function talk(it: Conversation, host: CdcComments): TemplateResult {
  const { words, busy, listing } = host
  return html`${comment(it.comment, undefined, host)}
  ${
    it.replies.length
      ? html`<ul class="replies" aria-label=${words.replies}>
          ${repeat(
            arranged(it),
            ({ comment: { id } }) => id,
            ({ comment: reply, answers }) =>
              html`<li class=${reply.depth > 2 ? 'deeper' : ''}>${comment(reply, answers, host)}</li>`,
          )}
        </ul>`
      : nothing
  }
  ${
    listing.lacks(it)
      ? html`<button class="link" @click=${() => host.moreReplies(it)}>
          ${busy === it.comment.id ? words.wait : words.moreReplies}
        </button>`
      : nothing
  }`
}
