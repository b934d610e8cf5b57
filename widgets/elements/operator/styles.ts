import { css } from 'lit'

export const styles = css`
  .bar {
    justify-content: space-between;
    margin-block-end: 16px;
    border-block-end: 1px solid var(--_line);
  }
  .views {
    display: flex;
    gap: 4px 16px;
  }
  .views .link {
    padding: 4px 8px;
    border-block-end: 4px solid transparent;
    color: inherit;
    text-decoration: none;
  }
  .views .link[aria-current] {
    border-block-end-color: var(--_accent);
    font-weight: 600;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(13em, 1fr));
    gap: 12px;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 4px 12px 4px 0;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: middle;
    font-weight: 400;
  }
  thead th {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .wide {
    display: none;
  }
  .load {
    display: grid;
    gap: 2px;
    min-inline-size: 7em;
  }
  .load .figures {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
  }
  .late {
    color: var(--_bad);
  }
  .load svg {
    display: block;
    inline-size: 100%;
    block-size: 8px;
    background: var(--_soft);
  }
  .load .waiting {
    fill: var(--_edge);
  }
  .load .overdue {
    fill: var(--_bad);
  }
  .halves {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
  }
  .adding .halves {
    gap: 12px 24px;
  }
  .secret {
    display: block;
    padding: 8px 12px;
    border: 1px solid var(--_edge);
    border-radius: 4px;
    overflow-wrap: anywhere;
    user-select: all;
  }
  .switches li {
    padding: 8px 0;
    border-block-end: 1px solid var(--_line);
  }
  .switches label {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 44px;
    cursor: pointer;
  }
  .switches input {
    appearance: none;
    flex: none;
    position: relative;
    inline-size: 48px;
    block-size: 28px;
    margin: 0;
    border: 2px solid var(--_edge);
    border-radius: 28px;
    background: var(--_ground);
    cursor: pointer;
  }
  .switches input::before {
    content: '';
    position: absolute;
    inset-block-start: 3px;
    inset-inline-start: 3px;
    inline-size: 18px;
    block-size: 18px;
    border-radius: 50%;
    background: var(--_edge);
  }
  .switches input:checked {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  .switches input:checked::before {
    inset-inline-start: 23px;
    background: var(--_ground);
  }
  .work > div {
    display: grid;
    grid-template-columns: 8em minmax(0, 1fr);
    gap: 12px;
    align-items: center;
    padding: 8px 0;
    border-block-end: 1px solid var(--_line);
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(15em, 100%), 1fr));
    gap: 12px;
  }
  .figure {
    padding: 12px;
    border-inline-start: 4px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_soft);
  }
  .figure.bad {
    border-inline-start-color: var(--_bad);
  }
  .figure dt {
    font-size: 0.875em;
  }
  .figure dd {
    display: grid;
  }
  .figure strong {
    font-size: 1.125em;
    overflow-wrap: anywhere;
  }
  @container (min-width: 600px) {
    .wide {
      display: table-cell;
    }
    .load {
      min-inline-size: 12em;
    }
    .halves {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @media (forced-colors: active) {
    .load .waiting {
      fill: GrayText;
    }
    .load .overdue {
      fill: Highlight;
    }
    .switches input:checked::before {
      background: Highlight;
    }
  }
`
