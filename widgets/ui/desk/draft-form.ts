import { html, type TemplateResult } from 'lit'
import type { Words } from './drafts.ts'
import type { DeskHost } from './host.ts'

type Field = (name: string) => string

/**
 * Draws a form for an item, or for the selection, with what was written in it before.
 *
 * @param at The item's id (or `selection`) and the name of the form.
 * @param verb On the button.
 * @param submit is given what is written, field by field.
 */
export function draftForm<I>(
  desk: DeskHost<I>,
  at: readonly [id: string, form: string],
  verb: string,
  fields: (words: Words) => unknown,
  submit: (text: Field) => void,
): TemplateResult {
  const { drafts, words } = desk
  const [id, form] = at
  const write = (event: Event): void => {
    const data = new FormData(event.currentTarget as HTMLFormElement)
    drafts.write(id, { form, words: Object.fromEntries(data) as Words })
  }
  const send = (event: Event): void => {
    event.preventDefault()
    write(event)
    const written = drafts.words(id, form)
    submit((name) => (written[name] ?? '').trim())
  }
  return html`<form class="stack" @input=${write} @submit=${send}>
    ${fields(drafts.words(id, form))}
    <div class="row">
      <button class="button">${verb}</button>
      <button type="button" class="link" @click=${() => desk.show(id)}>${words.cancel}</button>
    </div>
  </form>`
}
