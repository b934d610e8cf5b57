import { html, nothing, type TemplateResult } from 'lit'
import { notice } from '../../ui/notice.ts'
import type { Album } from './album.ts'
import { mostPhotos } from '../../ui/report/draft.ts'
import type { CdcReportForm } from './report-form.ts'
import { where } from './where.ts'
import type { Writing } from './writing.ts'

/** Photos first, then where it is. */
export const placeStep = (form: CdcReportForm, writing: Writing): TemplateResult =>
  html`${photos(form, writing.album)} ${where(form, writing)}`

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
