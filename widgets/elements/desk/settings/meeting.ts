import { html, nothing, type TemplateResult } from 'lit'
import { notice } from '../../../ui/notice.ts'
import { changes, schemaOf, titlesOf, valueInWords } from './changes.ts'
import type { Form } from './form.ts'
import { type Clash, merge, type Side } from './merging.ts'

/** Three versions of the same settings: what both have read, and what each has made of it. */
interface Versions {
  readonly before: unknown
  readonly mine: unknown
  readonly theirs: unknown
}

/** Somebody else has saved meanwhile: mine, theirs or both, and where both exclude each other a choice for each. */
export class Meeting {
  private readonly chosen = new Map<string, Side>()

  /** @param goOn goes on with what has been chosen, over what the other has saved. */
  constructor(
    private readonly form: Form,
    private readonly versions: Versions,
    private readonly goOn: (draft: unknown) => void,
  ) {}

  render(): TemplateResult {
    const { form, versions, chosen, goOn } = this
    const { words, schema } = form
    const { before, mine, theirs } = versions
    const { value, clashes } = merge(before, mine, theirs, chosen)
    return html`<div class="stack" id="meeting" tabindex="-1" role="group" aria-label=${words.meanwhile}>
      <div role="alert">${notice('warn', words.meanwhile, words.nothingLost)}</div>
      <p class="subheading">${words.theirChanges}</p>
      ${changes(words, schema, before, theirs)}
      <p class="subheading">${clashes.length ? words.clashing : words.apart}</p>
      ${clashes.map((clash) => this.choice(clash))}
      <div class="row">
        <button type="button" class="button" @click=${() => goOn(value)}>${words.both}</button>
        <button type="button" class="button second" @click=${() => goOn(mine)}>${words.onlyMine}</button>
        <button type="button" class="button second" @click=${() => goOn(theirs)}>${words.onlyTheirs}</button>
      </div>
    </div>`
  }

  private choice({ path, mine, theirs }: Clash): TemplateResult {
    const { form, chosen } = this
    const { words, schema, desk } = form
    const key = JSON.stringify(path)
    const side = chosen.get(key) ?? 'mine'
    const choose = (to: Side): void => {
      chosen.set(key, to)
      desk.requestUpdate()
    }
    const option = (to: Side, label: string, value: unknown): TemplateResult =>
      html`<label class="tick"
        ><input type="radio" name=${`clash ${key}`} .checked=${side === to} @change=${() => choose(to)} /><span
          ><strong>${label}</strong> ${valueInWords(words, schemaOf(schema, path), value)}</span
        ></label
      >`
    return html`<fieldset class="group">
      <legend class="label">${titlesOf(schema, path).join(' › ') || nothing}</legend>
      ${option('mine', words.mine, mine)} ${option('theirs', words.theirs, theirs)}
    </fieldset>`
  }
}
