import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { daysLeft, dateAndTime } from '../../kernel/format.ts'
import { Pages } from '../../kernel/pages.ts'
import { failure } from '../../ui/failure.ts'
import { happened } from '../../ui/petition-timeline.ts'
import type { CdcPetitionDesk } from './petition-desk.ts'
import type { QueueItem } from './queue.ts'
import { requestTo } from './request.ts'

type Entry = components['schemas']['TimelineEntry']

/** What the petition's numbers ask of the town: each threshold, when it was reached, and how long there is to answer. */
export function thresholds(desk: CdcPetitionDesk, { petition }: QueueItem): TemplateResult | typeof nothing {
  const { words } = desk
  const { thresholds, published_at: published, answer } = petition
  if (!published || !thresholds.length) return nothing
  return html`<section class="stack" aria-label=${words.thresholds}>
    <p class="subheading">${words.thresholds}</p>
    <ul class="stack">
      ${thresholds.map(({ signatures, consequence, reached_at: reached, answer_due_at: due }) => {
        const days = due ? daysLeft(due) : 0
        return html`<li>
          <p>${words.threshold(signatures, consequence)}</p>
          <p class="quiet ${due && !answer && days < 0 ? 'late' : ''}">
            ${reached ? words.reachedOn(reached) : words.notReached(Math.max(0, signatures - petition.signature_count))}
            ${due && !answer ? words.answerIn(due, days) : nothing}
          </p>
        </li>`
      })}
    </ul>
  </section>`
}

/** Everything that happened to the petition, what only the staff sees too: fetched when it is opened. */
export class History {
  private readonly pages: Pages<Entry>

  constructor(
    private readonly desk: CdcPetitionDesk,
    item: QueueItem,
  ) {
    const { api, path } = requestTo(desk, item)
    this.pages = new Pages<Entry>(desk, (cursor) =>
      api.GET('/v1/{tenant}/petitions/{petition_id}/timeline', {
        params: { path, query: { limit: 50, ...(cursor && { cursor }) } },
        headers: { 'accept-language': desk.language },
      }),
    )
  }

  render(): TemplateResult {
    const { words } = this.desk
    const toggle = ({ target }: Event): unknown => (target as HTMLDetailsElement).open && this.pages.begin()
    return html`<details @toggle=${toggle}>
      <summary class="link">${words.history}</summary>
      ${this.entries()}
    </details>`
  }

  private entries(): unknown {
    const { pages, desk } = this
    const { words, language } = desk
    if (pages.failed) return failure(desk, pages.failed, () => void pages.restart())
    if (!pages.items) return html`<p class="quiet">${words.loading}</p>`
    return html`<ol class="stack">
        ${pages.items.map(
          ({ at, action, actor, public: open, params }) =>
            html`<li>
              <p>${happened(language, action, params)}</p>
              <p class="quiet">
                <time datetime=${at}>${dateAndTime(language, at)}</time> ·
                ${words.actors[actor]}${open ? nothing : html` · ${words.internal}`}
              </p>
            </li>`,
        )}
      </ol>
      ${pages.more ? html`<button type="button" class="link" @click=${() => pages.next()}>${words.next}</button>` : nothing}`
  }
}
