import { html, nothing, type TemplateResult } from 'lit'
import { answer } from '../../kernel/client.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { conflict } from '../../ui/conflict.ts'
import type { Writing } from './writing.ts'

/** The title, and changing it: only the one that was read is replaced. */
export class Titling {
  private open = false
  private title = ''
  /** The title that is being replaced. */
  private from = ''
  /** What somebody else has made of it meanwhile. */
  private other: string | undefined
  private short = false

  constructor(private readonly writing: Writing) {}

  render(): TemplateResult {
    const { writing, short } = this
    const { host, words, proposal } = writing
    const heading = host.heading(html`<span lang=${proposal.language}>${proposal.title}</span>`)
    if (!this.open)
      return html`${heading} <button type="button" class="link" id="retitle" @click=${this.ask}>${words.retitle}</button>`
    return html`${heading}
      <form class="panel stack" @submit=${this.submit} novalidate>
        <label>
          ${host.words.title} ${short ? html`<span class="error" id="retitled-error">${host.words.titleShort}</span>` : nothing}
          <input
            type="text"
            id="retitled"
            maxlength="120"
            dir="auto"
            aria-invalid=${short}
            aria-describedby=${short ? 'retitled-error' : nothing}
            .value=${this.title}
            @input=${({ target }: Event) => (this.title = (target as HTMLInputElement).value)}
          />
        </label>
        ${
          this.other === undefined
            ? nothing
            : conflict(
                host.language,
                words.titleElsewhere,
                html`<p dir="auto">${this.other}</p>`,
                () => this.settle(this.title),
                () => this.settle(this.other ?? ''),
              )
        }
        <div class="row">
          <button class="button">${words.save}</button>
          <button type="button" class="link" @click=${this.close}>${words.cancel}</button>
        </div>
        ${host.deeds.render('title')}
      </form>`
  }

  private readonly ask = (): void => {
    this.open = true
    this.title = this.from = this.writing.proposal.title
    this.other = undefined
    this.short = false
    this.writing.host.requestUpdate()
    void this.writing.host.focusOn('retitled')
  }

  private readonly close = (): void => {
    this.open = false
    this.writing.host.requestUpdate()
    void this.writing.host.focusOn('retitle')
  }

  /** Goes on from the other title, with these words or those. */
  private settle(title: string): void {
    this.from = this.other ?? this.from
    this.title = title
    this.other = undefined
    this.writing.host.requestUpdate()
    void this.writing.host.focusOn('retitled')
  }

  private readonly submit = (event: Event): void => {
    event.preventDefault()
    const { host } = this.writing
    this.short = this.title.trim().length < 5
    host.requestUpdate()
    if (this.short) return void host.focusOn('retitled')
    host.deeds.do({ at: 'title', run: () => this.save(3) })
  }

  /** Versions grow with every save of a section too: only another title is a conflict. */
  private async save(left: number): Promise<void> {
    const { writing, from } = this
    const { host, proposal } = writing
    const params = {
      path: { tenant: host.slug, proposal_id: proposal.id },
      header: { 'If-Match': `"${proposal.version}"` },
    }
    try {
      const body = { title: this.title.trim() }
      await answer(host.session.api.PUT('/v1/{tenant}/proposals/{proposal_id}/title', { params, body }))
    } catch (thrown) {
      if (Refusal.from(thrown).code !== 'http.precondition_failed') throw thrown
      await host.reading.again()
      const { title } = writing.proposal
      if (title === from && left > 1) return this.save(left - 1)
      this.other = title
      return
    }
    await writing.moved()
    host.said = writing.words.savedNow
    this.close()
  }
}
