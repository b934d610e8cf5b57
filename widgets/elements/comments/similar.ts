import { html, nothing, type TemplateResult } from 'lit'
import { answer } from '../../kernel/client.ts'
import { icon } from '../../ui/icons.ts'
import { linked } from '../../ui/linked.ts'
import type { Acting } from './acting.ts'
import type { Comment } from './arranging.ts'
import { nameOf } from './comment.ts'
import type { Draft } from './draft.ts'
import { vote } from './support.ts'
import { writingMessages } from './writing-messages.ts'

/** Milliseconds without a letter after which others' comments are asked for. */
const pause = 700
/** Fewer letters say nothing yet. */
const least = 20

/**
 * Comments that say something like what is being written, to be supported in place of writing it again. They come when the typing pauses,
 * below everything that the writer uses, so that nothing moves there; without an answer nothing is shown.
 */
export class Similar {
  private items: Comment[] = []
  private asked = ''
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly acting: Acting,
    private readonly draft: () => Draft,
  ) {
    this.typed()
  }

  typed(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.ask(), pause)
  }

  render(): TemplateResult | typeof nothing {
    const { acting, items } = this
    const { host } = acting
    const words = writingMessages[host.language]
    if (!items.length) return nothing
    return html`<section class="similar stack" aria-labelledby="similar">
      <p class="label" id="similar">${words.similar}</p>
      <p class="quiet">${words.similarHint}</p>
      <ul>
        ${items.map(
          (it) =>
            html`<li class="stack">
              <p class="quiet" dir="auto">${nameOf(it, host.words)}</p>
              <p class="prose" lang=${it.language} dir="auto">${linked(it.text)}</p>
              ${host.may.support && !it.own?.author ? this.supporting(it) : nothing}
            </li>`,
        )}
      </ul>
    </section>`
  }

  private supporting(it: Comment): TemplateResult {
    const { words } = this.acting.host
    const { support_count: n } = it
    const done = it.own?.supported === true
    return html`<button class="button second" type="button" @click=${() => this.support(it)}>
      ${done ? icon.tick : nothing}<span>${done ? words.supported : words.support}${n ? ` · ${words.number(n)}` : ''}</span>
    </button>`
  }

  private support(it: Comment): void {
    const { acting } = this
    const run = async (): Promise<void> => {
      const counted = await vote(acting.host, it, 'support')
      this.items = this.items.map((known) => (known.id === it.id ? counted(known) : known))
      acting.host.said = it.own?.supported ? acting.words.notSupported : acting.words.nowSupported
    }
    acting.perform({ intent: () => undefined, run, instead: { what: 'support', id: it.id } })
  }

  private async ask(): Promise<void> {
    const { host } = this.acting
    const { text, asStaff } = this.draft()
    const sought = text.trim()
    if (sought === this.asked || !host.isConnected) return
    this.asked = sought
    const found = sought.length < least || asStaff ? [] : await this.find(sought).catch(() => undefined)
    if (sought !== this.asked || !found) return
    if (found.length && !this.items.length) host.said = writingMessages[host.language].similar
    this.items = found
    host.requestUpdate()
  }

  private async find(text: string): Promise<Comment[]> {
    const { subject, language, slug, session, publicApi } = this.acting.host
    const api = session.signedIn ? session.api : publicApi
    const params = { path: { tenant: slug } }
    return (await answer(api.POST('/v1/{tenant}/similar-comments', { params, body: { subject, language, text } }))).items
  }
}
