import { Task } from '@lit/task'
import { html, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { answer } from '../../kernel/client.ts'
import { CdcElement } from '../../kernel/element.ts'
import { Recovery } from '../../kernel/recovery.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { Words } from '../../kernel/words.ts'
import { base } from '../../ui/base.ts'
import { failure } from '../../ui/failure.ts'
import { fieldStyles } from '../../ui/field.ts'
import { notice, noticeStyles } from '../../ui/notice.ts'
import { bones, skeletonStyles } from '../../ui/skeleton.ts'
import { messages, type StatsWords } from './messages.ts'
import { bars, months, table, totals, type By, type Statistics } from './pictures.ts'
import { styles } from './styles.ts'

/**
 * @tagname cdc-report-stats
 * @summary Shows how a town deals with reports: figures, months, categories and areas, drawn and as a table.
 * @slot - Shown while scripts load, without JavaScript and when the figures can't be shown: a link to the open data, say.
 * @csspart notice - Something to know.
 * @cssproperty [--cdc-primary=#0066cc] - Main colour; made darker or lighter where words would not be readable.
 */
export class CdcReportStats extends CdcElement {
  static override styles = [base, noticeStyles, fieldStyles, skeletonStyles, styles]

  /** How many months are shown first, with the present one: 3, 12 or 36. */
  @property({ type: Number }) months: keyof StatsWords['periods'] = 12

  /** What is compared first: `category` or `area`. */
  @property() by: By = 'category'

  /** Only this category, by its key. */
  @property() category = ''

  /** Only this area, by its key. */
  @property() area = ''

  /** Level of the title among the page's headings, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2

  private readonly tongue = new Words(this, messages)
  private readonly recovery = new Recovery(this, () => void this.figures.run())

  private readonly figures = new Task(this, {
    task: async ([tenant, language, , span, category, area], { signal }): Promise<Statistics> => {
      if (!tenant) throw new Refusal('tenant.unknown')
      const query = { from: monthsAgo(span - 1), ...(category && { category }), ...(area && { area }) }
      const params = { path: { tenant }, query }
      const headers = { 'accept-language': language }
      return answer(this.publicApi.GET('/v1/{tenant}/report-statistics', { params, headers, signal }))
    },
    args: () => [this.slug, this.language, this.origin, this.span, this.category, this.area] as const,
    onComplete: () => {
      this.recovery.reset()
      this.dismiss()
      this.said = this.words.shown
    },
    onError: (thrown) => {
      this.recovery.after(Refusal.from(thrown))
      void this.tell(thrown)
    },
  })

  /** Where not all months have room the newest are seen. */
  protected override updated(): void {
    const scrolled = this.renderRoot.querySelector('.months .scrolled')
    scrolled?.scrollTo({ left: scrolled.scrollWidth })
  }

  private get words(): StatsWords {
    return this.tongue.now ?? messages.it
  }

  /** The period, whatever the attribute says. */
  private get span(): keyof StatsWords['periods'] {
    return this.months in messages.it.periods ? this.months : 12
  }

  protected override view(): unknown {
    const { words } = this
    return html`<section class="card panel">
      <div class="heading" role="heading" aria-level=${this.headingLevel}>${words.title}</div>
      <form class="choices" @submit=${(event: Event) => event.preventDefault()}>
        ${this.select(words.period, 'months', words.periods, String(this.span), (value) => (this.months = Number(value) as never))}
        ${this.select(words.by, 'by', words.bys, this.by, (value) => (this.by = value as By))}
      </form>
      ${this.content()}
    </section>`
  }

  private content(): unknown {
    const { figures } = this
    return figures.render({
      initial: () => this.waiting(),
      pending: () => (figures.value ? this.shown(figures.value) : this.waiting()),
      complete: (statistics) => (this.tongue.now ? this.shown(statistics) : this.waiting()),
      error: (thrown) => html`${failure(this, thrown, () => void figures.run())}<slot></slot>`,
    })
  }

  private waiting(): TemplateResult {
    return html`<div aria-busy="true">
      <p class="unseen">${this.words.loading}</p>
      ${bones('tall', '', 'tall', '', '', 'short')}
    </div>`
  }

  private shown(statistics: Statistics): TemplateResult {
    const { words } = this
    if (statistics.total.received === 0) return html`<div>${notice('calm', words.empty, words.emptyNow)}</div>`
    const by: By = this.by === 'area' ? 'area' : 'category'
    const groups = by === 'area' ? statistics.by_area : statistics.by_category
    return html`${totals(statistics, words)} ${months(statistics, words)} ${bars(groups, by, words)}
      ${table(statistics, groups, by, words)}
      <p class="quiet">${words.note}</p>`
  }

  private select(
    label: string,
    name: string,
    options: Readonly<Record<string, string>>,
    chosen: string,
    choose: (value: string) => void,
  ): TemplateResult {
    return html`<label>
      ${label}
      <select name=${name} @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}>
        ${Object.entries(options).map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
      </select>
    </label>`
  }
}

/** The month so many before the present one in Rome, as the API writes it. */
function monthsAgo(months: number): string {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(new Date())
  const [year, month] = today.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 7)
}
