import { css, html, nothing, type TemplateResult } from 'lit'
import { icon } from './icons.ts'

export type Mood = 'good' | 'bad' | 'calm' | 'warn'

/** Styles of `notice`. */
export const noticeStyles = css`
  .notice {
    display: flex;
    gap: 12px;
    padding: 12px 16px;
    border-radius: var(--_radius);
    border-inline-start: 4px solid var(--_mood, var(--_edge));
    background: var(--_mood-soft, var(--_soft));
  }
  .notice > svg {
    margin-block-start: 2px;
    color: var(--_mood, var(--_muted));
  }
  .notice > div {
    flex: 1;
    min-inline-size: 0;
  }
  .notice p + p {
    margin-block-start: 4px;
  }
  .notice .row {
    margin-block-start: 8px;
  }
  .notice.good {
    --_mood: var(--_good);
    --_mood-soft: var(--_good-soft);
  }
  .notice.bad {
    --_mood: var(--_bad);
    --_mood-soft: var(--_bad-soft);
  }
  .notice.warn {
    --_mood: var(--_warn);
    --_mood-soft: var(--_warn-soft);
  }
`

const icons = { good: icon.tick, bad: icon.alert, warn: icon.alert, calm: icon.info }

/** Something to know: what, and what now. `more` holds links and buttons. */
export const notice = (mood: Mood, what: unknown, now: unknown = '', more: unknown = nothing): TemplateResult =>
  html`<div class="notice ${mood}" part="notice">
    ${icons[mood]}
    <div>
      <p><strong>${what}</strong></p>
      ${now ? html`<p>${now}</p>` : nothing} ${more === nothing ? nothing : html`<div class="row">${more}</div>`}
    </div>
  </div>`
