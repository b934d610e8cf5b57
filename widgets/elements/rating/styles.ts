import { controls } from './control-styles.ts'

/**
 * Style of the rating, which stands among the page's own elements. Everything is important and in a layer: important rules of a layer
 * win over important rules outside, however these select. What is not said here is as the browser has it.
 */
const css = String.raw
const ground = css`
  @layer cdc-rating {
    cdc-rating {
      display: block !important;
      float: none !important;
      inline-size: auto !important;
      max-inline-size: 100% !important;
      min-inline-size: 0 !important;
      text-align: start !important;
    }
    cdc-rating[hidden] {
      display: none !important;
    }
    cdc-rating > div {
      all: initial !important;
      display: block !important;
      direction: ltr !important;
      container-type: inline-size !important;
      color-scheme: inherit !important;
      font-family: inherit !important;
    }
    cdc-rating > div *,
    cdc-rating > div *::before,
    cdc-rating > div *::after {
      all: revert !important;
      direction: ltr !important;
      box-sizing: border-box !important;
    }
    cdc-rating .cdc-rating {
      --_ink: var(--cdc-text, light-dark(#1a1a1a, #fafafa));
      --_muted: var(--cdc-muted, light-dark(#455b71, #c5c7c9));
      --_ground: var(--cdc-background, light-dark(#ffffff, #1a1a1a));
      --_line: var(--cdc-border, light-dark(#d9dadb, #404040));
      --_edge: light-dark(#5c6f82, #929da9);
      --_accent: light-dark(var(--_accent-light, #0066cc), var(--_accent-dark, #5ca8f5));
      --_bad: light-dark(#b8293f, #ff9aa8);
      --_radius: var(--cdc-radius, 8px);
      display: flex !important;
      flex-direction: column !important;
      min-block-size: max(9em, var(--_tall, 0px)) !important;
      padding: 16px !important;
      border: 1px solid var(--_line) !important;
      border-radius: var(--_radius) !important;
      background: var(--_ground) !important;
      color: var(--_ink) !important;
      font-size: clamp(16px, 1em, 18px) !important;
      line-height: 1.5 !important;
      overflow-wrap: break-word !important;
      -webkit-text-size-adjust: 100% !important;
    }
    cdc-rating h2 {
      margin: 0 !important;
      max-inline-size: 40em !important;
      font-size: 1.375em !important;
      font-weight: 700 !important;
      line-height: 1.25 !important;
      text-wrap: balance !important;
    }
    cdc-rating p {
      margin: 0 !important;
      max-inline-size: 68ch !important;
    }
    cdc-rating fieldset {
      margin: 0 !important;
      padding: 0 !important;
      border: 0 !important;
      min-inline-size: 0 !important;
    }
    cdc-rating .cdc-step {
      margin-block-start: 16px !important;
      padding-block-start: 16px !important;
      border-block-start: 1px solid var(--_line) !important;
    }
    cdc-rating .cdc-where,
    cdc-rating .cdc-quiet,
    cdc-rating .cdc-value {
      color: var(--_muted) !important;
      font-size: 0.875em !important;
    }
    cdc-rating .cdc-quiet {
      margin-block: 4px !important;
    }
    cdc-rating legend {
      padding: 0 !important;
    }
    cdc-rating .cdc-question legend,
    cdc-rating .cdc-label {
      display: block !important;
      font-size: 1.125em !important;
      font-weight: 600 !important;
      line-height: 1.3 !important;
    }
    cdc-rating .cdc-question legend {
      margin-block-end: 8px !important;
    }
    cdc-rating .cdc-text {
      display: block !important;
      inline-size: 100% !important;
      min-block-size: 6em !important;
      padding: 8px 12px !important;
      border: 1px solid var(--_edge) !important;
      border-radius: 4px !important;
      background: var(--_ground) !important;
      color: var(--_ink) !important;
      font: inherit !important;
      resize: vertical !important;
    }
    cdc-rating a {
      color: var(--_accent) !important;
      text-decoration: underline !important;
      text-underline-offset: 0.2em !important;
      cursor: pointer !important;
    }
    cdc-rating .cdc-row {
      display: flex !important;
      flex-wrap: wrap !important;
      justify-content: space-between !important;
      gap: 8px 12px !important;
      margin-block-start: 12px !important;
    }
    cdc-rating .cdc-trouble:not(:empty) {
      margin-block-start: 12px !important;
      padding-inline-start: 12px !important;
      border-inline-start: 4px solid var(--_bad) !important;
      font-weight: 600 !important;
    }
    cdc-rating .cdc-unseen {
      position: absolute !important;
      inline-size: 1px !important;
      block-size: 1px !important;
      overflow: hidden !important;
      clip-path: inset(50%) !important;
      white-space: nowrap !important;
    }
    @container (min-width: 600px) {
      cdc-rating .cdc-rating {
        padding: 24px !important;
      }
    }
    @media (forced-colors: active) {
      cdc-rating .cdc-rating {
        --_edge: CanvasText;
        --_ground: Canvas;
        --_accent: LinkText;
      }
    }
    cdc-rating > div [hidden][hidden] {
      display: none !important;
    }
  }
`

let sheet: CSSStyleSheet | undefined

/** Gives the style to the document or the shadow root in which a rating stands, once. Works under `style-src 'self'`. */
export function adopt(root: Document | ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(ground + controls)
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet)
}
