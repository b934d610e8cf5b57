import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import type { CdcElement } from '../../kernel/element.ts'
import { Intention } from '../../kernel/intention.ts'
import { failure } from '../failure.ts'
import { notice } from '../notice.ts'
import { appealingWords } from './appealing-words.ts'

type Appeal = components['schemas']['AppealState']

/** What one may appeal against, as it is now. */
export interface Appealed {
  /** Null while nobody has appealed. */
  readonly appeal: Appeal | null
  /** Whether one may; until when, where there is such a time. */
  readonly open: boolean
  readonly until?: string | null
  /** What is asked above the words. */
  readonly question: string
  /** What follows when it is not followed, and when it is: "la decisione resta". */
  readonly upheld: string
  readonly reversed: string
}

const shortest = 10
const longest = 2000

/** The way to appeal, whatever it is against: offered, written, and what became of it. What was written stays when sending fails. */
export class Appealing {
  private writing = false
  private text = ''
  private short = false
  private sending = false
  private failed: unknown
  private readonly intention = new Intention()

  /**
   * @param id Of what one appeals against; no two on a page are the same.
   * @param send Sends the words; the key makes sending them again the same act. What is rendered afterwards shows the appeal.
   */
  constructor(
    private readonly host: CdcElement,
    private readonly id: string,
    private readonly send: (body: { words: string }, header: { 'Idempotency-Key': string }) => Promise<void>,
  ) {}

  private get words() {
    return appealingWords[this.host.language]
  }

  render(of: Appealed): TemplateResult | typeof nothing {
    const { words, id } = this
    if (of.appeal) return this.told(of.appeal, of)
    if (!of.open) return nothing
    if (this.writing) return this.form(of.question)
    return html`${of.until ? html`<p class="quiet">${words.until(of.until)}</p>` : nothing}
      <button type="button" class="button second" id=${`appeal-${id}`} @click=${() => this.toggle(true)}>${words.appeal}</button>`
  }

  private told({ outcome, at, due_at: due, decided_at: decided, answer, words: said }: Appeal, of: Appealed): TemplateResult {
    const { words } = this
    const told =
      outcome === 'waiting'
        ? notice('calm', words.waiting(at, due))
        : notice(outcome === 'upheld' ? 'warn' : 'good', words[outcome](decided ?? at, of[outcome]), answer ?? '')
    return html`<div id=${`appeal-${this.id}`} tabindex="-1">${told}</div>
      <p class="quiet">${words.yours}: <q dir="auto">${said}</q></p>`
  }

  private form(question: string): TemplateResult {
    const { words, short, host } = this
    const id = `words-${this.id}`
    return html`<form class="stack" novalidate @submit=${this.submit}>
      <label for=${id}>${question}</label>
      <span class="hint" id=${`${id}-hint`}>${words.hint}</span>
      ${short ? html`<span class="error" id=${`${id}-error`}>${words.short}</span>` : nothing}
      <textarea
        id=${id}
        rows="4"
        maxlength=${longest}
        aria-describedby=${`${id}-hint${short ? ` ${id}-error` : ''}`}
        aria-invalid=${short}
        .value=${this.text}
        @input=${({ target }: Event) => (this.text = (target as HTMLTextAreaElement).value)}
      ></textarea>
      ${this.failed ? failure(host, this.failed) : nothing}
      <div class="row">
        <button class="button" aria-disabled=${this.sending}>${words.send}</button>
        <button type="button" class="link" @click=${() => this.toggle(false)}>${words.cancel}</button>
      </div>
    </form>`
  }

  private toggle(writing: boolean): void {
    this.writing = writing
    this.short = false
    this.focus()
  }

  private focus(): void {
    this.host.requestUpdate()
    void this.host.focusOn(`${this.writing ? 'words' : 'appeal'}-${this.id}`)
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    const { host } = this
    if (this.sending) return
    const words = this.text.trim()
    this.short = words.length < shortest
    if (this.short) return this.focus()
    this.sending = true
    this.failed = undefined
    host.requestUpdate()
    try {
      await this.send({ words }, this.intention.for({ words }))
      this.writing = false
      host.said = this.words.sent
    } catch (thrown) {
      this.failed = thrown
    }
    this.sending = false
    this.focus()
  }
}
