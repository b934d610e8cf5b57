import { html, type TemplateResult } from 'lit'
import { answer } from '../../kernel/client.ts'
import { notice } from '../../ui/notice.ts'
import type { Doing, Panel } from './doing.ts'
import type { Amendment } from './reading.ts'

/** Asks once, then takes one's amendment back. */
export class TakingBack implements Panel {
  readonly focus = 'sure'

  constructor(
    private readonly doing: Doing,
    private readonly on: Amendment,
  ) {}

  render(): TemplateResult {
    const { doing, on } = this
    const { words } = doing
    return notice(
      'warn',
      html`<span id="sure" tabindex="-1">${words.takeBackSure}</span>`,
      '',
      html`<button class="button second" @click=${this.takeBack}>${words.yesTakeBack}</button>
        <button class="link" @click=${() => doing.close(`a-${on.id}`)}>${words.noStay}</button>`,
    )
  }

  private readonly takeBack = (): void =>
    this.doing.perform({ intent: () => undefined, assurance: 'low', run: () => this.send() })

  private async send(): Promise<void> {
    const { doing, on } = this
    const { host, words } = doing
    const params = { path: { ...host.path, amendment_id: on.id } }
    const path = '/v1/{tenant}/proposals/{proposal_id}/amendments/{amendment_id}'
    await answer<unknown>(host.session.api.DELETE(path, { params }))
    host.reading.amended({ ...on, state: 'withdrawn' })
    host.said = words.takenBack
    doing.close(`s-${on.section_id}`)
  }
}
