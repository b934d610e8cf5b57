import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { Intention } from '../../kernel/intention.ts'
import { PersonalData } from '../../ui/moderation/personal-data.ts'
import type { Acting, Deed, Panel } from './acting.ts'
import type { Comment, Stance } from './arranging.ts'
import { nameOf } from './comment.ts'
import { type Draft, emptyDraft, forgetDraft, keepDraft, missingIn, recallDraft, sourcesOf } from './draft.ts'
import { CommentWrittenEvent } from './events.ts'
import { Similar } from './similar.ts'
import { Placing } from './placing.ts'
import { writingMessages, type WritingWords } from './writing-messages.ts'
import { seenBy } from '../../ui/seen/seen.ts'
import { commentsCreate } from '../../ui/seen/table.ts'

type Schemas = components['schemas']

/** The form for a comment or an answer. What is typed stays in this browser until it is published or thrown away. */
export class Writing implements Panel {
  readonly focus = 'text'
  readonly deed: Deed = { intent: () => this.draft, run: () => this.send() }
  private draft: Draft
  private missing: ReturnType<typeof missingIn>
  private kept = true
  private readonly target: string
  private readonly placing: Placing
  private readonly intention = new Intention()
  /** What others have said alike; an answer is to somebody. */
  private readonly similar: Similar | undefined
  private readonly personal: PersonalData

  /** @param draft What came back from a sign-in that had left the page; else what this browser has kept. */
  constructor(
    private readonly acting: Acting,
    private readonly on: Comment | undefined,
    quote: Schemas['CommentQuote'] | undefined,
    draft: unknown,
  ) {
    this.placing = new Placing(
      acting.host,
      () => this.draft.place,
      (place) => this.change({ place }),
    )
    this.target = on?.id ?? ''
    this.draft = draft ? { ...emptyDraft, ...(draft as Partial<Draft>) } : recallDraft(acting.host, this.target)
    if (quote) this.draft = { ...this.draft, quote }
    this.personal = new PersonalData(acting.host, () => [{ text: this.draft.text, write: (text) => this.change({ text }) }])
    if (!on) this.similar = new Similar(acting, () => this.draft)
  }

  private get words(): WritingWords {
    return writingMessages[this.acting.host.language]
  }

  render(): TemplateResult {
    const { acting, on, draft, words } = this
    const { quote, stance, asStaff } = draft
    return html`<form
      class="panel stack"
      aria-label=${on ? words.answering(nameOf(on, acting.host.words)) : words.writing}
      @submit=${this.submit}
      novalidate
    >
      <p class="subheading">${on ? words.answering(nameOf(on, acting.host.words)) : words.writing}</p>
      ${
        quote
          ? html`<blockquote aria-label=${acting.host.words.quote} dir="auto">${quote.exact}</blockquote>
              <button class="link" type="button" @click=${() => this.change({ quote: null })}>${words.unquote}</button>`
          : nothing
      }
      <label>
        ${words.text} ${this.error('text')}
        <textarea
          id="text"
          name="text"
          maxlength="5000"
          rows="4"
          dir="auto"
          aria-invalid=${this.missing === 'text'}
          aria-describedby=${this.missing === 'text' ? 'text-error' : nothing}
          .value=${draft.text}
          @input=${this.type}
        ></textarea>
      </label>
      ${this.personal.render()}
      <label>
        ${words.stance}
        <select name="stance" @change=${this.choose}>
          ${Object.entries(words.stances).map(([value, name]) => html`<option value=${value} ?selected=${value === stance}>${name}</option>`)}
        </select>
      </label>
      ${
        stance === 'fact'
          ? html`<label>
              ${words.sources}
              <span class="hint">${words.sourcesHint}</span>
              ${this.error('sources')}
              <textarea
                id="sources"
                name="sources"
                maxlength="10000"
                rows="2"
                aria-invalid=${this.missing === 'sources'}
                aria-describedby=${this.missing === 'sources' ? 'sources-error' : nothing}
                .value=${draft.sources}
                @input=${this.type}
              ></textarea>
            </label>`
          : nothing
      }
      ${acting.host.takesPlaces ? this.placing.render() : nothing} ${this.topics()}
      ${acting.staff ? this.tick('asStaff', words.asStaff) : nothing}
      ${
        acting.staff && asStaff
          ? html`<label>
              ${words.office}
              <input type="text" name="office" maxlength="100" .value=${draft.office} @input=${this.type} />
            </label>`
          : this.tick('publicName', words.publicName)
      }
      <p class="quiet" id="seen">
        ${acting.staff && asStaff ? words.seenAsTown : words.seen[seenBy(commentsCreate, { public_name: draft.publicName })]}
        ${acting.host.session.signedIn ? nothing : words.signInNext} ${this.kept ? nothing : words.notKept}
      </p>
      <div class="row">
        <button class="button main" aria-describedby="seen">${words.publish}</button>
        <button class="link" type="button" @click=${this.cancel}>${words.cancel}</button>
      </div>
      ${this.similar?.render() ?? nothing}
    </form>`
  }

  private error(field: 'text' | 'sources'): unknown {
    return this.missing === field ? html`<span class="error" id=${`${field}-error`}>${this.words.missing[field]}</span>` : nothing
  }

  /** What it may be about; a fourth can't be chosen. */
  private topics(): unknown {
    const { acting, on, words } = this
    const { tags } = acting.host
    if (on || !tags.length) return nothing
    const chosen = this.tags
    return html`<fieldset aria-labelledby="topics">
      <legend class="label" id="topics">${words.topics}</legend>
      <div class="topics">
        ${tags.map(
          ({ key, name }) =>
            html`<label class="tick">
              <input
                type="checkbox"
                name="tag"
                .value=${key}
                .checked=${chosen.includes(key)}
                ?disabled=${chosen.length >= 3 && !chosen.includes(key)}
                @change=${this.tagged}
              />
              <span>${name}</span>
            </label>`,
        )}
      </div>
    </fieldset>`
  }

  /** Those of the draft that there are. */
  private get tags(): string[] {
    return this.acting.host.tags.map(({ key }) => key).filter((key) => this.draft.tags.includes(key))
  }

  private readonly tagged = ({ target }: Event): void => {
    const { value, checked } = target as HTMLInputElement
    this.change({ tags: checked ? [...this.tags, value] : this.tags.filter((key) => key !== value) })
  }

  private tick(name: 'publicName' | 'asStaff', word: string): TemplateResult {
    const change = ({ target }: Event): void => this.change({ [name]: (target as HTMLInputElement).checked })
    return html`<label class="tick">
      <input type="checkbox" name=${name} .checked=${this.draft[name]} @change=${change} />
      <span>${word}</span>
    </label>`
  }

  private readonly type = ({ target }: Event): void => {
    const { name, value } = target as HTMLTextAreaElement
    this.keep({ [name]: value })
    if (name !== 'text') return
    this.similar?.typed()
    this.personal.typed()
  }

  private readonly choose = ({ target }: Event): void =>
    this.change({ stance: (target as HTMLSelectElement).value as Stance | '' })

  private change(changed: Partial<Draft>): void {
    this.keep(changed)
    this.acting.host.requestUpdate()
  }

  /** What is typed draws nothing again. */
  private keep(changed: Partial<Draft>): void {
    this.draft = { ...this.draft, ...changed }
    const kept = keepDraft(this.acting.host, this.target, this.draft)
    if (kept !== this.kept) this.acting.host.requestUpdate()
    this.kept = kept
  }

  end(): void {
    this.placing.end()
    this.personal.end()
  }

  private readonly cancel = (): void => {
    forgetDraft(this.acting.host, this.target)
    this.acting.close()
  }

  private readonly submit = (event: Event): void => {
    event.preventDefault()
    const { acting } = this
    this.missing = missingIn(this.draft)
    acting.host.requestUpdate()
    if (this.missing) return void acting.host.focusOn(this.missing)
    // Who has yet to sign in does so by this very press.
    if (!acting.host.session.signedIn) return acting.perform(this.deed)
    void this.personal.before().then((free) => free && acting.perform(this.deed))
  }

  private body(): Schemas['NewComment'] {
    const { draft, on, acting } = this
    const { subject, language } = acting.host
    const asStaff = acting.staff && draft.asStaff
    const office = draft.office.trim()
    return {
      ...{ subject, language, text: draft.text.trim(), public_name: draft.publicName, as_staff: asStaff },
      ...(on && { parent_id: on.id }),
      ...(draft.stance && { stance: draft.stance }),
      ...(draft.stance === 'fact' && { sources: sourcesOf(draft) }),
      ...(draft.quote && { quote: draft.quote }),
      ...(draft.place && acting.host.takesPlaces && { geometry: draft.place }),
      ...(!on && this.tags.length && { tags: this.tags }),
      ...(asStaff && office && { office }),
    }
  }

  private async send(): Promise<void> {
    const { acting, words } = this
    const { host } = acting
    const body = this.body()
    const params = { path: { tenant: host.slug }, header: this.intention.for(body) }
    const comment = await answer(host.session.api.POST('/v1/{tenant}/comments', { params, body }))
    this.intention.done()
    forgetDraft(host, this.target)
    host.listing.written(comment)
    host.said = words.published
    acting.close(`c-${comment.id}`)
    host.dispatchEvent(new CommentWrittenEvent(host.subject, comment))
  }
}
