import { Task } from '@lit/task'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { CdcElement } from '../../kernel/element.ts'
import { linkTo, outward } from '../../kernel/link.ts'
import { Recovery } from '../../kernel/recovery.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { Words } from '../../kernel/words.ts'
import { base } from '../../ui/base.ts'
import { failure } from '../../ui/failure.ts'
import { fieldStyles } from '../../ui/field.ts'
import { notice, noticeStyles } from '../../ui/notice.ts'
import { progressStyles } from '../../ui/progress.ts'
import { signInAside } from '../../ui/sign-in-aside.ts'
import { bones, skeletonStyles } from '../../ui/skeleton.ts'
import { type Draft, emptyDraft, keepDraft, missingIn, recallDraft } from './draft.ts'
import { type FormWords, messages } from './messages.ts'
import { Similar } from './similar.ts'
import { askStep, type FormDoor, type PetitionType, reasonsStep, recapStep, typeStep } from './steps.ts'
import { styles } from './styles.ts'
import { type Done, Submitting } from './submitting.ts'

const lastStep = 3

/**
 * @tagname cdc-petition-form
 * @summary Lets a citizen write a petition step by step and submit it; signing in comes last, and nothing typed is lost.
 * @slot - Shown while scripts load, without JavaScript and when the form can't be shown.
 * @csspart next - The button that goes on.
 * @csspart submit - The button that submits.
 * @csspart notice - Something to know.
 * @cssproperty [--cdc-primary=#0066cc] - Main colour; made darker or lighter where words would not be readable.
 * @event {PetitionSubmittedEvent} cdc-petition-submitted - The petition is with the town.
 */
export class CdcPetitionForm extends CdcElement implements FormDoor {
  static override styles = [base, noticeStyles, fieldStyles, progressStyles, skeletonStyles, styles]

  /** Address of a petition's page, with `{id}` for its id: `/petizioni/{id}`. */
  @property({ attribute: 'href-template' }) hrefTemplate = ''

  /** Level of the form's title among the page's headings, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2

  /** @internal */
  @state() draft: Draft = emptyDraft
  @state() private tried = false

  private draftOf = ''
  private readonly tongue = new Words(this, messages)
  private readonly similar = new Similar(this)
  private readonly submitting = new Submitting(this)
  private readonly recovery = new Recovery(this, () => void this.types.run())

  private readonly types = new Task(this, {
    task: async ([tenant, language], { signal }) => {
      if (!tenant) throw new Refusal('tenant.unknown')
      const asked = this.publicApi.GET('/v1/{tenant}/petition-types', {
        params: { path: { tenant } },
        headers: { 'accept-language': language },
        signal,
      })
      return (await answer(asked)).items
    },
    args: () => [this.slug, this.language, this.origin] as const,
    onComplete: (types) => {
      this.recovery.reset()
      this.dismiss()
      this.begin(types)
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

  /** @internal Assurance that the chosen type asks of its signers, and so of its author. */
  get assurance(): components['schemas']['Assurance'] {
    return this.types.value?.find(({ key }) => key === this.draft.type)?.eligibility.assurance ?? 'low'
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if (this.draftOf === this.slug) return
    this.draftOf = this.slug
    this.draft = recallDraft(this.slug)
  }

  /** With one type there is nothing to choose; a draft of a type that is gone chooses again. */
  private begin(types: PetitionType[]): void {
    const [only] = types
    if (types.length === 1 && only) this.draft = { ...this.draft, type: only.key, step: Math.max(1, this.draft.step) }
    else if (!types.some(({ key }) => key === this.draft.type)) this.draft = { ...this.draft, type: '', step: 0 }
    const { intentKey } = this.submitting
    void this.session.takeBack(intentKey).then((returned) => {
      if (returned) void this.submitting.resume(returned.value as { submit: boolean }, returned.outcome)
    })
  }

  /** @internal Every change is kept in this browser at once. */
  change(change: Partial<Draft>): void {
    this.draft = keepDraft(this.slug, { ...this.draft, ...change }, Date.now())
  }

  /** @internal */
  goTo(step: number): void {
    this.tried = false
    this.dismiss()
    this.change({ step })
    void this.focusOn('step')
  }

  private readonly forward = (event: Event): void => {
    event.preventDefault()
    const { step } = this.draft
    const [missing] = missingIn(this.draft, step)
    this.tried = Boolean(missing)
    if (missing) return void this.focusOn(missing === 'type' ? `type-${this.types.value?.[0]?.key ?? ''}` : missing)
    if (step < lastStep) this.goTo(step + 1)
    else this.submitting.confirm(true)
  }

  protected override view(): unknown {
    const { words, types } = this
    const { done } = this.submitting
    if (done) return this.outcome(done)
    if (types.value?.length && this.tongue.now) return this.form(types.value)
    if (types.value) return html`<div class="card">${notice('calm', words.none)}</div>`
    if (this.told) return html`<div class="card stack">${failure(this, this.told, () => void types.run())}<slot></slot></div>`
    return html`<div class="card" aria-busy="true">
      <p class="unseen">${words.loading}</p>
      ${bones('tall', 'short', '', '', '', '', 'block')}
    </div>`
  }

  private form(types: PetitionType[]): TemplateResult {
    const { draft, words, submitting } = this
    const first = types.length === 1 ? 1 : 0
    const { step } = draft
    return html`<form class="card stack" aria-label=${words.form} novalidate @submit=${this.forward}>
      <p class="where quiet">
        <span>${words.at(step + 1 - first, lastStep + 1 - first)}</span>
        <span>${draft.savedAt ? words.saved(draft.savedAt) : draft.title ? words.notSaved : nothing}</span>
      </p>
      <div role="heading" aria-level=${this.headingLevel} class="heading" id="step" tabindex="-1">${words.steps[step]}</div>
      ${this.step(types)} ${signInAside(submitting.step, this.language)}
      ${this.told ? html`<div id="told" tabindex="-1">${failure(this, this.told)}</div>` : nothing}
      <div class="bar">
        <button class="button" part=${step === lastStep ? 'submit' : 'next'} aria-disabled=${submitting.busy}>
          ${submitting.busy ? words.sending : step === lastStep ? words.submit : words.forward}
        </button>
        ${step > first ? html`<button type="button" class="link" @click=${() => this.goTo(step - 1)}>${words.back}</button>` : nothing}
        ${
          step === lastStep
            ? html`<button type="button" class="link" @click=${() => submitting.confirm(false)}>${words.saveOnly}</button>`
            : nothing
        }
      </div>
    </form>`
  }

  private step(types: PetitionType[]): unknown {
    const { draft, words, tried } = this
    if (draft.step === 0) return typeStep(types, draft, tried, words, this)
    if (draft.step === 1) return askStep(draft, tried, this.similar.render(words), words, this)
    if (draft.step === 2) return reasonsStep(draft, words, this)
    return recapStep(draft, types, this.session.signedIn, words, this)
  }

  private outcome({ petition, token }: Done): TemplateResult {
    const { words } = this
    const { state, code, id, closes_at: closesAt } = petition
    const page = linkTo(this.hrefTemplate, id)
    const what = state === 'draft' ? words.kept(code) : words.sent(code)
    const now =
      state === 'draft'
        ? words.keptNow
        : token
          ? words.sentSponsors(petition.sponsors_needed)
          : state === 'open' && closesAt
            ? words.sentOpen(closesAt)
            : words.sentReview
    const link = token ? `${new URL(page || location.pathname + location.search, location.href).href}#cdc-sponsor=${token}` : ''
    return html`<div class="card stack">
      ${notice('good', html`<span id="done" tabindex="-1">${what}</span>`, now)}
      ${
        link
          ? html`<p class="label">${words.link}</p>
              <code class="secret">${link}</code>
              <button class="button" @click=${() => this.copy(link)}>${words.copy}</button>`
          : nothing
      }
      <p class="row">
        ${page ? html`<a href=${page} target=${outward}>${words.page}</a>` : nothing}
        <button class="link" @click=${this.another}>${words.another}</button>
      </p>
    </div>`
  }

  private async copy(link: string): Promise<void> {
    await navigator.clipboard.writeText(link)
    this.said = this.words.copied
  }

  private readonly another = (): void => {
    this.submitting.done = undefined
    this.draft = emptyDraft
    this.begin(this.types.value ?? [])
    void this.focusOn('step')
  }
}
