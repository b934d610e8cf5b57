import { html, nothing, type TemplateResult } from 'lit'
import { answer } from '../../kernel/client.ts'
import type { Acting, Panel } from './acting.ts'
import type { Comment } from './arranging.ts'

/** For the staff: hides a comment for a reason that everybody reads, or shows it again. */
export class Hiding implements Panel {
  readonly focus = 'hiding'
  private reason = ''
  private short = false

  constructor(
    private readonly acting: Acting,
    private readonly on: Comment,
  ) {}

  render(): TemplateResult {
    const { acting, short } = this
    const { words } = acting
    const hide = this.on.state === 'visible'
    return html`<form class="panel stack" aria-labelledby="hiding" @submit=${this.submit} novalidate>
      <p class="subheading" id="hiding" tabindex="-1">${hide ? words.hiding : words.showing}</p>
      ${
        hide
          ? html`<label>
              ${words.reason}
              <span class="hint">${words.reasonHint}</span>
              ${short ? html`<span class="error" id="reason-error">${words.reasonShort}</span>` : nothing}
              <textarea
                id="reason"
                name="reason"
                maxlength="2000"
                rows="2"
                aria-invalid=${short}
                aria-describedby=${short ? 'reason-error' : nothing}
                .value=${this.reason}
                @input=${this.type}
              ></textarea>
            </label>`
          : nothing
      }
      <div class="row">
        <button class="button">${hide ? words.hide : words.show}</button>
        <button class="link" type="button" @click=${() => acting.close()}>${words.cancel}</button>
      </div>
    </form>`
  }

  private readonly type = ({ target }: Event): void => {
    this.reason = (target as HTMLTextAreaElement).value
  }

  private readonly submit = (event: Event): void => {
    event.preventDefault()
    const { acting } = this
    this.short = this.on.state === 'visible' && this.reason.trim().length < 10
    acting.host.requestUpdate()
    if (this.short) return void acting.host.focusOn('reason')
    acting.perform({ intent: () => undefined, run: () => this.send() })
  }

  private async send(): Promise<void> {
    const { acting, on } = this
    const { host, words } = acting
    const hidden = on.state === 'visible'
    const now = await answer(
      host.session.api.PUT('/v1/{tenant}/comments/{comment_id}/visibility', {
        params: { path: { tenant: host.slug, comment_id: on.id } },
        body: hidden ? { hidden, reason: this.reason.trim() } : { hidden },
      }),
    )
    host.listing.changed(on.id, () => now)
    host.said = hidden ? words.nowHidden : words.nowShown
    acting.close()
  }
}
