import { html, nothing, type TemplateResult } from 'lit'
import { answer } from '../../kernel/client.ts'
import { Words } from '../../kernel/words.ts'
import { type Field, slugOf, townOf, type Written, wrongIn } from './new-town.ts'
import type { CdcOperator } from './operator.ts'
import { messages, type SettingUpWords } from './setting-up-messages.ts'

type ServiceName = Written['services'][number]

/** A town that is being added: what is written stays until it is, or is left. */
export class Adding {
  private readonly tongue: Words<SettingUpWords>
  private written: Written = {
    ...{ name: '', slug: '', istat: '', ipa: '', population: '', position: '', origins: '', address: '' },
    languages: ['it', 'en'],
    services: [],
  }
  private wrong: readonly Field[] = []
  private busy = false

  constructor(private readonly host: CdcOperator) {
    this.tongue = new Words(host, messages)
  }

  render(): TemplateResult {
    const words = this.tongue.now ?? messages.it
    const { host, written } = this
    const submit = (event: Event): void => {
      event.preventDefault()
      void this.add(words)
    }
    const names = Object.entries(host.words.serviceNames) as [ServiceName, string][]
    const languages = Object.entries(words.languageNames) as [Written['languages'][number], string][]
    return html`<form class="stack adding" novalidate @submit=${submit}>
      <div class="heading" role="heading" aria-level=${host.headingLevel} id="add" tabindex="-1">${words.add}</div>
      <p>${words.addWhy}</p>
      <div class="halves">
        ${this.field(words, 'name', words.name)} ${this.field(words, 'slug', words.slug, words.slugHint)}
        ${this.field(words, 'istat', words.istat, words.istatHint)} ${this.field(words, 'ipa', words.ipa, words.ipaHint)}
        ${this.field(words, 'population', words.population)} ${this.field(words, 'position', words.position, words.positionHint)}
        ${this.choices('services', words.services, names, written.services)}
        ${this.choices('languages', words.languages, languages, written.languages, this.told(words, 'languages'))}
      </div>
      <div>
        <label for="add-origins">${words.origins} <span class="hint" id="add-origins-hint">${words.originsHint}</span></label>
        <textarea
          id="add-origins"
          rows="2"
          spellcheck="false"
          aria-describedby="add-origins-hint add-origins-error"
          aria-invalid=${this.wrong.includes('origins') ? 'true' : nothing}
          .value=${written.origins}
          @input=${this.write('origins')}
        ></textarea>
        <span class="error" id="add-origins-error">${this.told(words, 'origins')}</span>
      </div>
      ${this.field(words, 'address', words.first, words.firstHint)}
      <div class="row">
        <button class="button" aria-disabled=${this.busy}>${words.addNow}</button>
        <a class="link" href=${host.addressOf('')}>${words.leave}</a>
      </div>
    </form>`
  }

  private told(words: SettingUpWords, field: Field): string {
    return this.wrong.includes(field) ? words.wrong[field] : ''
  }

  private readonly write = (field: Exclude<Field, 'languages'>) => (event: Event) => {
    const { value } = event.target as HTMLInputElement
    // The short name follows the name for as long as nobody has written another one.
    const follows = field === 'name' && this.written.slug === slugOf(this.written.name)
    this.written = { ...this.written, [field]: value, ...(follows && { slug: slugOf(value) }) }
    this.host.requestUpdate()
  }

  private field(words: SettingUpWords, name: Exclude<Field, 'languages'>, label: string, hint = ''): TemplateResult {
    const id = `add-${name}`
    return html`<div>
      <label for=${id}>${label} <span class="hint" id="${id}-hint">${hint}</span></label>
      <input
        type="text"
        id=${id}
        maxlength=${name === 'address' ? 254 : 80}
        inputmode=${name === 'population' || name === 'istat' ? 'numeric' : name === 'address' ? 'email' : nothing}
        autocomplete="off"
        spellcheck="false"
        aria-describedby="${id}-hint ${id}-error"
        aria-invalid=${this.wrong.includes(name) ? 'true' : nothing}
        .value=${this.written[name]}
        @input=${this.write(name)}
      />
      <span class="error" id="${id}-error">${this.told(words, name)}</span>
    </div>`
  }

  private choices<T extends string>(
    name: 'services' | 'languages',
    label: string,
    all: readonly (readonly [T, string])[],
    chosen: readonly T[],
    error = '',
  ): TemplateResult {
    const choose = (value: T, on: boolean): void => {
      const next = all.map(([one]) => one).filter((one) => (one === value ? on : chosen.includes(one)))
      this.written = { ...this.written, [name]: next }
      this.host.requestUpdate()
    }
    return html`<fieldset id="add-${name}" tabindex="-1">
      <legend class="label">${label}</legend>
      <span class="error">${error}</span>
      ${all.map(
        ([value, text]) =>
          html`<label class="tick"
            ><input
              type="checkbox"
              name=${value}
              .checked=${chosen.includes(value)}
              @change=${({ target }: Event) => choose(value, (target as HTMLInputElement).checked)}
            /><span>${text}</span></label
          >`,
      )}
    </fieldset>`
  }

  private async add(words: SettingUpWords): Promise<void> {
    const { host } = this
    if (this.busy) return
    const tidy = { address: this.written.address.trim(), istat: this.written.istat.trim(), ipa: this.written.ipa.trim() }
    const written = {
      ...this.written,
      ...tidy,
      slug: this.written.slug.trim(),
      population: this.written.population.replace(/[.\s]/g, ''),
    }
    this.wrong = wrongIn(written)
    host.requestUpdate()
    if (this.wrong[0]) return void host.focusOn(`add-${this.wrong[0]}`)
    this.busy = true
    await host.carryOut(async (api) => {
      const params = { path: { town: written.slug } }
      const added = await answer(api.PUT('/v1/operator/towns/{town}', { params, body: townOf(written) }))
      host.take(added, words.added(added.name))
      // It is there: what goes wrong with the invitation is told beside it.
      if (written.address) await host.invite(added.slug, { address: written.address, language: host.language })
    })
    this.busy = false
    host.requestUpdate()
  }
}
