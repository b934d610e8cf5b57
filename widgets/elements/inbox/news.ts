import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { outward } from '../../kernel/link.ts'
import type { InboxWords } from './messages.ts'

export type Subject = components['schemas']['InboxSubject']

/** What is new of one subject. @param read Called when the citizen marks it as read. */
export function subjectNews(
  { title, unread, total, notifications }: Subject,
  words: InboxWords,
  { level, href, read }: { level: number; href: string; read: () => void },
): TemplateResult {
  const older = total - notifications.length
  const called = title || notifications[0]!.text
  return html`<section class="subject" part="subject">
    <div role="heading" aria-level=${Math.min(6, level)} class="subheading">
      <a href=${href} target=${outward}>${called}</a>
    </div>
    <ul>
      ${notifications.map(
        ({ text, excerpt, at, read: seen }) =>
          html`<li>
            <p>${seen ? nothing : html`<span class="fresh">${words.isNew}</span> `}${text}</p>
            ${excerpt ? html`<blockquote>${excerpt}</blockquote>` : nothing}
            <p class="quiet"><time datetime=${at}>${words.at(at)}</time></p>
          </li>`,
      )}
    </ul>
    ${older > 0 ? html`<p class="quiet">${words.older(older)}</p>` : nothing}
    ${unread ? html`<button class="link" aria-label=${words.mark(called)} @click=${read}>${words.markShort}</button>` : nothing}
  </section>`
}
