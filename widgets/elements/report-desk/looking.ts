import { html, nothing, type TemplateResult } from 'lit'
import { answer } from '../../kernel/client.ts'
import { dateAndTime } from '../../kernel/format.ts'
import { linkTo, outward } from '../../kernel/link.ts'
import { failure } from '../../ui/failure.ts'
import { notice } from '../../ui/notice.ts'
import { happened } from '../../ui/report/happened.ts'
import { bones } from '../../ui/skeleton.ts'
import { Photographs } from './photographs.ts'
import { promiseOf } from './promise.ts'
import { type Case, Reading, type Report } from './reading.ts'
import type { CdcReportDesk } from './report-desk.ts'

/** The middle column: the report as it was made and who made it; below, what has happened since. */
export class Looking {
  readonly reading: Reading
  private readonly photographs: Photographs

  constructor(private readonly desk: CdcReportDesk) {
    this.reading = new Reading(desk)
    this.photographs = new Photographs(desk, () => this.reading.retry())
  }

  render(): TemplateResult {
    const { desk, reading } = this
    const { words, chosen } = desk
    if (!chosen) return html`<div class="middle quiet empty">${words.choose}</div>`
    reading.follow(chosen)
    const known = reading.case
    const report = known?.report ?? chosen.report
    return html`<article class="middle stack">
      <button class="link back" @click=${() => desk.backToQueue()}>${words.back}</button>
      ${this.head(report, known)} ${reading.failed ? failure(desk, reading.failed, () => reading.retry()) : nothing}
      ${this.standing(report, known)}
      ${report.description ? html`<p class="prose" lang=${report.language}>${report.description}</p>` : nothing}
      ${answers(report)} ${this.photographs.render(report)} ${this.where(report)} ${known ? this.family(known) : nothing}
    </article>`
  }

  /** What was said and done since. */
  renderPast(): TemplateResult | typeof nothing {
    const { desk, reading } = this
    if (!desk.chosen) return nothing
    const known = reading.case
    return html`<div class="past stack">
      ${known ? html`${this.messages()} ${this.history()} ${this.deliveries(known)}` : bones('short', '', '')}
    </div>`
  }

  private head(report: Report, known: Case | undefined): TemplateResult {
    const { words, headingLevel } = this.desk
    const { reporter } = known ?? {}
    return html`<p class="row between quiet">
        <span>${report.category_name} · <span class="code">${report.code}</span></span>
        <span class="badge">${words.states[report.state]}</span>
      </p>
      <div role="heading" aria-level=${headingLevel} class="heading" id="item" tabindex="-1" lang=${report.language}>
        ${report.title}
      </div>
      <p class="row">${promiseOf(report, words)}</p>
      <p class="quiet">
        ${words.by(reporter?.name ?? null, report.captured_at ?? report.created_at)},
        ${words.channels[report.channel]}${reporter ? html` · ${words.levels[reporter.assurance]}` : nothing}
      </p>
      ${known?.assignee ? html`<p class="quiet">${words.assigned(known.assignee.name)}${report.office ? ` · ${report.office.name}` : ''}</p>` : nothing}
      ${report.support_count ? html`<p class="quiet">${words.supporters(report.support_count)}</p>` : nothing}`
  }

  /** What the officer must know before anything else. */
  private standing(report: Report, known: Case | undefined): unknown {
    const { words } = this.desk
    const { closing, duplicate_of: main } = report
    const contest = this.reading.timeline.items?.findLast(({ action }) => action === 'contested')
    const reopened = report.state === 'reopened' && report.contest_count > 0
    return html`${report.visibility === 'reserved' ? notice('calm', words.reserved, words.reservedNow) : nothing}
    ${reopened ? notice('warn', words.contestedNow, contest?.params['note'] ?? '') : nothing}
    ${main ? notice('calm', words.duplicateOf(main.code), '', known ? this.separating(report) : nothing) : nothing}
    ${closing ? notice('good', words.closed(closing.at), [closing.label, closing.note].filter(Boolean).join('. ')) : nothing}
    ${report.planned_for ? notice('calm', words.planned(report.planned_for)) : nothing}`
  }

  private where(report: Report): TemplateResult {
    const { desk } = this
    const { words } = desk
    const [lon = 0, lat = 0] = report.position.coordinates
    const page = linkTo(desk.hrefTemplate, report.id)
    return html`<div class="where">
      <p class="subheading">${words.place}</p>
      <p>${[report.address, report.area?.name].filter(Boolean).join(' · ') || `${lat.toFixed(5)}, ${lon.toFixed(5)}`}</p>
      ${report.accuracy && report.accuracy > 50 ? html`<p class="quiet">${words.accuracy(report.accuracy)}</p>` : nothing}
      <p class="row">
        <button class="link" @click=${() => desk.go('map')}>${words.mapOpen}</button>
        ${page ? html`<a class="link" href=${page} target=${outward}>${words.page}</a>` : nothing}
      </p>
    </div>`
  }

  private family({ merged }: Case): unknown {
    const { words } = this.desk
    if (!merged.length) return nothing
    return html`<div>
      <p class="subheading">${words.merged}</p>
      <ul>
        ${merged.map((one) => html`<li class="row between"><span class="code">${one.code}</span>${this.separating(one)}</li>`)}
      </ul>
    </div>`
  }

  /** Takes a duplicate away from what it was merged into. */
  private separating({ id, code }: { id: string; code: string }): TemplateResult {
    const { desk, reading } = this
    const separate = (): void => {
      const item = desk.chosen
      if (!item) return
      const send = async (): Promise<void> => {
        await answer(desk.session.api.DELETE('/v1/{tenant}/reports/{report_id}/merge', { params: { path: reading.path(id) } }))
        for (const changed of [id, item.report.id]) reading.changed(changed)
      }
      desk.take({ what: desk.words.separate(code), parts: [{ item, send }], stays: true })
    }
    return html`<button class="button second" @click=${separate} aria-label=${desk.words.separate(code)}>
      ${desk.words.separateThis}
    </button>`
  }

  private messages(): TemplateResult {
    const { desk, reading } = this
    const { words, language } = desk
    const { items, failed, more } = reading.messages
    return html`<section aria-label=${words.messages}>
      <p class="subheading">${words.messages}</p>
      ${failed ? failure(desk, failed, () => reading.retry()) : nothing}
      ${items && !items.length ? html`<p class="quiet">${words.noMessages}</p>` : nothing}
      <ul class="messages">
        ${items?.map(
          ({ from, audience, at, text }) =>
            html`<li class="${from} ${audience}">
              <p class="quiet">
                <strong>${words.from[from]}</strong> · <time datetime=${at}>${dateAndTime(language, at)}</time>
                <span class="badge">${words.audiences[audience]}</span>
              </p>
              <p class="prose">${text}</p>
            </li>`,
        )}
      </ul>
      ${more ? html`<button class="link" @click=${() => reading.messages.next()}>${words.more}</button>` : nothing}
    </section>`
  }

  private history(): TemplateResult {
    const { desk, reading } = this
    const { words, language } = desk
    const { items, failed, more } = reading.timeline
    return html`<section aria-label=${words.timeline}>
      <p class="subheading">${words.timeline}</p>
      ${failed ? failure(desk, failed, () => reading.retry()) : nothing}
      <ol class="line">
        ${items?.map((entry) => happened(entry, language, words))}
      </ol>
      ${more ? html`<button class="link" @click=${() => reading.timeline.next()}>${words.more}</button>` : nothing}
    </section>`
  }

  private deliveries({ deliveries }: Case): unknown {
    const { words } = this.desk
    if (!deliveries.length) return nothing
    return html`<section aria-label=${words.sentTo}>
      <p class="subheading">${words.sentTo}</p>
      <ul>
        ${deliveries.map(
          ({ target, state, error }) =>
            html`<li>
              ${target}: <strong class=${state === 'failed' ? 'late' : ''}>${words.deliveryStates[state]}</strong>
              ${error ? html`<span class="quiet">${error}</span>` : nothing}
            </li>`,
        )}
      </ul>
    </section>`
  }
}

const answers = ({ answers }: Report): unknown =>
  answers.length
    ? html`<dl class="answers">
        ${answers.map(
          ({ label, text }) =>
            html`<div>
              <dt>${label}</dt>
              <dd class="prose">${text}</dd>
            </div>`,
        )}
      </dl>`
    : nothing
