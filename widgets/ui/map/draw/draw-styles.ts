import { css } from 'lit'

/** How what is being drawn looks; beside `mapStyles`. */
export const drawStyles = css`
  .draw .map {
    block-size: clamp(260px, 50vh, 440px);
    cursor: crosshair;
  }
  .kinds {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .kinds legend {
    padding: 0;
    font-weight: 600;
  }
  .sketch {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 4px;
    stroke-opacity: 1;
  }
  .sketch.filled {
    fill: var(--_accent);
    fill-opacity: 0.18;
  }
  .sketch.corner {
    fill: var(--_ground);
    fill-opacity: 1;
    stroke-width: 3px;
  }
  .sketch.next {
    stroke-dasharray: 4 6;
    stroke-width: 2px;
  }
  .sketch.context {
    stroke: light-dark(#17324d, #c9d6e3);
    stroke-width: 2px;
    stroke-dasharray: 2 5;
    stroke-linecap: round;
  }
  .crosshair {
    color: var(--_ink);
    pointer-events: none;
  }
  .crosshair::before,
  .crosshair::after {
    content: '';
    position: absolute;
    background: currentColor;
    box-shadow: 0 0 0 2px var(--_ground);
  }
  .crosshair::before {
    inset: 20px 0;
  }
  .crosshair::after {
    inset: 0 20px;
  }
  @media (forced-colors: active) {
    .sketch {
      stroke: Highlight;
    }
    .sketch.context {
      stroke: CanvasText;
    }
    .crosshair::before,
    .crosshair::after {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`
