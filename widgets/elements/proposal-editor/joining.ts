import { html, nothing, type TemplateResult } from 'lit'
import { answer } from '../../kernel/client.ts'
import { date } from '../../kernel/format.ts'
import { forgetInvitation, invitation } from '../../kernel/invitation.ts'
import type { SignInOutcome } from '../../kernel/session.ts'
import { notice } from '../../ui/notice.ts'
import type { Deed } from './deeds.ts'
import { ProposalChangedEvent } from './events.ts'
import type { EditorWords } from './messages.ts'
import type { CdcProposalEditor } from './proposal-editor.ts'
import type { Proposal } from './reading.ts'

/** The way in for whoever is no author: invited, asking to join, or too late. */
export class Joining {
  constructor(private readonly host: CdcProposalEditor) {}

  private readonly joins: Deed = { at: 'join', intent: 'join', run: () => this.join() }
  private readonly enters: Deed = { at: 'door', intent: 'door', run: () => this.host.reading.again() }

  private get params() {
    const invited = invitation()
    const { slug, subjectId: id } = this.host
    const header = invited?.proposalId === id ? { 'Invite-Token': invited.token } : {}
    return { path: { tenant: slug, proposal_id: id }, header }
  }

  /** Goes on after a sign-in that had left the page. */
  async resume(value: unknown, outcome: SignInOutcome): Promise<void> {
    const { intent } = value as { intent?: unknown }
    await this.host.deeds.resume(intent === 'join' ? this.joins : this.enters, outcome)
  }

  /** For whoever must sign in to see anything. */
  door(): TemplateResult {
    const { words, deeds } = this.host
    return html`<div class="card stack">
      <p><strong>${words.door}</strong></p>
      <button type="button" class="button main" @click=${() => deeds.do(this.enters)}>${words.signIn}</button>
      ${deeds.render('door')}
    </div>`
  }

  /** @param steps What its authors can do with it as a whole. */
  render(proposal: Proposal, words: EditorWords, steps: unknown): TemplateResult {
    const { host } = this
    const { code, title, state } = proposal
    return html`<div class="card stack">
      <p class="eyebrow">
        <span class="together">${words.proposal} · ${code}</span>
        <span class="badge">${words.states[state]}</span>
      </p>
      ${host.heading(title)} ${this.way(proposal, words)} ${steps ?? nothing} ${host.back()}
    </div>`
  }

  private way({ authors, state }: Proposal, words: EditorWords): unknown {
    const { host } = this
    const { deeds, reading } = host
    const names = authors.flatMap(({ name }) => name ?? [])
    const by = names.length ? html`<p>${words.by(names)}</p>` : nothing
    if (!reading.written)
      return html`${by} ${notice('calm', words.settled[state as 'frozen'] ?? words.settled.frozen, words.settledNow)}`
    if (reading.mine?.asked_to_join)
      return html`${by} ${notice('calm', words.asked, words.askedNow)}
        <button type="button" class="link" aria-disabled=${deeds.busy === 'join'} @click=${this.takeBack}>
          ${words.takeBack}
        </button>
        ${deeds.render('join')}`
    const invited = invitation()?.proposalId === host.subjectId
    return html`${by} ${invited ? notice('good', words.invited, words.invitedNow) : html`<p>${words.askToJoin}</p>`}
      <p class="quiet" id="named">${words.named} ${host.session.signedIn ? nothing : words.signInNext}</p>
      <button
        type="button"
        class="button main"
        aria-describedby="named"
        aria-disabled=${deeds.busy === 'join'}
        @click=${() => deeds.do(this.joins)}
      >
        ${deeds.busy === 'join' ? words.wait : invited ? words.join : words.ask}
      </button>
      ${deeds.render('join')}`
  }

  private async join(): Promise<void> {
    const { host } = this
    const { words } = host
    const asked = host.session.api.POST('/v1/{tenant}/proposals/{proposal_id}/authors', { params: this.params })
    const { joined, since } = await answer(asked)
    if (joined) forgetInvitation()
    await host.goOn(host.subjectId)
    const { proposal } = host.reading
    if (proposal) host.dispatchEvent(new ProposalChangedEvent(proposal.id, proposal.state))
    host.said = joined ? words.joined : words.askedOn(date(host.language, since))
    await host.focusOn('title')
  }

  private readonly takeBack = (): void => {
    const { host } = this
    const author_id = host.reading.mine?.author_id ?? ''
    host.deeds.do({
      at: 'join',
      run: async () => {
        const params = { path: { ...this.params.path, author_id } }
        await answer(host.session.api.DELETE('/v1/{tenant}/proposals/{proposal_id}/authors/{author_id}', { params }))
        await host.reading.again()
        host.said = host.words.takenBack
        await host.focusOn('title')
      },
    })
  }
}
