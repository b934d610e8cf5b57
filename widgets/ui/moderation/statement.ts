import { css, html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import type { CdcElement } from '../../kernel/element.ts'
import { Intention } from '../../kernel/intention.ts'
import { outward } from '../../kernel/link.ts'
import { failure } from '../failure.ts'
import { notice } from '../notice.ts'
import { statementWords } from './statement-words.ts'

export type Statement = components['schemas']['ModerationStatement']

/** Styles of a statement. */
export const statementStyles = css`
  .statement dt {
    margin-block-start: 8px;
    font-weight: 600;
  }
  .statement blockquote {
    margin: 0;
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--_line);
    white-space: pre-line;
  }
`

const shortest = 10

/**
 * What an author is told of a decision against them: what, why, by which rule, how it came about, and the way on: an appeal, which somebody
 * else decides.
 */
export class StatementView {
  private open = false
  private text = ''
  private short = false
  private sending = false
  private failed: unknown
  private readonly intention = new Intention()

  constructor(
    private readonly host: CdcElement,
    private statement: Statement,
  ) {}

  private get words() {
    return statementWords[this.host.language]
  }

  render(level = 3): TemplateResult {
    const { words, statement } = this
    const { kind, at, excerpt, title, words: why, rule, way, automated, page, shown_again: back } = statement
    const named = words.kinds[kind]
    return html`<article class="statement stack">
      <div role="heading" aria-level=${level} class="subheading">${back ? words.back(named) : words.removed(named, at)}</div>
      <dl>
        <dt>${words.said}</dt>
        <dd><blockquote dir="auto">${excerpt}</blockquote></dd>
        <dt>${words.why}</dt>
        <dd class="prose">${title ? html`<strong>${title}.</strong> ` : nothing}${why}</dd>
        ${
          rule
            ? html`<dt>${words.rule}</dt>
                <dd>${rule}</dd>`
            : nothing
        }
        <dt>${words.how}</dt>
        <dd>${words.ways[way]} ${automated && way !== 'triage' ? words.automated : nothing}</dd>
      </dl>
      ${page && back ? html`<p><a href=${`${this.host.origin}${page}`} target=${outward}>${words.page}</a></p>` : nothing}
      ${this.appeal()}
    </article>`
  }

  private appeal(): unknown {
    const { words, statement } = this
    const { appeal, appeal_until: until } = statement
    if (!appeal) {
      if (!until) return statement.shown_again ? nothing : html`<p class="quiet">${words.late}</p>`
      return this.open ? this.form() : this.offer(until)
    }
    const { outcome, at, due_at: due, decided_at: decided, answer: answered } = appeal
    const told =
      outcome === 'waiting'
        ? notice('calm', words.waiting(at, due))
        : outcome === 'upheld'
          ? notice('warn', words.upheld(decided ?? at), answered ?? '')
          : notice('good', words.reversed(decided ?? at), answered ?? '')
    return html`<div id=${`appeal-${statement.id}`} tabindex="-1">${told}</div>
      <p class="quiet">${words.yours}: <q dir="auto">${appeal.words}</q></p>`
  }

  private offer(until: string): TemplateResult {
    const { words, statement } = this
    return html`<p class="quiet">${words.until(until)}</p>
      <button type="button" class="button second" id=${`appeal-${statement.id}`} @click=${() => this.toggle(true)}>
        ${words.appeal}
      </button>`
  }

  private form(): TemplateResult {
    const { words, short, statement } = this
    const id = `words-${statement.id}`
    return html`<form class="stack" novalidate @submit=${this.submit}>
      <label for=${id}>${words.words}</label>
      <span class="hint" id=${`${id}-hint`}>${words.hint}</span>
      ${short ? html`<span class="error" id=${`${id}-error`}>${words.short}</span>` : nothing}
      <textarea
        id=${id}
        rows="4"
        maxlength="2000"
        aria-describedby=${`${id}-hint${short ? ` ${id}-error` : ''}`}
        aria-invalid=${short}
        .value=${this.text}
        @input=${({ target }: Event) => (this.text = (target as HTMLTextAreaElement).value)}
      ></textarea>
      ${this.failed ? failure(this.host, this.failed) : nothing}
      <div class="row">
        <button class="button" aria-disabled=${this.sending}>${words.send}</button>
        <button type="button" class="link" @click=${() => this.toggle(false)}>${words.cancel}</button>
      </div>
    </form>`
  }

  private toggle(open: boolean): void {
    this.open = open
    this.short = false
    this.host.requestUpdate()
    void this.host.focusOn(open ? `words-${this.statement.id}` : `appeal-${this.statement.id}`)
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    const { host, statement, words } = this
    if (this.sending) return
    this.short = this.text.trim().length < shortest
    host.requestUpdate()
    if (this.short) return void host.focusOn(`words-${statement.id}`)
    const body = { words: this.text.trim() }
    this.sending = true
    this.failed = undefined
    try {
      const params = { path: { tenant: host.slug, decision_id: statement.id }, header: this.intention.for(body) }
      const asked = host.session.api.POST('/v1/{tenant}/moderation/decisions/{decision_id}/appeals', { params, body })
      this.statement = await answer(asked)
      this.open = false
      host.said = words.sent
    } catch (thrown) {
      this.failed = thrown
    }
    this.sending = false
    host.requestUpdate()
    await host.focusOn(this.open ? `words-${statement.id}` : `appeal-${statement.id}`)
  }
}
