import { css } from 'lit'

/** Addresses and names of keys, sums, columns of days. */
export const accessStyles = css`
  .place code {
    overflow-wrap: anywhere;
  }
  .back {
    margin-block-end: 12px;
  }
  .place fieldset > legend {
    padding: 0;
    font-weight: 600;
  }
  .given dd,
  .sums dd {
    margin: 0;
  }
  .given dt {
    margin-block-start: 8px;
  }
  .sums {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 32px;
  }
  .sums dd {
    font-size: 1.375em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .columns {
    display: block;
    inline-size: 100%;
    block-size: 80px;
    border-block-end: 1px solid var(--_edge);
  }
  .columns rect {
    fill: var(--_accent);
  }
  .columns .refused {
    fill: var(--_bad);
  }
  .reasons > li,
  .keys > li {
    padding-block: 8px;
    border-block-start: 1px solid var(--_line);
  }
  .chosen {
    padding-inline-start: 20px;
    list-style: disc;
  }
  input[type='number'] {
    max-inline-size: 12em;
  }
  table {
    border-collapse: collapse;
  }
  th,
  td {
    padding: 4px 16px 4px 0;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    font-weight: 400;
  }
  td {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
`
