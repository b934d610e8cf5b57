import { html } from 'lit'

/** Signs that are letters: a word always stands beside them. */
export const question = html`<span aria-hidden="true">?</span>`
export const up = html`<span aria-hidden="true">↑</span>`
