import { css } from 'lit'

export const styles = css`
  article,
  .skeleton {
    min-block-size: 25em;
  }
  .ask {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    overflow: hidden;
  }
  .ask.whole {
    display: block;
  }
  .figure {
    font-size: 1.75em;
    font-weight: 700;
    line-height: 1.1;
    font-variant-numeric: tabular-nums;
  }
  .figure small {
    font-size: 0.57em;
    font-weight: 600;
  }
  .panel {
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_soft);
  }
  .receipt {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    user-select: all;
  }
  .more {
    margin-block-start: 16px;
    border-block-start: 1px solid var(--_line);
    padding-block-start: 4px;
  }
`
