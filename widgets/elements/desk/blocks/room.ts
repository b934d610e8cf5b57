import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../../types/openapi.d.ts'
import { answer } from '../../../kernel/client.ts'
import { Pages } from '../../../kernel/pages.ts'
import { Words } from '../../../kernel/words.ts'
import { failure } from '../../../ui/failure.ts'
import { notice } from '../../../ui/notice.ts'
import { bones } from '../../../ui/skeleton.ts'
import { Doing } from '../asked.ts'
import type { CdcDesk } from '../desk.ts'
import type { Room } from '../room.ts'
import { messages, type BlocksWords } from './messages.ts'

type Schemas = components['schemas']
type Block = Schemas['Block']

const shortest = 10

/** Who may not write for now, where, until when and why; what they say against it, which another person answers. */
class BlocksRoom implements Room {
  private readonly tongue: Words<BlocksWords>
  private readonly pages: Pages<Block>
  private readonly doing: Doing
  private reasons: readonly Schemas['ModerationReason'][] = []
  /** The block that is about to be ended. */
  private ending = ''
  /** Answers as they are written, by the block's id. */
  private readonly drafts = new Map<string, string>()
  private short = ''

  constructor(private readonly desk: CdcDesk) {
    this.tongue = new Words(desk, messages)
    this.doing = new Doing(desk)
    this.pages = new Pages(desk, (cursor) =>
      desk.session.api.GET('/v1/{tenant}/moderation/blocks', {
        params: { path: { tenant: desk.slug }, query: cursor ? { cursor } : {} },
      }),
    )
  }

  get unsaved(): boolean {
    return [...this.drafts.values()].some((text) => text.trim() !== '')
  }

  enter(): void {
    const { desk } = this
    void this.pages.reload()
    const params = { path: { tenant: desk.slug } }
    void answer(desk.publicApi.GET('/v1/{tenant}/moderation', { params, headers: { 'accept-language': desk.language } }))
      .then(({ reasons }) => (this.reasons = reasons))
      // Without their titles reasons go by their codes.
      .catch(() => undefined)
      .finally(() => desk.requestUpdate())
  }

  render(): TemplateResult {
    const words = this.tongue.now ?? messages.it
    const { desk, pages } = this
    const { items, failed } = pages
    return html`<section class="card stack" aria-labelledby="blocks">
      <div role="heading" aria-level=${desk.below} class="subheading" id="blocks" tabindex="-1">${words.title}</div>
      <p class="quiet">${words.note}</p>
      ${this.doing.render()}
      ${
        items
          ? items.length
            ? html`<ul class="stack">
                ${items.map((block) => html`<li id=${`block-${block.id}`} tabindex="-1">${this.entry(words, block)}</li>`)}
              </ul>`
            : notice('good', words.none)
          : failed
            ? failure(desk, failed, () => void pages.restart())
            : html`<div aria-busy="true">${bones('tall', '', 'short')}</div>`
      }
      ${pages.more ? html`<button class="button second" @click=${() => void pages.next()}>${words.more}</button>` : nothing}
    </section>`
  }

  private entry(words: BlocksWords, block: Block): TemplateResult {
    const { id, service, from, until, reason, words: why, lifted_at: lifted, mine, appeal } = block
    const where = service ? (words.services[service] ?? service) : words.everywhere
    const holds = !lifted && Date.parse(until) > Date.now()
    const title = this.reasons.find(({ code }) => code === reason)?.title ?? reason
    return html`<article class="stack">
      <p>
        <strong>${title}</strong> · ${holds ? words.until(where, until) : words.over(where)}
        <span class="quiet">${words.since(from, mine)}</span>
      </p>
      <blockquote class="prose" dir="auto">${why}</blockquote>
      ${appeal ? this.appeal(words, block, appeal) : nothing} ${holds ? this.end(words, id) : nothing}
    </article>`
  }

  private appeal(words: BlocksWords, { id, mine }: Block, appeal: NonNullable<Block['appeal']>): TemplateResult {
    const { words: said, at, due_at: due, outcome, answer: answered } = appeal
    const late = Date.parse(due) < Date.now()
    const waits = html`<span class=${late ? 'error' : ''}>${late ? words.late(due) : words.due(due)}</span>`
    return html`${notice('warn', words.appealed(at), html`<span class="prose" dir="auto">${said}</span>`)}
    ${
      outcome
        ? html`<p>${words.outcomes[outcome]} <q dir="auto">${answered}</q></p>`
        : html`<p class="quiet">${waits} ${mine ? words.mineNow : nothing}</p>
            ${mine ? nothing : this.answering(words, id)}`
    }`
  }

  private answering(words: BlocksWords, id: string): TemplateResult {
    const short = this.short === id
    const field = `answer-${id}`
    return html`<form class="stack" novalidate @submit=${(event: Event) => this.send(event, words, id)}>
      <label for=${field}>${words.answerWords}</label>
      ${short ? html`<span class="error" id=${`${field}-error`}>${words.short}</span>` : nothing}
      <textarea
        id=${field}
        rows="3"
        maxlength="2000"
        aria-invalid=${short}
        aria-describedby=${short ? `${field}-error` : nothing}
        .value=${this.drafts.get(id) ?? ''}
        @input=${({ target }: Event) => this.drafts.set(id, (target as HTMLTextAreaElement).value)}
      ></textarea>
      <div class="row">
        <button class="button second" value="upheld">${words.uphold}</button>
        <button class="button second" value="reversed">${words.reverse}</button>
      </div>
    </form>`
  }

  private end(words: BlocksWords, id: string): TemplateResult {
    const ask = (to: string): void => {
      this.ending = to
      this.desk.requestUpdate()
      void this.desk.focusOn(`block-${id}`)
    }
    if (this.ending !== id) return html`<button class="link" @click=${() => ask(id)}>${words.end}</button>`
    return html`<p>${words.endNow}</p>
      <div class="row">
        <button class="button second" @click=${() => this.lift(words, id)}>${words.endSure}</button>
        <button class="link" @click=${() => ask('')}>${words.never}</button>
      </div>`
  }

  private send(event: Event, words: BlocksWords, id: string): void {
    event.preventDefault()
    const { desk } = this
    const { value } = (event as SubmitEvent).submitter as HTMLButtonElement
    const text = (this.drafts.get(id) ?? '').trim()
    this.short = text.length < shortest ? id : ''
    desk.requestUpdate()
    if (this.short) return void desk.focusOn(`answer-${id}`)
    const body = { outcome: value as Schemas['BlockAppealOutcome'], words: text }
    void this.doing.act(async () => {
      const params = { path: { tenant: desk.slug, block_id: id } }
      await answer(desk.session.api.PUT('/v1/{tenant}/moderation/blocks/{block_id}/appeal', { params, body }))
      this.drafts.delete(id)
      await this.pages.reload()
      return words.answered
    })
  }

  private lift(words: BlocksWords, id: string): void {
    const { desk } = this
    void this.doing.act(async () => {
      const params = { path: { tenant: desk.slug, block_id: id } }
      await answer<unknown>(desk.session.api.DELETE('/v1/{tenant}/moderation/blocks/{block_id}', { params }))
      this.ending = ''
      await this.pages.reload()
      return words.ended
    })
  }
}

/** The room of blocks. */
export const furnish = (desk: CdcDesk): Room => new BlocksRoom(desk)
