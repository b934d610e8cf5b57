import { html, nothing, type CSSResult, type TemplateResult } from 'lit'
import type { components } from '../../../../types/openapi.d.ts'
import { answer } from '../../../kernel/client.ts'
import { Intention } from '../../../kernel/intention.ts'
import { Pages } from '../../../kernel/pages.ts'
import { Words } from '../../../kernel/words.ts'
import { failure } from '../../../ui/failure.ts'
import { notice } from '../../../ui/notice.ts'
import { bones } from '../../../ui/skeleton.ts'
import { Asked, Doing } from '../asked.ts'
import type { CdcDesk } from '../desk.ts'
import type { Room } from '../room.ts'
import { Application, type Used } from './application.ts'
import { sums } from './calls.ts'
import { SystemForm } from './form.ts'
import { messages, type AccessWords } from './messages.ts'
import { accessStyles } from './styles.ts'
import { System } from './system.ts'
import { type ClientUse, readUses, useOf } from './uses.ts'

type Registered = components['schemas']['System']

/** Marks an application's place in the room's address: `app:CLIENT`. */
const mark = 'app:'

/** Which programs call in the town, how much, and what the town lets them: its systems, and applications of third parties. */
class AccessRoom implements Room {
  private readonly tongue: Words<AccessWords>
  private readonly systems: Pages<Registered>
  private readonly applications: Asked<Used[]>
  private readonly uses: Asked<ClientUse[]>
  private readonly opened = new Map<string, System>()
  private readonly used = new Map<string, Application>()
  private readonly form: SystemForm
  private readonly making: Doing
  private readonly intention = new Intention()
  /** What has become of the one that was ended. */
  private told = ''

  constructor(private readonly desk: CdcDesk) {
    this.tongue = new Words(desk, messages)
    this.making = new Doing(desk)
    this.form = new SystemForm(desk)
    this.uses = new Asked(desk, () => readUses(desk))
    const path = { tenant: desk.slug }
    this.systems = new Pages(desk, (cursor, limit) =>
      desk.session.api.GET('/v1/{tenant}/systems', {
        params: { path, query: { ...(cursor && { cursor }), ...(limit && { limit }) } },
      }),
    )
    this.applications = new Asked(
      desk,
      async () => (await answer(desk.session.api.GET('/v1/{tenant}/applications', { params: { path } }))).items,
    )
  }

  get unsaved(): boolean {
    return this.form.touched || [...this.opened.values(), ...this.used.values()].some(({ unsaved }) => unsaved)
  }

  /** Where in the room one is: at the list, at a new one (`new`), at one (its id), or changing it (`<id>/edit`). */
  private get place(): { id: string; edit: boolean } {
    const [id = '', part = ''] = this.desk.at.split('/')
    return { id, edit: part === 'edit' }
  }

  enter(): void {
    const { id, edit } = this.place
    if (id) this.told = ''
    if (id.startsWith(mark)) {
      void this.applications.read()
      return this.application(id).enter()
    }
    if (id && id !== 'new') return void this.system(id).enter(edit)
    if (id) return
    void this.systems.reload()
    void this.applications.read()
    void this.uses.read()
  }

  private system(id: string): System {
    const { desk } = this
    const known = this.opened.get(id)
    if (known) return known
    const gone = (name: string): void => {
      this.opened.delete(id)
      this.told = desk.said = (this.tongue.now ?? messages.it).ended(name)
      this.systems.drop((one) => one.id === id)
      desk.go('access')
    }
    const system = new System(desk, id, gone)
    this.opened.set(id, system)
    return system
  }

  private application(id: string): Application {
    const client = id.slice(mark.length)
    const known = this.used.get(client)
    if (known) return known
    const changed = (now: Used): void => {
      this.applications.value = this.applications.value?.map((one) => (one.client_id === client ? now : one))
    }
    const application = new Application(this.desk, client, changed)
    this.used.set(client, application)
    return application
  }

  render(): TemplateResult {
    const words = this.tongue.now ?? messages.it
    const { id } = this.place
    if (!id) return this.list(words)
    return html`<p class="back"><a href=${this.desk.addressOf('access')}>‹ ${words.back}</a></p>
      ${this.one(words)}`
  }

  private one(words: AccessWords): unknown {
    const { id, edit } = this.place
    if (id === 'new') return this.adding(words)
    if (!id.startsWith(mark)) return this.system(id).render(words, edit)
    return this.applications.render((all) => {
      const found = all.find(({ client_id }) => client_id === id.slice(mark.length))
      return found ? this.application(id).render(words, found) : notice('calm', words.noApplications)
    })
  }

  private list(words: AccessWords): TemplateResult {
    const { desk, systems, told } = this
    const { items, failed } = systems
    return html`<div class="stack">
      <p>${words.lead}</p>
      ${told ? html`<p role="status"><strong>${told}</strong></p>` : nothing}
      <div role="heading" aria-level=${desk.below} class="subheading">${words.systems}</div>
      ${
        items
          ? html`<ul class="stack">
              ${items.map((one) => this.entry(words, one, one.id))}
            </ul>`
          : failed
            ? html`<div class="card">${failure(desk, failed, () => void systems.restart())}</div>`
            : html`<div class="card" aria-busy="true">${bones('tall', '', 'short')}</div>`
      }
      ${items && !items.length ? notice('calm', words.noSystems, words.noSystemsNow) : nothing}
      ${systems.more ? html`<button type="button" class="button second" @click=${() => void systems.next()}>${words.more}</button>` : nothing}
      ${items ? html`<p><a class="button" href=${desk.addressOf('access', 'new')}>${words.register}</a></p>` : nothing}
      <div role="heading" aria-level=${desk.below} class="subheading">${words.applications}</div>
      ${this.applications.render((all) =>
        all.length
          ? html`<ul class="stack">
              ${all.map((one) => this.entry(words, one, mark + one.client_id))}
            </ul>`
          : html`<p>${words.noApplications}</p>`,
      )}
    </div>`
  }

  private entry(words: AccessWords, one: Registered | Used, place: string): TemplateResult {
    const { desk, uses } = this
    const { name, state, client_id } = one
    return html`<li class="card stack">
      <a class="subheading" href=${desk.addressOf('access', place)}>${name}</a>
      <p><span class="badge ${state === 'active' ? 'good' : 'bad'}">${words.states[state]}</span></p>
      ${'description' in one && one.description ? html`<p class="prose">${one.description}</p>` : nothing}
      ${uses.value ? sums(words, desk.language, useOf(uses.value, client_id)) : uses.failed ? failure(desk, uses.failed) : nothing}
    </li>`
  }

  private adding(words: AccessWords): TemplateResult {
    const { desk, making } = this
    const submit = (event: Event): void => {
      event.preventDefault()
      void this.make(words)
    }
    return html`<form class="card stack" novalidate @submit=${submit}>
      <div role="heading" aria-level=${desk.below} class="subheading">${words.register}</div>
      ${this.form.render(words)}
      <button class="button" aria-disabled=${making.busy}>${words.registerNow}</button>
      ${making.render()}
    </form>`
  }

  private async make(words: AccessWords): Promise<void> {
    const { desk, form, intention } = this
    const body = form.read()
    if (!body) return
    await this.making.act(async () => {
      const params = { path: { tenant: desk.slug }, header: intention.for(body) }
      const { id, name } = await answer(desk.session.api.POST('/v1/{tenant}/systems', { params, body }))
      intention.done()
      form.fill()
      this.system(id).tell(words.registered(name))
      desk.go('access', id)
      return ''
    })
  }
}

export const styles: readonly CSSResult[] = [accessStyles]
export const furnish = (desk: CdcDesk): Room => new AccessRoom(desk)
