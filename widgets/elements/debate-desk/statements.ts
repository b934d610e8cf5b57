import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { Intention } from '../../kernel/intention.ts'
import { Pages } from '../../kernel/pages.ts'
import { draftForm } from '../../ui/desk/draft-form.ts'
import { failure } from '../../ui/failure.ts'
import type { QueueItem } from './debate-desk.ts'
import { Moderating, type Voice } from './moderating.ts'
import { field } from './room.ts'

type Statement = components['schemas']['Statement']

const path = '/v1/{tenant}/debates/{debate_id}/statements'
const form = 'statements new'

/** Short statements on which people take sides: hidden, shown again, and written by the staff before anybody is asked. */
export class StatementsRoom extends Moderating<Statement> {
  protected readonly name = 'statements'
  private failed: unknown
  private readonly intention = new Intention()

  protected readonly pages = new Pages<Statement>(this.place.desk, (cursor, limit = 100) =>
    this.place.desk.session.api.GET(path, {
      params: { path: this.path(), query: { hidden: true, limit, ...(cursor && { cursor }) } },
    }),
  )

  private path(): { tenant: string; debate_id: string } {
    return this.place.reading.path(this.place.id)
  }

  protected voiceOf({ id, text, language, by_staff: staff, created_at: at, hidden }: Statement): Voice {
    const { words } = this.place.desk
    return { id, text, language, about: staff ? words.byStaff : words.byCitizen, at, hidden: hidden?.reason ?? null }
  }

  protected send({ id }: QueueItem, { id: statement_id }: Voice, reason: string | undefined): Promise<unknown> {
    const { api } = this.place.desk.session
    const params = { path: { ...this.place.reading.path(id), statement_id } }
    return reason === undefined
      ? answer(api.DELETE(`${path}/{statement_id}/hiding`, { params }))
      : answer(api.PUT(`${path}/{statement_id}/hiding`, { params, body: { reason } }))
  }

  protected several(n: number): string {
    return this.place.desk.words.statements(n)
  }

  protected above(item: QueueItem): TemplateResult {
    const { desk, reading } = this.place
    const { words, drafts } = desk
    const { source } = reading
    const open = drafts.open(item.id) === form
    const over = !source || source.state === 'withdrawn' || source.phase === 'closed'
    return html`<p class="quiet">${words.statementsNote}</p>
      ${
        open
          ? html`<div class="opened">
              ${draftForm(
                desk,
                [item.id, form],
                words.add,
                ({ text = '' }) => field(words.statement, 'text', text, { min: 5, max: 140, hint: words.statementHint }),
                (text) => void this.add(item, text('text')),
              )}
              ${this.failed ? failure(desk, this.failed) : nothing}
            </div>`
          : over
            ? nothing
            : html`<button class="button second" @click=${() => desk.show(item.id, form)}>${words.addStatement}</button>`
      }`
  }

  private async add({ id }: QueueItem, text: string): Promise<void> {
    const { desk, reading } = this.place
    this.failed = undefined
    try {
      const body = { text, language: 'it' as const }
      const params = { path: reading.path(id), header: this.intention.for(body) }
      const statement = await answer(desk.session.api.POST(path, { params, body }))
      this.intention.done()
      desk.drafts.take(id, form)
      this.pages.change((items) => [statement, ...items])
      desk.said = desk.words.saved
      await desk.focusOn('room')
    } catch (thrown) {
      this.failed = thrown
      desk.requestUpdate()
    }
  }
}
