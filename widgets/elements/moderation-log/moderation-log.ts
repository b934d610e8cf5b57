import { Task } from '@lit/task'
import { html, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { CdcElement } from '../../kernel/element.ts'
import { Pages } from '../../kernel/pages.ts'
import { Recovery } from '../../kernel/recovery.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { Words } from '../../kernel/words.ts'
import { base } from '../../ui/base.ts'
import { failure } from '../../ui/failure.ts'
import { fieldStyles } from '../../ui/field.ts'
import { noticeStyles } from '../../ui/notice.ts'
import { sectionStyles } from '../../ui/section.ts'
import { bones, skeletonStyles } from '../../ui/skeleton.ts'
import { messages, type LogWords } from './messages.ts'
import { picture, type Report } from './pictures.ts'
import { styles } from './styles.ts'

type Schemas = components['schemas']

/** How many half-years can be chosen. */
const halves = 6

/**
 * @tagname cdc-moderation-log
 * @summary Shows everybody how a town moderates: a half-year in figures, drawn and as a table, and decisions one by one without names.
 * @slot - Shown while scripts load, without JavaScript and when nothing can be shown: a link to the open data, say.
 * @csspart notice - Something to know.
 * @cssproperty [--cdc-primary=#0066cc] - Main colour; made darker or lighter where words would not be readable.
 */
export class CdcModerationLog extends CdcElement {
  static override styles = [base, fieldStyles, noticeStyles, sectionStyles, skeletonStyles, styles]

  /** The half-year that is shown first: `2026-H2`. The present one when missing. */
  @property() half = ''

  /** Level of the title among the page's headings, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2

  private readonly tongue = new Words(this, messages)
  private readonly recovery = new Recovery(this, () => void this.figures.run())
  private readonly log = new Pages<Schemas['ModerationLogEntry']>(this, (cursor) =>
    this.publicApi.GET('/v1/{tenant}/moderation/log', {
      params: { path: { tenant: this.slug }, query: { limit: 20, ...(cursor && { cursor }) } },
    }),
  )

  private readonly figures = new Task(this, {
    task: async ([tenant, language, , half], { signal }) => {
      if (!tenant) throw new Refusal('tenant.unknown')
      const headers = { 'accept-language': language }
      const [report, { reasons }] = await Promise.all([
        answer(
          this.publicApi.GET('/v1/{tenant}/moderation/reports/{half}', { params: { path: { tenant, half } }, headers, signal }),
        ),
        answer(this.publicApi.GET('/v1/{tenant}/moderation', { params: { path: { tenant } }, headers, signal })),
      ])
      return { report, reasons }
    },
    args: () => [this.slug, this.language, this.origin, this.half || present()] as const,
    onComplete: () => {
      this.recovery.reset()
      this.dismiss()
    },
    onError: (thrown) => {
      this.recovery.after(Refusal.from(thrown))
      void this.tell(thrown)
    },
  })

  private get words(): LogWords {
    return this.tongue.now ?? messages.it
  }

  protected override view(): TemplateResult {
    const { words, figures } = this
    return html`<section class="card stack" aria-labelledby="title">
      <div class="heading" role="heading" aria-level=${this.headingLevel} id="title">${words.title}</div>
      <p class="quiet">${words.note}</p>
      <label
        >${words.half}
        <select @change=${({ target }: Event) => (this.half = (target as HTMLSelectElement).value)}>
          ${recent().map(
            ({ key, year, half }) =>
              html`<option value=${key} ?selected=${key === (this.half || present())}>${words.halfOf(year, half)}</option>`,
          )}
        </select>
      </label>
      ${figures.render({
        initial: () => this.waiting(),
        pending: () => (figures.value ? this.shown(figures.value) : this.waiting()),
        complete: (found) => (this.tongue.now ? this.shown(found) : this.waiting()),
        error: (thrown) => html`${failure(this, thrown, () => void figures.run())}<slot></slot>`,
      })}
    </section>`
  }

  private waiting(): TemplateResult {
    return html`<div aria-busy="true">
      <p class="unseen">${this.words.loading}</p>
      ${bones('tall', '', 'tall', '', 'short')}
    </div>`
  }

  private shown({ report, reasons }: { report: Report; reasons: readonly Schemas['ModerationReason'][] }): TemplateResult {
    const { words, log } = this
    const title = (code: string): string => reasons.find((reason) => reason.code === code)?.title ?? code
    const toggle = ({ target }: Event): void => {
      if ((target as HTMLDetailsElement).open) log.begin()
    }
    return html`<p class="quiet">${words.span(report.from, report.to)}</p>
      ${picture(report, words, title)}
      <details class="section" @toggle=${toggle}>
        <summary>${words.log}</summary>
        <div class="stack">${this.entries(title)}</div>
      </details>`
  }

  private entries(title: (code: string) => string): unknown {
    const { words, log, origin, slug } = this
    if (log.failed) return failure(this, log.failed, () => void log.restart())
    if (!log.items) return html`<p class="quiet">${words.loading}</p>`
    const { day, kind, outcome, reason, way } = words.logColumns
    const csv = html`<a href=${`${origin}/v1/${slug}/open-data/moderation-log.csv`}>${words.csv}</a>`
    if (!log.items.length) return html`<p class="quiet">${words.empty}</p>`
    return html`<div class="scrolled" role="region" aria-label=${words.log} tabindex="0">
        <table>
          <thead>
            <tr>
              ${[day, kind, outcome, reason, way].map((text) => html`<th scope="col">${text}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${log.items.map(
              (entry) =>
                html`<tr>
                  <th scope="row">${words.day(entry.day)}</th>
                  <td>${words.kinds[entry.kind]}</td>
                  <td>
                    ${words.outcomes[entry.outcome]}${entry.reversed ? html` <span class="quiet">(${words.reversed})</span>` : nothing}
                  </td>
                  <td>${entry.reason ? title(entry.reason) : words.none}</td>
                  <td>${words.ways[entry.way]}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${log.more ? html`<button class="link" @click=${() => log.next()}>${words.more}</button>` : nothing} ${csv}`
  }
}

interface Half {
  readonly key: string
  readonly year: number
  readonly half: 1 | 2
}

/** The half-years up to the one of today in Rome, the newest first. */
function recent(): Half[] {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(new Date())
  const [year, month] = today.split('-').map(Number) as [number, number]
  const newest = year * 2 + (month > 6 ? 1 : 0)
  return Array.from({ length: halves }, (_, ago) => {
    const at = newest - ago
    const half = at % 2 ? 2 : 1
    return { key: `${Math.floor(at / 2)}-H${half}`, year: Math.floor(at / 2), half }
  })
}

const present = (): string => recent()[0]?.key ?? ''
