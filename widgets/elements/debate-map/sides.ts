import { html, type TemplateResult } from 'lit'
import { icon } from '../../ui/icons.ts'
import type { Side } from './features.ts'

const letter = (sign: string): TemplateResult => html`<span class="letter" aria-hidden="true">${sign}</span>`

/** How a side is drawn: its shape and sign say what its colour says. */
export const signs: Record<Side, TemplateResult> = {
  for: icon.plus,
  against: icon.minus,
  question: letter('?'),
  fact: icon.info,
  none: letter('…'),
  proposal: icon.tick,
}

export const sides = Object.keys(signs) as Side[]
