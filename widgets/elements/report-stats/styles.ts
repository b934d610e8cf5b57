import { css } from 'lit'

export const styles = css`
  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 20px;
    min-block-size: 40em;
    align-content: start;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(12em, 1fr));
    gap: 12px;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 12px;
  }
  @container (min-width: 600px) {
    .figures {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
  .figure {
    display: grid;
    align-content: start;
    padding: 12px;
    border-radius: var(--_radius);
    background: var(--_soft);
  }
  .figure dt {
    font-size: 0.875em;
  }
  .figure dd {
    display: grid;
  }
  .figure strong {
    font-size: 1.75em;
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
  }
  .figure .quiet,
  .group .quiet {
    color: var(--_ink);
  }
  .columns {
    display: flex;
    gap: 2px;
  }
  .columns li {
    position: relative;
    flex: 1 0 3.75em;
    display: grid;
    justify-items: center;
    gap: 2px;
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  .columns svg {
    inline-size: 100%;
    block-size: 8em;
    border-block-end: 1px solid var(--_edge);
  }
  .month {
    white-space: nowrap;
  }
  rect.received {
    fill: var(--_edge);
  }
  rect.closed {
    fill: var(--_accent);
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    margin-block: 8px;
  }
  .sample {
    inline-size: 1em;
    block-size: 1em;
    background: var(--_edge);
    forced-color-adjust: none;
  }
  .sample.closed {
    background: var(--_accent);
  }
  .groups ol {
    margin-block-start: 12px;
  }
  .group {
    display: grid;
    gap: 4px;
  }
  .group svg {
    inline-size: 100%;
    block-size: 12px;
    background: var(--_soft);
  }
  .between {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 16px;
  }
  .scrolled {
    overflow-x: auto;
    margin-block-start: 8px;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 8px;
    border-block-end: 1px solid var(--_line);
    text-align: end;
    vertical-align: bottom;
  }
  td {
    white-space: nowrap;
  }
  th:first-child {
    min-inline-size: 9em;
    text-align: start;
  }
  tfoot th,
  tfoot td {
    font-weight: 600;
  }
  @media (forced-colors: active) {
    rect.received {
      fill: GrayText;
    }
    rect.closed {
      fill: CanvasText;
    }
  }
`
