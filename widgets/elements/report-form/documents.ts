import { html, nothing, type TemplateResult } from 'lit'
import { notice } from '../../ui/notice.ts'
import type { Album } from './album.ts'
import { mostDocuments } from '../../ui/report/draft.ts'
import type { CdcReportForm } from './report-form.ts'

/** Documents that go with the report: PDF, seen by the town only until it publishes them. */
export function documents({ words, draft }: CdcReportForm, album: Album): TemplateResult {
  const { documents: chosen } = draft
  const add =
    chosen.length < mostDocuments
      ? html`<label class="button file second"
          >${words.addDocument}
          <input
            id="document"
            class="unseen"
            type="file"
            accept="application/pdf"
            multiple
            aria-describedby="document-hint"
            @change=${album.chooseDocuments}
        /></label>`
      : nothing
  return html`<div class="stack">
    ${
      chosen.length
        ? html`<ul class="stack">
            ${chosen.map(
              ({ id, name }) =>
                html`<li>
                  ${name}
                  <button type="button" class="link" aria-label=${`${words.remove}: ${name}`} @click=${() => album.remove(id)}>
                    ${words.remove}
                  </button>
                </li>`,
            )}
          </ul>`
        : nothing
    }
    ${add} <span class="hint" id="document-hint">${words.documentHint}</span>
    ${album.documentProblem ? html`<div role="alert">${notice('warn', album.documentProblem)}</div>` : nothing}
  </div>`
}
