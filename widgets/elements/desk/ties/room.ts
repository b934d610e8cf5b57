import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../../types/openapi.d.ts'
import { answer } from '../../../kernel/client.ts'
import { Pages } from '../../../kernel/pages.ts'
import { Words } from '../../../kernel/words.ts'
import { failure } from '../../../ui/failure.ts'
import { notice } from '../../../ui/notice.ts'
import { bones } from '../../../ui/skeleton.ts'
import { Doing } from '../asked.ts'
import type { CdcDesk } from '../desk.ts'
import type { Room } from '../room.ts'
import { Codes } from './codes.ts'
import { messages, type TiesWords } from './messages.ts'

type Schemas = components['schemas']
type OfficeTie = Schemas['OfficeTie']
type State = 'waiting' | 'given'

const shortest = 3
const code = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What people have declared and the office confirms or refuses, and what it has confirmed, to be ended. */
class TiesRoom implements Room {
  private readonly tongue: Words<TiesWords>
  private readonly doing: Doing
  private readonly codes: Codes
  private readonly pages: Readonly<Record<State, Pages<OfficeTie>>>
  /** Reasons as they are written, by the tie's id. */
  private readonly drafts = new Map<string, string>()
  /** Where something is too short or wrong. */
  private wrong = ''
  /** The tie that is about to be ended. */
  private ending = ''

  constructor(private readonly desk: CdcDesk) {
    this.tongue = new Words(desk, messages)
    this.doing = new Doing(desk)
    this.codes = new Codes(desk, this.doing)
    const pagesOf = (state: State) =>
      new Pages<OfficeTie>(desk, (cursor) =>
        desk.session.api.GET('/v1/{tenant}/standing', {
          params: { path: { tenant: desk.slug }, query: { state, ...(cursor && { cursor }) } },
        }),
      )
    this.pages = { waiting: pagesOf('waiting'), given: pagesOf('given') }
  }

  get unsaved(): boolean {
    return [...this.drafts.values()].some((text) => text.trim() !== '')
  }

  enter(): void {
    void this.reload()
  }

  private async reload(): Promise<void> {
    await Promise.all([this.pages.waiting.reload(), this.pages.given.reload(), this.codes.reload()])
  }

  render(): TemplateResult {
    const words = this.tongue.now ?? messages.it
    const { desk } = this
    return html`<section class="card stack" aria-labelledby="ties">
      <div role="heading" aria-level=${desk.below} class="subheading" id="ties" tabindex="-1">${words.title}</div>
      <p class="quiet">${words.note}</p>
      ${this.doing.render()} ${this.list(words, 'waiting')}
      <details>
        <summary>${words.given}</summary>
        ${this.list(words, 'given')}
      </details>
      <details>
        <summary>${words.give}</summary>
        ${this.giving(words)}
      </details>
      <details>
        <summary>${words.codes}</summary>
        ${this.codes.render(words)}
      </details>
    </section>`
  }

  private list(words: TiesWords, state: State): TemplateResult {
    const pages = this.pages[state]
    const { items, failed } = pages
    if (!items)
      return failed
        ? html`${failure(this.desk, failed, () => void pages.restart())}`
        : html`<div aria-busy="true">${bones('tall', '', 'short')}</div>`
    if (!items.length) return html`${notice('good', state === 'waiting' ? words.none : words.noneGiven)}`
    const entry = (item: OfficeTie) => (state === 'waiting' ? this.declared(words, item) : this.given(words, item))
    return html`<ul class="stack">
        ${items.map((item) => html`<li id=${`tie-${item.tie.id}`} tabindex="-1">${entry(item)}</li>`)}
      </ul>
      ${pages.more ? html`<button class="button second" @click=${() => void pages.next()}>${words.more}</button>` : nothing}`
  }

  private head(words: TiesWords, { tie, person, birth_date: born }: OfficeTie, when: string): TemplateResult {
    return html`<p>
        <strong dir="auto">${person}</strong>${born ? html`, ${words.born(born)}` : nothing} · ${words.kinds[tie.standing]}
        <span class="quiet">${when}</span>
      </p>
      ${tie.note ? html`<blockquote class="prose" dir="auto">${tie.note}</blockquote>` : nothing}`
  }

  private declared(words: TiesWords, item: OfficeTie): TemplateResult {
    const { id, since } = item.tie
    const suggestions = [...words.reasons.confirmed, ...words.reasons.refused]
    return html`<form class="stack" novalidate @submit=${(event: Event) => this.decide(event, words, id)}>
      ${this.head(words, item, words.declared(since))} ${this.reason(words, id, suggestions)}
      <div class="row">
        <button class="button main" value="confirmed">${words.confirm}</button>
        <button class="button second" value="refused">${words.refuse}</button>
      </div>
    </form>`
  }

  private given(words: TiesWords, item: OfficeTie): TemplateResult {
    const { id, until } = item.tie
    const open = (to: string): void => {
      this.ending = to
      this.desk.requestUpdate()
      void this.desk.focusOn(`tie-${id}`)
    }
    const head = this.head(words, item, until ? words.until(until) : '')
    if (this.ending !== id) return html`${head}<button class="link" @click=${() => open(id)}>${words.end}</button>`
    return html`<form class="stack" novalidate @submit=${(event: Event) => this.end(event, words, id)}>
      ${head} ${this.reason(words, id, [])}
      <div class="row">
        <button class="button second">${words.endSure}</button>
        <button type="button" class="link" @click=${() => open('')}>${words.never}</button>
      </div>
    </form>`
  }

  private reason(words: TiesWords, id: string, suggestions: readonly string[]): TemplateResult {
    const field = `reason-${id}`
    const short = this.wrong === field
    return html`<label for=${field}>${words.reason}</label>
      ${short ? html`<span class="error" id=${`${field}-error`}>${words.short}</span>` : nothing}
      <input
        id=${field}
        maxlength="500"
        list=${suggestions.length ? `${field}-known` : nothing}
        aria-invalid=${short}
        aria-describedby=${short ? `${field}-error` : nothing}
        .value=${this.drafts.get(id) ?? ''}
        @input=${({ target }: Event) => this.drafts.set(id, (target as HTMLInputElement).value)}
      />
      ${suggestions.length ? html`<datalist id=${`${field}-known`}>${suggestions.map((text) => html`<option>${text}</option>`)}</datalist>` : nothing}`
  }

  private giving(words: TiesWords): TemplateResult {
    const wrong = this.wrong === 'tie-person'
    return html`<form class="stack" novalidate @submit=${(event: Event) => this.give(event, words)}>
      <label for="tie-person">${words.person}</label>
      ${wrong ? html`<span class="error" id="tie-person-error">${words.personWrong}</span>` : nothing}
      <input
        id="tie-person"
        name="person"
        maxlength="36"
        autocomplete="off"
        spellcheck="false"
        aria-invalid=${wrong}
        aria-describedby=${wrong ? 'tie-person-error' : nothing}
      />
      <label for="tie-kind">${words.kind}</label>
      <select id="tie-kind" name="standing">
        ${Object.entries(words.kinds).map(([kind, name]) => html`<option value=${kind}>${name}</option>`)}
      </select>
      ${this.reason(words, 'new', words.reasons.confirmed)}
      <div class="row"><button class="button main">${words.giveNow}</button></div>
    </form>`
  }

  /** The reason written for it; undefined, and said beside the field, while it is too short. */
  private reasonFor(id: string): string | undefined {
    const text = (this.drafts.get(id) ?? '').trim()
    this.wrong = text.length < shortest ? `reason-${id}` : ''
    this.desk.requestUpdate()
    if (!this.wrong) return text
    void this.desk.focusOn(this.wrong)
    return undefined
  }

  private decide(event: Event, words: TiesWords, id: string): void {
    event.preventDefault()
    const outcome = ((event as SubmitEvent).submitter as HTMLButtonElement).value as 'confirmed' | 'refused'
    const reason = this.reasonFor(id)
    if (reason === undefined) return
    this.carryOut(id, words.done[outcome], async () => {
      const params = { path: { tenant: this.desk.slug, standing_id: id } }
      const body = { outcome, reason }
      await answer(this.desk.session.api.PUT('/v1/{tenant}/standing/{standing_id}/decision', { params, body }))
    })
  }

  private end(event: Event, words: TiesWords, id: string): void {
    event.preventDefault()
    const reason = this.reasonFor(id)
    if (reason === undefined) return
    this.carryOut(id, words.done.ended, async () => {
      const params = { path: { tenant: this.desk.slug, standing_id: id } }
      await answer(this.desk.session.api.PUT('/v1/{tenant}/standing/{standing_id}/ending', { params, body: { reason } }))
      this.ending = ''
    })
  }

  private give(event: Event, words: TiesWords): void {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const fields = new FormData(form)
    const person = (fields.get('person') as string).trim().toLowerCase()
    if (!code.test(person)) {
      this.wrong = 'tie-person'
      this.desk.requestUpdate()
      return void this.desk.focusOn(this.wrong)
    }
    const reason = this.reasonFor('new')
    if (reason === undefined) return
    const standing = fields.get('standing') as Schemas['Standing']
    this.carryOut('new', words.done.given, async () => {
      const params = { path: { tenant: this.desk.slug }, header: { 'Idempotency-Key': crypto.randomUUID() } }
      const body = { person_id: person, standing, reason }
      await answer(this.desk.session.api.POST('/v1/{tenant}/standing', { params, body }))
      form.reset()
    })
  }

  private carryOut(id: string, done: string, work: () => Promise<void>): void {
    void this.doing.act(async () => {
      await work()
      this.drafts.delete(id)
      await this.reload()
      return done
    })
  }
}

/** The room of ties to the town. */
export const furnish = (desk: CdcDesk): Room => new TiesRoom(desk)
