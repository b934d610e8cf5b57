import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../../types/openapi.d.ts'
import { answer } from '../../../kernel/client.ts'
import { Doing } from '../asked.ts'
import type { CdcDesk } from '../desk.ts'
import { type Fields, line } from './line.ts'
import type { CounterWords } from './messages.ts'
import type { CounterVisit } from './visit.ts'

type Schemas = components['schemas']
type New = Schemas['NewCounterVisit']
type Tie = NonNullable<New['standing']>[number]

const fresh = () => ({
  'tax-code': '',
  'family-name': '',
  'given-name': '',
  born: '',
  'birth-place': '',
  document: 'identity_card' as New['document'],
  standing: [] as Tie[],
  agrees: false,
})

/** Who stands before the officer, and that they agree: what a visit begins with. */
export class Beginning implements Fields {
  wrong: readonly string[] = []
  private draft = fresh()
  private consent: Schemas['CounterConsent'] | undefined
  private readonly doing: Doing

  constructor(
    private readonly desk: CdcDesk,
    private readonly say: () => CounterWords,
    private readonly begun: (visit: CounterVisit) => void,
  ) {
    this.doing = new Doing(desk)
  }

  get unsaved(): boolean {
    const { draft } = this
    return Boolean(draft['tax-code'] || draft['family-name'] || draft['given-name'])
  }

  /** @throws Refusal */
  async readConsent(): Promise<void> {
    const { desk } = this
    const options = { params: { path: { tenant: desk.slug } }, headers: { 'accept-language': desk.language } }
    this.consent = await answer(desk.session.api.GET('/v1/{tenant}/counter/consent', options))
  }

  render(): TemplateResult {
    const words = this.say()
    const { desk, draft, consent } = this
    const choose = ({ target }: Event) => (draft.document = (target as HTMLSelectElement).value as New['document'])
    return html`<form class="card stack" novalidate aria-labelledby="counter-begin" @submit=${this.submit}>
      <div role="heading" aria-level=${desk.below} class="subheading" id="counter-begin">${words.begin}</div>
      <p class="quiet">${words.how}</p>
      <div class="pairs">
        ${this.line('tax-code', words.taxCode, words.taxCodeHint)} ${this.line('born', words.born)}
        ${this.line('family-name', words.familyName)} ${this.line('given-name', words.givenName)}
        ${this.line('birth-place', words.birthPlace, words.birthPlaceHint)}
        <div>
          <label for="document">${words.document}</label>
          <select id="document" @change=${choose}>
            ${Object.entries(words.documents).map(
              ([kind, name]) => html`<option value=${kind} ?selected=${draft.document === kind}>${name}</option>`,
            )}
          </select>
        </div>
      </div>
      <fieldset>
        <legend class="label">${words.ties}</legend>
        ${Object.entries(words.kinds).map(([kind, name]) => this.tie(kind as Tie, name))}
      </fieldset>
      <section class="stack" aria-labelledby="counter-consent">
        <p class="label" id="counter-consent">${words.consent}</p>
        <div class="prose stack" lang=${consent?.language ?? nothing}>
          ${consent?.paragraphs.map((text) => html`<p>${text}</p>`)}
        </div>
      </section>
      ${this.agreeing(words)} ${this.doing.render()}
      <button class="button main" aria-disabled=${this.doing.busy}>${words.start}</button>
    </form>`
  }

  private line(id: string, label: string, hint = ''): TemplateResult {
    const { draft } = this
    const key = id as 'tax-code'
    const typed = (text: string) => {
      draft[key] = id === 'tax-code' ? text.toUpperCase().replaceAll(/\s/g, '') : text
    }
    return line(this, {
      id,
      label,
      hint,
      error: this.say().errors[id]!,
      value: draft[key],
      typed,
      type: id === 'born' ? 'date' : 'text',
    })
  }

  private tie(kind: Tie, name: string): TemplateResult {
    const change = ({ target }: Event): void => {
      const others = this.draft.standing.filter((other) => other !== kind)
      this.draft.standing = (target as HTMLInputElement).checked ? [...others, kind] : others
    }
    return html`<label class="tick">
      <input type="checkbox" name=${kind} .checked=${this.draft.standing.includes(kind)} @change=${change} />
      <span>${name}</span>
    </label>`
  }

  private agreeing(words: CounterWords): TemplateResult {
    const bad = this.wrong.includes('agrees')
    const change = ({ target }: Event) => (this.draft.agrees = (target as HTMLInputElement).checked)
    return html`<label class="tick">
        <input
          type="checkbox"
          id="agrees"
          aria-invalid=${bad}
          aria-describedby=${bad ? 'agrees-error' : nothing}
          .checked=${this.draft.agrees}
          @change=${change}
        />
        <span>${words.agrees}</span>
      </label>
      ${bad ? html`<span class="error" id="agrees-error">${words.errors['agrees']}</span>` : nothing}`
  }

  private missing(): string[] {
    const { draft } = this
    const wrong: Record<string, boolean> = {
      'tax-code': draft['tax-code'] !== '' && !/^[A-Z0-9]{16}$/.test(draft['tax-code']),
      born: !draft.born,
      'family-name': !draft['family-name'].trim(),
      'given-name': !draft['given-name'].trim(),
      'birth-place': !draft['tax-code'] && !draft['birth-place'].trim(),
      agrees: !draft.agrees,
    }
    return Object.keys(wrong).filter((id) => wrong[id])
  }

  private readonly submit = (event: Event): void => {
    event.preventDefault()
    const { desk, draft, consent } = this
    this.wrong = this.missing()
    desk.requestUpdate()
    const [first] = this.wrong
    if (first) return void desk.focusOn(first)
    if (!consent) return
    const taxCode = draft['tax-code']
    const body: New = {
      given_name: draft['given-name'].trim(),
      family_name: draft['family-name'].trim(),
      birth_date: draft.born,
      ...(taxCode ? { tax_code: taxCode } : { birth_place: draft['birth-place'].trim() }),
      document: draft.document,
      consent: { version: consent.version, language: consent.language },
      standing: draft.standing,
    }
    void this.begin(body)
  }

  private async begin(body: New): Promise<void> {
    const { desk } = this
    let visit: CounterVisit | undefined
    await this.doing.act(async () => {
      const params = { path: { tenant: desk.slug } }
      visit = await answer(desk.session.api.PUT('/v1/{tenant}/counter/visit', { params, body }))
      return ''
    })
    if (!visit) return
    this.draft = fresh()
    this.begun(visit)
  }
}
