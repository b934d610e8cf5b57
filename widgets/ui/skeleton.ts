import { css, html, type TemplateResult } from 'lit'

/** Styles of `bones`. */
export const skeletonStyles = css`
  .bones > span {
    display: block;
    block-size: 1em;
    margin-block-end: 12px;
    border-radius: 4px;
    background: light-dark(#ebeced, #333333);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  .bones > .short {
    inline-size: 35%;
  }
  .bones > .tall {
    block-size: 1.75em;
  }
  .bones > .block {
    block-size: 44px;
    inline-size: 9em;
  }
  @keyframes breathe {
    to {
      opacity: 0.5;
    }
  }
`

/** Lines where content will be: `short`, `tall`, `block`, or '' for a full line. */
export const bones = (...lines: ('' | 'short' | 'tall' | 'block')[]): TemplateResult =>
  html`<div class="bones" aria-hidden="true">${lines.map((line) => html`<span class=${line}></span>`)}</div>`
