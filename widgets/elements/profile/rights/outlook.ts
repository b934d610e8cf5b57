import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../../types/openapi.d.ts'
import type { RightsWords } from './messages.ts'

type Outlook = components['schemas']['ErasureOutlook']

const fates = ['deleted', 'nameless', 'kept'] as const

/** What becomes of everything, by what becomes of it, and why: each reason is said once, with all that it is about. */
export const outlookView = (outlook: readonly Outlook[], words: RightsWords): TemplateResult =>
  html`<div>${fates.map((fate) => ofFate(fate, outlook, words))}</div>`

function ofFate(fate: Outlook['fate'], outlook: readonly Outlook[], words: RightsWords): TemplateResult | typeof nothing {
  const lines = outlook.filter((line) => line.fate === fate)
  if (lines.length === 0) return nothing
  const reasons = Object.values(Object.groupBy(lines, ({ why, until }) => `${why ?? ''}\n${until ?? ''}`))
  return html`<details class="section">
    <summary>${words.fates[fate]}</summary>
    <div class="stack">${reasons.map((together) => forReason(together!, words))}</div>
  </details>`
}

const forReason = (lines: readonly Outlook[], words: RightsWords): TemplateResult => {
  const [{ why, until }] = lines as [Outlook]
  return html`<div>
    <ul class="points">
      ${lines.map(({ what }) => html`<li>${what}</li>`)}
    </ul>
    ${why ? html`<p class="quiet">${why}</p>` : nothing} ${until ? html`<p class="quiet">${words.until(until)}</p>` : nothing}
  </div>`
}
