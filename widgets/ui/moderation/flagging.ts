import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import type { CdcElement } from '../../kernel/element.ts'
import { SignInStep } from '../../kernel/sign-in-step.ts'
import { failure } from '../failure.ts'
import { fieldStyles } from '../field.ts'
import { notice } from '../notice.ts'
import { signInAside } from '../sign-in-aside.ts'
import { bones } from '../skeleton.ts'
import { FlagAnswer } from './flag-answer.ts'
import { flaggingWords } from './flagging-words.ts'

type Schemas = components['schemas']
type Flag = Schemas['OwnFlag']

/** What somebody else wrote. */
export interface Flagged {
  readonly kind: Schemas['ModeratedKind']
  readonly id: string
}

/** Among so many of one's own the flag is looked for. */
const most = 100

/**
 * Saying that something is against the rules: a reason of the town's list, words if one likes; then what has become of it, and the way
 * back. Opened by a quiet press, whatever the content is.
 */
export class Flagging {
  /** The keyboard goes there when it opens. */
  readonly focus = 'flagging'

  private reasons: Schemas['ModerationReason'][] | undefined
  private flag: Flag | undefined
  private told: FlagAnswer | undefined
  private reason = ''
  private text = ''
  private missing = false
  private busy = false
  private failed: unknown
  private readonly step: SignInStep

  /** @param close Puts it away; the keyboard goes back to where it came from. Without it whatever is around it does so. */
  constructor(
    private readonly host: CdcElement,
    private readonly on: Flagged,
    private readonly close?: () => void,
  ) {
    this.step = new SignInStep(host)
    host.adopt(fieldStyles)
    void this.load()
  }

  private get path(): { tenant: string; kind: Flagged['kind']; content_id: string } {
    return { tenant: this.host.slug, kind: this.on.kind, content_id: this.on.id }
  }

  private get words() {
    return flaggingWords[this.host.language]
  }

  render(): TemplateResult {
    const { words, flag, reasons, failed, host } = this
    return html`<div class="panel stack" id="flagging" tabindex="-1" role="group" aria-label=${words.title}>
      ${flag ? this.done(flag) : reasons ? this.form(reasons) : failed ? nothing : html`<div aria-busy="true">${bones('tall', '', '')}</div>`}
      ${failed ? failure(host, failed, reasons ? undefined : () => void this.load()) : nothing}
      ${signInAside(this.step, host.language)}
    </div>`
  }

  private form(reasons: readonly Schemas['ModerationReason'][]): TemplateResult {
    const { words, missing, busy } = this
    return html`<form class="stack" novalidate @submit=${this.submit}>
      <p class="subheading">${words.title}</p>
      <p class="quiet">${words.hint}</p>
      <fieldset aria-describedby=${missing ? 'flag-error' : nothing}>
        <legend class="label">${words.reason}</legend>
        ${missing ? html`<span class="error" id="flag-error">${words.choose}</span>` : nothing}
        ${reasons.map(
          ({ code, title }, place) =>
            html`<label class="tick">
              <input
                type="radio"
                name="flag-reason"
                id=${place ? nothing : 'flag-first'}
                .checked=${code === this.reason}
                @change=${() => (this.reason = code)}
              />
              <span>${title}</span>
            </label>`,
        )}
      </fieldset>
      <label
        >${words.words}
        <textarea
          rows="2"
          maxlength="2000"
          .value=${this.text}
          @input=${({ target }: Event) => (this.text = (target as HTMLTextAreaElement).value)}
        ></textarea>
      </label>
      <div class="row">
        <button class="button" aria-disabled=${busy}>${words.send}</button>
        ${this.close ? html`<button class="link" type="button" @click=${this.away}>${words.cancel}</button>` : nothing}
      </div>
    </form>`
  }

  private done({ at, outcome, holds, due_at: due }: Flag): TemplateResult {
    const { words } = this
    return html`${this.told?.render() ?? notice('good', words.done(at), due ? words.doneBy(due) : words.doneNow)}
      ${holds ? html`<p class="quiet">${words.holds}</p>` : nothing}
      <div class="row">
        ${this.close ? html`<button class="button second" type="button" @click=${this.away}>${words.close}</button>` : nothing}
        ${outcome || holds ? nothing : html`<button class="link" type="button" @click=${this.withdraw}>${words.withdraw}</button>`}
      </div>`
  }

  private readonly away = (): void => {
    this.step.cancel()
    this.close?.()
  }

  private async load(): Promise<void> {
    const { host } = this
    const params = { path: { tenant: host.slug } }
    const headers = { 'accept-language': host.language }
    this.failed = undefined
    try {
      const [terms] = await Promise.all([
        answer(host.publicApi.GET('/v1/{tenant}/moderation', { params, headers })),
        this.readFlag(),
      ])
      this.reasons = terms.reasons
    } catch (thrown) {
      this.failed = thrown
    }
    host.requestUpdate()
  }

  /** Whether whoever is signed in has flagged it already. */
  private async readFlag(): Promise<void> {
    const { host, on } = this
    if (!host.session.signedIn) return
    const params = { path: { tenant: host.slug }, query: { limit: most } }
    const headers = { 'accept-language': host.language }
    const { items } = await answer(host.session.api.GET('/v1/{tenant}/me/flags', { params, headers }))
    this.flag = items.find(({ content_id: id }) => id === on.id)
    this.told = this.flag?.outcome ? new FlagAnswer(host, this.flag) : undefined
  }

  private readonly submit = (event: Event): void => {
    event.preventDefault()
    const { host, step } = this
    if (this.busy) return
    this.missing = !this.reason
    host.requestUpdate()
    if (this.missing) return void host.focusOn('flag-first')
    if (host.session.has('low')) return void this.act(this.send)
    void step.pass({ assurance: 'low' }).then((signedIn) => (signedIn ? this.act(this.send) : undefined))
  }

  private readonly withdraw = (): Promise<void> => this.act(this.takeBack)

  private readonly send = async (): Promise<void> => {
    const { host, path } = this
    const words = this.text.trim()
    const body = { reason: this.reason, ...(words.length > 2 && { words }) }
    this.flag = await answer(
      host.session.api.PUT('/v1/{tenant}/moderation/flags/{kind}/{content_id}', { params: { path }, body }),
    )
    host.said = this.words.sent
  }

  private readonly takeBack = async (): Promise<void> => {
    const { host, path } = this
    await answer<unknown>(host.session.api.DELETE('/v1/{tenant}/moderation/flags/{kind}/{content_id}', { params: { path } }))
    this.flag = undefined
    host.said = this.words.withdrawn
  }

  private async act(deed: () => Promise<void>): Promise<void> {
    const { host } = this
    this.busy = true
    this.failed = undefined
    host.requestUpdate()
    try {
      await deed()
    } catch (thrown) {
      this.failed = thrown
    }
    this.busy = false
    host.requestUpdate()
    await host.focusOn('flagging')
  }
}
