import { svg, html, type SVGTemplateResult, type TemplateResult } from 'lit'

const draw = (paths: SVGTemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${paths}</svg>`

/** The small set, drawn on 24 × 24; a word always stands beside them. */
export const icon = {
  tick: draw(svg`<path d="M5 12.5l4.5 4.5L19 7.5" />`),
  alert: draw(svg`<path d="M12 4l9 16H3zM12 10v4M12 17v.01" />`),
  info: draw(svg`<circle cx="12" cy="12" r="9" /><path d="M12 11v5M12 8v.01" />`),
  clock: draw(svg`<circle cx="12" cy="12" r="9" /><path d="M12 7v5l3 2" />`),
  plus: draw(svg`<path d="M12 5v14M5 12h14" />`),
  minus: draw(svg`<path d="M5 12h14" />`),
  cross: draw(svg`<path d="M6 6l12 12M18 6L6 18" />`),
  home: draw(svg`<path d="M4 11l8-7 8 7M6 10v10h12V10" />`),
  share: draw(svg`<path d="M12 15V4M8 7l4-4 4 4M5 12v8h14v-8" />`),
}
