import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../../types/openapi.d.ts'
import { answer } from '../../../kernel/client.ts'
import { counted, dateAndTime } from '../../../kernel/format.ts'
import { Pages } from '../../../kernel/pages.ts'
import { Words } from '../../../kernel/words.ts'
import { failure } from '../../../ui/failure.ts'
import { notice } from '../../../ui/notice.ts'
import { bones } from '../../../ui/skeleton.ts'
import { Doing } from '../asked.ts'
import type { CdcDesk } from '../desk.ts'
import type { Room } from '../room.ts'
import { messages, type LettersWords } from './messages.ts'

type Letter = components['schemas']['StuckLetter']

/** Letters that may not have arrived: why, and whether each is sent again or left. */
class LettersRoom implements Room {
  private readonly tongue: Words<LettersWords>
  private readonly pages: Pages<Letter>
  private readonly doing: Doing
  /** The letter that would perhaps arrive twice: asked about before it is sent. */
  private asking = ''

  constructor(private readonly desk: CdcDesk) {
    this.tongue = new Words(desk, messages)
    this.doing = new Doing(desk)
    this.pages = new Pages(desk, (cursor, limit) =>
      desk.session.api.GET('/v1/{tenant}/letters', {
        params: { path: { tenant: desk.slug }, query: { ...(cursor && { cursor }), ...(limit && { limit }) } },
        headers: { 'accept-language': desk.language },
      }),
    )
  }

  enter(): void {
    void this.pages.reload()
  }

  render(): TemplateResult {
    const words = this.tongue.now ?? messages.it
    const { desk, pages, doing } = this
    const { items, failed } = pages
    return html`<div class="stack">
      <p>${words.lead}</p>
      <div class="row">
        <button type="button" class="button second" @click=${() => void pages.reload()}>${words.again}</button>
      </div>
      <div id="letters-done" tabindex="-1">${doing.render()}</div>
      ${failed ? html`<div class="card">${failure(desk, failed, () => void pages.restart())}</div>` : nothing}
      ${
        items
          ? html`<ul class="stack">
              ${items.map((letter) => this.entry(words, letter))}
            </ul>`
          : failed
            ? nothing
            : html`<div class="card" aria-busy="true">
                <p class="unseen">${words.loading}</p>
                ${bones('tall', '', 'short')}
              </div>`
      }
      ${items && !items.length ? notice('calm', words.none, words.noneNow) : nothing}
      ${pages.more ? html`<button type="button" class="button second" @click=${() => void pages.next()}>${words.more}</button>` : nothing}
    </div>`
  }

  private entry(words: LettersWords, letter: Letter): TemplateResult {
    const { language, below } = this.desk
    const { id, state, cause, answered, purpose, about, to, attempts, created_at } = letter
    const what = purpose === 'confirmation' ? words.confirmation : about.join(', ') || words.news
    const told = [
      to === null ? words.noAddress : words.to(to),
      words.written(dateAndTime(language, created_at)),
      ...(attempts ? [counted(language, attempts, words.tries)] : []),
    ]
    return html`<li class="card stack">
      <div class="row">
        <span role="heading" aria-level=${below} class="subheading">${what}</span>
        <span class="badge ${state === 'failed' ? 'bad' : ''}">${state === 'failed' ? words.failed : words.doubt}</span>
      </div>
      <p>${words.causes[cause]}</p>
      ${answered ? html`<p class="quiet">${words.answered(answered)}</p>` : nothing}
      <p class="quiet">${told.join(' · ')}</p>
      ${this.asking === id ? this.question(words, letter) : this.choices(words, letter, what)}
    </li>`
  }

  private choices(words: LettersWords, letter: Letter, what: string): TemplateResult {
    const { id, state, purpose, may_send } = letter
    const send = (): void => {
      if (state === 'failed') void this.resolve(letter, words, 'send_again')
      else void this.ask(id)
    }
    const why = purpose === 'confirmation' ? words.unsendableConfirmation : words.unsendable
    return html`${may_send ? nothing : html`<p class="quiet">${why}</p>`}
      <div class="row">
        ${may_send ? html`<button type="button" class="button second" aria-label=${words.sendOf(what)} @click=${send}>${words.send}</button>` : nothing}
        <button
          type="button"
          class="link"
          aria-label=${words.leaveOf(what)}
          @click=${() => void this.resolve(letter, words, 'leave')}
        >
          ${words.leave}
        </button>
      </div>`
  }

  private question(words: LettersWords, letter: Letter): TemplateResult {
    const cancel = (): void => {
      this.asking = ''
      this.desk.requestUpdate()
    }
    return html`<div role="group" aria-labelledby="twice-${letter.id}" class="stack">
      <p id="twice-${letter.id}" tabindex="-1"><strong>${words.twice}</strong></p>
      <div class="row">
        <button type="button" class="button" @click=${() => void this.resolve(letter, words, 'send_again')}>
          ${words.sendTwice}
        </button>
        <button type="button" class="link" @click=${cancel}>${words.cancel}</button>
      </div>
    </div>`
  }

  private async ask(id: string): Promise<void> {
    this.asking = id
    this.desk.requestUpdate()
    await this.desk.focusOn(`twice-${id}`)
  }

  private async resolve({ id, state }: Letter, words: LettersWords, action: 'send_again' | 'leave'): Promise<void> {
    const { desk, pages } = this
    await this.doing.act(async () => {
      const params = { path: { tenant: desk.slug, letter_id: id } }
      const body = { action, even_twice: action === 'send_again' && state === 'in_doubt' }
      await answer(desk.session.api.PUT('/v1/{tenant}/letters/{letter_id}/resolution', { params, body }))
      this.asking = ''
      pages.drop((one) => one.id === id)
      return action === 'leave' ? words.left : words.sent
    })
    await desk.focusOn('letters-done')
  }
}

export const furnish = (desk: CdcDesk): Room => new LettersRoom(desk)
