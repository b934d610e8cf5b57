import { html, nothing, type ReactiveController, type TemplateResult } from 'lit'
import type { components } from '../../types/openapi.d.ts'
import { answer, type Api } from '../kernel/client.ts'
import type { CdcElement } from '../kernel/element.ts'
import type { AddressWords } from './address-words.ts'

export type Place = components['schemas']['Place']
type Found = components['schemas']['PlacePage']

/** Milliseconds for which typing rests before anything is asked. */
const rest = 250
/** Characters that say something, and most places that are listed. */
const least = 3
const most = 6

/** An element that searches addresses. */
export type AddressHost = CdcElement & { readonly publicApi: Api }

/** What a field of addresses is called and told. */
export interface AddressField {
  readonly id: string
  readonly label: string
  /** Ids of what describes the field beside. */
  readonly described: string
  readonly invalid: 'true' | 'false'
  /** Between the label and the field: a hint, an error. */
  readonly between?: unknown
  readonly value: string
  readonly words: AddressWords
  /** What is to be done when nothing is found. */
  readonly noneNow: string
  typed(text: string): void
  chosen(place: Place): void
}

/**
 * A field in which an address is typed, with the places of that name below it: the editable combobox of the ARIA Authoring Practices.
 * The focus stays in the field; arrows, Enter and Escape work the list; how many there are is announced. What was overtaken is
 * aborted. Needs `addressStyles` and `fieldStyles`.
 */
export class AddressSearch implements ReactiveController {
  private found: Found | undefined
  private sought = ''
  private failed = false
  private open = false
  private active = -1
  private timer: ReturnType<typeof setTimeout> | undefined
  private asking: AbortController | undefined

  constructor(private readonly host: AddressHost) {
    host.addController(this)
  }

  hostDisconnected(): void {
    this.close()
  }

  render(field: AddressField): TemplateResult {
    const { id, label, described, invalid, between = nothing, value } = field
    const list = this.open && this.found?.items.length ? this.found.items : []
    return html`<div class="address">
      <label for=${id} id="${id}-label">${label}</label>
      ${between}
      <input
        type="text"
        id=${id}
        maxlength="200"
        autocomplete="off"
        role="combobox"
        aria-labelledby="${id}-label"
        aria-autocomplete="list"
        aria-expanded=${list.length > 0}
        aria-controls="${id}-places"
        aria-activedescendant=${this.active >= 0 ? `${id}-place-${this.active}` : nothing}
        aria-describedby=${described || nothing}
        aria-invalid=${invalid}
        .value=${value}
        @input=${({ target }: Event) => this.type(field, (target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => this.press(field, event)}
        @blur=${this.close}
      />
      <ul class="places" id="${id}-places" role="listbox" aria-label=${field.words.places} ?hidden=${!list.length}>
        ${list.map((place, n) => this.option(field, place, n))}
      </ul>
      ${this.open ? this.note(field) : nothing}
    </div>`
  }

  private option(field: AddressField, place: Place, n: number): TemplateResult {
    // Pressed before the field loses the focus, which closes the list.
    const choose = (event: Event): void => {
      event.preventDefault()
      this.choose(field, place)
    }
    return html`<li role="option" id="${field.id}-place-${n}" aria-selected=${n === this.active} @mousedown=${choose}>
      <span>${place.name}</span>
      <span class="hint">${[field.words.kinds[place.kind], place.detail].filter(Boolean).join(' · ')}</span>
    </li>`
  }

  private note({ words, noneNow }: AddressField): unknown {
    const { found, failed } = this
    if (failed) return html`<p class="hint">${words.noSearch} ${noneNow}</p>`
    if (!found) return nothing
    const { outage, attribution, link } = found.source
    const source = attribution && (link ? html`<a href=${link} target="_blank" rel="noreferrer">${attribution}</a>` : attribution)
    return html`${found.items.length ? nothing : html`<p class="hint">${words.noPlace(this.sought)} ${noneNow}</p>`}
    ${outage || source ? html`<p class="hint">${outage ? words.noNumbers : nothing} ${source}</p>` : nothing}`
  }

  private type(field: AddressField, text: string): void {
    field.typed(text)
    this.asking?.abort()
    clearTimeout(this.timer)
    if (text.trim().length < least) return this.close()
    this.timer = setTimeout(() => void this.ask(field, text.trim()), rest)
  }

  private async ask({ words, noneNow }: AddressField, q: string): Promise<void> {
    const { host } = this
    const { signal } = (this.asking = new AbortController())
    const params = { path: { tenant: host.slug }, query: { q, limit: most } }
    const options = { params, headers: { 'accept-language': host.language }, signal }
    const found = await answer(host.publicApi.GET('/v1/{tenant}/places', options)).catch(() => undefined)
    if (signal.aborted) return
    Object.assign(this, { found, failed: !found, sought: q, open: true, active: -1 })
    if (!found) host.said = `${words.noSearch} ${noneNow}`
    else host.said = found.items.length ? words.found(found.items.length) : `${words.noPlace(q)} ${noneNow}`
    host.requestUpdate()
  }

  private press(field: AddressField, event: KeyboardEvent): void {
    const list = this.open ? (this.found?.items ?? []) : []
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }
    const move = moves[event.key]
    const place = list[this.active]
    if (move && list.length)
      this.active = move > 0 ? (this.active + 1) % list.length : (Math.max(this.active, 0) || list.length) - 1
    else if (event.key === 'Enter' && place) this.choose(field, place)
    else if (event.key === 'Escape' && this.open) this.close()
    else return
    event.preventDefault()
    event.stopPropagation()
    this.host.requestUpdate()
  }

  private choose(field: AddressField, place: Place): void {
    this.close()
    field.chosen(place)
  }

  /** Puts the list away: what is still being asked is not told any more. */
  readonly close = (): void => {
    clearTimeout(this.timer)
    this.asking?.abort()
    this.open = false
    this.active = -1
    this.host.requestUpdate()
  }
}
