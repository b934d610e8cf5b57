import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { Problem } from '../http/problem.ts'
import type { SettingsSchema } from '../service.ts'

const ajv = new Ajv2020({ useDefaults: true, allowUnionTypes: true, strictRequired: false })
addFormats.default(ajv)

/** Compiled once, whoever reads by it. */
const compiled = new WeakMap<SettingsSchema, ValidateFunction<Record<string, unknown>>>()

function compile(schema: SettingsSchema): ValidateFunction<Record<string, unknown>> {
  // The default of the root is ours to apply: ajv fills in those of properties and items only, and refuses one at the root.
  const { default: _, ...rest } = schema
  const fits = compiled.get(schema) ?? ajv.compile<Record<string, unknown>>(rest)
  compiled.set(schema, fits)
  return fits
}

/** Checks a service's settings and fills in their defaults. */
export interface SettingsReader {
  readonly schema: SettingsSchema
  /**
   * The settings in force: `stored` with the schema's defaults filled in, or the whole default when nothing is stored.
   *
   * @throws Problem 422 `tenant.invalid_settings` {at, rule} when they don't fit the schema.
   */
  read(stored: unknown): Record<string, unknown>
  /** The same of settings that are to be saved: they must make sense together too. @throws Problem 422, the service's own as well. */
  readNew(given: unknown): Record<string, unknown>
}

/**
 * Prepares the reader of a JSON Schema 2020-12 whose root may carry the whole default.
 *
 * @param assertSound What the service asks of them beyond the schema.
 */
export function settingsReader(schema: SettingsSchema, assertSound?: (settings: never) => void): SettingsReader {
  const fits = compile(schema)
  const read = (stored: unknown) => {
    const settings: unknown = structuredClone(stored ?? schema.default ?? {})
    if (!fits(settings)) throw misfit(fits)
    return settings
  }
  return {
    schema,
    read,
    readNew(given) {
      const settings = read(given)
      assertSound?.(settings as never)
      return settings
    },
  }
}

function misfit({ errors }: ValidateFunction): Problem {
  const [first] = errors ?? []
  return new Problem(422, 'tenant.invalid_settings', {
    at: first?.instancePath.slice(0, 200) ?? '',
    rule: first?.keyword ?? 'schema',
  })
}
