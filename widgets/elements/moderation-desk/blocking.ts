import { html, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { Intention } from '../../kernel/intention.ts'
import { draftForm } from '../../ui/desk/draft-form.ts'
import type { Words } from '../../ui/desk/drafts.ts'
import type { Deciding } from './deciding.ts'
import type { QueueItem } from './queue.ts'

/** Days that can be chosen. */
const spans = [1, 7, 30, 90, 365]

/** Keeps whoever wrote it from writing for a while: where, for how long, why. What they wrote is decided on by itself. */
export function blocking(deciding: Deciding, item: QueueItem): TemplateResult {
  const { desk } = deciding
  const { words } = desk
  const reasons = desk.queue.termsOf(item)?.reasons ?? []
  const fields = ({ days = '7', service = item.service, reason, words: why = '' }: Words): TemplateResult => html`
    <p class="quiet">${words.blockNow}</p>
    <label
      >${words.blockDays}<select name="days">
        ${spans.map((n) => html`<option value=${n} ?selected=${String(n) === days}>${words.days(n)}</option>`)}
      </select></label
    >
    <label
      >${words.blockWhere}<select name="service">
        <option value=${item.service} ?selected=${service === item.service}>${words.onlyHere}</option>
        <option value="" ?selected=${service === ''}>${words.everywhere}</option>
      </select></label
    >
    <label
      >${words.reason}<select name="reason" required>
        <option value="">${words.pick}</option>
        ${reasons.map(({ code, title }) => html`<option value=${code} ?selected=${code === reason}>${title}</option>`)}
      </select></label
    >
    <label
      >${words.blockWords}<textarea name="words" required minlength="10" maxlength="2000" rows="3" .value=${why}></textarea>
    </label>
  `
  return draftForm(desk, [item.id, 'block'], words.block, fields, (text) => {
    const body: components['schemas']['NewBlock'] = {
      days: Number(text('days')),
      service: (text('service') || null) as components['schemas']['NewBlock']['service'],
      reason: text('reason'),
      words: text('words'),
    }
    const { api } = desk.towns.sessionOf(item.town)
    const params = { path: { tenant: item.town, content_id: item.id }, header: new Intention().for(body) }
    const send = () => answer(api.POST('/v1/{tenant}/moderation/items/{content_id}/author-blocks', { params, body }))
    desk.take({ what: words.block, parts: [{ item, send }], draft: desk.drafts.take(item.id, 'block'), stays: true })
  })
}
