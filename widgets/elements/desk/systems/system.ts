import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../../types/openapi.d.ts'
import { answer } from '../../../kernel/client.ts'
import { counted, date } from '../../../kernel/format.ts'
import { Intention } from '../../../kernel/intention.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { notice } from '../../../ui/notice.ts'
import { Asked, Doing } from '../asked.ts'
import type { CdcDesk } from '../desk.ts'
import { Deliveries } from './deliveries.ts'
import { SystemForm } from './form.ts'
import type { SystemsWords } from './messages.ts'
import { Replay } from './replay.ts'
import { Secret } from './secret.ts'
import { eventName, standing, type Webhook } from './standing.ts'

type WebhookChange = components['schemas']['WebhookChange']

/** One connected system: how it is, what was sent to it, and everything that can be done with it. */
export class System {
  readonly secret: Secret
  private readonly asked: Asked<Webhook>
  private readonly deliveries: Deliveries
  private readonly replay: Replay
  private readonly doing: Doing
  private readonly form: SystemForm
  private readonly pinging = new Intention()
  private etag = ''
  /** The form is filled with what was there when it was opened. */
  private editing = false
  /** What somebody else has saved while this form was open. */
  private other: Webhook | undefined
  /** It is about to be deleted. */
  private leaving = false

  constructor(
    private readonly desk: CdcDesk,
    private readonly id: string,
    /** It is deleted. */
    private readonly gone: (client: string) => void,
  ) {
    this.asked = new Asked(desk, () => this.fetch())
    this.doing = new Doing(desk)
    this.form = new SystemForm(desk)
    this.secret = new Secret(desk, (webhook) => (this.asked.value = webhook))
    const changed = (): Promise<void> => this.asked.read()
    this.deliveries = new Deliveries(desk, id, changed)
    this.replay = new Replay(desk, id, () => this.deliveries.open('').then(changed))
  }

  get unsaved(): boolean {
    return this.secret.open || (this.editing && this.form.touched)
  }

  async enter(edit: boolean): Promise<void> {
    this.leaving = false
    if (this.editing && !this.form.touched) this.editing = false
    await this.asked.read()
    const { value } = this.asked
    if (!value) return
    if (edit && !this.editing) {
      this.form.fill(value)
      this.editing = true
    }
    if (!edit) await this.deliveries.open(value.dead_deliveries ? 'dead' : '')
  }

  private async fetch(): Promise<Webhook> {
    const { desk, id } = this
    const asking = desk.session.api.GET('/v1/{tenant}/webhooks/{webhook_id}', {
      params: { path: { tenant: desk.slug, webhook_id: id } },
    })
    const webhook = await answer(asking)
    const etag = (await asking).response.headers.get('etag') ?? ''
    // What is being written was written over the version that was there before.
    if (!this.editing || !this.form.touched) this.etag = etag
    return webhook
  }

  render(words: SystemsWords, edit: boolean): unknown {
    return this.asked.render((webhook) => (edit ? this.changing(words, webhook) : this.whole(words, webhook)))
  }

  private whole(words: SystemsWords, webhook: Webhook): TemplateResult {
    return html`<div class="stack">
      <div id="system-once" tabindex="-1">${this.secret.once(words)}</div>
      ${this.about(words, webhook)} ${this.deliveries.render(words, webhook)} ${this.replay.render(words, webhook)}
      ${this.secret.render(words, webhook)} ${this.removing(words, webhook)}
    </div>`
  }

  private about(words: SystemsWords, webhook: Webhook): TemplateResult {
    const { desk, doing, id } = this
    const { client, url, description, events, created_at, state } = webhook
    const active = state === 'active'
    return html`<section class="card stack" aria-labelledby="system-name">
      <div role="heading" aria-level=${desk.below} class="subheading" id="system-name">${client}</div>
      ${standing(words, desk.language, webhook)}
      <p><code>${url}</code></p>
      ${description ? html`<p class="prose">${description}</p>` : nothing}
      <details>
        <summary class="link">${counted(desk.language, events.length, words.eventsChosen)}</summary>
        <ul class="chosen">
          ${events.map((event) => html`<li>${eventName(words, event)}</li>`)}
        </ul>
      </details>
      <p class="quiet">${words.since(date(desk.language, created_at))}</p>
      <div class="row">
        ${
          active
            ? html`<button type="button" class="button" aria-disabled=${doing.busy} @click=${() => void this.ping(words)}>
                ${words.ping}
              </button>`
            : nothing
        }
        <button
          type="button"
          class=${active ? 'button second' : 'button'}
          aria-disabled=${doing.busy}
          @click=${() => void this.turn(words, active ? 'disabled' : 'active')}
        >
          ${active ? words.turnOff : words.turnOn}
        </button>
        <a href=${desk.addressOf('systems', `${id}/edit`)}>${words.edit}</a>
      </div>
      ${doing.render()}
    </section>`
  }

  private ping(words: SystemsWords): Promise<void> {
    const { desk, doing, id, pinging } = this
    return doing.act(async () => {
      const params = { path: { tenant: desk.slug, webhook_id: id }, header: pinging.for(id) }
      await answer(desk.session.api.POST('/v1/{tenant}/webhooks/{webhook_id}/pings', { params }))
      pinging.done()
      await this.deliveries.open('')
      return words.pinged
    })
  }

  /** Switched over the newest version: of the rest nothing changes. */
  private turn(words: SystemsWords, state: Webhook['state']): Promise<void> {
    return this.doing.act(async () => {
      await this.asked.read()
      await this.change({ state })
      await this.deliveries.open('')
      return state === 'active' ? words.turnedOn : words.turnedOff
    })
  }

  private async change(body: WebhookChange): Promise<void> {
    const { desk, id, etag } = this
    const params = { path: { tenant: desk.slug, webhook_id: id }, header: { 'If-Match': etag } }
    const headers = { 'Content-Type': 'application/merge-patch+json' }
    const asking = desk.session.api.PATCH('/v1/{tenant}/webhooks/{webhook_id}', { params, body, headers })
    this.asked.value = await answer(asking)
    this.etag = (await asking).response.headers.get('etag') ?? ''
  }

  private changing(words: SystemsWords, webhook: Webhook): TemplateResult {
    const { desk, doing, id, other } = this
    const submit = (event: Event): void => {
      event.preventDefault()
      const written = this.form.read()
      if (written) void this.save(words, written)
    }
    const leave = (): void => {
      this.form.fill(webhook)
      desk.go('systems', id)
    }
    return html`<form class="card stack" novalidate @submit=${submit}>
      <div role="heading" aria-level=${desk.below} class="subheading">${webhook.client}</div>
      ${other ? html`<div role="alert">${notice('warn', words.other(other.client, other.url), words.otherNow)}</div>` : nothing}
      ${this.form.render(words)}
      <div class="row">
        <button class="button" aria-disabled=${doing.busy}>${words.save}</button>
        <button type="button" class="link" @click=${leave}>${words.leave}</button>
      </div>
      ${doing.render()}
    </form>`
  }

  private save(words: SystemsWords, written: WebhookChange): Promise<void> {
    const { desk, doing, id } = this
    return doing.act(async () => {
      try {
        await this.change(written)
      } catch (thrown) {
        if (Refusal.from(thrown).code !== 'http.precondition_failed') throw thrown
        this.form.touched = false
        await this.asked.read()
        this.form.touched = true
        this.other = this.asked.value
        return ''
      }
      this.other = undefined
      this.form.touched = this.editing = false
      desk.go('systems', id)
      return words.saved
    })
  }

  private removing(words: SystemsWords, { client }: Webhook): TemplateResult {
    const { desk, leaving } = this
    const ask = (to: boolean): void => {
      this.leaving = to
      desk.requestUpdate()
      void desk.focusOn(to ? 'system-sure' : 'system-remove')
    }
    return html`<section class="card stack" aria-label=${words.remove}>
      <p>${words.removeWhy}</p>
      ${
        leaving
          ? html`<div class="row">
              <button type="button" class="button" id="system-sure" @click=${() => void this.remove(client)}>
                ${words.sure}
              </button>
              <button type="button" class="link" @click=${() => ask(false)}>${words.never}</button>
            </div>`
          : html`<button type="button" class="button second" id="system-remove" @click=${() => ask(true)}>
              ${words.remove}
            </button>`
      }
    </section>`
  }

  private remove(client: string): Promise<void> {
    const { desk, doing, id } = this
    this.leaving = false
    return doing.act(async () => {
      const params = { path: { tenant: desk.slug, webhook_id: id } }
      await answer(desk.session.api.DELETE('/v1/{tenant}/webhooks/{webhook_id}', { params }))
      this.secret.hide()
      this.gone(client)
      return ''
    })
  }
}
