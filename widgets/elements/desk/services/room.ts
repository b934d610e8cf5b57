import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit'
import type { components } from '../../../../types/openapi.d.ts'
import { answer } from '../../../kernel/client.ts'
import { counted } from '../../../kernel/format.ts'
import { Words } from '../../../kernel/words.ts'
import { Asked, Doing } from '../asked.ts'
import type { CdcDesk } from '../desk.ts'
import { etagOf, overNewest } from '../newest.ts'
import type { Room, ServiceName } from '../room.ts'
import { messages, type ServicesWords } from './messages.ts'
import { countRunning, type Running, type RunningService } from './running.ts'

type Service = components['schemas']['ServiceSwitch']

/** The services of the town: which ones citizens find, switched on and off with what that means said before. */
class ServicesRoom implements Room {
  private readonly tongue: Words<ServicesWords>
  private readonly asked: Asked<Service[]>
  private readonly switching: Doing
  /** The service that is about to be switched. */
  private chosen: ServiceName | undefined
  private running: Asked<Running> | undefined

  constructor(private readonly desk: CdcDesk) {
    this.tongue = new Words(desk, messages)
    this.switching = new Doing(desk)
    this.asked = new Asked(desk, async () => {
      const params = { path: { tenant: desk.slug } }
      return (await answer(desk.session.api.GET('/v1/{tenant}/services', { params }))).items
    })
  }

  enter(): void {
    void this.asked.read()
  }

  render(): unknown {
    const words = this.tongue.now ?? messages.it
    return html`<div class="stack">
      <p>${words.lead}</p>
      ${this.asked.render(
        (services) =>
          html`<ul class="stack">
            ${services.map((service) => this.entry(words, service))}
          </ul>`,
      )}
      ${this.switching.render()}
    </div>`
  }

  private entry(words: ServicesWords, { name, allowed, enabled }: Service): TemplateResult {
    const { name: called, about } = words.services[name]
    const on = allowed && enabled
    const [mood, state] = on ? ['good', words.on] : ['', allowed ? words.isOff : words.forbidden]
    return html`<li class="card stack">
      <div role="heading" aria-level=${this.desk.below} class="subheading row">
        ${called} <span class="badge ${mood}">${state}</span>
      </div>
      <p>${about}</p>
      ${!allowed ? html`<p class="quiet">${words.forbiddenNow}</p>` : this.chosen === name ? this.sure(words, name, on) : this.button(words, name, on)}
    </li>`
  }

  private button(words: ServicesWords, name: ServiceName, on: boolean): TemplateResult {
    const called = words.services[name].name
    return html`<p>
      <button
        type="button"
        class="button second"
        id="switch-${name}"
        aria-label=${on ? words.turnOffOf(called) : words.turnOnOf(called)}
        @click=${() => this.choose(name, on)}
      >
        ${on ? words.turnOff : words.turnOn}
      </button>
    </p>`
  }

  private choose(name: ServiceName, on: boolean): void {
    const { desk } = this
    this.chosen = name
    this.running = on && runs(name) ? new Asked(desk, () => countRunning(desk, name)) : undefined
    void this.running?.read()
    desk.requestUpdate()
    void desk.focusOn(`sure-${name}`)
  }

  private leave(name: ServiceName): void {
    this.chosen = undefined
    this.desk.requestUpdate()
    void this.desk.focusOn(`switch-${name}`)
  }

  /** What happens, before it does. */
  private sure(words: ServicesWords, name: ServiceName, on: boolean): TemplateResult {
    const { desk, switching } = this
    const told = on
      ? html`<p><strong>${words.ifOff}</strong></p>
          <ul class="points">
            ${words.services[name].off.map((sentence) => html`<li>${sentence}</li>`)}
          </ul>
          ${this.now(words, name)}`
      : html`<p>${words.ifOn} <a href=${desk.addressOf('settings', name)}>${words.settings}</a></p>`
    return html`<div class="stack" id="sure-${name}" tabindex="-1" role="group" aria-label=${words.services[name].name}>
      ${told}
      <div class="row">
        <button type="button" class="button" aria-disabled=${switching.busy} @click=${() => void this.turn(words, name, !on)}>
          ${on ? words.yesOff : words.yesOn}
        </button>
        <button type="button" class="link" @click=${() => this.leave(name)}>${words.leave}</button>
      </div>
    </div>`
  }

  private now(words: ServicesWords, name: ServiceName): unknown {
    const { running: forms } = words.services[name]
    const { running, desk } = this
    if (!running || !forms) return nothing
    const { value, failed } = running
    if (failed) return html`<p role="status">${words.uncounted}</p>`
    if (!value) return html`<p role="status">${words.counting}</p>`
    const told = counted(desk.language, value.n, forms)
    return html`<p role="status">${value.n ? words.running(value.more ? words.moreThan(told) : told) : words.none}</p>`
  }

  private turn(words: ServicesWords, name: ServiceName, enabled: boolean): Promise<void> {
    const { desk, switching, asked } = this
    return switching.act(async () => {
      const changed = await overNewest(async () => {
        const path = { tenant: desk.slug, service: name }
        const reading = desk.session.api.GET('/v1/{tenant}/services/{service}', { params: { path } })
        await answer(reading)
        const params = { path, header: { 'If-Match': await etagOf(reading) } }
        const headers = { 'Content-Type': 'application/merge-patch+json' }
        return answer(desk.session.api.PATCH('/v1/{tenant}/services/{service}', { params, body: { enabled }, headers }))
      })
      asked.value = asked.value?.map((one) => (one.name === name ? changed : one))
      desk.switched(name, changed.allowed && changed.enabled)
      this.leave(name)
      const { name: called } = words.services[name]
      return changed.enabled ? words.turnedOn(called) : words.turnedOff(called)
    })
  }
}

const runs = (name: ServiceName): name is RunningService => name !== 'ratings'

export const styles: readonly CSSResult[] = [
  css`
    .points {
      padding-inline-start: 20px;
      list-style: disc;
    }
    .points > li {
      max-inline-size: 68ch;
    }
  `,
]

export const furnish = (desk: CdcDesk): Room => new ServicesRoom(desk)
