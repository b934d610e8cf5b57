import { css } from 'lit'

/** One kind of tie beneath the other. */
export const styles = css`
  .kinds > li + li {
    margin-block-start: 16px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
  }
  .begin {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
  }
  .begin > :not(.button) {
    flex-basis: 100%;
  }
`
