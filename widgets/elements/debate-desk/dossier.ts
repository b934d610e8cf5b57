import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { answer } from '../../kernel/client.ts'
import { failure } from '../../ui/failure.ts'
import type { QueueItem } from './debate-desk.ts'
import { DossierForm, type ItemSource } from './dossier-form.ts'
import type { Source } from './reading.ts'
import { decidedOn, type Place, type Room } from './room.ts'

const path = '/v1/{tenant}/debates/{debate_id}/dossier/{item_id}'
export const kinds: ItemSource['kind'][] = ['known', 'open', 'fixed', 'figure', 'document', 'link', 'layer']

/** What citizens should know before they speak: in its order, each item changed, moved and taken out. */
export class DossierRoom implements Room {
  private readonly form: DossierForm
  private failed: unknown
  /** The order that has been asked for and is not confirmed yet. */
  private order: readonly string[] | undefined

  constructor(private readonly place: Place) {
    this.form = new DossierForm(place)
  }

  forget(): void {
    this.order = undefined
  }

  render(item: QueueItem, source: Source): TemplateResult {
    const { desk } = this.place
    const { words } = desk
    const items = this.ordered(source).filter(({ id }) => !decidedOn(desk, id))
    const open = this.form.open(item)
    return html`<p class="quiet">${words.dossierNote}</p>
      ${this.failed ? failure(desk, this.failed) : nothing}
      ${items.length ? nothing : html`<p class="quiet empty">${words.dossierEmpty}</p>`}
      <ol class="dossier">
        ${repeat(
          items,
          ({ id }) => id,
          (one, n) =>
            open === one.id ? html`<li class="opened">${this.form.render(item, one)}</li>` : this.row(item, one, items, n),
        )}
      </ol>
      ${
        open === 'new'
          ? html`<div class="opened">${this.form.render(item, undefined, items.length)}</div>`
          : html`<div role="group" aria-label=${words.add}>
              <p class="label">${words.add}</p>
              <div class="row">
                ${kinds.map(
                  (kind) =>
                    html`<button class="button second small" @click=${() => this.form.begin(item, kind)}>
                      ${words.kinds[kind]}
                    </button>`,
                )}
              </div>
            </div>`
      }`
  }

  private ordered({ dossier }: Source): readonly ItemSource[] {
    const { order } = this
    if (!order) return dossier
    const place = ({ id }: ItemSource): number => (order.includes(id) ? order.indexOf(id) : order.length)
    return dossier.toSorted((one, other) => place(one) - place(other))
  }

  private row(item: QueueItem, one: ItemSource, items: readonly ItemSource[], n: number): TemplateResult {
    const { words, language } = this.place.desk
    const title = one.title[language] ?? one.title.it
    const text = one.text?.[language] ?? one.text?.it
    const tool = (name: string, label: string, press: () => unknown, off = false): TemplateResult =>
      html`<button
        class="link"
        id=${`${name}-${one.id}`}
        aria-label=${words.toolOn(label, title)}
        aria-disabled=${off}
        @click=${() => (off ? undefined : press())}
      >
        ${label}
      </button>`
    return html`<li>
      <p class="quiet"><span class="badge">${words.kinds[one.kind]}</span></p>
      <p><strong>${title}</strong></p>
      ${text ? html`<p class="prose">${text}</p>` : nothing} ${one.url ? html`<p class="quiet address">${one.url}</p>` : nothing}
      <div class="row tools">
        ${tool('edit', words.edit, () => this.form.edit(item, one))}
        ${tool('up', words.up, () => this.move(item, items, n, -1), n === 0)}
        ${tool('down', words.down, () => this.move(item, items, n, 1), n === items.length - 1)}
        ${tool('remove', words.remove, () => this.remove(item, one, title))}
      </div>
    </li>`
  }

  private async move(item: QueueItem, items: readonly ItemSource[], from: number, by: 1 | -1): Promise<void> {
    const { desk, reading } = this.place
    const ids = items.map(({ id }) => id)
    const [id] = ids.splice(from, 1)
    if (id === undefined) return
    ids.splice(from + by, 0, id)
    this.order = ids
    this.failed = undefined
    desk.said = desk.words.moved(from + by + 1, ids.length)
    desk.requestUpdate()
    await desk.focusOn(`${by < 0 ? 'up' : 'down'}-${id}`)
    try {
      const params = { path: reading.path(item.id) }
      await answer<unknown>(
        desk.session.api.PUT('/v1/{tenant}/debates/{debate_id}/dossier-order', { params, body: { item_ids: ids } }),
      )
      await reading.read(item.id)
    } catch (thrown) {
      this.failed = thrown
    }
    // A newer order is still on its way otherwise.
    if (this.order === ids) this.order = undefined
    desk.requestUpdate()
  }

  private remove(item: QueueItem, one: ItemSource, title: string): void {
    const { desk, reading } = this.place
    const params = { path: { ...reading.path(item.id), item_id: one.id } }
    const send = async (): Promise<void> => {
      await answer<unknown>(desk.session.api.DELETE(path, { params }))
      await reading.read(item.id)
    }
    desk.decide({ what: desk.words.takeOut, parts: [{ item, about: { id: one.id, title }, send }] })
  }
}
