import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../../types/openapi.d.ts'
import { answer } from '../../../kernel/client.ts'
import { counted } from '../../../kernel/format.ts'
import { Intention } from '../../../kernel/intention.ts'
import { fromRome, toRome } from '../../../kernel/rome-time.ts'
import { Doing } from '../asked.ts'
import type { CdcDesk } from '../desk.ts'
import type { SystemsWords } from './messages.ts'
import type { Webhook } from './standing.ts'

type NewReplay = components['schemas']['NewReplay']
type Due = components['schemas']['Replay']

/** Events are kept for so many days. */
const kept = 30
const day = 86_400_000

/** Sends again what has happened since a day. */
export class Replay {
  private readonly doing: Doing
  private readonly intention = new Intention()
  private wrong = false

  constructor(
    private readonly desk: CdcDesk,
    private readonly webhook_id: string,
    private readonly changed: () => Promise<void>,
  ) {
    this.doing = new Doing(desk)
  }

  render(words: SystemsWords, { state }: Webhook): TemplateResult {
    const { desk, doing, wrong } = this
    const dayOf = (at: number): string => toRome(at).slice(0, 10)
    const [least, most] = [dayOf(Date.now() - kept * day), dayOf(Date.now())]
    const submit = (event: Event): void => {
      event.preventDefault()
      const from = new FormData(event.currentTarget as HTMLFormElement).get('from') as string
      this.wrong = !from || from < least || from > most
      desk.requestUpdate()
      if (this.wrong) void desk.focusOn('system-from')
      else void this.replay(words, fromRome(`${from}T00:00`))
    }
    const form = html`<form class="stack" novalidate @submit=${submit}>
      <label>
        ${words.from}
        <input
          type="date"
          id="system-from"
          name="from"
          min=${least}
          max=${most}
          aria-describedby="system-from-error"
          aria-invalid=${wrong ? 'true' : nothing}
        />
      </label>
      <span class="error" id="system-from-error">${wrong ? words.noDate : ''}</span>
      <button class="button second" aria-disabled=${doing.busy}>${words.replay}</button>
    </form>`
    return html`<section class="card stack" aria-labelledby="system-replay">
      <div role="heading" aria-level=${desk.below} class="subheading" id="system-replay">${words.replayTitle}</div>
      <p>${words.replayWhy}</p>
      ${state === 'active' ? form : html`<p>${words.onFirst}</p>`} ${doing.render()}
    </section>`
  }

  private replay(words: SystemsWords, since: string): Promise<void> {
    const { desk, doing, intention, webhook_id } = this
    return doing.act(async () => {
      let deliveries = 0
      let body: NewReplay | undefined = { since }
      // So many at a time, until there are no more.
      while (body) {
        const params = { path: { tenant: desk.slug, webhook_id }, header: intention.for(body) }
        const asking = desk.session.api.POST('/v1/{tenant}/webhooks/{webhook_id}/replays', { params, body })
        const due: Due = await answer(asking)
        intention.done()
        deliveries += due.deliveries
        body = due.continue_after === null ? undefined : { after: due.continue_after }
      }
      await this.changed()
      return deliveries ? counted(desk.language, deliveries, words.replayed) : words.replayedNone
    })
  }
}
