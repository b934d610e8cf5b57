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
  .rows > li {
    padding-block: 12px;
    border-block-start: 1px solid var(--_line);
  }
  .receipt {
    font-variant-numeric: tabular-nums;
    user-select: all;
  }
  summary {
    display: flex;
    align-items: center;
    min-block-size: 44px;
    font-weight: 600;
    cursor: pointer;
  }
`
