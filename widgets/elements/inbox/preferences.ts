import { html, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import type { ChoiceWords } from './choice-words.ts'

export type Preferences = components['schemas']['NotificationPreferences']
type Reason = keyof Preferences['frequencies']
type Frequency = components['schemas']['Frequency']

/** What is told, and how often by letter. */
export function preferenceForm(
  { frequencies, quiet, language }: Preferences,
  words: ChoiceWords,
  keep: (form: FormData) => unknown,
): TemplateResult {
  const submit = (event: Event): void => {
    event.preventDefault()
    keep(new FormData(event.target as HTMLFormElement))
  }
  const chooser = (name: string, label: string, options: Readonly<Record<string, string>>, chosen: string) =>
    html`<label>
      ${label}
      <select name=${name}>
        ${Object.entries(options).map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
      </select>
    </label>`
  const reasons = Object.keys(words.reasons) as Reason[]
  return html`<p>${words.lettersWhat}</p>
    <form class="stack" @submit=${submit}>
      <div class="reasons">
        ${reasons.map((reason) => chooser(reason, words.reasons[reason], words.frequencies, frequencies[reason]))}
      </div>
      <fieldset>
        <legend class="label">${words.quiet}</legend>
        <span class="hint">${words.quietHint}</span>
        <div class="hours">
          <label>${words.from} <input type="time" name="from" .value=${quiet?.from ?? ''} /></label>
          <label>${words.until} <input type="time" name="until" .value=${quiet?.until ?? ''} /></label>
        </div>
      </fieldset>
      ${chooser('language', words.language, words.languages, language)}
      <div class="row"><button class="button main">${words.keep}</button></div>
    </form>`
}

/** What the form says; quiet hours that are not whole are none. */
export function preferencesIn(form: FormData, spoken: Preferences['language']): Preferences {
  const value = (name: string): string => {
    const given = form.get(name)
    return typeof given === 'string' ? given : ''
  }
  const frequency = (reason: Reason) => value(reason) as Frequency
  const [from, until] = [value('from'), value('until')]
  return {
    frequencies: {
      replies: frequency('replies'),
      own: frequency('own'),
      decisions: frequency('decisions'),
      urgent: frequency('urgent'),
      work: frequency('work'),
      followed: frequency('followed'),
      area: frequency('area'),
    },
    quiet: from && until ? { from, until } : null,
    language: value('language') === 'en' ? 'en' : value('language') === 'it' ? 'it' : spoken,
  }
}
