import { html, nothing, type TemplateResult } from 'lit'
import { answer } from '../../../kernel/client.ts'
import { dateAndTime } from '../../../kernel/format.ts'
import { Intention } from '../../../kernel/intention.ts'
import { notice } from '../../../ui/notice.ts'
import { Sharing } from '../../../ui/sharing.ts'
import { Doing } from '../asked.ts'
import type { CdcDesk } from '../desk.ts'
import type { SystemsWords } from './messages.ts'
import type { Webhook } from './standing.ts'

/** A webhook's secret: shown once when it is new, and replaced. */
export class Secret {
  private shown = ''
  private sharing: Sharing
  private readonly doing: Doing
  private readonly intention = new Intention()

  constructor(
    private readonly desk: CdcDesk,
    private readonly changed: (webhook: Webhook) => void,
  ) {
    this.sharing = new Sharing(desk)
    this.doing = new Doing(desk)
  }

  /** Whether there is one on the page that nobody can read again. */
  get open(): boolean {
    return this.shown !== ''
  }

  show(secret: string): void {
    this.shown = secret
    this.sharing = new Sharing(this.desk)
    this.desk.requestUpdate()
  }

  /** Takes it off the page: somebody has it, or has gone elsewhere. */
  hide(): void {
    this.show('')
  }

  /** The new secret, for as long as it is on the page. */
  once(words: SystemsWords): unknown {
    const { desk, shown, sharing } = this
    if (!shown) return nothing
    const keep = (): void => {
      this.hide()
      void desk.focusOn('room')
    }
    return notice(
      'warn',
      words.secretOnce,
      words.secretGive,
      html`<code class="secret">${shown}</code>
        <button type="button" class="button" @click=${() => void sharing.copy(shown, words.copied)}>${words.copy}</button>
        <button type="button" class="link" @click=${keep}>${words.kept}</button>
        ${sharing.render()}`,
    )
  }

  /** Its replacement, told what becomes of the one in force. */
  render(words: SystemsWords, { id, previous_secret_until: until }: Webhook): TemplateResult {
    const { desk, doing } = this
    const submit = (event: Event): void => {
      event.preventDefault()
      const hours = Number(new FormData(event.currentTarget as HTMLFormElement).get('overlap'))
      void this.replace(words, id, hours)
    }
    return html`<section class="card stack" aria-labelledby="system-secret">
      <div role="heading" aria-level=${desk.below} class="subheading" id="system-secret">${words.secretTitle}</div>
      <p>${words.secretWhy}</p>
      ${until ? notice('calm', words.both(dateAndTime(desk.language, until)), words.bothNow) : nothing}
      <form class="stack" @submit=${submit}>
        <label>
          ${words.overlap}
          <select name="overlap">
            ${[24, 72, 168, 0].map((hours) => html`<option value=${hours} ?selected=${hours === 24}>${words.overlaps[hours]}</option>`)}
          </select>
        </label>
        <button class="button second" aria-disabled=${doing.busy}>${words.replace}</button>
      </form>
      ${doing.render()}
    </section>`
  }

  private async replace(words: SystemsWords, webhook_id: string, overlap_hours: number): Promise<void> {
    const { desk, doing, intention } = this
    await doing.act(async () => {
      const body = { overlap_hours }
      const params = { path: { tenant: desk.slug, webhook_id }, header: intention.for({ webhook_id, ...body }) }
      const { webhook, secret } = await answer(
        desk.session.api.POST('/v1/{tenant}/webhooks/{webhook_id}/secrets', { params, body }),
      )
      intention.done()
      this.changed(webhook)
      this.show(secret)
      const { previous_secret_until: until } = webhook
      return words.replaced(until ? dateAndTime(desk.language, until) : '')
    })
    if (this.open) await desk.focusOn('system-once')
  }
}
