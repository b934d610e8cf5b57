import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../../types/openapi.d.ts'
import { answer } from '../../../kernel/client.ts'
import { count, date } from '../../../kernel/format.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { notice } from '../../../ui/notice.ts'
import { Asked, Doing } from '../asked.ts'
import type { CdcDesk } from '../desk.ts'
import { etagOf, overNewest } from '../newest.ts'
import { calls } from './calls.ts'
import { SystemForm } from './form.ts'
import { Keys } from './keys.ts'
import type { AccessWords } from './messages.ts'
import { Sure } from './sure.ts'
import { type ClientUse, readUses, useOf } from './uses.ts'

type Registered = components['schemas']['System']
type SystemChange = components['schemas']['SystemChange']

/** One system: what it may do, what it calls, its keys, and everything that can be done with it. */
export class System {
  private readonly asked: Asked<Registered>
  private readonly uses: Asked<ClientUse[]>
  private readonly doing: Doing
  private readonly form: SystemForm
  private readonly keys: Keys
  private readonly sure: Sure
  private etag = ''
  /** The form is filled with what was there when it was opened. */
  private editing = false
  /** What somebody else has saved while this form was open. */
  private other: Registered | undefined

  constructor(
    private readonly desk: CdcDesk,
    private readonly id: string,
    /** It is ended. */
    private readonly gone: (name: string) => void,
  ) {
    this.asked = new Asked(desk, () => this.fetch())
    this.uses = new Asked(desk, () => readUses(desk, this.asked.value?.client_id))
    this.doing = new Doing(desk)
    this.form = new SystemForm(desk)
    this.keys = new Keys(desk, (system) => (this.asked.value = system))
    this.sure = new Sure(desk)
  }

  get unsaved(): boolean {
    return this.keys.unsaved || (this.editing && this.form.touched)
  }

  async enter(edit: boolean): Promise<void> {
    this.sure.forget()
    if (this.editing && !this.form.touched) this.editing = false
    await this.asked.read()
    const { value } = this.asked
    if (!value) return
    if (edit && !this.editing) {
      this.form.fill(value)
      this.editing = true
    }
    if (!edit) await this.uses.read()
  }

  /** Tells what came of registering it. */
  tell(said: string): void {
    this.doing.done = this.desk.said = said
  }

  private async fetch(): Promise<Registered> {
    const { system, etag } = await this.newest()
    // What is being written was written over the version that was there before.
    if (!this.editing || !this.form.touched) this.etag = etag
    return system
  }

  private async newest(): Promise<{ system: Registered; etag: string }> {
    const { desk, id } = this
    const params = { path: { tenant: desk.slug, system_id: id } }
    const asking = desk.session.api.GET('/v1/{tenant}/systems/{system_id}', { params })
    return { system: await answer(asking), etag: await etagOf(asking) }
  }

  private async change(body: SystemChange, etag: string): Promise<void> {
    const { desk, id } = this
    const params = { path: { tenant: desk.slug, system_id: id }, header: { 'If-Match': etag } }
    const headers = { 'Content-Type': 'application/merge-patch+json' }
    const asking = desk.session.api.PATCH('/v1/{tenant}/systems/{system_id}', { params, body, headers })
    this.asked.value = await answer(asking)
    this.etag = await etagOf(asking)
  }

  render(words: AccessWords, edit: boolean): unknown {
    return this.asked.render((system) => (edit ? this.changing(words, system) : this.whole(words, system)))
  }

  private whole(words: AccessWords, system: Registered): TemplateResult {
    const { desk, uses, keys, sure } = this
    return html`<div class="stack">
      ${this.about(words, system)} ${uses.render((all) => calls(words, desk, useOf(all, system.client_id)))}
      ${keys.render(words, system)}
      <section class="card stack" aria-label=${words.end}>
        ${sure.render(words, {
          id: 'access-end',
          why: words.endWhy,
          label: words.end,
          sure: words.endSure,
          act: () => this.end(system.name),
        })}
      </section>
    </div>`
  }

  private about(words: AccessWords, system: Registered): TemplateResult {
    const { desk, doing, id, sure } = this
    const { language, origin, slug } = desk
    const { name, description, state, client_id, scopes, requests_per_minute: limit, created_at } = system
    return html`<section class="card stack" aria-labelledby="access-title">
      <div role="heading" aria-level=${desk.below} class="subheading" id="access-title" tabindex="-1">${name}</div>
      ${doing.render()}
      <p><span class="badge ${state === 'active' ? 'good' : 'bad'}">${words.states[state]}</span></p>
      ${description ? html`<p class="prose">${description}</p>` : nothing}
      <dl class="given">
        <dt class="quiet">${words.clientId}</dt>
        <dd><code>${client_id}</code></dd>
        <dt class="quiet">${words.tokens}</dt>
        <dd><code>${origin}/oidc/token</code></dd>
        <dt class="quiet">${words.resource}</dt>
        <dd><code>${origin}/v1/${slug}</code></dd>
      </dl>
      <p class="quiet">${words.give}</p>
      <p>${words.may}</p>
      <ul class="chosen">
        ${scopes.map((scope) => html`<li>${words.scopes[scope]}</li>`)}
      </ul>
      <p>${words.limitOf(count(language, limit))}</p>
      <p class="quiet">${words.since(date(language, created_at))}</p>
      <p><a href=${desk.addressOf('access', `${id}/edit`)}>${words.edit}</a></p>
      ${
        state === 'active'
          ? sure.render(words, {
              id: 'access-suspend',
              why: words.suspendWhy,
              label: words.suspend,
              sure: words.suspendSure,
              act: () => this.turn(words, 'suspended'),
            })
          : html`<button type="button" class="button" aria-disabled=${doing.busy} @click=${() => void this.turn(words, 'active')}>
              ${words.resume}
            </button>`
      }
    </section>`
  }

  /** Suspended or resumed over the newest version: of the rest nothing changes. */
  private async turn(words: AccessWords, state: Registered['state']): Promise<void> {
    await this.doing.act(async () => {
      await overNewest(async () => this.change({ state }, (await this.newest()).etag))
      return state === 'active' ? words.resumed : words.suspended
    })
    await this.desk.focusOn('access-title')
  }

  private changing(words: AccessWords, system: Registered): TemplateResult {
    const { desk, doing, id, other } = this
    const submit = (event: Event): void => {
      event.preventDefault()
      const written = this.form.read()
      if (written) void this.save(words, written)
    }
    const leave = (): void => {
      this.form.fill(system)
      desk.go('access', id)
    }
    const theirs = other && words.other(other.name, count(desk.language, other.requests_per_minute))
    return html`<form class="card stack" novalidate @submit=${submit}>
      <div role="heading" aria-level=${desk.below} class="subheading">${system.name}</div>
      ${theirs ? html`<div role="alert">${notice('warn', theirs, words.otherNow)}</div>` : nothing} ${this.form.render(words)}
      <div class="row">
        <button class="button" aria-disabled=${doing.busy}>${words.save}</button>
        <button type="button" class="link" @click=${leave}>${words.leave}</button>
      </div>
      ${doing.render()}
    </form>`
  }

  private save(words: AccessWords, written: SystemChange): Promise<void> {
    return this.doing.act(async () => {
      try {
        await this.change(written, this.etag)
      } catch (thrown) {
        if (Refusal.from(thrown).code !== 'http.precondition_failed') throw thrown
        const { system, etag } = await this.newest()
        this.other = this.asked.value = system
        this.etag = etag
        return ''
      }
      this.other = undefined
      this.form.touched = this.editing = false
      this.desk.go('access', this.id)
      return words.saved
    })
  }

  private end(name: string): Promise<void> {
    const { desk, doing, id } = this
    return doing.act(async () => {
      const params = { path: { tenant: desk.slug, system_id: id } }
      await answer(desk.session.api.DELETE('/v1/{tenant}/systems/{system_id}', { params }))
      this.gone(name)
      return ''
    })
  }
}
