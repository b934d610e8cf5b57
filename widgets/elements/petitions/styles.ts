import { css } from 'lit'

export const styles = css`
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 10em), 1fr));
    gap: 12px;
    margin-block-end: 12px;
    background: var(--_soft);
  }
  .filters > :first-child {
    grid-column: 1 / -1;
  }
  @container (min-width: 600px) {
    .filters {
      grid-template-columns: minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr);
    }
    .filters > :first-child {
      grid-column: auto;
    }
  }
  .list {
    display: grid;
    gap: 12px;
    min-block-size: 30em;
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
  .between {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 4px 16px;
  }
  .ask {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  .figure {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .item progress {
    block-size: 6px;
  }
  .late {
    color: var(--_warn);
    font-weight: 600;
  }
  .further {
    margin-block-start: 16px;
  }
`
