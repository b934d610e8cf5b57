import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import type { Language } from '../../kernel/language.ts'
import { type Draft, missingIn } from './draft.ts'
import type { FormWords } from './messages.ts'
import { seenBy } from '../../ui/seen/seen.ts'
import { petitionsCreate } from '../../ui/seen/table.ts'

export type PetitionType = components['schemas']['PetitionType']

export interface FormDoor {
  words: FormWords
  language: Language
  /** In which languages the town takes petitions. */
  languages: Language[]
  /** Of a draft that the town keeps already: its kind and its language stay. */
  petitionId: string
  session: { signedIn: boolean }
  change(change: Partial<Draft>): void
  goTo(step: number): void
}

const valueOf = ({ target }: Event): string => (target as HTMLInputElement).value

/** Which of the town's kinds of petition. */
export const typeStep = (
  types: PetitionType[],
  draft: Draft,
  tried: boolean,
  words: FormWords,
  door: FormDoor,
): TemplateResult => html`
  <fieldset class="stack" aria-describedby=${tried && !draft.type ? 'type-error' : nothing}>
    <legend class="unseen">${words.steps[0]}</legend>
    ${types.map(
      (type) =>
        html`<label class="choice">
          <input
            type="radio"
            name="type"
            id=${`type-${type.key}`}
            .checked=${type.key === draft.type}
            @change=${() => door.change({ type: type.key })}
          />
          <span>
            <strong>${type.name}</strong>
            <span class="hint">${words.to(type.recipient)}</span>
            <span class="hint">${type.description}</span>
            <ul class="quiet">
              <li>${words.sponsors(type.sponsors)}, ${words.days(type.window_days)}</li>
              ${type.thresholds.map(({ signatures, consequence }) => html`<li>${words.threshold(signatures, consequence)}</li>`)}
            </ul>
          </span>
        </label>`,
    )}
    ${tried && !draft.type ? html`<p class="error" id="type-error">${words.errors.type}</p>` : nothing}
  </fieldset>
`

function field(
  name: 'title' | 'ask' | 'details',
  draft: Draft,
  most: number,
  hint: string,
  error: string,
  label: string,
  words: FormWords,
  door: FormDoor,
): TemplateResult {
  const change = (event: Event): void => door.change({ [name]: valueOf(event) })
  const left = most - draft[name].length
  const lang = draft.language || door.language
  const described = `${name}-hint${error ? ` ${name}-error` : ''}`
  const invalid = error ? 'true' : 'false'
  return html`<div>
    <label for=${name}>${label}</label>
    <span class="hint" id=${`${name}-hint`}>${hint} ${left <= most / 5 ? words.left(left) : nothing}</span>
    ${error ? html`<span class="error" id=${`${name}-error`}>${error}</span>` : nothing}
    ${
      name === 'title'
        ? html`<input
            type="text"
            id=${name}
            name=${name}
            lang=${lang}
            maxlength=${most}
            aria-describedby=${described}
            aria-invalid=${invalid}
            .value=${draft[name]}
            @input=${change}
          />`
        : html`<textarea
            id=${name}
            name=${name}
            lang=${lang}
            maxlength=${most}
            rows=${name === 'ask' ? 4 : 10}
            aria-describedby=${described}
            aria-invalid=${invalid}
            .value=${draft[name]}
            @input=${change}
          ></textarea>`
    }
  </div>`
}

/** Title and request, with petitions like it beside them. */
export function askStep(draft: Draft, tried: boolean, similar: unknown, door: FormDoor): TemplateResult {
  const { words, languages, petitionId } = door
  const missing = tried ? missingIn(draft, 1) : []
  const error = (name: 'title' | 'ask'): string => (missing.includes(name) ? words.errors[name] : '')
  return html`${languages.length > 1 && !petitionId ? languageChoice(draft, door) : nothing}
  ${field('title', draft, 120, words.titleHint, error('title'), words.title, words, door)}
  ${field('ask', draft, 500, words.askHint, error('ask'), words.ask, words, door)} ${similar}`
}

/** In which language the author writes: the town's others get a translation from the town. */
function languageChoice(draft: Draft, door: FormDoor): TemplateResult {
  const { words, languages } = door
  const chosen = draft.language || door.language
  const choose = (event: Event): void => door.change({ language: valueOf(event) as Language })
  return html`<label>
    ${words.writtenIn}
    <select name="language" @change=${choose}>
      ${languages.map((one) => html`<option value=${one} ?selected=${one === chosen}>${words.languages[one]}</option>`)}
    </select>
  </label>`
}

/** Reasons, and whether the author's name is shown. */
export const reasonsStep = (draft: Draft, words: FormWords, door: FormDoor): TemplateResult => html`
  ${field('details', draft, 5000, words.detailsHint, '', words.details, words, door)}
  <label class="tick">
    <input
      type="checkbox"
      name="public-name"
      .checked=${draft.publicName}
      @change=${({ target }: Event) => door.change({ publicName: (target as HTMLInputElement).checked })}
    />
    <span>${words.publicName}<span class="hint">${words.publicNameHint}</span></span>
  </label>
`

/** Everything once more, each part with a way back to it. */
export function recapStep(draft: Draft, types: PetitionType[], door: FormDoor): TemplateResult {
  const { words, petitionId, session } = door
  const change = (label: string, step: number): TemplateResult =>
    html`<button type="button" class="link" aria-label=${`${words.edit}: ${label}`} @click=${() => door.goTo(step)}>
      ${words.edit}
    </button>`
  const part = (label: string, step: number, content: unknown): TemplateResult =>
    html`<div>
      <dt>${label}${step || !petitionId ? change(label, step) : nothing}</dt>
      <dd class="prose" lang=${step ? draft.language || door.language : nothing}>${content}</dd>
    </div>`
  const type = types.find(({ key }) => key === draft.type)
  return html`<dl>
      ${types.length > 1 ? part(words.type, 0, type?.name) : nothing}
      ${part(words.title, 1, html`<strong>${draft.title}</strong>`)} ${part(words.ask, 1, draft.ask)}
      ${draft.details ? part(words.steps[2] ?? '', 2, draft.details) : nothing}
    </dl>
    <p>${words.seen[seenBy(petitionsCreate, { public_name: draft.publicName })]}</p>
    <p class="quiet">${words.consent} ${session.signedIn ? nothing : words.signInNext}</p>`
}
