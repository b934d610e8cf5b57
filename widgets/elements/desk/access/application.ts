import { html, type TemplateResult } from 'lit'
import type { components } from '../../../../types/openapi.d.ts'
import { answer } from '../../../kernel/client.ts'
import { Asked, Doing } from '../asked.ts'
import type { CdcDesk } from '../desk.ts'
import { calls } from './calls.ts'
import { field, limitIn } from './field.ts'
import type { AccessWords } from './messages.ts'
import { Sure } from './sure.ts'
import { type ClientUse, readUses, useOf } from './uses.ts'

export type Used = components['schemas']['Application']

/** One application by which citizens sign in: what it calls, how much it may, whether it may at all. */
export class Application {
  private readonly uses: Asked<ClientUse[]>
  private readonly doing: Doing
  private readonly sure: Sure
  /** The limit as it is written; undefined while it is as it stands. */
  private written: string | undefined
  private wrong = false

  constructor(
    private readonly desk: CdcDesk,
    client: string,
    private readonly changed: (application: Used) => void,
  ) {
    this.uses = new Asked(desk, () => readUses(desk, client))
    this.doing = new Doing(desk)
    this.sure = new Sure(desk)
  }

  get unsaved(): boolean {
    return this.written !== undefined
  }

  enter(): void {
    this.sure.forget()
    void this.uses.read()
  }

  render(words: AccessWords, application: Used): TemplateResult {
    const { desk, doing, sure, uses, wrong } = this
    const { name, client_id, state, requests_per_minute: limit } = application
    const submit = (event: Event): void => {
      event.preventDefault()
      void this.save(words, application)
    }
    const limited = field({
      name: 'limit',
      label: words.limit,
      hint: words.limitHintFree,
      value: this.written ?? String(limit ?? ''),
      error: wrong ? words.notALimit : undefined,
      most: 7,
      write: (value) => (this.written = value),
      kind: 'number',
    })
    return html`<div class="stack">
      <section class="card stack" aria-labelledby="access-title">
        <div role="heading" aria-level=${desk.below} class="subheading" id="access-title" tabindex="-1">${name}</div>
        ${doing.render()}
        <p><span class="badge ${state === 'active' ? 'good' : 'bad'}">${words.states[state]}</span> <code>${client_id}</code></p>
        <form class="stack" novalidate @submit=${submit}>
          ${limited}
          <button class="button second" aria-disabled=${doing.busy}>${words.save}</button>
        </form>
        ${
          state === 'active'
            ? sure.render(words, {
                id: 'access-suspend',
                why: words.suspendWhy,
                label: words.suspend,
                sure: words.suspendSure,
                act: () => this.decide(application, { state: 'suspended' }, words.suspended),
              })
            : html`<button
                type="button"
                class="button"
                aria-disabled=${doing.busy}
                @click=${() => void this.decide(application, { state: 'active' }, words.resumed)}
              >
                ${words.resume}
              </button>`
        }
      </section>
      ${uses.render((all) => calls(words, desk, useOf(all, client_id)))}
    </div>`
  }

  private async save(words: AccessWords, application: Used): Promise<void> {
    const { desk, written = String(application.requests_per_minute ?? '') } = this
    const limit = written.trim() === '' ? null : limitIn(written)
    this.wrong = limit === undefined
    desk.requestUpdate()
    if (limit === undefined) return desk.focusOn('access-limit')
    await this.decide(application, { requests_per_minute: limit }, words.saved)
    if (!this.doing.failed) this.written = undefined
  }

  /** Decides one thing; the other stays as it was seen. */
  private async decide({ client_id, state, requests_per_minute }: Used, change: Partial<Used>, said: string): Promise<void> {
    const { desk } = this
    await this.doing.act(async () => {
      const params = { path: { tenant: desk.slug, client_id } }
      const body = { state, requests_per_minute, ...change }
      this.changed(await answer(desk.session.api.PUT('/v1/{tenant}/applications/{client_id}', { params, body })))
      return said
    })
    await desk.focusOn('access-title')
  }
}
