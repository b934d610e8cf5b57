import { css } from 'lit'

/** Figures large, bars beneath them, tables that scroll by themselves. */
export const styles = css`
  .figures {
    display: grid;
    gap: 12px 24px;
    grid-template-columns: repeat(auto-fit, minmax(9em, 1fr));
  }
  .figures dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .figures strong {
    font-size: 1.75em;
    font-variant-numeric: tabular-nums;
  }
  .figures .quiet {
    display: block;
  }
  .between {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 12px;
  }
  figure {
    margin-block-start: 24px;
  }
  figcaption {
    margin-block-end: 8px;
  }
  figure svg {
    display: block;
    inline-size: 100%;
    block-size: 12px;
    border-radius: 2px;
    background: var(--_soft);
  }
  .decided {
    fill: var(--_edge);
    opacity: 0.5;
  }
  .hidden {
    fill: var(--_accent);
  }
  .scrolled {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.875em;
  }
  th,
  td {
    padding: 8px;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }
  @media (forced-colors: active) {
    .decided {
      fill: GrayText;
    }
    .hidden {
      fill: Highlight;
    }
  }
`
