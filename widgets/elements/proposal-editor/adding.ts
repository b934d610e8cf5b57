import { html, type TemplateResult } from 'lit'
import { answer } from '../../kernel/client.ts'
import { icon } from '../../ui/icons.ts'
import type { Writing } from './writing.ts'

/** Adds a section, and opens it to be written. */
export class Adding {
  private open = false
  private title = ''
  private owned = false
  private id = ''

  constructor(private readonly writing: Writing) {}

  render(): TemplateResult {
    const { words, host } = this.writing
    if (!this.open)
      return html`<button type="button" class="button second" id="add" @click=${this.ask}>${icon.plus} ${words.add}</button>`
    return html`<form class="panel stack" @submit=${this.add}>
      <label>
        ${words.sectionTitle}
        <input
          type="text"
          id="added"
          maxlength="120"
          dir="auto"
          .value=${this.title}
          @input=${({ target }: Event) => (this.title = (target as HTMLInputElement).value)}
        />
      </label>
      <label class="tick">
        <input
          type="checkbox"
          .checked=${this.owned}
          @change=${({ target }: Event) => (this.owned = (target as HTMLInputElement).checked)}
        />
        <span>${words.onlyMe}<span class="hint">${words.onlyMeHint}</span></span>
      </label>
      <div class="row">
        <button class="button">${words.addNow}</button>
        <button type="button" class="link" @click=${this.cancel}>${words.cancel}</button>
      </div>
      ${host.deeds.render('add')}
    </form>`
  }

  private readonly ask = (): void => {
    this.open = true
    // The same one, however often it is sent.
    this.id = crypto.randomUUID()
    this.writing.host.requestUpdate()
    void this.writing.host.focusOn('added')
  }

  private readonly cancel = (): void => {
    this.open = false
    this.writing.host.requestUpdate()
    void this.writing.host.focusOn('add')
  }

  private readonly add = (event: Event): void => {
    event.preventDefault()
    const { writing, id, title, owned } = this
    const { host } = writing
    host.deeds.do({
      at: 'add',
      run: async () => {
        const { sections } = writing.proposal
        const place = Math.min(1000, Math.max(-1, ...sections.map((section) => section.place)) + 1)
        const params = {
          path: { tenant: host.slug, proposal_id: writing.proposal.id, section_id: id },
          header: { 'If-Match': '"0"' },
        }
        const body = { title: title.trim(), text: '', place, owned }
        const path = '/v1/{tenant}/proposals/{proposal_id}/sections/{section_id}'
        await answer(host.session.api.PUT(path, { params, body }))
        this.open = false
        this.title = ''
        this.owned = false
        await writing.moved()
        await writing.of(id).write()
      },
    })
  }
}
