import { svg, html, type SVGTemplateResult, type TemplateResult } from 'lit'

const draw = (paths: SVGTemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${paths}</svg>`

/** The small set, drawn on 24 × 24; a word always stands beside them. */
export const icon = {
  tick: draw(svg`<path d="M5 12.5l4.5 4.5L19 7.5" />`),
  alert: draw(svg`<path d="M12 4l9 16H3zM12 10v4M12 17v.01" />`),
  info: draw(svg`<circle cx="12" cy="12" r="9" /><path d="M12 11v5M12 8v.01" />`),
  clock: draw(svg`<circle cx="12" cy="12" r="9" /><path d="M12 7v5l3 2" />`),
  share: draw(svg`<path d="M12 15V4M8 7l4-4 4 4M5 12v8h14v-8" />`),
}
