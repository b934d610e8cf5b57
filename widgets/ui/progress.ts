import { css, html, type TemplateResult } from 'lit'

/** Styles of `progress`. */
export const progressStyles = css`
  progress {
    display: block;
    appearance: none;
    inline-size: 100%;
    block-size: 10px;
    border: 0;
    border-radius: 80px;
    background: light-dark(#ebeced, #404040);
    overflow: hidden;
  }
  progress::-webkit-progress-bar {
    background: light-dark(#ebeced, #404040);
  }
  progress::-webkit-progress-value {
    border-radius: 80px;
    background: var(--_accent);
    transition: inline-size 0.2s;
  }
  progress::-moz-progress-bar {
    border-radius: 80px;
    background: var(--_accent);
  }
  @media (forced-colors: active) {
    progress {
      border: 1px solid CanvasText;
      forced-color-adjust: none;
      background: Canvas;
    }
    progress::-webkit-progress-bar {
      background: Canvas;
    }
    progress::-webkit-progress-value,
    progress::-moz-progress-bar {
      background: Highlight;
    }
  }
`

/** How far on the way to `goal`; `label` says it in words. */
export const progress = (value: number, goal: number, label: string): TemplateResult =>
  html`<progress part="bar" max=${goal} value=${Math.min(value, goal)} aria-label=${label}></progress>`
