import { html, nothing, type TemplateResult } from 'lit'
import type { Answer, Draft, Question } from './draft.ts'
import { errorOf, valueOf } from './errors.ts'

/** Who asks: what was answered, and what questions are told beside their own words. */
export interface QuestionDoor {
  readonly draft: Pick<Draft, 'answers'>
  readonly words: {
    readonly optional: string
    readonly yes: string
    readonly no: string
    readonly errors: { readonly question: string }
  }
  /** Ids of the fields in error. */
  readonly missing: readonly string[]
  change(change: Pick<Draft, 'answers'>): void
}

/** A question of the category, as its type asks for it. */
export function question(door: QuestionDoor, asked: Question): TemplateResult {
  const { key, label, help, required } = asked
  const id = `q-${key}`
  const { words } = door
  const { text, described, invalid } = errorOf(door, id, words.errors.question)
  const name = html`${label} ${required ? nothing : html`<span class="quiet">${words.optional}</span>`}`
  const error = text ? html`<span class="error" id=${`${id}-error`}>${text}</span>` : nothing
  const options = optionsOf(asked, words.yes, words.no)
  if (options)
    return html`<fieldset class="stack" id=${id} tabindex="-1" aria-describedby=${described}>
      <legend class="label">${name}</legend>
      <span class="hint" id=${`${id}-hint`}>${help}</span>
      ${error} ${options.map(([value, label]) => option(door, asked, value, label))}
    </fieldset>`
  const type = asked.type === 'number' ? 'number' : asked.type === 'date' ? 'date' : 'text'
  return html`<div>
    <label for=${id}>${name}</label>
    <span class="hint" id=${`${id}-hint`}>${help}</span>
    ${error}
    <input
      type=${type}
      id=${id}
      maxlength="1000"
      step="any"
      aria-describedby=${described}
      aria-invalid=${invalid}
      .value=${String(door.draft.answers[key] ?? '')}
      @input=${(event: Event) => answer(door, key, numeric(type, valueOf(event)))}
    />
  </div>`
}

const numeric = (type: string, value: string): Answer => (type === 'number' && value ? Number(value) : value)

function optionsOf({ type, options }: Question, yes: string, no: string): [Answer, string][] | undefined {
  if (type === 'boolean')
    return [
      [true, yes],
      [false, no],
    ]
  if (type === 'choice' || type === 'choices') return options.map(({ key, label }) => [key, label])
  return undefined
}

function option(door: QuestionDoor, { key, type }: Question, value: Answer, label: string): TemplateResult {
  const given = door.draft.answers[key]
  const many = type === 'choices'
  const chosen = Array.isArray(given) ? given : []
  const change = ({ target }: Event): void => {
    const { checked } = target as HTMLInputElement
    const others = chosen.filter((other) => other !== value)
    answer(door, key, many ? (checked ? [...others, String(value)] : others) : value)
  }
  return html`<label class="choice">
    <input
      type=${many ? 'checkbox' : 'radio'}
      name=${`q-${key}`}
      .checked=${many ? chosen.includes(String(value)) : given === value}
      @change=${change}
    />
    <span>${label}</span>
  </label>`
}

const answer = (door: QuestionDoor, key: string, value: Answer): void =>
  door.change({ answers: { ...door.draft.answers, [key]: value } })
