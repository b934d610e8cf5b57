import { html, nothing, type TemplateResult } from 'lit'
import { answer } from '../../kernel/client.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { notice } from '../../ui/notice.ts'
import type { Doing, Panel } from './doing.ts'
import type { Amendment } from './reading.ts'

const [least, most] = [5, 2000]

/** For authors: accepts an amendment or rejects it, with a reason that everybody reads. */
export class Deciding implements Panel {
  readonly focus = 'reason'
  private reason = ''
  private short = false
  /** What stands in the place of the passage, once the API has said that it is another. */
  private stands: string | undefined

  constructor(
    private readonly doing: Doing,
    private readonly on: Amendment,
    private what: 'accept' | 'reject',
  ) {}

  render(): TemplateResult {
    const { doing, short, what, on, stands } = this
    const { words } = doing
    return html`<form class="panel stack" aria-labelledby="deciding" @submit=${this.submit} novalidate>
      <p class="subheading" id="deciding">${words.deciding[what]}</p>
      ${
        stands === undefined
          ? nothing
          : notice(
              'warn',
              words.changed,
              html`${stands ? html`${words.standsNow} <q dir="auto">${stands}</q>` : words.gone} ${words.wayOn}`,
            )
      }
      <label>
        ${words.reason}
        <span class="hint" id="reason-hint">${words.reasonHint[what]}</span>
        ${short ? html`<span class="error" id="reason-error">${words.short}</span>` : nothing}
        <textarea
          id="reason"
          name="reason"
          maxlength=${most}
          rows="2"
          aria-invalid=${short}
          aria-describedby=${short ? 'reason-error' : 'reason-hint'}
          .value=${this.reason}
          @input=${this.type}
        ></textarea>
      </label>
      <div class="row">
        <button class="button">${words.decide[what]}</button>
        <button class="link" type="button" @click=${() => doing.close(`a-${on.id}`)}>${words.cancel}</button>
      </div>
    </form>`
  }

  private readonly type = ({ target }: Event): void => {
    this.reason = (target as HTMLTextAreaElement).value
  }

  private readonly submit = (event: Event): void => {
    event.preventDefault()
    const { doing } = this
    this.short = this.reason.trim().length < least
    doing.host.requestUpdate()
    if (this.short) return void doing.host.focusOn('reason')
    doing.perform({ intent: () => undefined, assurance: 'low', run: () => this.send() })
  }

  private async send(): Promise<void> {
    const { doing, on, what } = this
    const { host, words } = doing
    const body = { decision: what === 'accept' ? ('accepted' as const) : ('rejected' as const), reason: this.reason.trim() }
    const params = { path: { ...host.path, amendment_id: on.id } }
    const path = '/v1/{tenant}/proposals/{proposal_id}/amendments/{amendment_id}/decision'
    try {
      host.reading.amended(await answer(host.session.api.PUT(path, { params, body })))
    } catch (thrown) {
      const { code, params: told } = Refusal.from(thrown)
      if (code !== 'proposal.passage_changed') throw thrown
      // It can't be accepted as it is any more: what was written as a reason stays, and rejecting is left.
      this.stands = String(told['current'] ?? '')
      this.what = 'reject'
      void host.reading.readAmendments()
      return void host.focusOn('reason')
    }
    host.said = words.decidedNow[what]
    // An accepted one has changed the text, and where the others stand in it.
    if (what === 'accept') await host.reading.refresh()
    doing.close('text')
  }
}
