import { css, html, type TemplateResult } from 'lit'
import { icon } from './icons.ts'

/** A step on a way: what is over, what goes on now, what comes. */
export interface Step {
  readonly name: string
  /** When it was, is or will be; perhaps empty. */
  readonly note: string
  readonly when: 'past' | 'present' | 'future'
}

/** Styles of `path`. */
export const pathStyles = css`
  .path {
    display: grid;
    gap: 4px;
  }
  .path li {
    position: relative;
    display: flex;
    gap: 12px;
    padding-block-end: 12px;
  }
  .path li:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: 32px 0;
    inset-inline-start: 15px;
    border-inline-start: 2px solid var(--_line);
  }
  .path .name,
  .path .quiet {
    display: block;
  }
  .path .present .name {
    color: var(--_accent);
    font-weight: 700;
  }
  .dot {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    border: 2px solid var(--_edge);
    border-radius: 50%;
    background: var(--_ground);
    font-size: 0.875em;
    font-weight: 700;
  }
  .past .dot {
    border-color: var(--_good);
    color: var(--_good);
  }
  .present .dot {
    border-color: var(--_button);
    background: var(--_button);
    color: #ffffff;
  }
  @container (min-width: 640px) {
    .path {
      grid-auto-flow: column;
      grid-auto-columns: 1fr;
      gap: 0;
    }
    .path li {
      display: grid;
      align-content: start;
      gap: 8px;
      padding-inline-end: 12px;
      padding-block-end: 0;
    }
    .path li:not(:last-child)::before {
      inset-block: 15px auto;
      inset-inline: 32px 0;
      border-inline-start: 0;
      border-block-start: 2px solid var(--_line);
    }
  }
`

/** Steps in their order: beneath each other, side by side where there is room. */
export const path = (label: string, steps: readonly Step[]): TemplateResult =>
  html`<ol class="path" part="path" aria-label=${label}>
    ${steps.map(
      ({ name, note, when }, place) =>
        html`<li class=${when} aria-current=${when === 'present' ? 'step' : 'false'}>
          <span class="dot" aria-hidden="true">${when === 'past' ? icon.tick : place + 1}</span>
          <span><span class="name">${name}</span> <span class="quiet">${note}</span></span>
        </li>`,
    )}
  </ol>`
