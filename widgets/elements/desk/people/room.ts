import { html, nothing, type CSSResult, type TemplateResult } from 'lit'
import type { components } from '../../../../types/openapi.d.ts'
import { answer } from '../../../kernel/client.ts'
import { isId } from '../../../kernel/id.ts'
import { date } from '../../../kernel/format.ts'
import { Intention } from '../../../kernel/intention.ts'
import { Pages } from '../../../kernel/pages.ts'
import { Words } from '../../../kernel/words.ts'
import { failure } from '../../../ui/failure.ts'
import { bones } from '../../../ui/skeleton.ts'
import { Doing } from '../asked.ts'
import type { CdcDesk } from '../desk.ts'
import type { Room } from '../room.ts'
import { Inviting, invitingStyles } from './inviting.ts'
import { messages, type PeopleWords } from './messages.ts'
import { roleFields, roleIn } from './role-fields.ts'

type StaffRole = components['schemas']['StaffRole']
type NewStaffRole = components['schemas']['NewStaffRole']

/** Who works for the town, and as what: seen, given and taken away. */
class PeopleRoom implements Room {
  private readonly tongue: Words<PeopleWords>
  private readonly pages: Pages<StaffRole>
  private readonly doing: Doing
  /** The role that is about to be taken away. */
  private leaving = ''
  private wrong = ''
  private readonly intention = new Intention()
  private readonly inviting: Inviting

  constructor(private readonly desk: CdcDesk) {
    this.tongue = new Words(desk, messages)
    this.doing = new Doing(desk)
    this.inviting = new Inviting(desk)
    this.pages = new Pages(desk, (cursor) =>
      desk.session.api.GET('/v1/{tenant}/staff', {
        params: { path: { tenant: desk.slug }, query: cursor ? { cursor } : {} },
      }),
    )
  }

  enter(): void {
    void this.pages.reload()
    this.inviting.enter()
  }

  render(): TemplateResult {
    const words = this.tongue.now ?? messages.it
    const { desk, pages } = this
    const { items } = pages
    const listed = !items
      ? html`<div aria-busy=${!pages.failed}>
          ${pages.failed ? failure(desk, pages.failed, () => void pages.restart()) : bones('', '', 'short')}
        </div>`
      : html`<ul class="stack">
          ${items.map((role) => this.entry(words, role))}
        </ul>`
    return html`<div class="stack">
      <section class="card stack" aria-labelledby="people-who">
        <div role="heading" aria-level=${desk.below} class="subheading" id="people-who">${words.who}</div>
        ${listed}
        ${pages.more ? html`<button type="button" class="button second" @click=${() => void pages.next()}>${words.more}</button>` : nothing}
        ${this.doing.render()}
      </section>
      ${this.inviting.render(words)} ${this.giving(words)}
    </div>`
  }

  private entry(words: PeopleWords, { id, person_id, name, role, service, since }: StaffRole): TemplateResult {
    const { desk } = this
    const called = name ?? words.nameless
    const where = service ? (words.services[service] ?? service) : words.everywhere
    const ask = (to: string): void => {
      this.leaving = to
      desk.requestUpdate()
    }
    const told = html`<p>
      <strong>${called}</strong>${person_id === desk.me?.id ? html` <span class="badge">${words.you}</span>` : nothing}
      ${words.roles[role]} · ${where} <span class="quiet">${words.since(date(desk.language, since))}</span>
    </p>`
    if (this.leaving === id)
      return html`<li class="stack">
        ${told}
        <p>${words.takeNow}</p>
        <div class="row">
          <button type="button" class="button" @click=${() => void this.take(id, called, words)}>${words.sure}</button>
          <button type="button" class="link" @click=${() => ask('')}>${words.never}</button>
        </div>
      </li>`
    const label = words.takeFrom(called, words.roles[role] ?? role)
    return html`<li>
      ${told} <button type="button" class="link" aria-label=${label} @click=${() => ask(id)}>${words.take}</button>
    </li>`
  }

  private take(role_id: string, name: string, words: PeopleWords): Promise<void> {
    const { desk, doing, pages } = this
    this.leaving = ''
    return doing.act(async () => {
      await answer(desk.session.api.DELETE('/v1/{tenant}/staff/{role_id}', { params: { path: { tenant: desk.slug, role_id } } }))
      await pages.reload()
      return words.taken(name)
    })
  }

  private giving(words: PeopleWords): TemplateResult {
    const { desk, wrong } = this
    const submit = (event: Event): void => {
      event.preventDefault()
      const form = event.currentTarget as HTMLFormElement
      const told = new FormData(form)
      const person = (told.get('person') as string).trim().toLowerCase()
      this.wrong = isId(person) ? '' : words.notACode
      desk.requestUpdate()
      if (!this.wrong) void this.give({ person_id: person, ...roleIn(told) }, words, form)
    }
    return html`<section class="card stack" aria-labelledby="people-give">
      <div role="heading" aria-level=${desk.below} class="subheading" id="people-give">${words.give}</div>
      <p>${words.giveHow}</p>
      <p class="quiet">${words.own}: <code>${desk.me?.id}</code></p>
      <form class="stack" novalidate @submit=${submit}>
        <label>
          ${words.code}
          <input
            type="text"
            name="person"
            autocomplete="off"
            spellcheck="false"
            maxlength="36"
            aria-describedby="person-error"
            aria-invalid=${wrong ? 'true' : nothing}
          />
        </label>
        <span class="error" id="person-error">${wrong}</span>
        ${roleFields(words)}
        <button class="button" aria-disabled=${this.doing.busy}>${words.give}</button>
      </form>
    </section>`
  }

  private give(body: NewStaffRole, words: PeopleWords, form: HTMLFormElement): Promise<void> {
    const { desk, doing, pages } = this
    return doing.act(async () => {
      const params = { path: { tenant: desk.slug }, header: this.intention.for(body) }
      const { name } = await answer(desk.session.api.POST('/v1/{tenant}/staff', { params, body }))
      this.intention.done()
      form.reset()
      await pages.reload()
      return words.given(name ?? words.nameless)
    })
  }
}

export const styles: readonly CSSResult[] = [invitingStyles]

export const furnish = (desk: CdcDesk): Room => new PeopleRoom(desk)
