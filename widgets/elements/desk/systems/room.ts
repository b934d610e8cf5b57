import { html, nothing, type CSSResult, type TemplateResult } from 'lit'
import { answer } from '../../../kernel/client.ts'
import { counted } from '../../../kernel/format.ts'
import { Intention } from '../../../kernel/intention.ts'
import { Pages } from '../../../kernel/pages.ts'
import { Words } from '../../../kernel/words.ts'
import { failure } from '../../../ui/failure.ts'
import { notice } from '../../../ui/notice.ts'
import { bones } from '../../../ui/skeleton.ts'
import { Doing } from '../asked.ts'
import type { CdcDesk } from '../desk.ts'
import type { Room } from '../room.ts'
import { SystemForm } from './form.ts'
import { messages, type SystemsWords } from './messages.ts'
import { standing, type Webhook } from './standing.ts'
import { systemsStyles } from './styles.ts'
import { System } from './system.ts'

/** The town's webhooks: which other systems are told of what happens, and whether it arrives. */
class SystemsRoom implements Room {
  private readonly tongue: Words<SystemsWords>
  private readonly pages: Pages<Webhook>
  private readonly opened = new Map<string, System>()
  private readonly form: SystemForm
  private readonly making: Doing
  private readonly intention = new Intention()
  /** What has become of the one that was deleted. */
  private told = ''

  constructor(private readonly desk: CdcDesk) {
    this.tongue = new Words(desk, messages)
    this.making = new Doing(desk)
    this.form = new SystemForm(desk)
    this.pages = new Pages(desk, (cursor, limit) =>
      desk.session.api.GET('/v1/{tenant}/webhooks', {
        params: { path: { tenant: desk.slug }, query: { ...(cursor && { cursor }), ...(limit && { limit }) } },
      }),
    )
  }

  get unsaved(): boolean {
    return this.form.touched || [...this.opened.values()].some(({ unsaved }) => unsaved)
  }

  /** Where in the room one is: at the list, at a new one (`new`), at one (its id), or changing it (`<id>/edit`). */
  private get place(): { id: string; edit: boolean } {
    const [id = '', part = ''] = this.desk.at.split('/')
    return { id, edit: part === 'edit' }
  }

  enter(): void {
    const { id, edit } = this.place
    for (const [other, { secret }] of this.opened) if (other !== id) secret.hide()
    if (id) this.told = ''
    if (!id) void this.pages.reload()
    else if (id !== 'new') void this.open(id).enter(edit)
  }

  private open(id: string): System {
    const { desk } = this
    let system = this.opened.get(id)
    if (!system) {
      const gone = (client: string): void => {
        this.opened.delete(id)
        this.told = desk.said = (this.tongue.now ?? messages.it).removed(client)
        this.pages.drop((one) => one.id === id)
        desk.go('systems')
      }
      system = new System(desk, id, gone)
      this.opened.set(id, system)
    }
    return system
  }

  render(): TemplateResult {
    const words = this.tongue.now ?? messages.it
    const { id, edit } = this.place
    if (!id) return this.list(words)
    return html`<p class="back"><a href=${this.desk.addressOf('systems')}>‹ ${words.back}</a></p>
      ${id === 'new' ? this.adding(words) : this.open(id).render(words, edit)}`
  }

  private list(words: SystemsWords): TemplateResult {
    const { desk, pages, told } = this
    const { items, failed } = pages
    return html`<div class="stack">
      <p>${words.lead}</p>
      ${told ? html`<p role="status"><strong>${told}</strong></p>` : nothing}
      ${failed ? html`<div class="card">${failure(desk, failed, () => void pages.restart())}</div>` : nothing}
      ${
        items
          ? html`<ul class="stack">
              ${items.map((webhook) => this.entry(words, webhook))}
            </ul>`
          : failed
            ? nothing
            : html`<div class="card" aria-busy="true">${bones('tall', '', 'short')}</div>`
      }
      ${items && !items.length ? notice('calm', words.none, words.noneNow) : nothing}
      ${pages.more ? html`<button type="button" class="button second" @click=${() => void pages.next()}>${words.more}</button>` : nothing}
      ${items ? html`<p><a class="button" href=${desk.addressOf('systems', 'new')}>${words.add}</a></p>` : nothing}
    </div>`
  }

  private entry(words: SystemsWords, webhook: Webhook): TemplateResult {
    const { desk } = this
    const { id, client, url, description, events } = webhook
    return html`<li class="card stack">
      <a class="subheading" href=${desk.addressOf('systems', id)}>${client}</a>
      ${standing(words, desk.language, webhook)} ${description ? html`<p class="prose">${description}</p>` : nothing}
      <p class="quiet"><code>${url}</code> · ${counted(desk.language, events.length, words.eventsChosen)}</p>
    </li>`
  }

  private adding(words: SystemsWords): TemplateResult {
    const { desk, making } = this
    const submit = (event: Event): void => {
      event.preventDefault()
      void this.make(words)
    }
    return html`<form class="card stack" novalidate @submit=${submit}>
      <div role="heading" aria-level=${desk.below} class="subheading">${words.add}</div>
      ${this.form.render(words)}
      <button class="button" aria-disabled=${making.busy}>${words.connect}</button>
      ${making.render()}
    </form>`
  }

  private async make(words: SystemsWords): Promise<void> {
    const { desk, form, intention } = this
    const body = form.read()
    if (!body) return
    await this.making.act(async () => {
      const params = { path: { tenant: desk.slug }, header: intention.for(body) }
      const { webhook, secret } = await answer(desk.session.api.POST('/v1/{tenant}/webhooks', { params, body }))
      intention.done()
      form.fill()
      this.open(webhook.id).secret.show(secret)
      desk.go('systems', webhook.id)
      return words.connected(webhook.client)
    })
  }
}

export const styles: readonly CSSResult[] = [systemsStyles]
export const furnish = (desk: CdcDesk): Room => new SystemsRoom(desk)
