import type { SettingsSchema } from '../service.ts'
import type { Language } from '../tenancy/tenant.ts'
import { sharedWords, type SettingsWords, type SettingWords } from './words.ts'

type Node = Readonly<Record<string, unknown>>

/** A schema with words for people. */
export type ToldSchema = SettingsSchema & { readonly title?: string; readonly description?: string }

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The schema with `title` and `description` of every setting in that language, and beside them what people need to fill it in:
 * `x-unit`, `x-options` (what its values are called), `x-item` (what one of a list is called).
 */
export function toldIn(language: Language, schema: SettingsSchema, words: SettingsWords | undefined): ToldSchema {
  return tell(schema, [], (names) => wordsFor(names, language, words), language)
}

/** Settings of the schema that have no words of their own in that language: by the names under which they are looked for. */
export function untold(language: Language, schema: SettingsSchema, words: SettingsWords | undefined): string[] {
  const missing = new Set<string>()
  const find = (names: readonly string[], node: Node) => {
    const found = wordsFor(names, language, words)
    if (!found || (language !== 'en' && node['description'] !== undefined && found.description === undefined))
      missing.add(names.join('.'))
    return found
  }
  tell(schema, [], find, language)
  return [...missing]
}

function wordsFor(names: readonly string[], language: Language, words: SettingsWords | undefined): SettingWords | undefined {
  for (let from = 0; from <= Math.max(names.length - 1, 0); from++) {
    const name = names.slice(from).join('.')
    const found = words?.[language][name] ?? (name === '' ? undefined : sharedWords[language][name])
    if (found) return found
  }
  return undefined
}

type Find = (names: readonly string[], node: Node) => SettingWords | undefined

function tell(node: Node, names: readonly string[], find: Find, language: Language, named = true): Node {
  const words = named ? find(names, node) : undefined
  const { title, description, ...rest } = node
  const told: Record<string, unknown> = { ...rest }
  if (isNode(rest['properties'])) {
    const properties = Object.entries(rest['properties']).map(([name, inner]) => [
      name,
      isNode(inner) ? tell(inner, [...names, name], find, language) : inner,
    ])
    told['properties'] = Object.fromEntries(properties)
  }
  // What an item is called is said of its list; an alternative is the setting itself.
  if (isNode(rest['items'])) told['items'] = tell(rest['items'], names, find, language, false)
  for (const word of ['anyOf', 'oneOf']) {
    const ways = rest[word]
    if (Array.isArray(ways))
      told[word] = ways.map((way: unknown) => (isNode(way) ? tell(way, names, find, language, false) : way))
  }
  const said = words?.description ?? (language === 'en' || !words ? description : undefined)
  const called = words?.title ?? title
  return {
    ...(called === undefined ? {} : { title: called }),
    ...(said === undefined ? {} : { description: said }),
    ...(words?.unit ? { 'x-unit': words.unit } : {}),
    ...(words?.options ? { 'x-options': words.options } : {}),
    ...(words?.item ? { 'x-item': words.item } : {}),
    ...told,
  }
}
