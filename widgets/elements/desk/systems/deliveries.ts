import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../../types/openapi.d.ts'
import { answer } from '../../../kernel/client.ts'
import { counted, dateAndTime } from '../../../kernel/format.ts'
import { Intention } from '../../../kernel/intention.ts'
import { Pages } from '../../../kernel/pages.ts'
import { failure } from '../../../ui/failure.ts'
import { bones } from '../../../ui/skeleton.ts'
import { Doing } from '../asked.ts'
import type { CdcDesk } from '../desk.ts'
import type { SystemsWords } from './messages.ts'
import { eventName, type Webhook } from './standing.ts'

type Delivery = components['schemas']['WebhookDelivery']
type State = Delivery['state']

const states: readonly State[] = ['dead', 'waiting', 'delivered']

/** What was and will be sent to a webhook: what was given up first, when there is any. */
export class Deliveries {
  private state: State | '' = ''
  private readonly pages: Pages<Delivery>
  private readonly doing: Doing
  private readonly intention = new Intention()

  constructor(
    private readonly desk: CdcDesk,
    private readonly webhook_id: string,
    private readonly changed: () => Promise<void>,
  ) {
    this.doing = new Doing(desk)
    this.pages = new Pages(desk, (cursor, limit) =>
      desk.session.api.GET('/v1/{tenant}/webhooks/{webhook_id}/deliveries', {
        params: {
          path: { tenant: desk.slug, webhook_id },
          query: { ...(cursor && { cursor }), ...(limit && { limit }), ...(this.state && { state: this.state }) },
        },
      }),
    )
  }

  /** Shows those in that state, or all. */
  open(state: State | ''): Promise<void> {
    if (this.state !== state) this.pages.items = undefined
    this.state = state
    return this.pages.restart()
  }

  render(words: SystemsWords, webhook: Webhook): TemplateResult {
    const { desk, pages, state, doing } = this
    const { items, failed } = pages
    const choose = ({ target }: Event): void => void this.open((target as HTMLSelectElement).value as State | '')
    const look = (): void => void Promise.all([pages.reload(), this.changed()])
    return html`<section class="card stack" aria-labelledby="system-sent">
      <div role="heading" aria-level=${desk.below} class="subheading" id="system-sent" tabindex="-1">${words.sent}</div>
      <div class="row showing">
        <label>
          ${words.show}
          <select name="state" @change=${choose}>
            <option value="" ?selected=${!state}>${words.everything}</option>
            ${states.map((one) => html`<option value=${one} ?selected=${state === one}>${words.states[one]}</option>`)}
          </select>
        </label>
        <button type="button" class="button second" @click=${look}>${words.again}</button>
      </div>
      ${failed ? failure(desk, failed, () => void pages.restart()) : nothing}
      ${
        items
          ? html`<ol class="sent">
              ${items.map((delivery) => this.entry(words, delivery, webhook.state === 'active'))}
            </ol>`
          : failed
            ? nothing
            : html`<div aria-busy="true">${bones('', 'short', '', 'short')}</div>`
      }
      ${items && !items.length ? html`<p>${words.nothing}</p>` : nothing}
      ${pages.more ? html`<button type="button" class="button second" @click=${() => void pages.next()}>${words.moreSent}</button>` : nothing}
      ${doing.render()}
    </section>`
  }

  private entry(words: SystemsWords, delivery: Delivery, active: boolean): TemplateResult {
    const { language } = this.desk
    const { event_id, event, happened_at, state, attempts, delivered_at, next_try_at } = delivery
    const when = dateAndTime(language, happened_at)
    const name = eventName(words, event)
    const mood = { dead: 'bad', waiting: '', delivered: 'good' }[state]
    const told = [
      words.happened(when),
      ...(delivered_at ? [words.arrived(dateAndTime(language, delivered_at))] : []),
      ...(attempts ? [counted(language, attempts, words.tries)] : []),
    ]
    const next =
      state !== 'waiting' ? '' : attempts && next_try_at ? words.nextTry(dateAndTime(language, next_try_at)) : words.leaving
    return html`<li class="stack">
      <p class="row"><strong>${name}</strong> <span class="badge ${mood}">${words.stateOf[state]}</span></p>
      ${state === 'delivered' ? nothing : html`<p>${why(words, delivery)} ${next}</p>`}
      <p class="quiet">${told.join(' · ')}</p>
      ${
        state === 'dead' && active
          ? html`<button
              type="button"
              class="button second"
              aria-label=${words.retryOf(name, when)}
              aria-disabled=${this.doing.busy}
              @click=${() => void this.retry(words, event_id)}
            >
              ${words.retry}
            </button>`
          : nothing
      }
    </li>`
  }

  private retry(words: SystemsWords, event_id: string): Promise<void> {
    const { desk, doing, pages, intention, webhook_id } = this
    return doing.act(async () => {
      const params = { path: { tenant: desk.slug, webhook_id, event_id }, header: intention.for(event_id) }
      await answer(desk.session.api.POST('/v1/{tenant}/webhooks/{webhook_id}/deliveries/{event_id}/retries', { params }))
      intention.done()
      await Promise.all([pages.reload(), this.changed()])
      void desk.focusOn('system-sent')
      return words.retried
    })
  }
}

/** Why the last attempt has failed, in words; '' when it has not. */
export function why(words: SystemsWords, { error, answered }: Pick<Delivery, 'error' | 'answered'>): string {
  if (error === null) return ''
  return error === 'answered' ? words.answered(answered ?? 0) : words.faults[error]
}
