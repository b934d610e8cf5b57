import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import type { CdcElement } from '../../kernel/element.ts'
import { AddressSearch } from '../../ui/address.ts'
import { addressWords } from '../../ui/address-words.ts'
import type { ChoiceWords } from './choice-words.ts'

type AreaAlert = components['schemas']['AreaAlert']
type What = AreaAlert['what'][number]

const radii = [200, 500, 1000, 2000, 5000] as const

/** Areas that the citizen follows: a circle around an address or around here, or the whole town. */
export class Areas {
  private followed: AreaAlert[] = []
  private typed = ''
  private centre: { lon: number; lat: number; name: string } | undefined
  private noPosition = false
  private readonly addresses: AddressSearch

  /** @param carryOut Does something and says what came of it. */
  constructor(
    private readonly host: CdcElement,
    private readonly carryOut: (work: () => Promise<string>) => Promise<void>,
  ) {
    this.addresses = new AddressSearch(host)
  }

  private get town() {
    return { path: { tenant: this.host.slug } }
  }

  async load(): Promise<void> {
    this.followed = (await answer(this.host.session.api.GET('/v1/{tenant}/me/area-alerts', { params: this.town }))).items
  }

  render(words: ChoiceWords): TemplateResult {
    return html`<p>${words.areasWhat}</p>
      ${
        this.followed.length
          ? html`<ul class="rows">
              ${this.followed.map(
                (area) =>
                  html`<li class="between">
                    <div>
                      <p><strong>${area.label}</strong></p>
                      <p class="quiet">${words.area(area)}</p>
                    </div>
                    <button
                      type="button"
                      class="link"
                      aria-label=${words.removeArea(area.label)}
                      @click=${() => this.remove(area, words)}
                    >
                      ${words.remove}
                    </button>
                  </li>`,
              )}
            </ul>`
          : html`<p class="quiet">${words.noAreas}</p>`
      }
      <form class="stack" @submit=${(event: Event) => this.submit(event, words)}>
        ${this.addresses.render({
          ...{ id: 'area-address', label: words.where, described: '', invalid: 'false', value: this.typed },
          ...{ words: addressWords[this.host.language], noneNow: words.orWholeTown },
          typed: (text) => this.type(text),
          chosen: ({ name, position }) => {
            const [lon, lat] = position.coordinates as [number, number]
            this.choose({ lon, lat, name })
          },
        })}
        <div class="row"><button type="button" class="button second" @click=${this.here}>${words.aroundHere}</button></div>
        ${this.noPosition ? html`<p class="hint">${words.noPosition}</p>` : nothing}
        <p class="quiet" role="status">${this.centre ? words.around(this.centre.name) : words.orWholeTown}</p>
        <label>
          ${words.radius}
          <select name="radius" ?disabled=${!this.centre}>
            ${radii.map((radius) => html`<option value=${radius} ?selected=${radius === 500}>${words.metres(radius)}</option>`)}
          </select>
        </label>
        <fieldset>
          <legend class="label">${words.whatInArea}</legend>
          ${(Object.keys(words.kinds) as What[]).map(
            (kind) =>
              html`<label class="tick"><input type="checkbox" name="what" value=${kind} checked />${words.kinds[kind]}</label>`,
          )}
        </fieldset>
        <div class="row"><button class="button main">${words.followArea}</button></div>
      </form>`
  }

  private type(text: string): void {
    this.typed = text
    this.centre = undefined
    this.host.requestUpdate()
  }

  private choose(centre: NonNullable<Areas['centre']>): void {
    this.centre = centre
    this.typed = centre.name
    this.noPosition = false
    this.host.requestUpdate()
  }

  private readonly here = (): void => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude: lon, latitude: lat } }) => this.choose({ lon, lat, name: '' }),
      () => {
        this.noPosition = true
        this.host.requestUpdate()
      },
      { timeout: 10_000 },
    )
  }

  private submit(event: Event, words: ChoiceWords): void {
    event.preventDefault()
    const form = new FormData(event.target as HTMLFormElement)
    const what = form.getAll('what') as What[]
    if (!what.length) return
    const { centre } = this
    const circle = centre && { lon: centre.lon, lat: centre.lat, radius_m: Number(form.get('radius')) }
    const label = (centre ? centre.name || words.hereName : words.wholeTown).slice(0, 100)
    void this.carryOut(async () => {
      const body = { label, what, circle: circle ?? null, district: null }
      const params = { ...this.town, header: { 'Idempotency-Key': crypto.randomUUID() } }
      const made = await answer(this.host.session.api.POST('/v1/{tenant}/me/area-alerts', { params, body }))
      this.followed = [...this.followed, made]
      this.centre = undefined
      this.typed = ''
      return words.followed(label)
    })
  }

  private remove({ id, label }: AreaAlert, words: ChoiceWords): void {
    void this.carryOut(async () => {
      const params = { path: { ...this.town.path, alert_id: id } }
      await answer(this.host.session.api.DELETE('/v1/{tenant}/me/area-alerts/{alert_id}', { params }))
      this.followed = this.followed.filter((area) => area.id !== id)
      return words.removed(label)
    })
  }
}
