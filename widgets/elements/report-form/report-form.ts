import { Task } from '@lit/task'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { answer } from '../../kernel/client.ts'
import { CdcElement } from '../../kernel/element.ts'
import { linkTo } from '../../kernel/link.ts'
import { fetchPart } from '../../kernel/part.ts'
import { Recovery } from '../../kernel/recovery.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { SignInStep } from '../../kernel/sign-in-step.ts'
import { Words } from '../../kernel/words.ts'
import { base } from '../../ui/base.ts'
import { failure } from '../../ui/failure.ts'
import { fieldStyles } from '../../ui/field.ts'
import { notice, noticeStyles } from '../../ui/notice.ts'
import { signInAside } from '../../ui/sign-in-aside.ts'
import { bones, skeletonStyles } from '../../ui/skeleton.ts'
import type { FormDoor } from './door.ts'
import { type Category, type Draft, lastStep, missingIn, newDraft, stopIn } from '../../ui/report/draft.ts'
import { frameMessages, type FrameWords } from './frame-messages.ts'
import type { FormWords } from './messages.ts'
import { privacyStep } from './privacy-step.ts'
import { anythingKept, keep, recall } from './store.ts'
import { styles } from './styles.ts'
import type { Writing } from './writing.ts'

/**
 * @tagname cdc-report-form
 * @summary Lets a citizen report something step by step: photo first, place, category, words; without network it waits and goes by
 *   itself.
 * @slot - Shown while scripts load, without JavaScript and when the form can't be shown.
 * @slot rating - Filled by the form itself: `<cdc-rating>`, after a report has arrived.
 * @csspart next - The button that goes on.
 * @csspart submit - The button that sends.
 * @csspart notice - Something to know.
 * @cssproperty [--cdc-primary=#0066cc] - Main colour; made darker or lighter where words would not be readable.
 * @event {ReportSubmittedEvent} cdc-report-submitted - The town has received a report.
 */
export class CdcReportForm extends CdcElement implements FormDoor {
  static override styles = [base, noticeStyles, fieldStyles, skeletonStyles, styles]

  /** Address of a report's page, with `{id}` for its id: `/segnalazioni/{id}`. */
  @property({ attribute: 'href-template' }) hrefTemplate = ''

  /** Address of the town's privacy notice, linked before the first step. */
  @property({ attribute: 'privacy-href' }) privacyHref = ''

  /** Level of the form's title among the page's headings, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2

  /** @internal */
  @state() draft: Draft = newDraft()
  /** @internal */
  @state() missing: readonly string[] = []
  /** @internal */
  @state() search = ''

  /** @internal Files in memory, by id: also those that the browser could not keep. */
  readonly files = new Map<string, Blob>()
  /** @internal Longitude and latitude of the town. */
  townPosition: number[] | null = null
  /** @internal Settled when everything written so far is in the browser's storage, or is known not to be. */
  saved: Promise<unknown> = Promise.resolve()

  /** @internal */
  readonly step = new SignInStep(this)
  private fetched: Writing | undefined
  private recalled = Promise.resolve()
  private readonly tongue = new Words(this, frameMessages)
  private readonly recovery = new Recovery(this, () => void this.loading.run())

  private readonly loading = new Task(this, {
    task: async ([tenant, language], { signal }) => {
      if (!tenant) throw new Refusal('tenant.unknown')
      const options = { params: { path: { tenant } }, headers: { 'accept-language': language }, signal }
      const asked = answer(this.publicApi.GET('/v1/{tenant}/report-categories', options))
      const town = answer(this.publicApi.GET('/v1/{tenant}', options)).catch(() => undefined)
      const [{ items }, { position } = { position: null }] = await Promise.all([asked, town])
      this.townPosition = position ?? null
      return items
    },
    args: () => [this.slug, this.language, this.origin] as const,
    onComplete: () => {
      this.recovery.reset()
      this.dismiss()
      if (this.fetched) void this.fetched.checks.look()
      else this.recalled = this.recall().catch(() => undefined)
      void this.resume()
    },
    onError: (thrown) => {
      this.recovery.after(Refusal.from(thrown))
      void this.tell(thrown)
    },
  })

  /** @internal Words around the steps. */
  get frame(): FrameWords {
    return this.tongue.now ?? frameMessages.it
  }

  /** @internal What the steps after the notice say. */
  get words(): FormWords {
    return this.writing.words
  }

  /** @internal What the steps after the notice need; there is none before it has been fetched. */
  get writing(): Writing {
    if (!this.fetched) throw new Error('the steps after the notice come with a part of their own')
    return this.fetched
  }

  /** @internal What stands in the way. */
  get failed(): Refusal | undefined {
    return this.told
  }

  /** @internal */
  get category(): Category | undefined {
    return this.loading.value?.find(({ key }) => key === this.draft.category)
  }

  /** @internal */
  get intentKey(): string {
    return `report-form:${this.slug}`
  }

  /** @internal */
  hrefOf(id: string): string {
    return linkTo(this.hrefTemplate, id)
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed)
    if (!this.slug) return
    this.recalled = this.recall().catch(() => undefined)
    // While the notice is read. A press that comes sooner fetches it and tells when it can't.
    this.fetchWriting().catch(() => undefined)
    // On a page of the API the opener may be the form of another town, which hands its draft over.
    const { opener } = window as { opener: Window | null }
    if (!opener || location.origin !== this.origin) return
    const fetched = fetchPart(() => import('./taking-over.ts'))
    void fetched.then(({ takeOver }) => takeOver(this, opener)).catch(() => undefined)
  }

  protected override sessionDidChange(): void {
    super.sessionDidChange()
    if (this.session.signedIn) void this.fetched?.submitting.outbox?.flush()
  }

  private async fetchWriting(): Promise<Writing> {
    const { Writing } = await fetchPart(() => import('./writing.ts'))
    this.fetched ??= new Writing(this)
    this.requestUpdate()
    return this.fetched
  }

  /** Takes up what this browser has kept: the draft, unless something has been written here already, and what waits to be sent. */
  private async recall(): Promise<void> {
    if (!(await anythingKept().catch(() => false))) return
    const kept = await recall('drafts', this.session.id).catch(() => undefined)
    if (kept && !this.draft.savedAt) this.draft = { ...newDraft(), ...kept }
    const part = await this.obtain(() => this.fetchWriting())
    if (!part) return this.told && this.recovery.after(this.told)
    await Promise.all([this.draft.savedAt && part.drafting.takeUp(), part.submitting.begin()])
  }

  /** Goes on after a sign-in that had left the page. */
  private async resume(): Promise<void> {
    const returned = await this.session.takeBack(this.intentKey)
    if (!returned) return
    await this.recalled
    const part = await this.obtain(() => this.fetchWriting())
    await part?.resume(returned.value, returned.outcome)
  }

  /** @internal Every change is kept in this browser at once. */
  change(change: Partial<Draft>): void {
    const draft = (this.draft = { ...this.draft, ...change, savedAt: Date.now() })
    this.saved = keep('drafts', this.session.id, draft).catch(() => {
      if (this.draft === draft) this.draft = { ...draft, savedAt: 0 }
    })
    if (this.missing.length) this.missing = missingIn(draft, this.category)
    if (change.spot !== undefined && this.fetched) this.fetched.checks.elsewhere = undefined
  }

  /** @internal */
  goTo(step: number): void {
    this.missing = []
    this.dismiss()
    this.change({ step })
    this.writing.reach(step)
    void this.focusOn('step')
  }

  private readonly forward = async (event: Event): Promise<void> => {
    event.preventDefault()
    const { draft, category } = this
    this.missing = missingIn(draft, category)
    const [first] = this.missing
    if (first) return this.focusOn(first)
    // No waiting where there is nothing to fetch: the press itself may open the window of a sign-in.
    const writing = this.fetched ?? (await this.obtain(() => this.fetchWriting()))
    if (!writing) return this.focusOn('told')
    if (draft.step === 2 && stopIn(category, draft)) return this.focusOn('stop')
    if (draft.step === lastStep) return writing.submitting.confirm()
    if (draft.step === 1 && (await writing.checks.outside(draft.spot))) return this.focusOn('outside')
    this.goTo(draft.step + 1)
  }

  protected override view(): unknown {
    const { frame, loading, fetched, told } = this
    if (fetched?.outcome.there) return html`${fetched.onTheWay()}${fetched.outcome.render()}`
    return html`${fetched?.onTheWay()}${
      loading.value?.length && this.tongue.now && (fetched?.ready || this.draft.step === 0)
        ? this.form(loading.value)
        : loading.value && !loading.value.length
          ? html`<div class="card">${notice('calm', frame.none)}</div>`
          : told
            ? html`<div class="card stack">${failure(this, told, () => void loading.run())}<slot></slot></div>`
            : html`<div class="card" aria-busy="true">
                <p class="unseen">${frame.loading}</p>
                ${bones('tall', 'short', '', '', '', '', 'block')}
              </div>`
    }`
  }

  private form(categories: readonly Category[]): TemplateResult {
    const { draft, frame, fetched } = this
    const { step } = draft
    const busy = fetched?.submitting.busy ?? false
    const kept = draft.savedAt ? frame.saved(draft.savedAt) : draft.title || draft.photos.length ? frame.notSaved : nothing
    return html`<form class="card stack" aria-label=${frame.form} novalidate @submit=${this.forward}>
      <p class="where quiet">
        <span>${frame.at(step + 1, lastStep + 1)}</span>
        <span>${kept}</span>
      </p>
      <div role="heading" aria-level=${this.headingLevel} class="heading" id="step" tabindex="-1">${frame.steps[step]}</div>
      ${step === 0 ? privacyStep(this, frame, this.privacyHref) : fetched?.render(categories)}
      ${signInAside(this.step, this.language)}
      ${this.told ? html`<div id="told" tabindex="-1">${failure(this, this.told)}</div>` : nothing}
      <div class="bar">
        <button class="button" part=${step === lastStep ? 'submit' : 'next'} aria-disabled=${busy}>
          ${busy ? frame.sending : step === lastStep ? frame.submit : frame.forward}
        </button>
        ${step > 0 ? html`<button type="button" class="link" @click=${() => this.goTo(step - 1)}>${frame.back}</button>` : nothing}
      </div>
    </form>`
  }
}
