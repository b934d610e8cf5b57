import { html, nothing, type TemplateResult } from 'lit'
import { notice } from '../../ui/notice.ts'
import type { Checks } from './checks.ts'
import { errorOf, valueOf } from './door.ts'
import { mostPhotos, precise } from './draft.ts'
import type { Locating } from './locating.ts'
import type { Album } from './album.ts'
import type { CdcReportForm } from './report-form.ts'

/** Photos first, then where it is: by the phone, by the photo, or in words. */
export const placeStep = (form: CdcReportForm, album: Album, locating: Locating, checks: Checks): TemplateResult => html`
  ${photos(form, album)} ${position(form, album, locating)} ${outside(form, checks)} ${address(form)}
`

function photos(form: CdcReportForm, album: Album): TemplateResult {
  const { words, draft } = form
  return html`<div class="stack">
    ${
      draft.photos.length
        ? html`<ul class="thumbs">
            ${draft.photos.map(
              (id, n) =>
                html`<li>
                  <img src=${album.address(id)} alt=${words.photo(n + 1)} />
                  <button
                    type="button"
                    class="link"
                    aria-label=${`${words.remove}: ${words.photo(n + 1)}`}
                    @click=${() => album.remove(id)}
                  >
                    ${words.remove}
                  </button>
                </li>`,
            )}
          </ul>`
        : nothing
    }
    ${
      draft.photos.length < mostPhotos
        ? html`<label class="button file ${draft.photos.length ? 'second' : ''}"
            >${album.busy ? words.preparing : draft.photos.length ? words.morePhotos : words.addPhoto}
            <input
              id="photo"
              class="unseen"
              type="file"
              accept="image/*"
              multiple
              aria-describedby="photo-hint"
              @change=${album.choose}
          /></label>`
        : nothing
    }
    <span class="hint" id="photo-hint">${words.photoHint}</span>
    ${album.problem ? html`<div role="alert">${notice('warn', album.problem)}</div>` : nothing}
    ${album.full ? html`<div role="alert">${notice('warn', words.full, words.fullNow)}</div>` : nothing}
  </div>`
}

function position(form: CdcReportForm, album: Album, { at, ask }: Locating): TemplateResult {
  const { words, draft } = form
  const { spot } = draft
  const suggested = album.spot
  const map = spot && `https://www.openstreetmap.org/?mlat=${spot.lat}&mlon=${spot.lon}#map=18/${spot.lat}/${spot.lon}`
  const more = map
    ? html`<a href=${map} target="_blank" rel="noreferrer">${words.look}</a>
        <button type="button" class="link" @click=${() => form.change({ spot: null })}>${words.forget}</button>`
    : nothing
  return html`<div class="stack">
    ${
      suggested && suggested.lon !== spot?.lon
        ? notice(
            'calm',
            words.photoSays,
            '',
            html`<button type="button" class="button second" @click=${() => form.change({ spot: suggested })}>
              ${words.usePhoto}
            </button>`,
          )
        : nothing
    }
    <button type="button" class="button second" aria-disabled=${at === 'asking'} @click=${ask}>
      ${at === 'asking' ? words.asking : spot ? words.positionAgain : words.position}
    </button>
    ${at === 'denied' ? html`<div role="alert">${notice('calm', words.denied, words.deniedNow)}</div>` : nothing}
    ${at === 'unavailable' ? html`<div role="alert">${notice('calm', words.unavailable, words.unavailableNow)}</div>` : nothing}
    ${
      !spot
        ? nothing
        : !precise(spot)
          ? notice('warn', words.vague(spot.accuracy ?? 0), words.vagueNow, more)
          : notice('good', spot.from === 'photo' ? words.fromPhoto : words.found(spot.accuracy ?? 0), '', more)
    }
  </div>`
}

function outside({ words, writing: { handingOver } }: CdcReportForm, { elsewhere }: Checks): TemplateResult | typeof nothing {
  if (!elsewhere) return nothing
  const { town } = elsewhere
  const takes = town?.takes_reports
    ? html`<button type="button" class="button second" @click=${() => handingOver.start(town)}>
        ${words.handOver(town.name)}
      </button>`
    : nothing
  return html`<div role="alert" id="outside" tabindex="-1">
    ${notice('bad', words.outside(town?.name), words.outsideNow[town?.takes_reports ? handingOver.at : 'nobody'], takes)}
  </div>`
}

function address(form: CdcReportForm): TemplateResult {
  const { words, draft } = form
  const { text, described, invalid } = errorOf(form, 'address', words.errors.address)
  return html`<div>
    <label for="address">${words.address}</label>
    <span class="hint" id="address-hint">${words.addressHint}</span>
    ${text ? html`<span class="error" id="address-error">${text}</span>` : nothing}
    <input
      type="text"
      id="address"
      maxlength="200"
      autocomplete="off"
      aria-describedby=${described}
      aria-invalid=${invalid}
      .value=${draft.address}
      @input=${(event: Event) => form.change({ address: valueOf(event) })}
    />
  </div>`
}
