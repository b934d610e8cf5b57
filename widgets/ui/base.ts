import { css } from 'lit'

/**
 * Ground of every element. Nothing of the page's style comes in but its font and its main colour; sizes hang on the base that
 * is set here (16 to 18 px, whatever the page's root says). Neutrals and states are values of design-tokens-italia.
 */
export const base = css`
  :host {
    display: block !important;
    min-inline-size: 0;
    max-inline-size: 100%;
    outline: none !important;
    box-shadow: none !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  .root {
    all: initial;
    --_ink: var(--cdc-text, light-dark(#1a1a1a, #fafafa));
    --_muted: var(--cdc-muted, light-dark(#455b71, #c5c7c9));
    --_ground: var(--cdc-background, light-dark(#ffffff, #1a1a1a));
    --_soft: light-dark(#f5f5f5, #262626);
    --_line: var(--cdc-border, light-dark(#d9dadb, #404040));
    --_edge: light-dark(#5c6f82, #929da9);
    --_accent: light-dark(var(--_accent-light, #0066cc), var(--_accent-dark, #5ca8f5));
    --_button: var(--_fill, #0066cc);
    --_good: light-dark(#00704a, #7fdcb9);
    --_good-soft: light-dark(#e6f7f0, #12352a);
    --_bad: light-dark(#b8293f, #ff9aa8);
    --_bad-soft: light-dark(#fbeff1, #401c22);
    --_warn: light-dark(#7a4a00, #f2c078);
    --_warn-soft: light-dark(#fbf2e4, #3b2b12);
    --_radius: var(--cdc-radius, 8px);
    display: block;
    box-sizing: border-box;
    color-scheme: inherit;
    container-type: inline-size;
    color: var(--_ink);
    font-family: inherit;
    font-size: clamp(16px, 1em, 18px);
    line-height: 1.5;
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
  }
  .card {
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_ground);
  }
  @container (min-width: 600px) {
    .card {
      padding: 24px;
    }
  }
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  .heading {
    margin: 0;
    max-inline-size: 40em;
    font-size: 1.375em;
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }
  .subheading {
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.3;
  }
  p {
    text-wrap: pretty;
  }
  .eyebrow {
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
    gap: 4px 12px;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .together {
    white-space: nowrap;
  }
  .prose {
    max-inline-size: 68ch;
    white-space: pre-line;
  }
  .quiet {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .stack > * + * {
    margin-block-start: 12px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }
  a,
  .link {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .link {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 44px;
    padding: 0 4px;
    margin: 0 -4px;
    border: 0;
    background: none;
    font: inherit;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: 44px;
    padding: 8px 20px;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_button);
    color: #ffffff;
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition: filter 0.15s;
  }
  .button:hover {
    filter: brightness(0.9);
  }
  .button.second {
    border-color: var(--_accent);
    background: transparent;
    color: var(--_accent);
  }
  .button[aria-disabled='true'] {
    opacity: 0.75;
    cursor: progress;
  }
  @container (max-width: 400px) {
    .button.main {
      inline-size: 100%;
    }
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 4px;
  }
  .button:focus-visible {
    border-radius: var(--_radius);
  }
  .badge {
    display: inline-block;
    padding: 1px 10px;
    border: 1px solid currentcolor;
    border-radius: 80px;
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 600;
    white-space: nowrap;
  }
  .badge.good {
    color: var(--_good);
  }
  .badge.bad {
    color: var(--_bad);
  }
  svg.icon {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
    }
  }
  @media (forced-colors: active) {
    .button,
    .card,
    .notice {
      border: 1px solid ButtonBorder;
    }
  }
`
