import { html, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { CdcElement } from '../../kernel/element.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import type { SignInOutcome } from '../../kernel/session.ts'
import { Words } from '../../kernel/words.ts'
import { base } from '../../ui/base.ts'
import { failure } from '../../ui/failure.ts'
import { noticeStyles } from '../../ui/notice.ts'
import { PhotoList, photoStyles } from '../../ui/report/photo-list.ts'
import { bones, skeletonStyles } from '../../ui/skeleton.ts'
import { type Act, Acting } from './acting.ts'
import { documents, head, place, progress, text } from './card.ts'
import type { Contesting } from './contesting.ts'
import type { History } from './history.ts'
import { messages, type ReportWords } from './messages.ts'
import type { Messaging } from './messaging.ts'
import type { Moderated } from './moderated.ts'
import { reportToken } from './private-link.ts'
import { Reader, type Report } from './reader.ts'
import { styles } from './styles.ts'
import { reportsOwnSupportReplace } from '../../ui/seen/table.ts'

const historyPart = () => import('./history.ts')
const moderatedPart = () => import('./moderated.ts')
const messagingPart = () => import('./messaging.ts')

/**
 * @tagname cdc-report
 * @summary Shows one report with its photos, its place and what happened to it; lets citizens say "me too", follow it and contest
 *   that it is closed.
 * @slot - Shown while scripts load, without JavaScript and when the report can't be shown: a link to its own page.
 * @csspart title - The report's title.
 * @csspart state - Where the report is in its life.
 * @csspart next - Who deals with it and by when.
 * @csspart place - Where it is.
 * @csspart photos - Its photos and documents.
 * @csspart support - The button that says "me too".
 * @csspart notice - Something to know.
 * @cssproperty [--cdc-primary=#0066cc] - Main colour; made darker or lighter where words would not be readable.
 * @event {ReportSupportedEvent} cdc-report-supported - A citizen has said "me too", or has taken it back.
 * @event {ReportContestedEvent} cdc-report-contested - Whoever reported it has contested that it is closed.
 */
export class CdcReport extends CdcElement {
  static override styles = [base, noticeStyles, skeletonStyles, photoStyles, styles]

  /** Id of the report, as the API gives it (UUID). */
  @property({ attribute: 'report-id' }) reportId = ''

  /** Address of a report's page, with `{id}` for its id: `/segnalazioni/{id}`. */
  @property({ attribute: 'href-template' }) hrefTemplate = ''

  /** Level of the title among the page's headings, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2

  @state() private contesting: Contesting | undefined
  private messaging: Messaging | undefined
  private history: History | undefined
  private moderated: Moderated | undefined
  private moderatedOf: unknown
  private readonly fetching = new Set<unknown>()

  /** @internal */
  readonly reader = new Reader(this)
  private readonly acting = new Acting(this)
  private readonly photos = new PhotoList(this, (photo, size) => this.reader.photo(photo.id, size))
  private readonly tongue = new Words(this, messages)

  /** @internal */
  get words(): ReportWords {
    return this.tongue.now ?? messages.it
  }

  /** @internal */
  get path(): { tenant: string; report_id: string } {
    return { tenant: this.slug, report_id: this.reportId }
  }

  /** @internal */
  get intentKey(): string {
    return `report:${this.slug}:${this.reportId}`
  }

  /** @internal What stands in the way. */
  get failed(): Refusal | undefined {
    return this.told
  }

  /** @internal Takes up what was begun before the page was left for a sign-in. */
  resume(begun: unknown, outcome: SignInOutcome): Promise<void> {
    return this.acting.resume(begun as Act, outcome)
  }

  protected override sessionDidChange(): void {
    super.sessionDidChange()
    this.reader.sessionDidChange()
  }

  protected override view(): unknown {
    const { report } = this.reader
    if (report && this.tongue.now) return this.card(report)
    if (this.told)
      return html`<div class="card skeleton stack">
        ${failure(this, this.told, () => this.reader.again())}
        <div><slot></slot></div>
      </div>`
    return html`<div class="card skeleton" aria-busy="true">
      <p class="unseen">${this.words.loading}</p>
      ${bones('short', 'tall', 'short', '', '', 'tall', '', 'short', 'block')}
    </div>`
  }

  private card(report: Report): TemplateResult {
    const { words } = this
    return html`<article class="card stack">
      ${head(report, this.headingLevel, words)} ${this.standing()} ${progress(report, this.hrefTemplate, words)}
      ${this.pictures(report)} ${text(report)} ${place(report, words)} ${this.acts(report)}
      ${this.contesting?.open ? nothing : this.told && failure(this, this.told)} ${this.contest(report)} ${this.messages()}
      ${this.past()}
    </article>`
  }

  /** What moderators have made of one's own: read whenever what the report is to the citizen is. */
  private standing(): unknown {
    const { mine } = this.reader
    if (!mine?.author) return nothing
    if (!this.moderated) void this.fetchOnce(moderatedPart, ({ Moderated }) => (this.moderated = new Moderated(this)))
    else if (this.moderatedOf !== mine) void this.moderated.read()
    if (this.moderated) this.moderatedOf = mine
    return this.moderated?.render() ?? nothing
  }

  private pictures(report: Report): TemplateResult | typeof nothing {
    if (!report.media.length) return nothing
    return html`<div part="photos">${this.photos.render(report.media)} ${documents(report, this.origin, this.words)}</div>`
  }

  private acts(report: Report): unknown {
    const { words, acting } = this
    const { mine } = this.reader
    const open = report.visibility === 'public'
    const supportable = open && !mine?.author && report.phase !== 'closed'
    const { support_count: supporters, duplicates } = report
    return html`<div class="stack">
      ${supporters || duplicates ? html`<p>${supporters ? html`<strong>${words.supporters(supporters)}</strong>` : nothing} ${duplicates ? html`<span class="quiet">${words.duplicates(duplicates)}</span>` : nothing}</p>` : nothing}
      ${
        mine?.author
          ? html`<p class="quiet">${words.yours} <button class="link" @click=${this.saveReceipt}>${words.receipt}</button></p>`
          : nothing
      }
      <div class="row">
        ${
          supportable
            ? html`<button
                class=${mine?.supported ? 'link' : 'button main'}
                part="support"
                aria-disabled=${acting.busy}
                @click=${() => acting.press('support')}
              >
                ${mine?.supported ? words.unsupport : words.support}
              </button>`
            : nothing
        }
        ${
          open
            ? html`<button class="link" @click=${() => acting.press('follow')}>
                ${mine?.following ? words.unfollow : words.follow}
              </button>`
            : nothing
        }
      </div>
      ${supportable && !mine?.supported ? html`<p class="quiet">${words.support} · ${words.seen[reportsOwnSupportReplace.seen]}</p>` : nothing}
      ${acting.render()}
    </div>`
  }

  private contest(report: Report): unknown {
    const until = this.reader.mine?.contestable_until
    if (!until || report.phase !== 'closed') return nothing
    if (this.contesting?.open) return this.contesting.render()
    return html`<div>
      <p class="quiet">${this.words.contestUntil(until)}</p>
      <button id="contest" class="button second" @click=${this.beginContest}>${this.words.contest}</button>
    </div>`
  }

  private readonly saveReceipt = async (): Promise<void> => {
    const { report } = this.reader
    const part = report && (await this.obtain(() => import('../../ui/report/receipt.ts')))
    await part
      ?.saveReceipt(this.reader.api, this.slug, report!, this.language, reportToken())
      .catch((thrown: unknown) => this.tell(thrown))
  }

  private readonly beginContest = async (): Promise<void> => {
    const fetched = await this.obtain(() => import('./contesting.ts'))
    if (!fetched) return
    this.contesting = new fetched.Contesting(this)
    void this.focusOn('why')
  }

  /** What author and town have written, where there is something to read or somebody to write. */
  private messages(): unknown {
    const { mine, timeline } = this.reader
    const some = mine?.author || timeline.items?.some(({ action }) => action === 'messaged')
    if (some && !this.messaging) void this.fetchOnce(messagingPart, ({ Messaging }) => (this.messaging = new Messaging(this)))
    return this.messaging?.render() ?? nothing
  }

  private past(): unknown {
    if (!this.reader.timeline.items?.length) return nothing
    if (!this.history) void this.fetchOnce(historyPart, ({ History }) => (this.history = new History(this)))
    return this.history?.render() ?? nothing
  }

  /** Fetches what there is something to show with by now. */
  private async fetchOnce<M>(load: () => Promise<M>, take: (part: M) => unknown): Promise<void> {
    if (this.fetching.has(load)) return
    this.fetching.add(load)
    const part = await this.obtain(load)
    this.fetching.delete(load)
    if (!part) return
    take(part)
    this.requestUpdate()
  }

  /** @internal The report was read, or has been changed. */
  shown(): void {
    this.messaging?.follow()
  }
}
