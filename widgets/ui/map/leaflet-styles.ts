import { css } from 'lit'

/**
 * What Leaflet 1.9.4 expects of its panes, pictures and touch. Its controls, popups and tooltips are not used. Read again when its
 * version changes.
 */
export const leafletStyles = css`
  .leaflet-container {
    position: relative;
    z-index: 0;
    overflow: hidden;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }
  .leaflet-pane,
  .leaflet-tile,
  .leaflet-marker-icon,
  .leaflet-tile-container,
  .leaflet-pane > svg,
  .leaflet-zoom-box {
    position: absolute;
    inset-block-start: 0;
    left: 0;
  }
  .leaflet-tile,
  .leaflet-marker-icon {
    user-select: none;
    -webkit-user-drag: none;
  }
  .leaflet-tile {
    max-inline-size: none !important;
    max-block-size: none !important;
    inline-size: auto;
    padding: 0;
    visibility: hidden;
    mix-blend-mode: plus-lighter;
  }
  .leaflet-tile-loaded {
    visibility: inherit;
  }
  .leaflet-pane > svg {
    max-inline-size: none !important;
    max-block-size: none !important;
  }
  .leaflet-pane {
    z-index: 400;
  }
  .leaflet-tile-pane {
    z-index: 200;
  }
  .leaflet-overlay-pane {
    z-index: 400;
    pointer-events: none;
  }
  .leaflet-marker-pane {
    z-index: 600;
  }
  .leaflet-zoom-box {
    z-index: 800;
    inline-size: 0;
    block-size: 0;
    border: 2px dotted var(--_accent);
  }
  .leaflet-zoom-animated {
    transform-origin: 0 0;
  }
  .leaflet-zoom-anim .leaflet-zoom-animated {
    transition: transform 0.2s cubic-bezier(0, 0, 0.25, 1);
    will-change: transform;
  }
  .leaflet-zoom-anim .leaflet-tile,
  .leaflet-pan-anim .leaflet-tile {
    transition: none;
  }
  .leaflet-zoom-anim .leaflet-zoom-hide {
    visibility: hidden;
  }
  .leaflet-grab {
    cursor: grab;
  }
  .leaflet-dragging .leaflet-grab {
    cursor: grabbing;
  }
  .leaflet-touch-drag {
    touch-action: pinch-zoom;
  }
  .leaflet-touch-zoom {
    touch-action: pan-x pan-y;
  }
  .leaflet-touch-drag.leaflet-touch-zoom {
    touch-action: none;
  }
`
