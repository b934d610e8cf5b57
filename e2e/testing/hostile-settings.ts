import type { JsonSchema } from '../../api/kernel/http/openapi-document.ts'
import type { TestApi } from '../../api/testing/start-api.ts'
import { hostile } from './text-fields.ts'

/** Before each: the rest of the line from right to left, and a space that nobody sees. */
const unseen = '\u202e\u200b'

/**
 * Gives Bari's petitions and reports settings whose every free text is hostile: what has a form (keys, numbers, states) stays as it is.
 *
 * @returns the texts, each named by its place: `petitions.types.name.it`.
 */
export async function makeSettingsHostile({ operator }: TestApi): Promise<string[]> {
  const written = new Set<string>()
  for (const service of ['petitions', 'reports'] as const) {
    const { settings } = (await operator.switches('bari')).find(({ name }) => name === service)!
    const schema = operator.tenants.reader(service).schema as JsonSchema
    const changed = spoil(schema, settings, service, written)
    await operator.setSettings('bari', service, changed as Record<string, unknown>)
  }
  return [...written].map((at) => hostile(at))
}

function spoil(schema: JsonSchema, value: unknown, at: string, written: Set<string>): unknown {
  if (typeof value === 'string' && isFree(schema)) {
    written.add(at)
    return (unseen + hostile(at)).slice(0, schema['maxLength'] as number)
  }
  if (Array.isArray(value)) return value.map((item) => spoil((schema['items'] ?? {}) as JsonSchema, item, at, written))
  if (typeof value !== 'object' || value === null) return value
  const properties = (schema['properties'] ?? {}) as Record<string, JsonSchema>
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, spoil(properties[name] ?? {}, inner, `${at}.${name}`, written)]),
  )
}

const isFree = ({ type, enum: listed, pattern, format }: JsonSchema) => type === 'string' && !listed && !pattern && !format
