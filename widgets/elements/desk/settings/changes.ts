import { html, type TemplateResult } from 'lit'
import { differences, type Difference } from './merging.ts'
import type { SettingsRoomWords } from './messages.ts'
import { kindOf, optionOf, type Path, type Schema, wayOf } from './schema.ts'

/** Names of what lies at a path, one within the other; a row of a list by what it is known by. */
export function titlesOf(schema: Schema, path: Path): string[] {
  const [name, ...rest] = path
  if (name === undefined) return []
  const ways = schema.anyOf ?? [schema]
  const part = ways.map(({ properties }) => properties?.[name]).find(Boolean)
  if (part) return [part.title ?? String(name), ...titlesOf(part, rest)]
  return [String(name), ...titlesOf(schema.items ?? {}, rest)]
}

/** The schema of what lies at a path in which rows are named. */
export function schemaOf(schema: Schema, path: Path): Schema {
  const [name, ...rest] = path
  if (name === undefined) return schema
  const part = (schema.anyOf ?? [schema]).map(({ properties }) => properties?.[name]).find(Boolean)
  return schemaOf(part ?? schema.items ?? {}, rest)
}

/** A value in words: what its choice is called, its items one after the other, its parts by their names. */
export function valueInWords(words: SettingsRoomWords, schema: Schema, value: unknown): string {
  if (value === undefined || value === null || value === '') return words.none
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (Array.isArray(value)) {
    const inner = schema.items ?? {}
    const one = (item: unknown): string =>
      inner.enum ? optionOf({ ...inner, 'x-options': schema['x-options'] }, item) : valueInWords(words, inner, item)
    return value.length ? value.map((item) => one(item)).join(', ') : words.none
  }
  if (typeof value === 'object') {
    const fitting = kindOf(schema) === 'way' ? wayOf(schema, value) : schema
    const parts = Object.entries(value).map(([name, part]) => {
      const inner = fitting.properties?.[name] ?? {}
      return `${inner.title ?? name}: ${valueInWords(words, inner, part)}`
    })
    return parts.join('; ')
  }
  const unit = schema['x-unit'] ? ` ${schema['x-unit']}` : ''
  return schema.enum ? optionOf(schema, value) : `${String(value as string | number)}${unit}`
}

/** What is another than it was: which setting, from what to what. */
export function changes(words: SettingsRoomWords, schema: Schema, before: unknown, after: unknown): TemplateResult {
  const all = differences(before, after)
  return html`<dl class="changes">
    ${all.map(
      (one) =>
        html`<div>
          <dt>${titlesOf(schema, one.path).join(' › ')}</dt>
          <dd>${change(words, schema, one)}</dd>
        </div>`,
    )}
  </dl>`
}

function change(words: SettingsRoomWords, schema: Schema, { path, before, after, moved }: Difference): unknown {
  if (moved) return html`${words.order}: ${(after as string[]).join(', ')}`
  const inner = schemaOf(schema, path)
  const said = (value: unknown): string => {
    const told = valueInWords(words, inner, value)
    return told.length > 300 ? `${told.slice(0, 299)}…` : told
  }
  if (before === undefined) return html`${words.added}: <ins>${said(after)}</ins>`
  if (after === undefined) return html`${words.gone}: <del>${said(before)}</del>`
  return html`${words.from} <del>${said(before)}</del> ${words.to} <ins>${said(after)}</ins>`
}
