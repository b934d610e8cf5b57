import { html, nothing, type TemplateResult } from 'lit'
import { answer } from '../../kernel/client.ts'
import { date } from '../../kernel/format.ts'
import { invitationLink } from '../../kernel/invitation.ts'
import { notice } from '../../ui/notice.ts'
import { Sharing } from '../../ui/sharing.ts'
import type { Writing } from './writing.ts'

const path = '/v1/{tenant}/proposals/{proposal_id}/authors/{author_id}'

/** Who writes the proposal, who asks to, and the link by which others are invited. */
export class People {
  private leaving = false
  private readonly sharing: Sharing

  constructor(private readonly writing: Writing) {
    this.sharing = new Sharing(writing.host)
  }

  render(): TemplateResult {
    const { host, words, proposal } = this.writing
    const { mine } = host.reading
    const requests = mine?.requests ?? []
    return html`<details class="section" part="people" ?open=${requests.length > 0}>
      <summary>
        ${words.people(proposal.authors.length)}${requests.length ? html` · ${words.asking(requests.length)}` : nothing}
      </summary>
      <div class="stack">
        <ul class="people">
          ${proposal.authors.map(
            ({ id, name, since }) =>
              html`<li>
                <strong>${name ?? words.gone}</strong>
                <span class="quiet"
                  >${id === mine?.author_id ? `${words.you} · ` : nothing}${words.since(date(host.language, since))}</span
                >
              </li>`,
          )}
        </ul>
        ${requests.length ? this.requests(requests) : nothing} ${this.invite()} ${this.leave()} ${host.deeds.render('people')}
      </div>
    </details>`
  }

  private requests(requests: NonNullable<Writing['host']['reading']['mine']>['requests']): TemplateResult {
    const { words, host } = this.writing
    return html`<div class="stack">
      <p class="label">${words.askToWrite}</p>
      <ul class="people">
        ${requests.map(
          ({ id, name, since }) =>
            html`<li class="row">
              <span><strong>${name ?? words.somebody}</strong> <span class="quiet">${date(host.language, since)}</span></span>
              <button
                type="button"
                class="button second"
                aria-label=${`${words.accept}: ${name}`}
                @click=${() => this.decide(id, true)}
              >
                ${words.accept}
              </button>
              <button type="button" class="link" aria-label=${`${words.decline}: ${name}`} @click=${() => this.decide(id, false)}>
                ${words.decline}
              </button>
            </li>`,
        )}
      </ul>
    </div>`
  }

  private invite(): unknown {
    const { words, host } = this.writing
    const token = host.reading.mine?.invite_token
    if (!token) return nothing
    const link = invitationLink({ proposalId: host.subjectId, token })
    return html`<div class="stack">
      <p>${words.invite}</p>
      <label>
        ${words.link}
        <input
          type="text"
          class="link-field"
          readonly
          .value=${link}
          @focus=${({ target }: Event) => (target as HTMLInputElement).select()}
        />
      </label>
      <button type="button" class="button second" @click=${() => this.sharing.copy(link)}>${words.copyLink}</button>
      ${this.sharing.render()}
    </div>`
  }

  private leave(): unknown {
    const { words, host, proposal } = this.writing
    if (proposal.authors.length < 2) return html`<p class="quiet">${words.onlyYou}</p>`
    if (!this.leaving)
      return html`<button type="button" class="link" id="leave" @click=${() => this.ask(true, 'sure-leave')}>
        ${words.leave}
      </button>`
    return notice(
      'warn',
      html`<span id="sure-leave" tabindex="-1">${words.sureLeave}</span>`,
      words.leaveStays,
      html`<button type="button" class="button second" aria-disabled=${host.deeds.busy === 'people'} @click=${this.goAway}>
          ${words.yesLeave}
        </button>
        <button type="button" class="link" @click=${() => this.ask(false, 'leave')}>${words.noStay}</button>`,
    )
  }

  private ask(leaving: boolean, focus: string): void {
    this.leaving = leaving
    this.writing.host.requestUpdate()
    void this.writing.host.focusOn(focus)
  }

  private params(author_id: string) {
    const { host } = this.writing
    return { path: { tenant: host.slug, proposal_id: host.subjectId, author_id } }
  }

  private decide(id: string, accepted: boolean): void {
    const { writing } = this
    const { host, words } = writing
    const { api } = host.session
    host.deeds.do({
      at: 'people',
      run: async () => {
        if (accepted) await answer(api.PUT(path, { params: this.params(id) }))
        else await answer(api.DELETE(path, { params: this.params(id) }))
        await writing.moved()
        host.said = accepted ? words.accepted : words.declined
      },
    })
  }

  private readonly goAway = (): void => {
    const { writing } = this
    const { host } = writing
    const own = host.reading.mine?.author_id ?? ''
    host.deeds.do({
      at: 'people',
      run: async () => {
        await writing.sync()
        await answer(host.session.api.DELETE(path, { params: this.params(own) }))
        this.leaving = false
        await writing.moved()
        host.said = writing.words.left
        await host.focusOn('title')
      },
    })
  }
}
