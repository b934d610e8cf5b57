import { css } from 'lit'

/** A `details` of a page: a heading with an arrow, that opens what is beneath it. */
export const sectionStyles = css`
  .section {
    border-block-end: 1px solid var(--_line);
  }
  .section > summary {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: 48px;
    font-weight: 600;
    cursor: pointer;
    list-style: none;
  }
  .section > summary::-webkit-details-marker {
    display: none;
  }
  .section > summary::after {
    content: '';
    inline-size: 9px;
    block-size: 9px;
    margin-inline: 8px;
    border: solid currentcolor;
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
  }
  .section[open] > summary::after {
    transform: rotate(-135deg);
  }
  .section > .stack {
    padding-block: 4px 16px;
  }
`
