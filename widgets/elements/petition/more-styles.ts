import { css } from 'lit'

export const moreStyles = css`
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
