import { css } from 'lit'

/** How the map of every element looks; beside `leafletStyles`. */
export const mapStyles = css`
  .map-frame {
    position: relative;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .map {
    block-size: clamp(280px, 60vh, 560px);
    background: light-dark(#e8edf1, #20262b);
    font-size: 0.875em;
  }
  .map:focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: -3px;
    border-radius: var(--_radius);
  }
  .leaflet-dim-pane {
    display: none;
    inset: -20000px;
    z-index: 250;
    inline-size: 40000px;
    block-size: 40000px;
    background: light-dark(transparent, rgb(0 0 0 / 0.4));
    pointer-events: none;
  }
  .tiled .leaflet-dim-pane {
    display: block;
  }
  .boundary {
    fill: light-dark(#ffffff, #333b42);
    fill-opacity: 0.75;
    stroke: var(--_accent);
    stroke-opacity: 1;
    stroke-width: 2px;
  }
  .boundary.approximate {
    stroke-dasharray: 8 6;
  }
  .tiled .boundary {
    fill-opacity: 0;
  }
  .coast {
    fill: none;
    stroke: light-dark(#4a7ba6, #7fa8cc);
    stroke-opacity: 1;
    stroke-width: 1.5px;
  }
  .coast.sea {
    fill: light-dark(#c9dfef, #16283a);
    fill-opacity: 0.85;
  }
  .tiled .coast {
    display: none;
  }
  .mark {
    display: grid;
    place-items: center;
    padding: 0;
    border: 0;
    background: none;
    color: #ffffff;
    font: inherit;
    font-weight: 700;
    cursor: pointer;
  }
  .mark > span {
    display: grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    border: 2px solid #ffffff;
    background: #17324d;
    box-shadow: 0 1px 4px rgb(0 0 0 / 0.4);
  }
  .mark svg.icon {
    inline-size: 18px;
    block-size: 18px;
  }
  .mark.cluster > span {
    inline-size: 100%;
    block-size: 100%;
    border-radius: 50%;
    background: var(--_button);
    font-variant-numeric: tabular-nums;
  }
  .mark.open > span {
    border-radius: 50% 50% 50% 0;
    background: #b8293f;
  }
  .mark.paused > span {
    border-radius: 4px;
    background: #7a4a00;
  }
  .mark.closed > span {
    border-radius: 50%;
    background: #00704a;
  }
  .mark.chosen > span {
    inline-size: 40px;
    block-size: 40px;
    outline: 3px solid var(--_accent);
  }
  .mark.holds > span {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .mark.pin {
    cursor: grab;
  }
  .mark.pin > span {
    inline-size: 30px;
    block-size: 30px;
    border-radius: 50% 50% 50% 0;
    background: #b8293f;
    transform: translateY(-20px) rotate(-45deg);
  }
  .mark.pin:focus-visible {
    outline: 3px solid var(--_accent);
  }
  .map-zoom {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-end: 8px;
    z-index: 1;
    display: grid;
    gap: 4px;
  }
  .map-zoom button {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_ground);
    color: var(--_ink);
    font: inherit;
    cursor: pointer;
  }
  .map-foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 12px;
    padding: 4px 12px;
    background: var(--_ground);
    color: var(--_muted);
    font-size: 0.875em;
  }
  @media (forced-colors: active) {
    .mark > span {
      border-color: CanvasText;
      background: Canvas;
      color: CanvasText;
    }
    .mark:is(.chosen, .holds) > span {
      border-color: Highlight;
      outline-color: Highlight;
    }
    .boundary {
      fill: Canvas;
      stroke: CanvasText;
    }
    .coast {
      fill: none;
      stroke: CanvasText;
    }
  }
`
