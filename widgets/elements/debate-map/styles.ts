import { css } from 'lit'

export const styles = css`
  .heading {
    margin-block-end: 12px;
  }
  .filters {
    display: grid;
    gap: 12px;
    margin-block-end: 12px;
    background: var(--_soft);
  }
  .layers {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  .layers legend {
    padding: 0;
    font-weight: 600;
  }
  .legend {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    margin: 0;
  }
  .swatch {
    flex: none;
    inline-size: 32px;
    block-size: 20px;
  }
  .choices {
    display: grid;
    gap: 12px;
  }
  @container (min-width: 480px) {
    .choices {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  .zone {
    --_zone: light-dark(#17324d, #c9d6e3);
    fill: none;
    stroke: var(--_zone);
    stroke-width: 3px;
    stroke-opacity: 1;
  }
  .zone.filled {
    fill: var(--_zone);
    fill-opacity: 0.14;
  }
  .map .zone:not(.area, .drawing) {
    pointer-events: auto;
    cursor: pointer;
  }
  .zone.area {
    stroke-width: 3px;
    stroke-dasharray: 2 5;
    stroke-linecap: round;
    fill-opacity: 0.06;
  }
  .zone.layer-0 {
    --_zone: light-dark(#0b5394, #8ab8e8);
  }
  .zone.layer-1 {
    --_zone: light-dark(#8a3ffc, #c9a6ff);
    stroke-dasharray: 12 6;
  }
  .zone.layer-2 {
    --_zone: light-dark(#a2191f, #ff9ca1);
    stroke-dasharray: 3 6;
  }
  .zone.layer-3 {
    --_zone: light-dark(#005d5d, #6fd0d0);
    stroke-dasharray: 14 5 3 5;
  }
  .zone.layer-4 {
    --_zone: light-dark(#7a4a00, #f1c27d);
    stroke-dasharray: 20 8;
  }
  .zone.chosen {
    stroke-width: 6px;
    fill-opacity: 0.3;
  }
  .zone.drawing {
    --_zone: var(--_accent);
    stroke-width: 5px;
    fill-opacity: 0.2;
  }
  .letter {
    font-size: 1.125em;
    line-height: 1;
  }
  .side {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--_ink);
    font-weight: 600;
  }
  .side .sign {
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    background: #455b71;
    color: #ffffff;
  }
  .side .icon {
    inline-size: 16px;
    block-size: 16px;
  }
  .mark.for > span,
  .side.for .sign {
    border-radius: 50%;
    background: #00704a;
  }
  .mark.against > span,
  .side.against .sign {
    border-radius: 2px;
    background: #b8293f;
  }
  .mark.question > span,
  .side.question .sign {
    border-radius: 50% 50% 50% 0;
    background: #7a4a00;
  }
  .mark.fact > span,
  .side.fact .sign {
    border-radius: 10px 0;
    background: #0b5394;
  }
  .mark.none > span,
  .side.none .sign {
    border-radius: 8px;
    background: #455b71;
  }
  .mark.proposal > span,
  .side.proposal .sign {
    border-radius: 50% 50% 0 0;
    background: #5a2d82;
  }
  .in-zone {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
    padding-block-end: 8px;
    border-block-end: 1px solid var(--_line);
  }
  .in-zone p {
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .zone {
      --_zone: CanvasText;
      stroke: CanvasText;
    }
    .zone.filled {
      fill: none;
    }
    .zone.chosen,
    .zone.drawing {
      stroke: Highlight;
    }
    .side .sign {
      border: 1px solid CanvasText;
      background: Canvas;
      color: CanvasText;
    }
  }
`
