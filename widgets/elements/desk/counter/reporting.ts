import { html, nothing, type TemplateResult } from 'lit'
import { answer } from '../../../kernel/client.ts'
import { AddressSearch } from '../../../ui/address.ts'
import { notice } from '../../../ui/notice.ts'
import { type Category, type Draft, missingIn, newDraft, reportOf, spotOf, stopIn } from '../../../ui/report/draft.ts'
import { question, type QuestionDoor } from '../../../ui/report/question.ts'
import { Asked, Doing } from '../asked.ts'
import { line } from './line.ts'
import type { Visit } from './visit.ts'

/** What a report can be about here, and where the town is. */
interface Means {
  readonly categories: readonly Category[]
  readonly position: number[] | null
}

/** Writes a report for the citizen: the same draft, questions and search of addresses as theirs, on one page. */
export class Reporting implements QuestionDoor {
  draft: Draft = newDraft()
  missing: readonly string[] = []
  private readonly doing: Doing
  private readonly means: Asked<Means>
  private readonly addresses: AddressSearch

  constructor(private readonly visit: Visit) {
    const { desk } = visit
    this.doing = new Doing(desk)
    this.addresses = new AddressSearch(desk)
    this.means = new Asked(desk, async () => {
      const options = { params: { path: { tenant: desk.slug } }, headers: { 'accept-language': desk.language } }
      const [{ items }, { position }] = await Promise.all([
        answer(desk.publicApi.GET('/v1/{tenant}/report-categories', options)),
        answer(desk.publicApi.GET('/v1/{tenant}', options)),
      ])
      return { categories: items, position }
    })
  }

  get words(): QuestionDoor['words'] {
    return this.visit.say().questions
  }

  get wrong(): readonly string[] {
    return this.missing
  }

  get unsaved(): boolean {
    return Boolean(this.draft.title || this.draft.details)
  }

  change(change: Partial<Draft>): void {
    this.draft = { ...this.draft, ...change }
    this.visit.desk.requestUpdate()
  }

  private get category(): Category | undefined {
    return this.means.value?.categories.find(({ key }) => key === this.draft.category)
  }

  render(): TemplateResult {
    const words = this.visit.say()
    const opened = ({ target }: Event): void => {
      if ((target as HTMLDetailsElement).open && !this.means.value) void this.means.read()
    }
    return html`<section class="card stack">
      <details @toggle=${opened}>
        <summary class="subheading">${words.report}</summary>
        ${this.means.render((means) => this.form(means))}
      </details>
      ${this.doing.render()}
    </section>`
  }

  private form({ categories }: Means): TemplateResult {
    const words = this.visit.say()
    const { draft, category, missing } = this
    const stop = stopIn(category, draft)?.stop
    const bad = missing.includes('categories')
    const choose = ({ target }: Event) => this.change({ category: (target as HTMLSelectElement).value, answers: {} })
    const title = { id: 'title', label: words.title, error: words.reportErrors['title']!, value: draft.title }
    return html`<form class="stack" novalidate @submit=${this.submit}>
      <div>
        <label for="categories">${words.category}</label>
        ${bad ? html`<span class="error" id="categories-error">${words.reportErrors['categories']}</span>` : nothing}
        <select id="categories" aria-invalid=${bad} aria-describedby=${bad ? 'categories-error' : nothing} @change=${choose}>
          <option value="">${words.choose}</option>
          ${categories.map(({ key, name }) => html`<option value=${key} ?selected=${key === draft.category}>${name}</option>`)}
        </select>
      </div>
      ${category?.questions.map((asked) => question(this, asked))}
      ${stop ? html`<div role="alert">${notice('bad', stop.text)}</div>` : nothing}
      ${line(this, { ...title, typed: (text) => this.change({ title: text }) })} ${this.address()}
      <div>
        <label for="details">${words.details}</label>
        <textarea
          id="details"
          maxlength="4000"
          .value=${draft.details}
          @input=${({ target }: Event) => this.change({ details: (target as HTMLTextAreaElement).value })}
        ></textarea>
      </div>
      <button class="button main" aria-disabled=${this.doing.busy}>${words.send}</button>
    </form>`
  }

  private address(): TemplateResult {
    const words = this.visit.say()
    const bad = this.missing.includes('address')
    return this.addresses.render({
      id: 'address',
      label: words.address,
      between: html`<span class="hint" id="address-hint">${words.addressHint}</span>
        ${bad ? html`<span class="error" id="address-error">${words.reportErrors['address']}</span>` : nothing}`,
      described: bad ? 'address-hint address-error' : 'address-hint',
      invalid: bad ? 'true' : 'false',
      value: this.draft.address,
      words: words.places,
      noneNow: words.addressNow,
      typed: (address) => this.change({ address, spot: null }),
      chosen: (place) => this.change({ address: place.name, spot: spotOf(place) }),
    })
  }

  /** What lacks of all the steps that a citizen goes through one by one, but the first: they have agreed already. */
  private lacking(): string[] {
    return [2, 3, 1].flatMap((step) => missingIn({ ...this.draft, step }, this.category))
  }

  private readonly submit = (event: Event): void => {
    event.preventDefault()
    const { visit, category } = this
    const { desk } = visit
    this.missing = this.lacking()
    desk.requestUpdate()
    const [first] = this.missing
    if (first) return void desk.focusOn(first)
    if (!category || stopIn(category, this.draft)) return
    void visit.act(this.doing, async () => {
      const { draft } = this
      const body = reportOf(draft, category, this.means.value?.position ?? null, desk.language)
      const params = { path: { tenant: desk.slug }, header: { 'Idempotency-Key': draft.id, ...visit.header } }
      const { report } = await answer(desk.session.api.POST('/v1/{tenant}/reports', { params, body }))
      this.draft = newDraft()
      this.missing = []
      return visit.say().sent(report.code)
    })
  }
}
