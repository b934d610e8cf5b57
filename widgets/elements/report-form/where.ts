import { html, nothing, type TemplateResult } from 'lit'
import type { Place } from '../../ui/address.ts'
import { notice } from '../../ui/notice.ts'
import { errorOf } from '../../ui/report/errors.ts'
import { precise, type Spot, spotOf } from '../../ui/report/draft.ts'
import type { CdcReportForm } from './report-form.ts'
import type { Writing } from './writing.ts'

/** Where it is: by the phone, by the photo, with a pin on a map, or in words. */
export const where = (form: CdcReportForm, writing: Writing): TemplateResult =>
  html`${position(form, writing)} ${outside(form, writing)} ${address(form, writing)}`

function position(form: CdcReportForm, writing: Writing): TemplateResult {
  const { words, draft } = form
  const { album, locating, pinning } = writing
  const { spot } = draft
  const suggested = album.spot
  const { at, ask } = locating
  return html`<div class="stack">
    ${
      suggested && suggested.lon !== spot?.lon
        ? notice(
            'calm',
            words.photoSays,
            '',
            html`<button type="button" class="button second" @click=${() => take(form, writing, suggested)}>
              ${words.usePhoto}
            </button>`,
          )
        : nothing
    }
    <button type="button" id="position" class="button second" aria-disabled=${at === 'asking'} @click=${ask}>
      ${at === 'asking' ? words.asking : spot ? words.positionAgain : words.position}
    </button>
    <button type="button" class="button second" id="pin" aria-expanded=${pinning.open} @click=${pinning.toggle}>
      ${pinning.open ? words.pinClose : words.pinButton}
    </button>
    ${at === 'denied' ? html`<div role="alert">${notice('calm', words.denied, words.deniedNow)}</div>` : nothing}
    ${at === 'unavailable' ? html`<div role="alert">${notice('calm', words.unavailable, words.unavailableNow)}</div>` : nothing}
    ${pinning.render() ?? nothing} ${spot ? known(form, writing, spot) : nothing}
  </div>`
}

/** What is known of the place, and how well. */
function known(form: CdcReportForm, { naming }: Writing, spot: Spot): TemplateResult {
  const { words } = form
  // The button goes with the place: the keyboard stays where another one can be given.
  const press = (): void => {
    naming.forget()
    form.change({ spot: null })
    form.said = words.forgotten
    void form.focusOn('position')
  }
  const forget = html`<button type="button" class="link" @click=${press}>${words.forget}</button>`
  if (!precise(spot))
    return spot.from === 'address'
      ? notice('calm', words.streetOnly, words.streetOnlyNow, forget)
      : notice('warn', words.vague(spot.accuracy ?? 0), words.vagueNow, forget)
  const said = {
    phone: words.found(spot.accuracy ?? 0),
    photo: words.fromPhoto,
    address: words.fromAddress,
    pin: naming.sentence || words.pinSet,
  }
  return notice('good', said[spot.from], '', forget)
}

function outside({ words, writing: { handingOver } }: CdcReportForm, { checks }: Writing): TemplateResult | typeof nothing {
  const { elsewhere } = checks
  if (!elsewhere) return nothing
  const { town, approximate } = elsewhere
  const takes = town?.takes_reports
    ? html`<button type="button" class="button second" @click=${() => handingOver.start(town)}>
        ${words.handOver(town.name)}
      </button>`
    : nothing
  const now = words.outsideNow[town?.takes_reports ? handingOver.at : 'nobody']
  return html`<div role="alert" id="outside" tabindex="-1">
    ${notice('bad', words.outside(town?.name), approximate ? `${words.approximate} ${now}` : now, takes)}
  </div>`
}

function address(form: CdcReportForm, writing: Writing): TemplateResult {
  const { words, draft } = form
  const { text, described, invalid } = errorOf(form, 'address', words.errors.address)
  return writing.addresses.render({
    id: 'address',
    label: words.address,
    between: html`<span class="hint" id="address-hint">${words.addressHint}</span>
      ${text ? html`<span class="error" id="address-error">${text}</span>` : nothing}`,
    described,
    invalid,
    value: draft.address,
    words: words.places,
    noneNow: words.addressNone,
    typed: (typed) => writing.naming.type(typed),
    chosen: (place) => choose(form, writing, place),
  })
}

function choose(form: CdcReportForm, writing: Writing, place: Place): void {
  writing.naming.write(place.name)
  take(form, writing, spotOf(place))
  form.said = place.kind === 'street' ? `${form.words.streetOnly} ${form.words.streetOnlyNow}` : form.words.fromAddress
}

function take(form: CdcReportForm, { naming, pinning }: Writing, spot: Spot): void {
  naming.forget()
  form.change({ spot })
  pinning.follow(spot)
}
