import { css, html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../../types/openapi.d.ts'
import { answer } from '../../../kernel/client.ts'
import { count, counted, date, dateAndTime } from '../../../kernel/format.ts'
import { Pages } from '../../../kernel/pages.ts'
import { saveAs } from '../../../kernel/save-as.ts'
import { Words } from '../../../kernel/words.ts'
import { failure } from '../../../ui/failure.ts'
import { notice } from '../../../ui/notice.ts'
import { Asked, Doing } from '../asked.ts'
import type { CdcDesk } from '../desk.ts'
import type { Room } from '../room.ts'
import { messages, type RetentionWords } from './messages.ts'

type Schemas = components['schemas']
type Plan = Schemas['RetentionPlan']
type Run = Schemas['RetentionRun']

/** For how long the town keeps what, what another period would part with, and what went. */
class RetentionRoom implements Room {
  private readonly tongue: Words<RetentionWords>
  private readonly plan: Asked<Plan>
  private readonly pages: Pages<Run>
  private readonly previewing: Doing
  private readonly saving: Doing
  private wrong = false

  constructor(private readonly desk: CdcDesk) {
    this.tongue = new Words(desk, messages)
    this.previewing = new Doing(desk)
    this.saving = new Doing(desk)
    const { path, headers } = this.asking
    this.plan = new Asked(desk, () => answer(desk.session.api.GET('/v1/{tenant}/retention', { params: { path }, headers })))
    this.pages = new Pages(desk, (cursor) =>
      desk.session.api.GET('/v1/{tenant}/retention/runs', { params: { path, query: { ...(cursor && { cursor }) } } }),
    )
  }

  private get asking() {
    return { path: { tenant: this.desk.slug }, headers: { 'accept-language': this.desk.language } }
  }

  enter(): void {
    void this.plan.read()
    void this.pages.reload()
  }

  render(): TemplateResult {
    const words = this.tongue.now ?? messages.it
    return html`<div class="stack">
      <p>${words.lead}</p>
      ${this.plan.render((plan) => html`${this.periods(words, plan)} ${this.preview(words, plan)}`)} ${this.report(words)}
    </div>`
  }

  private heading(id: string, title: string): TemplateResult {
    return html`<div role="heading" aria-level=${this.desk.below} class="subheading" id=${id}>${title}</div>`
  }

  private periods(words: RetentionWords, { items, next_run_at: next }: Plan): TemplateResult {
    const { desk } = this
    return html`<section class="card stack" aria-labelledby="retention-plan">
      ${this.heading('retention-plan', words.plan)}
      <p class="quiet">${words.next(dateAndTime(desk.language, next))}</p>
      <ul class="stack">
        ${items.map(
          ({ title, why, days, set }) =>
            html`<li>
              <div class="row"><strong>${title}</strong> <span>${counted(desk.language, days, words.days)}</span></div>
              <p class="quiet">${why} ${set ? nothing : words.fixed}</p>
              ${
                set
                  ? html`<a class="link" href=${desk.addressOf('settings', set.area)} aria-label=${words.changeOf(title)}
                      >${words.change}</a
                    >`
                  : nothing
              }
            </li>`,
        )}
      </ul>
    </section>`
  }

  private preview(words: RetentionWords, { items }: Plan): TemplateResult {
    const submit = (event: Event): void => {
      event.preventDefault()
      const form = new FormData(event.currentTarget as HTMLFormElement)
      void this.ask(words, form.get('kind') as string, Number(form.get('days')))
    }
    return html`<form class="card stack" aria-labelledby="retention-try" novalidate @submit=${submit}>
      ${this.heading('retention-try', words.try)}
      <label>
        ${words.which}
        <select name="kind">
          ${items.filter(({ set }) => set).map(({ kind, title }) => html`<option value=${kind}>${title}</option>`)}
        </select>
      </label>
      <label>
        ${words.forDays}
        <input
          name="days"
          type="number"
          inputmode="numeric"
          min="1"
          max="3650"
          aria-invalid=${this.wrong}
          aria-describedby="retention-wrong"
        />
      </label>
      <p id="retention-wrong" role="alert">${this.wrong ? words.wrong : nothing}</p>
      <div class="row"><button class="button second" aria-disabled=${this.previewing.busy}>${words.ask}</button></div>
      ${this.previewing.render()}
    </form>`
  }

  private async ask(words: RetentionWords, kind: string, days: number): Promise<void> {
    const { desk, previewing } = this
    this.wrong = !(Number.isInteger(days) && days >= 1 && days <= 3650)
    if (this.wrong) return desk.requestUpdate()
    await previewing.act(async () => {
      const params = { path: this.asking.path, query: { kind, days } }
      const { gone, more } = await answer(desk.session.api.GET('/v1/{tenant}/retention/preview', { params }))
      if (!gone) return words.none
      return words.would(more ? words.most : counted(desk.language, gone, words.rows))
    })
  }

  private report(words: RetentionWords): TemplateResult {
    const { desk, pages, saving } = this
    const { items, failed } = pages
    return html`<section class="card stack" aria-labelledby="retention-report">
      ${this.heading('retention-report', words.report)} ${failed ? failure(desk, failed, () => void pages.restart()) : nothing}
      ${items && !items.length ? notice('calm', words.empty, words.emptyNow) : nothing}
      ${items?.length ? this.table(words, items) : nothing}
      <div class="row">
        ${pages.more ? html`<button type="button" class="button second" @click=${() => void pages.next()}>${words.more}</button>` : nothing}
        ${items?.length ? html`<button type="button" class="button second" @click=${() => void this.download()}>${words.csv}</button>` : nothing}
      </div>
      ${saving.render()}
    </section>`
  }

  private table(words: RetentionWords, items: readonly Run[]): TemplateResult {
    const { language } = this.desk
    const titles = new Map(this.plan.value?.items.map(({ kind, title }) => [kind, title]))
    return html`<p class="quiet">${words.leftWhy}</p>
      <div class="runs" tabindex="0" role="group" aria-labelledby="retention-report">
        <table>
          <thead>
            <tr>
              ${[words.day, words.kind, words.before, words.gone, words.left].map((name) => html`<th scope="col">${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${items.map(
              ({ day, kind, cut_off: cutOff, gone, left }) =>
                html`<tr>
                  <td>${date(language, day)}</td>
                  <th scope="row">${titles.get(kind) ?? kind}</th>
                  <td>${date(language, cutOff)}</td>
                  <td>${count(language, gone)}</td>
                  <td>${count(language, left)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`
  }

  private async download(): Promise<void> {
    const { desk, saving } = this
    await saving.act(async () => {
      const params = { path: this.asking.path }
      const asked = desk.session.api.GET('/v1/{tenant}/retention/runs.csv', { params, parseAs: 'blob' })
      saveAs((await answer(asked)) as unknown as Blob, `conservazione-${desk.slug}.csv`)
      return ''
    })
  }
}

export const styles = [
  css`
    .runs {
      overflow-x: auto;
    }
    .runs th,
    .runs td {
      padding: 0.25rem 0.75rem 0.25rem 0;
      text-align: start;
      vertical-align: top;
    }
  `,
]

export const furnish = (desk: CdcDesk): Room => new RetentionRoom(desk)
