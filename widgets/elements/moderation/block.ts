import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { Intention } from '../../kernel/intention.ts'
import { failure } from '../../ui/failure.ts'
import { notice } from '../../ui/notice.ts'
import type { CdcModeration } from './moderation.ts'
import { standingWords, type StandingWords } from './standing-words.ts'

type Block = components['schemas']['Block']

const shortest = 10

/** A time in which somebody may not write: until when, where, why, and the way to appeal. */
export class BlockView {
  private open = false
  private text = ''
  private short = false
  private sending = false
  private failed: unknown
  private readonly intention = new Intention()

  constructor(
    private readonly host: CdcModeration,
    private block: Block,
  ) {}

  private get words(): StandingWords {
    return standingWords[this.host.language]
  }

  render(): TemplateResult {
    const { words, block } = this
    const { from, until, lifted_at: lifted, service, words: why } = block
    const end = lifted ?? until
    const holds = Date.parse(end) > Date.now()
    const where = service ? words.where(words.services[service]) : words.everywhere
    return html`<article class="stack" id=${`block-${block.id}`} tabindex="-1">
      ${
        holds
          ? notice('warn', words.blocked(until), html`${where} <q dir="auto">${why}</q>`)
          : html`<p class="quiet">${words.blockEnded(from, end)} ${where} <q dir="auto">${why}</q></p>`
      }
      ${holds ? html`<p class="quiet">${words.stillMay}</p>` : nothing} ${this.appeal(holds)}
    </article>`
  }

  private appeal(holds: boolean): unknown {
    const { words, block } = this
    const { appeal } = block
    if (appeal) {
      const { outcome, answer: said, due_at: due } = appeal
      const told = outcome
        ? notice(outcome === 'reversed' ? 'good' : 'warn', words[outcome], said ?? '')
        : html`<p>${words.waiting(due)}</p>`
      return html`${told}
        <p class="quiet">${words.yours}: <q dir="auto">${appeal.words}</q></p>`
    }
    if (!holds) return nothing
    if (this.open) return this.form()
    return html`<button class="button second" @click=${() => this.toggle(true)}>${words.appeal}</button>`
  }

  private form(): TemplateResult {
    const { words, short, block, host } = this
    const id = `against-${block.id}`
    return html`<form class="stack" novalidate @submit=${this.submit}>
      <label for=${id}>${words.words}</label>
      ${short ? html`<span class="error" id=${`${id}-error`}>${words.short}</span>` : nothing}
      <textarea
        id=${id}
        rows="4"
        maxlength="5000"
        aria-invalid=${short}
        aria-describedby=${short ? `${id}-error` : nothing}
        .value=${this.text}
        @input=${({ target }: Event) => (this.text = (target as HTMLTextAreaElement).value)}
      ></textarea>
      ${this.failed ? failure(host, this.failed) : nothing}
      <div class="row">
        <button class="button" aria-disabled=${this.sending}>${words.send}</button>
        <button type="button" class="link" @click=${() => this.toggle(false)}>${words.cancel}</button>
      </div>
    </form>`
  }

  private toggle(open: boolean): void {
    this.open = open
    this.host.requestUpdate()
    void this.host.focusOn(open ? `against-${this.block.id}` : `block-${this.block.id}`)
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    const { host, block, words } = this
    if (this.sending) return
    this.short = this.text.trim().length < shortest
    host.requestUpdate()
    if (this.short) return void host.focusOn(`against-${block.id}`)
    const body = { words: this.text.trim() }
    const params = { path: { tenant: host.slug, block_id: block.id }, header: this.intention.for(body) }
    this.sending = true
    this.failed = undefined
    try {
      this.block = await answer(host.session.api.POST('/v1/{tenant}/moderation/blocks/{block_id}/appeal', { params, body }))
      this.open = false
      host.said = words.sent
    } catch (thrown) {
      this.failed = thrown
    }
    this.sending = false
    host.requestUpdate()
    await host.focusOn(this.open ? `against-${block.id}` : `block-${block.id}`)
  }
}
