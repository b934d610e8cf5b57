import { Task } from '@lit/task'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { answer } from '../../kernel/client.ts'
import { CdcElement } from '../../kernel/element.ts'
import { linkTo } from '../../kernel/link.ts'
import { fetchPart } from '../../kernel/part.ts'
import { Recovery } from '../../kernel/recovery.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { SignInOutcome } from '../../kernel/session.ts'
import { SignInStep } from '../../kernel/sign-in-step.ts'
import { Words } from '../../kernel/words.ts'
import { base } from '../../ui/base.ts'
import { failure } from '../../ui/failure.ts'
import { fieldStyles } from '../../ui/field.ts'
import { notice, noticeStyles } from '../../ui/notice.ts'
import type { Sharing } from '../../ui/sharing.ts'
import { signInAside } from '../../ui/sign-in-aside.ts'
import { bones, skeletonStyles } from '../../ui/skeleton.ts'
import { Album, fetchPhotos } from './album.ts'
import { categoryStep } from './category-step.ts'
import { Checks } from './checks.ts'
import type { FormDoor } from './door.ts'
import { type Category, type Draft, lastStep, missingIn, newDraft, stopIn } from './draft.ts'
import { Locating } from './locating.ts'
import { documents } from './documents.ts'
import { Drafting } from './drafting.ts'
import { HandingOver } from './handing-over.ts'
import { type FormWords, messages } from './messages.ts'
import { placeStep } from './place-step.ts'
import { type Entry, keep } from './store.ts'
import { styles } from './styles.ts'
import { Submitting } from './submitting.ts'
import { Supporting } from './supporting.ts'
import { privacyStep, recapStep, wordsStep } from './writing-steps.ts'

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
  /** @internal Kept when everything written so far is in the browser's storage, or is known not to be. */
  saved: Promise<unknown> = Promise.resolve()

  private readonly tongue = new Words(this, messages)
  private readonly step = new SignInStep(this)
  /** @internal */
  readonly album = new Album(this)
  /** @internal */
  readonly drafting = new Drafting(this)
  private readonly locating = new Locating(this)
  /** @internal */
  readonly checks = new Checks(this)
  /** @internal */
  readonly submitting = new Submitting(this, this.step)
  /** @internal */
  readonly supporting = new Supporting(this, this.step)
  /** @internal */
  readonly handingOver = new HandingOver(this)
  private sharing: Sharing | undefined
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
      void this.checks.look()
      void this.takeUp()
    },
    onError: (thrown) => {
      this.recovery.after(Refusal.from(thrown))
      void this.tell(thrown)
    },
  })

  /** @internal */
  get words(): FormWords {
    return this.tongue.now ?? messages.it
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
    void this.drafting.recall()
    void this.submitting.begin().catch(() => undefined)
    // On a page of the API the opener may be the form of another town, which hands its draft over.
    const { opener } = window as { opener: Window | null }
    if (opener && location.origin === this.origin)
      void fetchPart(() => import('./taking-over.ts')).then(
        ({ takeOver }) => takeOver(this, opener),
        () => undefined,
      )
  }

  protected override sessionDidChange(): void {
    super.sessionDidChange()
    if (this.session.signedIn) void this.submitting.outbox?.flush()
  }

  /** Goes on after a sign-in that had left the page. */
  private async takeUp(): Promise<void> {
    const returned = await this.session.takeBack(this.intentKey)
    if (!returned) return
    const { support, submit = false } = returned.value as { support?: { id: string; code: string }; submit?: boolean }
    const outcome: SignInOutcome = returned.outcome
    if (support) return this.supporting.resume(support, outcome)
    await this.drafting.recall()
    await this.submitting.resume(submit, outcome)
  }

  /** @internal Every change is kept in this browser at once. */
  change(change: Partial<Draft>): void {
    const draft = (this.draft = { ...this.draft, ...change, savedAt: Date.now() })
    this.saved = keep('drafts', this.session.id, draft).catch(() => {
      if (this.draft === draft) this.draft = { ...draft, savedAt: 0 }
    })
    if (this.missing.length) this.missing = missingIn(draft, this.category)
    if (change.spot !== undefined) this.checks.elsewhere = undefined
  }

  /** @internal What is needed later is fetched while there is network. */
  fetchAhead(): void {
    for (const fetched of [this.submitting.fetch(), fetchPhotos()]) fetched.catch(() => undefined)
  }

  /** @internal */
  choose(category: string): void {
    this.missing = []
    this.change({ category, answers: {} })
    void this.checks.look()
    void this.focusOn('step')
  }

  /** @internal */
  find(words: string): void {
    this.search = words
  }

  /** @internal */
  goTo(step: number): void {
    this.missing = []
    this.dismiss()
    this.change({ step })
    if (step === 2) void this.checks.look()
    this.fetchAhead()
    void this.focusOn('step')
  }

  /** @internal Asks once how easy it was: in the page's own tree, as the rating of a service has to stand. */
  askForRating(): void {
    if (this.querySelector('cdc-rating')) return
    const rating = document.createElement('cdc-rating')
    const { slug: tenant, language: lang, origin: api, privacyHref } = this
    const attributes = { slot: 'rating', kind: 'service', tenant, lang, api, 'privacy-href': privacyHref }
    for (const [name, value] of Object.entries(attributes)) if (value) rating.setAttribute(name, value)
    this.append(rating)
  }

  /** @internal */
  async copy(text: string): Promise<void> {
    const part = await this.obtain(() => import('../../ui/sharing.ts'))
    if (part) await (this.sharing ??= new part.Sharing(this)).copy(text)
  }

  /** @internal */
  async saveReceipt({ as, received }: Entry): Promise<void> {
    if (!received) return
    const part = await this.obtain(() => import('../../ui/report/receipt.ts'))
    const api = as ? this.session.api : this.publicApi
    await part?.saveReceipt(api, this.slug, received, this.language, received.token).catch((thrown: unknown) => this.tell(thrown))
  }

  private readonly forward = async (event: Event): Promise<void> => {
    event.preventDefault()
    const { draft, category } = this
    this.missing = missingIn(draft, category)
    const [first] = this.missing
    if (first) return this.focusOn(first)
    if (draft.step === 2 && stopIn(category, draft)) return this.focusOn('stop')
    if (draft.step === lastStep) return this.submitting.confirm()
    if (draft.step === 1 && (await this.checks.outside(draft.spot))) return this.focusOn('outside')
    this.goTo(draft.step + 1)
  }

  protected override view(): unknown {
    const { words, loading } = this
    const { outbox, parts, done } = this.submitting
    return html`${outbox && parts ? parts.list(this, outbox, done) : nothing}
    ${
      done || this.supporting.done || this.handingOver.at === 'taken'
        ? this.outcome()
        : loading.value?.length && this.tongue.now
          ? this.form(loading.value)
          : loading.value
            ? html`<div class="card">${notice('calm', words.none)}</div>`
            : this.told
              ? html`<div class="card stack">${failure(this, this.told, () => void loading.run())}<slot></slot></div>`
              : html`<div class="card" aria-busy="true">
                  <p class="unseen">${words.loading}</p>
                  ${bones('tall', 'short', '', '', '', '', 'block')}
                </div>`
    }`
  }

  private form(categories: Category[]): TemplateResult {
    const { draft, words, submitting } = this
    const { step } = draft
    return html`<form class="card stack" aria-label=${words.form} novalidate @submit=${this.forward}>
      <p class="where quiet">
        <span>${words.at(step + 1, lastStep + 1)}</span>
        <span>${draft.savedAt ? words.saved(draft.savedAt) : draft.title || draft.photos.length ? words.notSaved : nothing}</span>
      </p>
      <div role="heading" aria-level=${this.headingLevel} class="heading" id="step" tabindex="-1">${words.steps[step]}</div>
      ${this.content(categories)} ${signInAside(this.step, this.language)}
      ${this.told ? html`<div id="told" tabindex="-1">${failure(this, this.told)}</div>` : nothing}
      <div class="bar">
        <button class="button" part=${step === lastStep ? 'submit' : 'next'} aria-disabled=${submitting.busy}>
          ${submitting.busy ? words.sending : step === lastStep ? words.submit : words.forward}
        </button>
        ${step > 0 ? html`<button type="button" class="link" @click=${() => this.goTo(step - 1)}>${words.back}</button>` : nothing}
      </div>
    </form>`
  }

  private content(categories: Category[]): unknown {
    const { draft, category, words, session } = this
    const named = session.signedIn || category?.assurance !== 'none'
    if (draft.step === 0) return privacyStep(this, this.privacyHref)
    if (draft.step === 1) return placeStep(this, this.album, this.locating, this.checks)
    if (draft.step === 2 || !category) return categoryStep(this, categories, this.search, this.checks)
    if (draft.step === 3) return wordsStep(this, category, named, documents(this, this.album))
    const next = named && !session.has(category.assurance) ? words.signInNext : ''
    const thumbs = draft.photos.map((id) => this.album.address(id)).filter(Boolean)
    return recapStep(this, category, thumbs, next, named)
  }

  private outcome(): TemplateResult {
    const { words, supporting, handingOver } = this
    const { outbox, parts, done } = this.submitting
    const entry = outbox?.find(done)
    return html`<div class="card stack">
      <div id="done" tabindex="-1">
        ${
          handingOver.at === 'taken'
            ? notice('good', words.handedOver, words.handedOverNow)
            : supporting.done
              ? notice('good', words.supported(supporting.done.code), words.supportedNow)
              : entry && outbox && parts?.status(this, outbox, entry)
        }
      </div>
      ${this.sharing?.render()} ${signInAside(this.step, this.language)} ${this.told ? failure(this, this.told) : nothing}
      <slot name="rating"></slot>
      <p><button type="button" class="button" @click=${this.another}>${words.another}</button></p>
    </div>`
  }

  private readonly another = (): void => {
    this.submitting.done = ''
    this.supporting.done = undefined
    this.handingOver.reset()
    this.step.cancel()
    this.requestUpdate()
    void this.focusOn('step')
  }
}
