import { html, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { Intention } from '../../kernel/intention.ts'
import { draftForm } from '../../ui/desk/draft-form.ts'
import { selection, type Words } from '../../ui/desk/drafts.ts'
import type { Action, Deciding } from './deciding.ts'
import type { QueueItem } from './queue.ts'
import { requestTo } from './request.ts'

/** A decision that needs a reason of the town's list, on one petition or on the selected ones. */
export function reasonForm(deciding: Deciding, items: QueueItem[], action: Action, id = selection): TemplateResult {
  const { desk } = deciding
  const { words } = desk
  const reasons = desk.pages.page?.reasons.filter((reason) => reason.for === action) ?? []
  const fields = ({ reason, note = '' }: Words): TemplateResult => html`
    <label>
      ${words.reason}
      <select name="reason" required>
        <option value="">${words.pick}</option>
        ${reasons.map(
          ({ code, label, hidden }) =>
            html`<option value=${code} ?selected=${code === reason}>${label}${hidden ? ` (${words.hidden})` : ''}</option>`,
        )}
      </select>
    </label>
    <label>${words.note}<textarea name="note" maxlength="4000" rows="3" .value=${note}></textarea></label>
  `
  return draftForm(desk, [id, action], words.actions[action], fields, (text) => {
    const note = text('note')
    deciding.decide(items, { action, reason: text('reason'), ...(note && { note }) }, desk.drafts.take(id, action))
  })
}

/** The town's answer to a petition. */
export function answerForm(deciding: Deciding, item: QueueItem): TemplateResult {
  const { desk } = deciding
  const { words, drafts } = desk
  const { id } = item.petition
  const fields = ({ office = '', it = '', en = '' }: Words): TemplateResult => html`
    <label>${words.office}<input type="text" name="office" required minlength="2" maxlength="200" .value=${office} /></label>
    <label>${words.text}<textarea name="it" required maxlength="5000" rows="6" .value=${it}></textarea></label>
    <label>${words.textEn}<textarea name="en" maxlength="5000" rows="3" .value=${en}></textarea></label>
  `
  return draftForm(desk, [id, 'answer'], words.answer, fields, (text) => {
    const en = text('en')
    const body: components['schemas']['NewAnswer'] = { office: text('office'), text: { it: text('it'), ...(en && { en }) } }
    const { api, path } = requestTo(desk, item)
    const header = new Intention().for(body)
    const send = () => answer(api.POST('/v1/{tenant}/petitions/{petition_id}/answers', { params: { path, header }, body }))
    desk.take({ what: words.answer, parts: [{ item, send }], draft: drafts.take(id, 'answer') })
  })
}
