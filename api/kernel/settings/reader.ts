import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { Problem } from '../http/problem.ts'
import type { SettingsSchema } from '../service.ts'

const ajv = new Ajv2020({ useDefaults: true, allErrors: true, allowUnionTypes: true, strictRequired: false })
addFormats.default(ajv)

export type Settings = Record<string, unknown>

/** A place at which settings don't fit their schema. */
export interface Misfit {
  /** JSON pointer; of something that is missing, to where it should be. */
  readonly at: string
  /** The word of JSON Schema that is broken: `minimum`, `required` … */
  readonly rule: string
  /** What the rule asks for, where it is one value. */
  readonly limit: string | number | null
}

/** What is wrong with settings that somebody wants to save. */
export interface Objections {
  /** Each place at which they don't fit, hundred at most. */
  readonly misfits: readonly Misfit[]
  /** Why they make no sense together, once each of them fits. */
  readonly refusal: Problem | undefined
}

/** Checks an area's settings and fills in their defaults. */
export interface SettingsReader {
  readonly schema: SettingsSchema
  /**
   * The settings in force: `stored` with the schema's defaults filled in, or the whole default when nothing is stored. What was saved
   * under an earlier schema and fits no longer is not in force: the default is, of those settings alone where that makes sense.
   */
  read(stored: unknown): { readonly settings: Settings; readonly misfits: readonly Misfit[] }
  /** What is wrong with settings that are to be saved; nothing of those that are sound. */
  check(given: unknown): Objections
  /** Settings that are to be saved, defaults filled in. @throws Problem 422 `tenant.invalid_settings` {at, rule}, the area's own as well. */
  readNew(given: unknown): Settings
}

/** Compiled once, whoever reads by it. */
const readers = new WeakMap<SettingsSchema, SettingsReader>()

/**
 * Prepares the reader of a JSON Schema 2020-12 whose root may carry the whole default.
 *
 * @param assertSound What the area asks of them beyond the schema.
 */
export function settingsReader(schema: SettingsSchema, assertSound?: (settings: never) => void): SettingsReader {
  const reader = readers.get(schema) ?? prepare(schema, assertSound)
  readers.set(schema, reader)
  return reader
}

function prepare(schema: SettingsSchema, assertSound?: (settings: never) => void): SettingsReader {
  // The default of the root is ours to apply: ajv fills in those of properties and items only, and refuses one at the root.
  const { default: whole = {}, ...rest } = schema
  const fits = ajv.compile<Settings>(rest)
  const fill = (given: unknown) => {
    const settings = structuredClone(given) as Settings
    const misfits = fits(settings) ? [] : misfitsOf(fits)
    return { settings, misfits }
  }
  const refusalOf = (settings: Settings): Problem | undefined => {
    try {
      assertSound?.(settings as never)
    } catch (thrown) {
      if (thrown instanceof Problem) return thrown
      throw thrown
    }
    return undefined
  }

  /** What is in force of stored settings that don't fit: the others, where they fit together; else the whole default. */
  const mended = (stored: unknown, misfits: readonly Misfit[]): Settings => {
    const broken = new Set(misfits.map(({ at }) => at.split('/')[1] ?? ''))
    if (typeof stored === 'object' && stored !== null && !broken.has('')) {
      const others = Object.entries(stored).filter(([name]) => !broken.has(name))
      const defaults = Object.entries(whole as Settings).filter(([name]) => broken.has(name))
      const { settings, misfits: left } = fill(Object.fromEntries([...others, ...defaults]))
      if (left.length === 0 && !refusalOf(settings)) return settings
    }
    return fill(whole).settings
  }

  const check = (given: unknown) => {
    const { settings, misfits } = fill(given)
    return { settings, misfits, refusal: misfits.length === 0 ? refusalOf(settings) : undefined }
  }
  return {
    schema,
    check,
    read(stored) {
      const { settings, misfits } = fill(stored ?? whole)
      return misfits.length === 0 ? { settings, misfits } : { settings: mended(stored, misfits), misfits }
    },
    readNew(given) {
      const { settings, misfits, refusal } = check(given)
      const [first] = misfits
      if (first) throw new Problem(422, 'tenant.invalid_settings', { at: first.at, rule: first.rule })
      if (refusal) throw refusal
      return settings
    },
  }
}

/** Of alternatives only that none fits is told: what each of them would have asked for contradicts the others. */
function misfitsOf({ errors }: ValidateFunction): Misfit[] {
  const told = (errors ?? []).filter(({ schemaPath }) => !/\/(anyOf|oneOf)\/\d+\//.test(schemaPath))
  return told.slice(0, 100).map((error) => ({ at: placeOf(error).slice(0, 200), rule: error.keyword, limit: limitOf(error) }))
}

function placeOf({ instancePath, keyword, params }: ErrorObject): string {
  const named = { required: 'missingProperty', additionalProperties: 'additionalProperty' }[keyword]
  const name = named && (params as Record<string, string>)[named]
  return name === undefined ? instancePath : `${instancePath}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
}

function limitOf({ params }: ErrorObject): string | number | null {
  const given = params as Record<string, unknown>
  const limit = given['limit'] ?? given['pattern'] ?? given['format'] ?? given['type']
  return typeof limit === 'string' ? limit.slice(0, 200) : typeof limit === 'number' ? limit : null
}
