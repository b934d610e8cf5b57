import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import type { CdcElement } from '../../kernel/element.ts'
import { AddressSearch } from '../../ui/address.ts'
import { addressWords } from '../../ui/address-words.ts'
import type { ChoiceWords } from './choice-words.ts'

type AreaAlert = components['schemas']['AreaAlert']
type What = AreaAlert['what'][number]
type District = components['schemas']['AreaName']

const radii = [200, 500, 1000, 2000, 5000] as const

/** Areas that the citizen follows: a circle around an address or around here, a district, or the whole town. */
export class Areas {
  private followed: AreaAlert[] = []
  /** The town's districts; none where it has drawn none, or has no reports. */
  private districts: readonly District[] = []
  private district = ''
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
    const { api } = this.host.session
    const headers = { 'accept-language': this.host.language }
    const districts = answer(api.GET('/v1/{tenant}/report-areas', { params: this.town, headers })).catch(() => ({ items: [] }))
    this.followed = (await answer(api.GET('/v1/{tenant}/me/area-alerts', { params: this.town }))).items
    this.districts = (await districts).items
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
                      <p class="quiet">${words.area(area, this.nameOf(area.district))}</p>
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
        ${this.districts.length ? this.chooseDistrict(words) : nothing}
        <p class="quiet" role="status">${this.chosen(words)}</p>
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

  private chooseDistrict(words: ChoiceWords): TemplateResult {
    const change = ({ target }: Event): void => {
      this.district = (target as HTMLSelectElement).value
      if (this.district) {
        this.centre = undefined
        this.typed = ''
      }
      this.host.requestUpdate()
    }
    return html`<label>
      ${words.orDistrict}
      <select name="district" .value=${this.district} @change=${change}>
        <option value="" ?selected=${!this.district}>${words.noDistrict}</option>
        ${this.districts.map(({ key, name }) => html`<option value=${key} ?selected=${key === this.district}>${name}</option>`)}
      </select>
    </label>`
  }

  private readonly nameOf = (district: string | null): string =>
    this.districts.find(({ key }) => key === district)?.name ?? district ?? ''

  /** What would be followed now, in words. */
  private chosen(words: ChoiceWords): string {
    if (this.centre) return words.around(this.centre.name)
    return this.district ? words.inDistrict(this.nameOf(this.district)) : words.orWholeTown
  }

  private type(text: string): void {
    this.typed = text
    this.centre = undefined
    if (text) this.district = ''
    this.host.requestUpdate()
  }

  private choose(centre: NonNullable<Areas['centre']>): void {
    this.centre = centre
    this.typed = centre.name
    this.district = ''
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
    const { centre, district } = this
    const circle = centre && { lon: centre.lon, lat: centre.lat, radius_m: Number(form.get('radius')) }
    const place = centre ? centre.name || words.hereName : district ? this.nameOf(district) : words.wholeTown
    const label = place.slice(0, 100)
    void this.carryOut(async () => {
      const body = { label, what, circle: circle ?? null, district: district || null }
      const params = { ...this.town, header: { 'Idempotency-Key': crypto.randomUUID() } }
      const made = await answer(this.host.session.api.POST('/v1/{tenant}/me/area-alerts', { params, body }))
      this.followed = [...this.followed, made]
      this.centre = undefined
      this.typed = this.district = ''
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
