import { css } from 'lit'

export const pictureStyles = css`
  .root {
    --_a: light-dark(#0a5aa8, #7db8f0);
    --_b: light-dark(#a34400, #ffb27a);
    --_c: light-dark(#00704a, #7fdcb9);
    --_d: light-dark(#7a2f8f, #dba6ea);
    --_e: light-dark(#5c6066, #c5c7c9);
  }
  .summary {
    max-inline-size: 68ch;
  }
  .drawing svg {
    display: block;
    inline-size: 100%;
    max-block-size: 22em;
    border-radius: var(--_radius);
    background: var(--_soft);
  }
  .drawing figcaption {
    margin-block-start: 8px;
  }
  .circle .ground {
    fill: var(--_ground);
    stroke: currentcolor;
    stroke-width: 0.012;
  }
  .circle .plate {
    fill: var(--_ground);
  }
  .circle text {
    fill: currentcolor;
    font-weight: 700;
  }
  .swatch {
    flex: none;
    inline-size: 1.75em;
    block-size: 1.75em;
  }
  .A {
    color: var(--_a);
  }
  .B {
    color: var(--_b);
  }
  .C {
    color: var(--_c);
  }
  .D {
    color: var(--_d);
  }
  .E {
    color: var(--_e);
  }
  .stroke {
    fill: none;
    stroke: currentcolor;
    stroke-width: 0.012;
  }
  .dot {
    fill: currentcolor;
  }
  .groups {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  @container (min-width: 600px) {
    .groups {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  .group,
  .common {
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .common {
    border-color: var(--_good);
  }
  .said {
    display: grid;
    gap: 8px;
    margin-block-start: 8px;
  }
  .said .badge {
    margin-inline-end: 4px;
  }
  .scrolled {
    overflow-x: auto;
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
    text-align: start;
    vertical-align: top;
  }
  th[scope='row'] {
    min-inline-size: 14em;
    font-weight: 400;
  }
  td {
    min-inline-size: 7em;
  }
  @media (forced-colors: active) {
    .A,
    .B,
    .C,
    .D,
    .E {
      color: CanvasText;
    }
  }
`
