import { html, nothing, type TemplateResult } from 'lit'
import { draftForm } from '../../ui/desk/draft-form.ts'
import { selection, type Words } from '../../ui/desk/drafts.ts'
import type { Deciding, Outcome } from './deciding.ts'
import type { QueueItem } from './queue.ts'

/** Why something is kept, in words for whoever flagged it; or hidden: one of the town's saved reasons, chosen by its number; words only where the reason's own don't do. */
export function reasonForm(deciding: Deciding, items: QueueItem[], outcome: Outcome, id = selection): TemplateResult {
  const { desk } = deciding
  const { words } = desk
  const [first] = items
  const reasons = (first && (deciding.known(first)?.reasons ?? desk.queue.termsOf(first)?.reasons)) ?? []
  const other = (written: Words, label: string): TemplateResult =>
    html`<label
      >${label}
      <textarea name="words" minlength="10" maxlength="2000" rows="3" .value=${written['words'] ?? ''}></textarea>
    </label>`
  const kept = (written: Words): TemplateResult =>
    html`<p class="quiet prose">${words.flaggersRead}</p>
      ${other(written, words.otherWords)}`
  const fields = (written: Words): TemplateResult => {
    const chosen = reasons.find(({ code }) => code === written['reason'])
    return html`<fieldset class="reasons" @keydown=${byNumber} @change=${() => desk.requestUpdate()}>
        <legend class="label">${words.reason}</legend>
        ${reasons.map(
          ({ code, title }, n) =>
            html`<label class="tick">
              <input type="radio" name="reason" value=${code} required .checked=${code === written['reason']} />
              <span>${n < 9 ? html`<kbd>${n + 1}</kbd> ` : nothing}${title}</span>
            </label>`,
        )}
      </fieldset>
      ${chosen ? html`<p class="quiet prose">${words.reads} «${chosen.words}» ${chosen.rule}.</p>` : nothing}
      ${other(written, words.otherWords)}`
  }
  const drawn = outcome === 'keep' ? kept : fields
  return draftForm(desk, [id, outcome], words.actions[outcome], drawn, (text) => {
    const said = text('words')
    const reason = outcome === 'keep' ? {} : { reason: text('reason') }
    const draft = desk.drafts.take(id, outcome)
    deciding.decide(items, { outcome, ...reason, ...(said && { words: said }) }, draft)
  })
}

/** A number chooses the reason that it stands beside. */
function byNumber(event: KeyboardEvent): void {
  const place = Number(event.key) - 1
  const box = (event.currentTarget as HTMLElement).querySelectorAll<HTMLInputElement>('input')[place]
  if (!box || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  box.focus()
  box.click()
}
