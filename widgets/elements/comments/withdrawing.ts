import { html, type TemplateResult } from 'lit'
import { answer } from '../../kernel/client.ts'
import { notice } from '../../ui/notice.ts'
import type { Acting, Panel } from './acting.ts'
import type { Comment } from './arranging.ts'

/** Asks once, then takes one's comment back. */
export class Withdrawing implements Panel {
  readonly focus = 'sure'

  constructor(
    private readonly acting: Acting,
    private readonly on: Comment,
  ) {}

  render(): TemplateResult {
    const { acting } = this
    const { words } = acting
    return notice(
      'warn',
      html`<span id="sure" tabindex="-1">${words.sure}</span>`,
      words.sureNow,
      html`<button class="button second" @click=${this.withdraw}>${words.yes}</button>
        <button class="link" @click=${() => acting.close()}>${words.no}</button>`,
    )
  }

  private readonly withdraw = (): void => this.acting.perform({ intent: () => undefined, run: () => this.send() })

  private async send(): Promise<void> {
    const { acting, on } = this
    const { host, words } = acting
    const params = { path: { tenant: host.slug, comment_id: on.id } }
    await answer<unknown>(host.session.api.DELETE('/v1/{tenant}/comments/{comment_id}', { params }))
    host.listing.withdrawn(on.id)
    host.said = words.withdrawn
    acting.close(on.reply_count ? undefined : 'title')
  }
}
