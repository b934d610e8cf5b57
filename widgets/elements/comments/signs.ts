import { html } from 'lit'

/** A sign that is a letter: a word always stands beside it. */
export const question = html`<span aria-hidden="true">?</span>`
