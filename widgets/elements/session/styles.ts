import { css } from 'lit'

export const styles = css`
  .card {
    min-block-size: 7em;
  }
  .between {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 24px;
  }
  .section:last-of-type {
    border: 0;
  }
  .rows > li {
    padding-block: 12px;
  }
  .rows > li + li {
    border-block-start: 1px solid var(--_line);
  }
  .receipt {
    font-variant-numeric: tabular-nums;
    user-select: all;
  }
  .rows > li > .row {
    margin-block-start: 8px;
  }
`
