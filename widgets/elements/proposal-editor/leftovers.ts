import { html, nothing, type TemplateResult } from 'lit'
import { answer } from '../../kernel/client.ts'
import { dateAndTime } from '../../kernel/format.ts'
import { notice } from '../../ui/notice.ts'
import { Sharing } from '../../ui/sharing.ts'
import { forget, type Kept } from './kept-words.ts'
import { passageOf } from './passage.ts'
import type { CdcProposalEditor } from './proposal-editor.ts'
import { writingMessages, type WritingWords } from './writing-messages.ts'

/** Words that somebody wrote where nobody can write any more, with a way on: copied, suggested as an amendment, thrown away. */
export class Leftovers {
  private kept: readonly Kept[]
  private suggesting = ''
  private why = ''
  private bare = false
  private readonly sharing: Sharing

  /** @param of Id of the proposal. */
  constructor(
    private readonly host: CdcProposalEditor,
    readonly of: string,
    kept: readonly Kept[],
  ) {
    this.kept = kept.filter(({ pending }) => pending.length)
    this.sharing = new Sharing(host)
  }

  private get words(): WritingWords {
    return writingMessages[this.host.language]
  }

  render(): unknown {
    const { kept, words } = this
    if (!kept.length) return nothing
    return html`<section class="stack card leftovers" aria-label=${words.leftovers}>
      ${notice('warn', words.leftovers, words.leftoversNow)} ${kept.map((one) => this.one(one))} ${this.sharing.render()}
    </section>`
  }

  private one(one: Kept): TemplateResult {
    const { host, words, suggesting } = this
    const { key, title, at, words: text } = one
    const open = host.reading.proposal?.state === 'open'
    return html`<div class="stack">
      <label>
        ${words.yourWords(title)}
        <span class="hint">${dateAndTime(host.language, at)}</span>
        <textarea readonly rows="6" dir="auto" .value=${text}></textarea>
      </label>
      ${
        suggesting === key
          ? this.form(one)
          : html`<div class="row">
              <button type="button" class="button second" @click=${() => this.sharing.copy(text, words.copied)}>
                ${words.copyWords}
              </button>
              ${open ? html`<button type="button" class="button second" @click=${() => this.ask(key)}>${words.suggest}</button>` : nothing}
              <button type="button" class="link" @click=${() => this.drop(one)}>${words.drop}</button>
            </div>`
      }
      ${host.deeds.render(key)}
    </div>`
  }

  private form(one: Kept): TemplateResult {
    const { words, bare } = this
    return html`<form class="panel stack" @submit=${(event: Event) => this.submit(event, one)} novalidate>
      <label>
        ${words.why} ${bare ? html`<span class="error" id="why-error">${words.whyMissing}</span>` : nothing}
        <textarea
          id="why"
          rows="2"
          maxlength="2000"
          dir="auto"
          aria-invalid=${bare}
          aria-describedby=${bare ? 'why-error' : nothing}
          .value=${this.why}
          @input=${({ target }: Event) => (this.why = (target as HTMLTextAreaElement).value)}
        ></textarea>
      </label>
      <div class="row">
        <button class="button">${words.suggestNow}</button>
        <button type="button" class="link" @click=${() => this.ask('')}>${words.cancel}</button>
      </div>
    </form>`
  }

  private ask(key: string): void {
    this.suggesting = key
    this.bare = false
    this.host.requestUpdate()
    if (key) void this.host.focusOn('why')
  }

  private submit(event: Event, one: Kept): void {
    event.preventDefault()
    const { host, why } = this
    this.bare = why.trim().length < 5
    host.requestUpdate()
    if (this.bare) return void host.focusOn('why')
    host.deeds.do({ at: one.key, run: () => this.suggest(one) })
  }

  private async suggest(one: Kept): Promise<void> {
    const { host, words } = this
    const { api } = host.session
    await host.reading.again()
    const { id = '', version = 1 } = host.reading.proposal ?? {}
    const path = { tenant: host.slug, proposal_id: id }
    const at = '/v1/{tenant}/proposals/{proposal_id}/versions/{version}'
    // A passage is one of a kept version, which may be behind what is being written.
    const { sections } = await answer(api.GET(at, { params: { path: { ...path, version } } }))
    const before = sections.find((section) => section.id === one.sectionId)?.text
    const change = before === undefined ? undefined : passageOf(before, one.words)
    if (!change) return void (host.said = words.nothingToSuggest)
    const body = { section_id: one.sectionId, version, ...change, why: this.why.trim(), public_name: true }
    // Its key is the one of what was written: it is not suggested twice.
    const header = { 'Idempotency-Key': `amend-${one.at}-${one.key.slice(-30).replace(/\W+/g, '-')}` }
    await answer(api.POST('/v1/{tenant}/proposals/{proposal_id}/amendments', { params: { path, header }, body }))
    await this.drop(one)
    host.said = words.suggested
  }

  private async drop(one: Kept): Promise<void> {
    await forget(one.key).catch(() => undefined)
    this.kept = this.kept.filter(({ key }) => key !== one.key)
    this.host.said = this.words.dropped
    this.host.requestUpdate()
  }
}
