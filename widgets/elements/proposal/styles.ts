import { css } from 'lit'

export const styles = css`
  article.whole,
  .skeleton {
    min-block-size: 25em;
  }
  .card.stack > * + * {
    margin-block-start: 16px;
  }
  .card.stack > section + section,
  .card.stack > .part + .part {
    margin-block-start: 28px;
  }
  .voices {
    margin-block-start: 28px;
  }
  .panel {
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_soft);
  }
  .figure {
    font-size: 1.75em;
    font-weight: 700;
    line-height: 1.1;
    font-variant-numeric: tabular-nums;
  }
  .figure small {
    font-size: 0.57em;
    font-weight: 600;
  }
  .receipt {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.03em;
    white-space: nowrap;
    user-select: all;
  }
  .title {
    font-weight: 600;
  }
  .card.stack > [part='text'] {
    margin-block-start: 28px;
  }
  .part + .part {
    margin-block-start: 24px;
  }
  .part > .stack + .stack {
    margin-block-start: 12px;
  }
  @container (min-width: 900px) {
    .part.beside {
      display: grid;
      grid-template-columns: minmax(0, 68ch) minmax(20em, 1fr);
      gap: 0 32px;
      align-items: start;
    }
    .part.beside > .stack + .stack {
      margin-block-start: 0;
    }
  }
  .words {
    overflow-wrap: anywhere;
  }
  mark {
    border-block-end: 2px solid var(--_warn);
    background: var(--_warn-soft);
    color: inherit;
  }
  .ref {
    min-inline-size: 24px;
    min-block-size: 24px;
    margin: 0 2px;
    padding: 0 6px;
    border: 1px solid currentcolor;
    border-radius: 80px;
    background: var(--_ground);
    color: var(--_warn);
    font: inherit;
    font-size: 0.875em;
    font-weight: 700;
    line-height: 1.4;
    white-space: normal;
    cursor: pointer;
    user-select: none;
  }
  @media (forced-colors: active) {
    mark {
      outline: 1px dotted;
    }
  }
`
