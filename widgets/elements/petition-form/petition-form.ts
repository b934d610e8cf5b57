import { Task } from '@lit/task'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { components } from '../../../types/openapi.d.ts'
import { CdcElement } from '../../kernel/element.ts'
import { draftKey } from '../../kernel/draft-key.ts'
import { tellWebmaster } from '../../kernel/console.ts'
import type { Language } from '../../kernel/language.ts'
import { fetchPart } from '../../kernel/part.ts'
import { Recovery } from '../../kernel/recovery.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { wear } from '../../kernel/town-colour.ts'
import { Words } from '../../kernel/words.ts'
import { base } from '../../ui/base.ts'
import { failure } from '../../ui/failure.ts'
import { fieldStyles } from '../../ui/field.ts'
import { notice, noticeStyles } from '../../ui/notice.ts'
import { progressStyles } from '../../ui/progress.ts'
import { signInAside } from '../../ui/sign-in-aside.ts'
import { bones, skeletonStyles } from '../../ui/skeleton.ts'
import { type Draft, emptyDraft, keepDraft, missingIn, recallDraft } from './draft.ts'
import type { Editing } from './editing.ts'
import { readKinds } from './kinds.ts'
import { type FormWords, messages } from './messages.ts'
import type { Sent } from './sent.ts'
import type { beside } from './similar.ts'
import { askStep, type FormDoor, type PetitionType, reasonsStep, recapStep, typeStep } from './steps.ts'
import { styles } from './styles.ts'
import { Submitting } from './submitting.ts'

const lastStep = 3

/**
 * @tagname cdc-petition-form
 * @summary Lets a citizen write a petition step by step and submit it; signing in comes last, and nothing typed is lost. With
 *   `petition-id` its author goes on with a draft that the town keeps.
 * @slot - Shown while scripts load, without JavaScript and when the form can't be shown.
 * @csspart next - The button that goes on.
 * @csspart submit - The button that submits.
 * @csspart notice - Something to know.
 * @cssproperty [--cdc-primary=#0066cc] - Main colour; made darker or lighter where words would not be readable.
 * @event {PetitionSavedEvent} cdc-petition-saved - The town keeps the draft; it has not been submitted.
 * @event {PetitionSubmittedEvent} cdc-petition-submitted - The petition is with the town.
 */
export class CdcPetitionForm extends CdcElement implements FormDoor {
  static override styles = [base, noticeStyles, fieldStyles, progressStyles, skeletonStyles, styles]

  /** Id of a draft that its author goes on with; a new petition is written without it. */
  @property({ attribute: 'petition-id' }) petitionId = ''

  /** Address of a petition's page, with `{id}` for its id: `/petizioni/{id}`. */
  @property({ attribute: 'href-template' }) hrefTemplate = ''

  /** Level of the form's title among the page's headings, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2

  /** @internal */
  @state() draft: Draft = emptyDraft
  @state() private tried = false
  @state() private editing: Editing | undefined
  @state() private sent: Sent | undefined
  @state() private similar: ReturnType<typeof beside> | undefined
  /** @internal In which languages the town takes petitions; none while that is not known. */
  @state() languages: Language[] = []

  private readonly tongue = new Words(this, messages)
  /** @internal */
  readonly submitting = new Submitting(this)
  private readonly recovery = new Recovery(this, () => void this.types.run())

  private readonly types = new Task(this, {
    task: async (_args, { signal }) => {
      const { types, town } = await readKinds(this, signal)
      this.languages = town?.languages ?? []
      wear(this, town)
      return types
    },
    args: () => [this.slug, this.language, this.origin, this.petitionId] as const,
    onComplete: (types) => {
      this.recovery.reset()
      this.dismiss()
      void this.begin(types)
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

  /** @internal Where this browser keeps what is being written. */
  get draftKey(): string {
    return draftKey(this.slug, this.petitionId)
  }

  private draftAt = ''

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if (this.draftAt === this.draftKey) return
    this.draftAt = this.draftKey
    this.draft = recallDraft(this.draftKey)
  }

  protected override updated(): void {
    // Silent when it can't be fetched, as it is when nobody answers.
    if (this.draft.step && !this.similar) this.fetchSimilar().catch(() => undefined)
  }

  private async fetchSimilar(): Promise<void> {
    const { beside } = await fetchPart(() => import('./similar.ts'))
    this.similar ??= beside(this)
  }

  protected override sessionDidChange(): void {
    super.sessionDidChange()
    this.editing?.sessionDidChange()
  }

  /** With one type there is nothing to choose; a draft of a type that is gone chooses again. */
  private async begin(types: PetitionType[]): Promise<void> {
    const [only] = types
    if (this.petitionId) {
      const part = await this.obtain(() => import('./editing.ts'))
      if (!part) return
      await (this.editing ??= new part.Editing(this)).begin()
    } else if (types.length === 1 && only) this.draft = { ...this.draft, type: only.key, step: Math.max(1, this.draft.step) }
    else if (!types.some(({ key }) => key === this.draft.type)) this.draft = { ...this.draft, type: '', step: 0 }
    if (!this.hrefTemplate && !this.petitionId)
      tellWebmaster(
        '<cdc-petition-form> has no href-template: petitions are linked on the page of the service, the private link for sponsors too. ' +
          'Add the address of your page for one petition, as in href-template="/petizioni/{id}".',
        'attributes',
      )
    const returned = await this.session.takeBack(this.submitting.intentKey)
    if (returned) await this.submitting.resume(returned.value as { submit: boolean }, returned.outcome)
  }

  /** @internal */
  readonly fetchSent = async (): Promise<void> => {
    const { Sent } = await fetchPart(() => import('./sent.ts'))
    this.sent ??= new Sent(this)
  }

  /** @internal Every change is kept in this browser at once. */
  change(change: Partial<Draft>): void {
    this.draft = keepDraft(this.draftKey, { ...this.draft, ...change }, Date.now())
  }

  /** @internal */
  goTo(step: number): void {
    this.tried = false
    this.dismiss()
    this.change({ step })
    void this.focusOn('step')
    // Fetched again by the press that needs it.
    if (step === lastStep) this.fetchSent().catch(() => undefined)
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
    if (done && this.sent) return this.sent.outcome(done)
    const instead = this.tongue.now && this.editing?.render(this.told)
    if (instead) return instead
    const ready = !this.petitionId || this.editing?.writing
    if (types.value?.length && this.tongue.now && ready) return this.form(types.value)
    if (types.value && !this.petitionId) return html`<div class="card">${notice('calm', words.none)}</div>`
    if (this.told) return html`<div class="card stack">${failure(this, this.told, () => void types.run())}<slot></slot></div>`
    return html`<div class="card" aria-busy="true">
      <p class="unseen">${words.loading}</p>
      ${bones('tall', 'short', '', '', '', '', 'block')}
    </div>`
  }

  private form(types: PetitionType[]): TemplateResult {
    const { draft, words, submitting } = this
    const first = types.length === 1 || this.petitionId ? 1 : 0
    const { step } = draft
    const { other } = submitting
    return html`<form class="card stack" aria-label=${words.form} novalidate @submit=${this.forward}>
      <p class="where quiet">
        <span>${words.at(step + 1 - first, lastStep + 1 - first)}</span>
        <span>${draft.savedAt ? words.saved(draft.savedAt) : draft.lost ? words.notSaved : nothing}</span>
      </p>
      <div role="heading" aria-level=${this.headingLevel} class="heading" id="step" tabindex="-1">${words.steps[step]}</div>
      ${this.step(types)} ${this.similar?.personal.render()} ${signInAside(submitting.step, this.language)}
      ${
        other || this.told
          ? html`<div id="told" tabindex="-1">${other ? this.sent?.conflict(other) : failure(this, this.told)}</div>`
          : nothing
      }
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
    if (draft.step === 1) return askStep(draft, tried, this.similar?.similar.render(words), this)
    if (draft.step === 2) return reasonsStep(draft, words, this)
    return recapStep(draft, types, this)
  }

  /** @internal On with what was only saved. */
  writeOn(): void {
    this.submitting.done = undefined
    this.requestUpdate()
    void this.focusOn('step')
  }

  /** @internal A new one. */
  another(): void {
    this.submitting.done = undefined
    this.draft = emptyDraft
    void this.begin(this.types.value ?? [])
    void this.focusOn('step')
  }
}
