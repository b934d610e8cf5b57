import { html, nothing, type TemplateResult } from 'lit'
import type { Form } from './form.ts'
import { freshOf, isNullable, kindOf, optionOf, type Path, type Schema, wayOf } from './schema.ts'
import { idOf, pointerOf } from './value.ts'

/** How a field stands in its form: by itself, or in a cell of a table that names it. */
export interface Standing {
  readonly required: boolean
  /** The whole name, where the field shows none of its own. */
  readonly called?: string
}

/** What a setting is called. */
export const titleOf = (schema: Schema, path: Path): string => schema.title ?? String(path.at(-1) ?? '')

/** The field or group of fields for a setting, with what is wrong beside it. */
export function field(form: Form, schema: Schema, path: Path, standing: Standing): TemplateResult | typeof nothing {
  const kind = kindOf(schema)
  if (kind === 'fixed') return nothing
  if (kind === 'rows') return form.drawRows(form, schema, path)
  if (kind === 'group' || kind === 'way') return group(form, schema, path, standing)
  if (kind === 'yes') return tick(form, schema, path, standing)
  if (kind === 'choices') return choices(form, schema, path, standing)
  return labelled(form, schema, path, standing, control(form, schema, path, standing))
}

const describedBy = (form: Form, schema: Schema, path: Path): string =>
  [schema.description ? `${idOf(path)}-hint` : '', form.errorAt(path, true) ? `${idOf(path)}-error` : '']
    .filter(Boolean)
    .join(' ')

const hint = (schema: Schema, path: Path): unknown =>
  schema.description ? html`<span class="hint" id="${idOf(path)}-hint">${schema.description}</span>` : nothing

export function error(form: Form, path: Path, deep = false): unknown {
  const said = form.errorAt(path, deep)
  return said ? html`<span class="error" id="${idOf(path)}-error">${said}</span>` : nothing
}

/** The unit beside the name, and that it may stay empty. */
function name(form: Form, schema: Schema, path: Path, { required }: Standing): string {
  const more = [schema['x-unit'], required ? '' : form.words.optional].filter(Boolean).join(', ')
  return titleOf(schema, path) + (more ? ` (${more})` : '')
}

function labelled(form: Form, schema: Schema, path: Path, standing: Standing, inner: unknown): TemplateResult {
  if (standing.called) return html`${inner} ${error(form, path, true)}`
  const kind = kindOf(schema)
  const more = kind === 'lines' ? form.words.perLine : kind === 'json' ? form.words.json : ''
  return html`<div class="field">
    <label for=${idOf(path)}>${name(form, schema, path, standing)}</label>
    ${hint(schema, path)} ${more ? html`<span class="hint">${more}</span>` : nothing} ${inner} ${error(form, path, true)}
    ${form.drawBeside(form, path) ?? nothing}
  </div>`
}

function control(form: Form, schema: Schema, path: Path, standing: Standing): TemplateResult {
  const kind = kindOf(schema)
  const value = form.at(path)
  const id = idOf(path)
  const invalid = form.errorAt(path, true) ? 'true' : nothing
  const described =
    (standing.called ? (form.errorAt(path, true) ? `${id}-error` : '') : describedBy(form, schema, path)) || nothing
  const called = standing.called ?? nothing
  const text = ({ target }: Event): string => (target as HTMLInputElement).value
  const empty = isNullable(schema) ? null : undefined
  if (kind === 'choice') {
    const choose = (event: Event): void => form.change(path, text(event) === '' ? empty : schema.enum?.[Number(text(event))])
    const place = schema.enum?.indexOf(value) ?? -1
    return html`<select id=${id} aria-label=${called} aria-invalid=${invalid} aria-describedby=${described} @change=${choose}>
      ${standing.required && place >= 0 ? nothing : html`<option value="" ?selected=${place < 0}>${form.words.choose}</option>`}
      ${schema.enum?.map((one, at) => html`<option value=${at} ?selected=${at === place}>${optionOf(schema, one)}</option>`)}
    </select>`
  }
  if (kind === 'number') {
    const write = (event: Event): void => form.change(path, text(event) === '' ? empty : Number(text(event)))
    return html`<input
      type="number"
      id=${id}
      step=${schema.type === 'number' ? 'any' : 1}
      aria-label=${called}
      aria-invalid=${invalid}
      aria-describedby=${described}
      .value=${typeof value === 'number' ? String(value) : ''}
      @change=${write}
    />`
  }
  if (kind === 'text') {
    const write = (event: Event): void => form.change(path, text(event) === '' && !standing.required ? undefined : text(event))
    return html`<input
      type="text"
      id=${id}
      lang=${languageOf(path)}
      aria-label=${called}
      aria-invalid=${invalid}
      aria-describedby=${described}
      .value=${typeof value === 'string' ? value : ''}
      @change=${write}
    />`
  }
  const { shown, rows: height, read } = written(form, kind, path, value)
  const write = (event: Event): void => read(text(event), standing.required)
  return html`<textarea
    id=${id}
    rows=${standing.called ? 2 : height}
    lang=${kind === 'long' ? languageOf(path) : nothing}
    spellcheck=${kind === 'json' ? 'false' : nothing}
    aria-label=${called}
    aria-invalid=${invalid}
    aria-describedby=${described}
    .value=${shown}
    @input=${form.drawBeside(form, path) ? write : nothing}
    @change=${write}
  ></textarea>`
}

/** A text in a language says so, for whoever listens to it. */
const languageOf = (path: Path): unknown => (path.at(-1) === 'en' || path.at(-1) === 'it' ? path.at(-1) : nothing)

/** What is typed over several lines: as it is shown, and how it is read. */
function written(form: Form, kind: string, path: Path, value: unknown) {
  if (kind === 'lines') {
    const read = (typed: string, required: boolean): void => {
      const lines = typed
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
      form.change(path, lines.length || required ? lines : undefined)
    }
    return { shown: Array.isArray(value) ? value.join('\n') : '', rows: 3, read }
  }
  if (kind === 'json') {
    const pointer = pointerOf(path)
    const read = (typed: string): void => {
      form.unread.delete(pointer)
      try {
        form.change(path, typed.trim() ? (JSON.parse(typed) as unknown) : undefined)
      } catch {
        form.unread.set(pointer, typed)
        form.desk.requestUpdate()
      }
    }
    return { shown: form.unread.get(pointer) ?? (value === undefined ? '' : JSON.stringify(value, null, 1)), rows: 6, read }
  }
  const read = (typed: string, required: boolean): void => form.change(path, typed === '' && !required ? undefined : typed)
  return { shown: typeof value === 'string' ? value : '', rows: 4, read }
}

function tick(form: Form, schema: Schema, path: Path, { called }: Standing): TemplateResult {
  const change = ({ target }: Event): void => form.change(path, (target as HTMLInputElement).checked)
  return html`<label class="tick">
    <input
      type="checkbox"
      id=${idOf(path)}
      aria-label=${called ?? nothing}
      .checked=${form.at(path) === true}
      @change=${change}
    />
    ${called ? nothing : html`<span>${titleOf(schema, path)} ${hint(schema, path)}</span>`}
  </label>`
}

function choices(form: Form, schema: Schema, path: Path, standing: Standing): TemplateResult {
  const turn = (one: unknown, on: boolean): void => {
    const held = form.listAt(path)
    const all = schema.items?.enum ?? []
    const next = all.filter((other) => (other === one ? on : held.includes(other)))
    form.change(path, next.length || standing.required ? next : undefined)
  }
  return html`<fieldset
    class="field"
    id=${idOf(path)}
    tabindex="-1"
    aria-describedby=${describedBy(form, schema, path) || nothing}
  >
    <legend class=${standing.called ? 'unseen' : 'label'}>${standing.called ?? name(form, schema, path, standing)}</legend>
    ${standing.called ? nothing : hint(schema, path)}
    <div class="ticks">
      ${schema.items?.enum?.map((one) => {
        const change = ({ target }: Event): void => turn(one, (target as HTMLInputElement).checked)
        return html`<label class="tick"
          ><input type="checkbox" .checked=${form.listAt(path).includes(one)} @change=${change} /><span
            >${optionOf(schema, one)}</span
          ></label
        >`
      })}
    </div>
    ${error(form, path, true)}
  </fieldset>`
}

function group(form: Form, schema: Schema, path: Path, standing: Standing): TemplateResult {
  const { words } = form
  const title = titleOf(schema, path)
  const value = form.at(path)
  if (value === undefined || value === null) {
    const put = (): void => form.change(path, freshOf(schema))
    return html`<div class="field" id=${idOf(path)} tabindex="-1">
      <button type="button" class="link" @click=${put}>${words.put(title)}</button> ${error(form, path)}
    </div>`
  }
  const fitting = kindOf(schema) === 'way' ? wayOf(schema, value) : schema
  const away = (): void => form.change(path, undefined)
  const inner = html`${kindOf(schema) === 'way' ? ways(form, schema, path, fitting) : nothing} ${fieldsOf(form, fitting, path)}
  ${error(form, path)}`
  if (standing.called) return html`<div role="group" aria-label=${standing.called}>${inner}</div>`
  return html`<fieldset class="group" id=${idOf(path)} tabindex="-1">
    <legend class="subheading">${title}</legend>
    ${hint(schema, path)} ${inner}
    ${standing.required ? nothing : html`<button type="button" class="link" @click=${away}>${words.take(title)}</button>`}
  </fieldset>`
}

/** Which of several forms it is; what both have stays. */
function ways(form: Form, { anyOf = [] }: Schema, path: Path, fitting: Schema): TemplateResult {
  const fixed = ({ properties = {} }: Schema) => Object.entries(properties).find(([, part]) => part.const !== undefined)
  const told = (way: Schema): string => {
    const [name, part] = fixed(way) ?? []
    return part ? optionOf(part, part.const) : (way.title ?? name ?? '')
  }
  const choose = ({ target }: Event): void => {
    const way = anyOf[Number((target as HTMLSelectElement).value)] ?? {}
    const held = Object.entries(form.at(path) as object).filter(([name]) => way.properties?.[name]?.const === undefined)
    const kept = held.filter(([name]) => way.properties?.[name])
    form.change(path, { ...(freshOf(way) as object), ...Object.fromEntries(kept) })
  }
  const id = `${idOf(path)}-way`
  return html`<div class="field">
    <label for=${id}>${fixed(fitting)?.[1].title ?? form.words.ofKind}</label>
    <select id=${id} @change=${choose}>
      ${anyOf.map((way, place) => html`<option value=${place} ?selected=${way === fitting}>${told(way)}</option>`)}
    </select>
  </div>`
}

/** The fields of a group, one after the other. */
export function fieldsOf(form: Form, { properties = {}, required = [] }: Schema, path: Path): unknown {
  return Object.entries(properties).map(([part, schema]) => {
    // What has a value by itself is never missing.
    const needed = required.includes(part) || schema.default !== undefined
    return field(form, schema, [...path, part], { required: needed })
  })
}
