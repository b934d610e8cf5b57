import { css } from 'lit'

export const styles = css`
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 10em), 1fr));
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
    min-block-size: 30em;
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
`
