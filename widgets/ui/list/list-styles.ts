import { css } from 'lit'

/** A list of cards whose titles lead to their pages. */
export const listStyles = css`
  .filters {
    gap: 12px;
    margin-block-end: 12px;
    background: var(--_soft);
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
  .further {
    margin-block-start: 16px;
  }
`
