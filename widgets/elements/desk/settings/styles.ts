import { css, type CSSResult } from 'lit'

/** Forms, tables that become blocks in a narrow box, and what has changed. */
const settingsStyles = css`
  .areas {
    display: grid;
    gap: 16px;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 260px), 1fr));
  }
  .settings .field,
  .settings .group {
    margin-block-start: 20px;
  }
  .settings .field input[type='text'],
  .settings .field select,
  .settings .field textarea {
    max-inline-size: 40em;
  }
  .settings .field input[type='number'] {
    max-inline-size: 12em;
  }
  .settings .group {
    padding-inline-start: 16px;
    border-inline-start: 2px solid var(--_line);
  }
  .settings textarea[spellcheck] {
    font-family: ui-monospace, monospace;
    font-size: 0.875em;
  }
  .settings .ticks {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
  }
  .settings .sticky {
    position: sticky;
    inset-block-end: 0;
    margin-block-start: 24px;
    padding-block: 12px;
    border-block-start: 1px solid var(--_line);
    background: var(--_ground);
  }
  .unfolding > li {
    border-block-start: 1px solid var(--_line);
  }
  .unfolding > .wrong {
    border-inline-start: 4px solid var(--_bad);
    padding-inline-start: 8px;
  }
  .rowhead {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 12px;
  }
  .rowhead .grows {
    flex: 1 1 12em;
    text-align: start;
    color: inherit;
    text-decoration: none;
    font-weight: 600;
  }
  .rowhead .grows::before {
    content: '▸' / '';
  }
  .rowhead .grows[aria-expanded='true']::before {
    content: '▾' / '';
  }
  .rowbody {
    padding: 0 0 16px 16px;
  }
  .moving {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }
  .moving [disabled] {
    color: var(--_muted);
    text-decoration: none;
    cursor: default;
  }
  .rows > .button {
    margin-block-start: 12px;
  }
  .scrolls {
    overflow-x: auto;
  }
  .settings table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .settings th {
    padding: 4px 8px 4px 0;
    font-size: 0.875em;
    text-align: start;
    vertical-align: bottom;
  }
  .settings td {
    padding: 4px 8px 4px 0;
    vertical-align: top;
  }
  .settings tbody tr {
    border-block-start: 1px solid var(--_line);
  }
  .changes > div {
    padding-block: 8px;
    border-block-start: 1px solid var(--_line);
  }
  .changes dt {
    font-weight: 600;
  }
  .changes del {
    color: var(--_bad);
  }
  .changes ins {
    color: var(--_good);
    text-decoration: none;
    font-weight: 600;
  }
  .versions > li {
    padding-block: 16px;
    border-block-start: 1px solid var(--_line);
  }
  @container (max-width: 700px) {
    .settings table,
    .settings tbody,
    .settings tr,
    .settings td {
      display: block;
    }
    .settings thead {
      position: absolute;
      clip-path: inset(50%);
    }
    .settings td[data-label]::before {
      content: attr(data-label);
      font-size: 0.875em;
      font-weight: 600;
    }
    .settings tbody tr {
      padding-block: 12px;
    }
  }
`

export const styles: readonly CSSResult[] = [settingsStyles]
