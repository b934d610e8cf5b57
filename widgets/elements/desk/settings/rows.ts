import { html, nothing, type TemplateResult } from 'lit'
import { error, field, fieldsOf, titleOf } from './field.ts'
import type { Form } from './form.ts'
import { freshOf, kindOf, partOf, type Path, type Schema, wayOf } from './schema.ts'
import { idOf, pointerOf } from './value.ts'

/** Most columns that are read as a table; what has more is unfolded row by row. */
const mostColumns = 5
/** Most rows that are shown without being asked for. */
const mostShown = 8
/** Most choices that find room in a cell. */
const mostInCell = 4

const isLocal = ({ properties }: Schema): boolean =>
  Boolean(properties && Object.keys(properties).every((name) => name === 'it' || name === 'en'))

/** Whether each part of a row finds room in a cell. */
function fitsTable({ properties }: Schema): boolean {
  const parts = Object.values(properties ?? {})
  return (
    parts.length > 0 &&
    parts.length <= mostColumns &&
    parts.every((part) => {
      const kind = kindOf(part)
      if (kind === 'choices') return (part.items?.enum?.length ?? 0) <= mostInCell
      return ['text', 'number', 'yes', 'choice', 'lines'].includes(kind) || (kind === 'group' && isLocal(part))
    })
  )
}

/** A list whose rows are added, removed and put in order: a table where they find room in one. */
export function rows(form: Form, schema: Schema, path: Path): TemplateResult {
  const { words } = form
  const item = schema.items ?? {}
  const list = form.listAt(path)
  const add = (): void => {
    const list = form.listAt(path)
    form.change(path, [...list, freshOf(item)])
    form.unfolded.add(pointerOf([...path, list.length]))
    form.unfolded.add(pointerOf(path))
    void form.desk.focusOn(`${idOf([...path, list.length])}-row`)
  }
  const open = list.length <= mostShown || form.unfolded.has(pointerOf(path)) || form.hasErrorWithin(path)
  return html`<fieldset class="group rows" id=${idOf(path)} tabindex="-1">
    <legend class="subheading">${titleOf(schema, path)}</legend>
    ${schema.description ? html`<p class="hint">${schema.description}</p>` : nothing}
    ${list.length > mostShown ? fold(form, path, list.length, open) : nothing}
    ${open && list.length > 1 ? html`<p class="hint">${words.keys}</p>` : nothing}
    ${
      !open
        ? nothing
        : list.length
          ? fitsTable(item)
            ? table(form, schema, path, list)
            : html`<ul class="unfolding">
                ${list.map((row, place) => unfolding(form, item, [...path, place], row, list))}
              </ul>`
          : html`<p class="quiet">${words.empty}</p>`
    }
    ${error(form, path)}
    <button type="button" class="button second" @click=${add}>${words.add(schema['x-item'] ?? words.anItem)}</button>
  </fieldset>`
}

/** Many rows are shown when somebody asks for them. */
function fold(form: Form, path: Path, count: number, open: boolean): TemplateResult {
  const toggle = (): void => {
    turn(form, pointerOf(path), !open)
    form.desk.requestUpdate()
  }
  const { words } = form
  return html`<button type="button" class="link" id="${idOf(path)}-fold" aria-expanded=${open} @click=${toggle}>
    ${open ? words.hideRows : words.showRows(count)}
  </button>`
}

/** Puts a row elsewhere or away, by button or by key, and says what came of it; the focus goes with the row. */
function moving(form: Form, path: Path, list: readonly unknown[]) {
  const place = Number(path.at(-1))
  const above = path.slice(0, -1)
  const name = form.nameOf(list[place], place)
  const move = (by: -1 | 1, button: string): void => {
    const list = form.listAt(above)
    const to = place + by
    if (to < 0 || to >= list.length) return
    const [own, other] = [pointerOf(path), pointerOf([...above, to])]
    const [wasOpen, otherOpen] = [form.unfolded.has(own), form.unfolded.has(other)]
    form.change(
      above,
      list.map((row, at) => (at === to ? list[place] : at === place ? list[to] : row)),
    )
    turn(form, own, otherOpen)
    turn(form, other, wasOpen)
    form.desk.said = form.words.moved(name, to + 1, list.length)
    // At either end its button has nothing to do any more.
    const ended = to === 0 || to === list.length - 1
    void form.desk.focusOn(`${idOf([...above, to])}-${ended ? 'row' : button}`)
  }
  const remove = (): void => {
    const list = form.listAt(above)
    form.change(above, list.toSpliced(place, 1))
    // Places have moved: what is unfolded would be another row. The list itself stays as it is.
    for (const pointer of form.unfolded) if (pointer.startsWith(`${pointerOf(above)}/`)) form.unfolded.delete(pointer)
    form.desk.said = form.words.removed(name)
    void form.desk.focusOn(list.length > 1 ? `${idOf([...above, Math.min(place, list.length - 2)])}-row` : idOf(above))
  }
  const keys = (event: KeyboardEvent): void => {
    const by = event.altKey ? ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key] : undefined
    if (!by) return
    event.preventDefault()
    event.stopPropagation()
    move(by, 'row')
  }
  const id = idOf(path)
  const { words } = form
  const buttons = html`<span class="moving">
    <button
      type="button"
      class="link"
      id="${id}-up"
      aria-label=${words.moveUp(name)}
      ?disabled=${place === 0}
      @click=${() => move(-1, 'up')}
    >
      ${words.up}
    </button>
    <button
      type="button"
      class="link"
      id="${id}-down"
      aria-label=${words.moveDown(name)}
      ?disabled=${place === list.length - 1}
      @click=${() => move(1, 'down')}
    >
      ${words.down}
    </button>
    <button type="button" class="link" aria-label=${words.removeRow(name)} @click=${remove}>${words.remove}</button>
  </span>`
  return { name, keys, buttons }
}

function turn(form: Form, pointer: string, open: boolean): void {
  if (open) form.unfolded.add(pointer)
  else form.unfolded.delete(pointer)
}

function unfolding(form: Form, item: Schema, path: Path, row: unknown, list: readonly unknown[]): TemplateResult {
  const { name, keys, buttons } = moving(form, path, list)
  const pointer = pointerOf(path)
  const wrong = form.hasErrorWithin(path)
  const open = form.unfolded.has(pointer) || wrong
  const toggle = (): void => {
    turn(form, pointer, !open)
    form.desk.requestUpdate()
  }
  const inner =
    kindOf(item) === 'way'
      ? field(form, item, path, { required: true, called: name })
      : fieldsOf(form, fittingOf(item, row), path)
  return html`<li @keydown=${keys} class=${wrong ? 'wrong' : ''}>
    <div class="rowhead">
      <button type="button" class="link grows" id="${idOf(path)}-row" aria-expanded=${open} @click=${toggle}>${name}</button>
      ${buttons}
    </div>
    ${open ? html`<div class="rowbody">${inner}</div>` : nothing}
  </li>`
}

const fittingOf = (item: Schema, row: unknown): Schema => (kindOf(item) === 'way' ? wayOf(item, row) : item)

function table(form: Form, { items = {}, title }: Schema, path: Path, list: readonly unknown[]): TemplateResult {
  const parts = Object.entries(items.properties ?? {})
  const needs = (name: string, part: Schema): boolean => Boolean(items.required?.includes(name)) || part.default !== undefined
  const heading = (part: Schema, name: string): string => titleOf(part, [name]) + (part['x-unit'] ? ` (${part['x-unit']})` : '')
  return html`<div class="scrolls" role="region" aria-label=${title ?? ''} tabindex="0">
    <table>
      <thead>
        <tr>
          ${parts.map(([name, part]) => html`<th scope="col">${heading(part, name)}</th>`)}
          <th scope="col">${form.words.doing}</th>
        </tr>
      </thead>
      <tbody>
        ${list.map((row, place) => {
          const at = [...path, place]
          const { keys, buttons } = moving(form, at, list)
          return html`<tr @keydown=${keys} id="${idOf(at)}-row" tabindex="-1">
            ${parts.map(([name, part]) => {
              const called = form.words.rowOf(heading(part, name), place + 1)
              return html`<td data-label=${heading(part, name)}>
                ${cell(form, part, [...at, name], needs(name, part), called, row)}
              </td>`
            })}
            <td>${buttons}</td>
          </tr>`
        })}
      </tbody>
    </table>
  </div>`
}

/** A text in two languages stands in one cell, in two lines. */
function cell(form: Form, part: Schema, path: Path, required: boolean, called: string, row: unknown): unknown {
  if (!isLocal(part) || kindOf(part) !== 'group') return field(form, part, path, { required, called })
  if (partOf(row, path.at(-1) ?? '') === undefined && !required) return field(form, part, path, { required, called })
  return Object.entries(part.properties ?? {}).map(([language, text]) =>
    field(form, text, [...path, language], {
      required: part.required?.includes(language) ?? false,
      called: `${called}, ${titleOf(text, [language])}`,
    }),
  )
}
