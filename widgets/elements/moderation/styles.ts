import { css } from 'lit'

/** One decision beneath the other. */
export const styles = css`
  .statements > li + li {
    margin-block-start: 24px;
    padding-block-start: 24px;
    border-block-start: 1px solid var(--_line);
  }
`
