import { css } from 'lit'

export const styles = css`
  .entry {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
    justify-content: space-between;
    padding-block: 8px;
    border-block-end: 1px solid var(--_line);
  }
  .entry > div {
    min-inline-size: 0;
    flex: 1 1 14em;
  }
  .bar {
    justify-content: space-between;
  }
  dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
`
