import { css, html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../../types/openapi.d.ts'
import { answer } from '../../../kernel/client.ts'
import { date } from '../../../kernel/format.ts'
import { Intention } from '../../../kernel/intention.ts'
import { Pages } from '../../../kernel/pages.ts'
import { Words } from '../../../kernel/words.ts'
import { failure } from '../../../ui/failure.ts'
import { addressField, addressIn, isAddress } from '../../../ui/invitation-address.ts'
import { letterOf } from '../../../ui/invitation-words.ts'
import { bones } from '../../../ui/skeleton.ts'
import { Doing } from '../asked.ts'
import type { CdcDesk } from '../desk.ts'
import { messages, type InvitingWords } from './inviting-messages.ts'
import type { PeopleWords } from './messages.ts'
import { roleFields, roleIn } from './role-fields.ts'

type Invitation = components['schemas']['Invitation']
type NewInvitation = components['schemas']['NewInvitation']

/** Who is invited to work for the town: a form for a new one, and the list of those that were. */
export class Inviting {
  private readonly tongue: Words<InvitingWords>
  private readonly pages: Pages<Invitation>
  private readonly sending: Doing
  private readonly withdrawing: Doing
  private readonly intention = new Intention()
  private wrong = false
  /** Of the invitation that was just made: told this once. */
  private link = ''

  constructor(private readonly desk: CdcDesk) {
    this.tongue = new Words(desk, messages)
    this.sending = new Doing(desk)
    this.withdrawing = new Doing(desk)
    this.pages = new Pages(desk, (cursor, limit) =>
      desk.session.api.GET('/v1/{tenant}/invitations', {
        params: { path: { tenant: desk.slug }, query: { ...(cursor && { cursor }), ...(limit && { limit }) } },
      }),
    )
  }

  enter(): void {
    void this.pages.reload()
  }

  render(people: PeopleWords): TemplateResult {
    const words = this.tongue.now ?? messages.it
    return html`${this.form(words, people)} ${this.list(words, people)}`
  }

  private form(words: InvitingWords, people: PeopleWords): TemplateResult {
    const { desk, sending, wrong, link } = this
    const submit = (event: Event): void => {
      event.preventDefault()
      const form = event.currentTarget as HTMLFormElement
      const told = new FormData(form)
      const to = addressIn(told)
      this.wrong = !isAddress(to)
      desk.requestUpdate()
      const [page] = location.href.split('#')
      const body = { address: to, ...roleIn(told), days: Number(told.get('days')), language: desk.language }
      if (this.wrong) void desk.focusOn('invite-address')
      // The API's own page is known to it, and there before the town has a site.
      else void this.send(words, desk.origin === location.origin ? body : { ...body, page: page! }, form)
    }
    return html`<section class="card stack" aria-labelledby="people-invite">
      <div role="heading" aria-level=${desk.below} class="subheading" id="people-invite">${words.title}</div>
      <p>${words.how}</p>
      <form class="stack" novalidate @submit=${submit}>
        ${addressField('invite-address', words.address, wrong ? words.notAnAddress : '')} ${roleFields(people)}
        <label>
          ${words.days}
          <select name="days">
            ${Object.entries(words.forDays).map(([days, label]) => html`<option value=${days} ?selected=${days === '7'}>${label}</option>`)}
          </select>
        </label>
        <button class="button" aria-disabled=${sending.busy}>${words.send}</button>
      </form>
      ${sending.render()} ${link ? this.told(words, link) : nothing}
    </section>`
  }

  private told(words: InvitingWords, link: string): TemplateResult {
    const copy = async (): Promise<void> => {
      await navigator.clipboard.writeText(link)
      this.desk.said = words.copied
    }
    return html`<div class="stack">
      <p>${words.link}</p>
      <p><code class="invitation">${link}</code></p>
      <button type="button" class="button second" @click=${() => void copy()}>${words.copy}</button>
    </div>`
  }

  private send(words: InvitingWords, body: NewInvitation, form: HTMLFormElement): Promise<void> {
    const { desk, sending, pages, intention } = this
    this.link = ''
    return sending.act(async () => {
      const params = { path: { tenant: desk.slug }, header: intention.for(body) }
      this.link = (await answer(desk.session.api.POST('/v1/{tenant}/invitations', { params, body }))).link
      intention.done()
      form.reset()
      await pages.reload()
      return words.sentTo(body.address)
    })
  }

  private list(words: InvitingWords, people: PeopleWords): TemplateResult {
    const { desk, pages, withdrawing } = this
    const { items, failed } = pages
    return html`<section class="card stack" aria-labelledby="people-invited">
      <div class="row">
        <div role="heading" aria-level=${desk.below} class="subheading" id="people-invited" tabindex="-1">${words.open}</div>
        <button type="button" class="link" @click=${() => void pages.reload()}>${words.again}</button>
      </div>
      ${failed ? failure(desk, failed, () => void pages.restart()) : nothing}
      ${
        items
          ? html`<ul class="stack">
              ${items.map((invitation) => this.entry(words, people, invitation))}
            </ul>`
          : failed
            ? nothing
            : html`<div aria-busy="true">${bones('', 'short')}</div>`
      }
      ${items && !items.length ? html`<p>${words.none}</p>` : nothing}
      ${pages.more ? html`<button type="button" class="button second" @click=${() => void pages.next()}>${words.more}</button>` : nothing}
      ${withdrawing.render()}
    </section>`
  }

  private entry(words: InvitingWords, people: PeopleWords, invitation: Invitation): TemplateResult {
    const { language } = this.desk
    const { state, address: to, role, service, expires_at, accepted_by } = invitation
    const where = service ? (people.services[service] ?? service) : people.everywhere
    const open = state === 'open'
    return html`<li>
      <p>
        <strong>${to ?? accepted_by ?? words.gone}</strong>
        <span class="badge ${state === 'accepted' ? 'good' : ''}">${words.states[state]}</span>
        ${people.roles[role]} · ${where}
        ${open ? html`<span class="quiet">${words.until(date(language, expires_at))}</span>` : nothing}
      </p>
      ${open ? html`<p class="quiet">${letterOf(words, invitation)}</p>` : nothing}
      ${
        open && to
          ? html`<button
              type="button"
              class="link"
              aria-label=${words.withdrawOf(to)}
              aria-disabled=${this.withdrawing.busy}
              @click=${() => void this.withdraw(words, invitation.id, to)}
            >
              ${words.withdraw}
            </button>`
          : nothing
      }
    </li>`
  }

  /** At once, and undone by inviting again. */
  private withdraw(words: InvitingWords, invitation_id: string, to: string): Promise<void> {
    const { desk, withdrawing, pages } = this
    return withdrawing.act(async () => {
      const params = { path: { tenant: desk.slug, invitation_id } }
      await answer(desk.session.api.DELETE('/v1/{tenant}/invitations/{invitation_id}', { params }))
      this.link = ''
      await pages.reload()
      void desk.focusOn('people-invited')
      return words.withdrawn(to)
    })
  }
}

export const invitingStyles = css`
  .invitation {
    display: block;
    padding: 8px 12px;
    border: 1px solid var(--_edge);
    border-radius: 4px;
    overflow-wrap: anywhere;
    user-select: all;
  }
`
