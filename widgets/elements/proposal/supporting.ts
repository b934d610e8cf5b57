import { html, type TemplateResult } from 'lit'
import { answer } from '../../kernel/client.ts'
import { notice } from '../../ui/notice.ts'
import { whoMay } from '../../ui/who-may.ts'
import type { Deed, Doing, Panel } from './doing.ts'
import { ProposalSupportedEvent } from './events.ts'
import { debatesProposalsSupportsCreate } from '../../ui/seen/table.ts'

/** Before the support: who may give it, what will be public; then it is given with one press. */
export class Supporting implements Panel {
  readonly focus = 'before'
  readonly deed: Deed
  private sending = false

  constructor(private readonly doing: Doing) {
    const assurance = doing.asked('support_proposal')?.assurance ?? 'low'
    this.deed = { intent: () => ({ what: 'support' }), assurance, run: () => this.send() }
  }

  render(): TemplateResult {
    const { doing, sending } = this
    const { words, host } = doing
    const asked = doing.asked('support_proposal')
    return html`<form class="panel stack" aria-labelledby="before" @submit=${this.submit}>
      <p class="subheading" id="before" tabindex="-1">${words.before}</p>
      ${asked ? html`<p>${words.who(whoMay[host.language](asked))}</p>` : ''}
      <p id="public">${words.seen[debatesProposalsSupportsCreate.seen]} ${host.session.signedIn ? '' : words.signInNext}</p>
      <div class="row">
        <button class="button main" part="support" aria-describedby="public" aria-disabled=${sending}>
          ${sending ? words.sending : words.support}
        </button>
        <button class="link" type="button" @click=${() => doing.close('support')}>${words.cancel}</button>
      </div>
    </form>`
  }

  private readonly submit = (event: Event): void => {
    event.preventDefault()
    if (!this.sending) this.doing.perform(this.deed)
  }

  private async send(): Promise<void> {
    const { doing } = this
    const { host, words } = doing
    this.sending = true
    host.requestUpdate()
    try {
      const asked = host.session.api.POST('/v1/{tenant}/proposals/{proposal_id}/supports', { params: { path: host.path } })
      const { count, receipt } = await answer(asked)
      await host.reading.supported(receipt, count)
      host.said = words.supported
      doing.close('supported')
      host.dispatchEvent(new ProposalSupportedEvent(host.proposalId, true, count))
    } finally {
      this.sending = false
    }
  }
}

/** Asks once, then takes the support back. */
export class Leaving implements Panel {
  readonly focus = 'sure'

  constructor(private readonly doing: Doing) {}

  render(): TemplateResult {
    const { doing } = this
    const { words } = doing
    return notice(
      'warn',
      html`<span id="sure" tabindex="-1">${words.unsupportSure}</span>`,
      words.unsupportNow,
      html`<button class="button second" @click=${this.leave}>${words.yesTakeBack}</button>
        <button class="link" @click=${() => doing.close('supported')}>${words.noStay}</button>`,
    )
  }

  private readonly leave = (): void => {
    const assurance = this.doing.asked('support_proposal')?.assurance ?? 'low'
    this.doing.perform({ intent: () => undefined, assurance, run: () => this.send() })
  }

  private async send(): Promise<void> {
    const { doing } = this
    const { host, words } = doing
    const path = '/v1/{tenant}/proposals/{proposal_id}/supports/mine'
    const { count } = await answer(host.session.api.DELETE(path, { params: { path: host.path } }))
    await host.reading.supported(null, count)
    host.said = words.unsupported
    doing.close('support')
    host.dispatchEvent(new ProposalSupportedEvent(host.proposalId, false, count))
  }
}
