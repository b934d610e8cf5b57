import { html, type TemplateResult } from 'lit'
import { answer } from '../../kernel/client.ts'
import { draftForm } from '../../ui/desk/draft-form.ts'
import type { Words } from '../../ui/desk/drafts.ts'
import type { Deciding } from './deciding.ts'
import type { QueueItem } from './queue.ts'

/** A conflict of interest: the item and all of its subject go to a colleague. */
export function abstention(deciding: Deciding, item: QueueItem): TemplateResult {
  const { desk } = deciding
  const { words } = desk
  const fields = ({ reason = '' }: Words): TemplateResult => html`
    <p class="quiet">${words.abstainNow}</p>
    <label
      >${words.abstainWhy}<textarea name="reason" required minlength="5" maxlength="1000" rows="3" .value=${reason}></textarea>
    </label>
  `
  return draftForm(desk, [item.id, 'abstain'], words.abstain, fields, (text) => {
    const { api } = desk.towns.sessionOf(item.town)
    const path = { tenant: item.town, content_id: item.id }
    const body = { reason: text('reason') }
    const send = () => answer(api.PUT('/v1/{tenant}/moderation/items/{content_id}/abstention', { params: { path }, body }))
    desk.take({ what: words.abstain, parts: [{ item, send }], draft: desk.drafts.take(item.id, 'abstain') })
  })
}
