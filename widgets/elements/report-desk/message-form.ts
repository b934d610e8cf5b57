import { html, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { Intention } from '../../kernel/intention.ts'
import { draftForm } from '../../ui/desk/draft-form.ts'
import type { Words } from '../../ui/desk/drafts.ts'
import type { Deciding } from './deciding.ts'
import type { QueueItem } from './report-desk.ts'

type Audience = components['schemas']['MessageAudience']
const audiences: Audience[] = ['author', 'public', 'staff']

/** Words to whoever reported it, to everybody, or among the staff. */
export function messageForm({ desk, looking }: Deciding, item: QueueItem): TemplateResult {
  const { words, drafts } = desk
  const { id } = item.report
  const fields = ({ text = '', audience = 'author' }: Words): TemplateResult => html`
    <label>${words.writeText}<textarea name="text" required maxlength="4000" rows="5" .value=${text}></textarea></label>
    <label
      >${words.writeFor}<select name="audience">
        ${audiences.map((key) => html`<option value=${key} ?selected=${key === audience}>${words.writeTo[key]}</option>`)}
      </select></label
    >
  `
  return draftForm(desk, [id, 'message'], words.writeSend, fields, (text) => {
    const body = { text: text('text'), audience: text('audience') as Audience }
    if (!body.text) return
    const params = { path: looking.reading.path(id), header: new Intention().for(body) }
    const send = () => answer(desk.session.api.POST('/v1/{tenant}/reports/{report_id}/messages', { params, body }))
    desk.take({ what: words.writeSend, parts: [{ item, send }], draft: drafts.take(id, 'message'), stays: true })
  })
}
