import { html, nothing, type TemplateResult } from 'lit'
import { outward } from '../../kernel/link.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { notice } from '../../ui/notice.ts'
import type { Outbox } from './outbox.ts'
import type { CdcReportForm } from './report-form.ts'
import type { Entry } from './store.ts'

/** How far a report has got on its way to the town, and what can be done about it. */
export function status(form: CdcReportForm, outbox: Outbox, entry: Entry): TemplateResult {
  const { words } = form
  const { state, received, refusal } = entry
  const link = (say: string, does: () => void): TemplateResult =>
    html`<button type="button" class="link" @click=${does}>${say}</button>`
  const correct = link(words.correct, () => void form.writing.drafting.correct(entry))
  const discard = link(words.discard, () => void outbox.remove(entry))
  if (state === 'sent' && received) return arrived(form, entry)
  if (outbox.sending === entry.id) return notice('calm', form.frame.sending)
  const unsaved = outbox.unsaved.has(entry.id) ? words.unsaved : ''
  if (state === 'sign-in') {
    const button = html`<button type="button" class="button" @click=${() => form.writing.submitting.signInFor(entry)}>
      ${words.signInButton}
    </button>`
    return notice('warn', words.signIn, unsaved || words.signInNow, html`${button} ${discard}`)
  }
  if (state === 'refused' && refusal) {
    const { what, now } = form.wordsFor(new Refusal(refusal.code, refusal.params))
    const retry = link(words.retry, () => void outbox.retry(entry))
    return notice('bad', `${words.refused}. ${what}`, now, html`${correct} ${retry} ${discard}`)
  }
  return navigator.onLine
    ? notice(
        'calm',
        words.waiting,
        unsaved || words.waitingNow,
        link(words.retry, () => void outbox.flush()),
      )
    : notice('calm', words.waitingOffline, unsaved || words.waitingOfflineNow)
}

function arrived(form: CdcReportForm, entry: Entry): TemplateResult {
  const { words } = form
  const { received } = entry
  const { id = '', code = '', token } = received ?? {}
  const page = form.hrefOf(id)
  const secret = token ? `${page ? new URL(page, location.href).href : location.href.split('#')[0]}#cdc-report=${token}` : ''
  const receipt = html`<button type="button" class="link" @click=${() => form.writing.outcome.saveReceipt(entry)}>
    ${words.receipt}
  </button>`
  const toPage = page ? html`<a href=${secret || page} target=${outward}>${words.page}</a>` : nothing
  return html`${notice('good', words.sent(code), words.sentNow, html`${toPage} ${receipt}`)}
  ${
    secret && page
      ? html`<div class="stack">
          <p><strong>${words.link}</strong> <span class="hint">${words.linkHint}</span></p>
          <code class="secret">${secret}</code>
          <button type="button" class="button second" @click=${() => form.writing.outcome.copy(secret)}>${words.copy}</button>
        </div>`
      : nothing
  }`
}

/** What this device has on the way or has sent, beside the one that is shown whole. */
export function list(form: CdcReportForm, outbox: Outbox, but: string): TemplateResult | typeof nothing {
  const { words } = form
  const entries = outbox.entries.filter(({ id }) => id !== but)
  if (!entries.length) return nothing
  return html`<section class="card stack outbox" aria-label=${words.outbox}>
    <p class="subheading">${words.outbox}</p>
    <ul class="stack">
      ${entries.map(
        (entry) =>
          html`<li class="stack">
            <p><strong>${entry.body.title}</strong></p>
            ${status(form, outbox, entry)}
            ${
              entry.state === 'sent'
                ? html`<button type="button" class="link" @click=${() => outbox.remove(entry)}>${words.hide}</button>`
                : nothing
            }
          </li>`,
      )}
    </ul>
  </section>`
}
