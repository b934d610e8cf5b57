import { html, nothing, type TemplateResult } from 'lit'
import { errorOf, valueOf } from '../../ui/report/errors.ts'
import type { FormDoor } from './door.ts'
import { type Answer, type Category, type Question } from '../../ui/report/draft.ts'
import { tick } from './tick.ts'
import { seenBy } from '../../ui/seen/seen.ts'
import { reportsCreate } from '../../ui/seen/table.ts'

/** Title and details, documents; who sees it, and whether the name is shown, for whoever has one here. */
export function wordsStep(door: FormDoor, category: Category, named: boolean, documents: TemplateResult): TemplateResult {
  const { words, draft } = door
  const { text, described, invalid } = errorOf(door, 'title', words.errors.title)
  const left = 4000 - draft.details.length
  return html`<div>
      <label for="title">${words.title}</label>
      <span class="hint" id="title-hint">${words.titleHint}</span>
      ${text ? html`<span class="error" id="title-error">${text}</span>` : nothing}
      <input
        type="text"
        id="title"
        maxlength="120"
        aria-describedby=${described}
        aria-invalid=${invalid}
        .value=${draft.title}
        @input=${(event: Event) => door.change({ title: valueOf(event) })}
      />
    </div>
    <div>
      <label for="details">${words.details}</label>
      <span class="hint" id="details-hint">${words.detailsHint} ${left < 500 ? words.left(left) : nothing}</span>
      <textarea
        id="details"
        rows="5"
        maxlength="4000"
        aria-describedby="details-hint"
        .value=${draft.details}
        @input=${(event: Event) => door.change({ details: valueOf(event) })}
      ></textarea>
    </div>
    ${documents} ${category.visibility === 'public' ? tick(door, 'reserved', words.onlyTown, words.onlyTownHint) : nothing}
    ${draft.reserved ? nothing : named ? tick(door, 'publicName', words.publicName, words.publicNameHint) : html`<p class="quiet">${words.anonymous}</p>`}`
}

function said({ type, options }: Question, answer: Answer, yes: string, no: string): string {
  if (type === 'boolean') return answer ? yes : no
  return [answer]
    .flat()
    .map((one) => options.find(({ key }) => key === one)?.label ?? String(one))
    .join(', ')
}

/** Everything once more on one page, each part with a way back to it. */
export function recapStep(door: FormDoor, category: Category, thumbs: string[], next: string, named: boolean): TemplateResult {
  const { words, draft } = door
  const part = (label: string, step: number, content: unknown): TemplateResult =>
    html`<div>
      <dt>
        ${label}<button type="button" class="link" aria-label=${`${words.edit}: ${label}`} @click=${() => door.goTo(step)}>
          ${words.edit}
        </button>
      </dt>
      <dd class="prose">${content}</dd>
    </div>`
  const { spot } = draft
  const place = draft.address || (spot ? `${spot.lat.toFixed(5)}, ${spot.lon.toFixed(5)}` : '')
  const answered = category.questions.filter(({ key }) => draft.answers[key] !== undefined && draft.answers[key] !== '')
  return html`<dl>
      ${
        thumbs.length
          ? part(
              words.photos,
              1,
              html`<span class="thumbs">${thumbs.map((src, n) => html`<img src=${src} alt=${words.photo(n + 1)} />`)}</span>`,
            )
          : nothing
      }
      ${part(words.place, 1, place)} ${part(words.category, 2, category.name)}
      ${answered.map((asked) => part(asked.label, 2, said(asked, draft.answers[asked.key] ?? '', words.yes, words.no)))}
      ${part(words.title, 3, html`<strong>${draft.title}</strong>`)}
      ${draft.details ? part(words.details, 3, draft.details) : nothing}
    </dl>
    ${draft.documents.length ? html`<p>${words.documents(draft.documents.map(({ name }) => name))}</p>` : nothing}
    <p>${named ? words.seen[seenBy(reportsCreate, { public_name: draft.publicName && !draft.reserved })] : words.anonymous}</p>
    ${draft.reserved || category.visibility === 'reserved' ? html`<p>${words.reserved}</p>` : nothing}
    ${next ? html`<p class="quiet">${next}</p>` : nothing}`
}
