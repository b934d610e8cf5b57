import { css } from 'lit'

export const styles = css`
  article,
  .skeleton {
    min-block-size: 25em;
  }
  .code {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    user-select: all;
  }
  .late {
    color: var(--_bad);
    font-weight: 600;
  }
  .place {
    padding: 12px 16px;
    border-radius: var(--_radius);
    background: var(--_soft);
  }
  .place a {
    display: inline-block;
    padding-block: 10px;
  }
  .answers > div {
    padding-block: 8px;
    border-block-end: 1px solid var(--_line);
  }
  dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .panel {
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_soft);
  }
  .messages > li {
    margin-block: 8px;
    padding: 8px 12px;
    border-inline-start: 4px solid var(--_line);
    background: var(--_soft);
  }
  .messages > .staff {
    border-inline-start-color: var(--_accent);
  }
`
