import { css } from 'lit'

export const moreStyles = css`
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
  .line {
    padding-inline-start: 20px;
    border-inline-start: 2px solid var(--_line);
  }
  .line > li {
    position: relative;
    padding-block-end: 12px;
  }
  .line > li::before {
    content: '';
    position: absolute;
    inset-inline-start: -27px;
    inset-block-start: 6px;
    inline-size: 12px;
    block-size: 12px;
    border-radius: 50%;
    background: var(--_accent);
  }
  .line > .now::before {
    background: var(--_ground);
    border: 3px solid var(--_accent);
  }
`
