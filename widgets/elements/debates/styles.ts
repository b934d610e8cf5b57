import { css } from 'lit'

export const styles = css`
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    margin-block-end: 12px;
    background: var(--_soft);
  }
  .filters label {
    flex: 1 1 12em;
    max-inline-size: 20em;
  }
  .list {
    display: grid;
    gap: 12px;
    min-block-size: 24em;
    align-content: start;
  }
  .item {
    display: grid;
    gap: 8px;
  }
  .item .heading {
    font-size: 1.125em;
  }
  .item a {
    color: var(--_ink);
    text-decoration-color: var(--_line);
    text-decoration-thickness: 2px;
  }
  .item a:hover {
    color: var(--_accent);
    text-decoration-color: currentcolor;
  }
  .summary {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  .when {
    font-weight: 600;
  }
  .further {
    margin-block-start: 16px;
  }
`
