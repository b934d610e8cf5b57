import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { Intention } from '../../kernel/intention.ts'
import { PersonalData } from '../../ui/moderation/personal-data.ts'
import { notice } from '../../ui/notice.ts'
import { ProposalChangedEvent } from './events.ts'
import type { CdcProposalEditor } from './proposal-editor.ts'
import { writingMessages } from './writing-messages.ts'

type Action = 'publish' | 'freeze' | 'withdraw'

const actions: readonly Action[] = ['publish', 'freeze', 'withdraw']

/** What authors do with the proposal as a whole: publish it, settle its text, withdraw it. Each says what it means, then asks. */
export class Steps {
  private asks: Action | undefined
  private reason = ''
  private bare = false
  private readonly personal: PersonalData
  private readonly intention = new Intention()

  /** @param writing sends what has been written before a step is taken. */
  constructor(
    private readonly host: CdcProposalEditor,
    private readonly writing?: { sync(): Promise<void>; readonly unsent: boolean },
  ) {
    this.personal = new PersonalData(host, () => this.soonPublic)
  }

  /** What everybody reads once it is published. */
  private get soonPublic(): { text: string }[] {
    const { proposal } = this.host.reading
    if (this.asks !== 'publish' || !proposal) return []
    return [proposal.title, ...proposal.sections.map(({ text }) => text)].map((text) => ({ text }))
  }

  private get words() {
    return writingMessages[this.host.language]
  }

  render(): unknown {
    const { host, asks, words } = this
    const may = actions.filter((action) => host.reading.mine?.actions.includes(action))
    if (!may.length) return nothing
    return html`<section class="stack steps" aria-label=${words.steps}>
      ${asks && may.includes(asks) ? this.question(asks) : html`<div class="row">${may.map((action) => this.button(action))}</div>`}
      ${host.deeds.render('step')}
    </section>`
  }

  private button(action: Action): TemplateResult {
    const main = action !== 'withdraw'
    return html`<button type="button" class=${main ? 'button' : 'link'} id=${`step-${action}`} @click=${() => this.ask(action)}>
      ${this.words.step[action]}
    </button>`
  }

  private question(action: Action): TemplateResult {
    const { host, words, bare } = this
    const { what, now, yes } = words.sure[action]
    const buttons = html`<button class="button" aria-disabled=${host.deeds.busy === 'step'}>${yes}</button>
      <button type="button" class="link" @click=${() => this.ask(undefined, action)}>${words.notYet}</button>`
    return html`<form class="stack" @submit=${(event: Event) => this.submit(event, action)} novalidate>
      ${notice('calm', html`<span id="sure-step" tabindex="-1">${what}</span>`, now)}
      ${
        action === 'withdraw'
          ? html`<label>
              ${words.reason}
              <span class="hint">${words.reasonHint}</span>
              ${bare ? html`<span class="error" id="reason-error">${words.reasonMissing}</span>` : nothing}
              <textarea
                id="reason"
                rows="3"
                maxlength="2000"
                dir="auto"
                aria-invalid=${bare}
                aria-describedby=${bare ? 'reason-error' : nothing}
                .value=${this.reason}
                @input=${({ target }: Event) => (this.reason = (target as HTMLTextAreaElement).value)}
              ></textarea>
            </label>`
          : nothing
      }
      ${this.personal.render()}
      <div class="row">${buttons}</div>
    </form>`
  }

  private ask(action: Action | undefined, back?: Action): void {
    this.asks = action
    this.bare = false
    this.host.deeds.forget()
    this.host.requestUpdate()
    void this.host.focusOn(back ? `step-${back}` : 'sure-step')
  }

  private submit(event: Event, action: Action): void {
    event.preventDefault()
    const { host } = this
    const reason = this.reason.trim()
    this.bare = action === 'withdraw' && reason.length < 5
    host.requestUpdate()
    if (this.bare) return void host.focusOn('reason')
    host.deeds.do({ at: 'step', run: () => this.take(action, reason) })
  }

  private async take(action: Action, reason: string): Promise<void> {
    const { host, writing, intention } = this
    // What is settled or published is what everybody has written.
    await writing?.sync()
    const body: components['schemas']['NewProposalTransition'] = action === 'withdraw' ? { action, reason } : { action }
    const params = { path: { tenant: host.slug, proposal_id: host.subjectId }, header: intention.for(body) }
    const proposal = await answer(host.session.api.POST('/v1/{tenant}/proposals/{proposal_id}/transitions', { params, body }))
    intention.done()
    this.asks = undefined
    await host.reading.again()
    host.said = this.words.stepped[action]
    host.dispatchEvent(new ProposalChangedEvent(proposal.id, proposal.state))
    await host.focusOn('title')
  }
}
