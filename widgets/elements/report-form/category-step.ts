import { html, nothing, type TemplateResult } from 'lit'
import { notice } from '../../ui/notice.ts'
import type { Checks } from './checks.ts'
import { valueOf } from '../../ui/report/errors.ts'
import { type Category, stopIn } from '../../ui/report/draft.ts'
import { question } from '../../ui/report/question.ts'
import type { CdcReportForm } from './report-form.ts'

/** From so many categories on a field finds them by their words. */
const many = 9

/** What it is about: the category, its questions, and what was reported nearby. */
export function categoryStep(
  form: CdcReportForm,
  categories: readonly Category[],
  search: string,
  checks: Checks,
): TemplateResult {
  const { words, draft, category } = form
  if (!category) return choice(form, categories, search)
  const stop = stopIn(category, draft)?.stop
  return html`<div class="chosen row">
      <p><strong>${category.name}</strong></p>
      <button type="button" class="link" @click=${() => form.writing.choose('')}>${words.change}</button>
    </div>
    ${category.promised_hours ? html`<p class="quiet">${words.promised(category.promised_hours)}.</p>` : nothing}
    ${category.visibility === 'reserved' ? html`<p class="quiet">${words.reserved}</p>` : nothing}
    ${category.questions.map((asked) => question(form, asked))}
    ${stop ? html`<div role="alert" id="stop" tabindex="-1">${notice('bad', words.stop, stop.text)}</div>` : near(form, checks)}`
}

function choice(form: CdcReportForm, categories: readonly Category[], search: string): TemplateResult {
  const { words } = form
  const wanted = search.trim().toLowerCase()
  const found = categories.filter(({ name, description, keywords }) =>
    [name, description, ...keywords].some((text) => text.toLowerCase().includes(wanted)),
  )
  const groups = [...new Set(found.map(({ group }) => group))]
  return html`${
      categories.length >= many
        ? html`<div>
            <label for="find">${words.find}</label>
            <input type="search" id="find" .value=${search} @input=${(event: Event) => form.writing.find(valueOf(event))} />
          </div>`
        : nothing
    }
    <fieldset class="stack" id="categories" tabindex="-1" aria-describedby=${form.missing.length ? 'categories-error' : nothing}>
      <legend class="unseen">${words.category}</legend>
      ${form.missing.length ? html`<p class="error" id="categories-error">${words.errors.categories}</p>` : nothing}
      ${groups.map(
        (group) =>
          html`${group ? html`<p class="subheading">${group}</p>` : nothing}
          ${found
            .filter((category) => category.group === group)
            .map(
              ({ key, name, description }) =>
                html`<button type="button" class="choice" @click=${() => form.writing.choose(key)}>
                  <span><strong>${name}</strong> ${description ? html`<span class="hint">${description}</span>` : nothing}</span>
                </button>`,
            )}`,
      )}
    </fieldset>`
}

/** Reports that may be the same, each with a way to support it instead. */
function near(form: CdcReportForm, { nearby }: Checks): TemplateResult | typeof nothing {
  const { words, origin, slug } = form
  if (!nearby.length) return nothing
  return html`<section class="near stack" aria-label=${words.nearby}>
    <p class="subheading">${words.nearby}</p>
    <p class="quiet">${words.nearbyHint}</p>
    <ul>
      ${nearby.map(({ report, distance }) => {
        const { id, code, title, media, support_count: supporters } = report
        const photo = media.find(({ kind }) => kind === 'photo')
        const href = form.hrefOf(id)
        return html`<li>
          ${photo ? html`<img src=${`${origin}/v1/${slug}/media/${photo.id}/160`} alt="" loading="lazy" />` : nothing}
          <div>
            <p>${href ? html`<a href=${href} target="_blank">${title}</a>` : html`<strong>${title}</strong>`}</p>
            <p class="quiet">
              ${[words.away(distance), report.address, supporters ? words.supporters(supporters) : ''].filter(Boolean).join(' · ')}
            </p>
            <button
              type="button"
              class="button second"
              aria-label=${`${words.support}: ${title}`}
              @click=${() => form.writing.supporting.press({ id, code })}
            >
              ${words.support}
            </button>
          </div>
        </li>`
      })}
    </ul>
  </section>`
}
