import { standings, type Standing } from '../identity/person.ts'
import type { SettingsSchema } from '../service.ts'
import { ownSources, tieSources, type OwnSource, type TieSource } from './tie.ts'

/** Sources whose word a town may take for verified: what somebody says of themselves never is. */
export const verifyingSources = tieSources.filter((source) => source !== 'self_declared')

/** What a town sets about a kind of tie. */
export interface KindSetting {
  /** Which sources make it count where an act asks for it; none: it counts nowhere. */
  readonly verified_by: readonly TieSource[]
  /** Whether people may declare it themselves, for the office to verify. */
  readonly declared: boolean
}

/** How the interoperability platform (PDND) knows a town that asks the register of residents. */
export interface RegisterSetting {
  readonly on: boolean
  readonly client_id: string
  /** Id of the public key (`kid`). */
  readonly key_id: string
  /** Id of the purpose for which the town may ask (`purposeId`). */
  readonly purpose_id: string
}

/** What a town sets about the ties of people to it. */
export interface StandingSettings {
  readonly kinds: Readonly<Record<Standing, KindSetting>>
  /** For how many months a tie holds from when it was given, by its source. Ways of signing in say it themselves. */
  readonly lasts_months: Readonly<Record<OwnSource, number>>
  /** Where to go with a document: office, address, hours. */
  readonly office: string
  /** How the national register of residents knows the town; the key lies with the operator. */
  readonly register: RegisterSetting
}

const byOffice: readonly TieSource[] = ['login', 'officer', 'paper_code']

/** What a town has that has set nothing. */
export const defaults: StandingSettings = {
  kinds: {
    resident: { verified_by: ['login', 'register', 'officer', 'paper_code'], declared: true },
    works_here: { verified_by: byOffice, declared: true },
    studies_here: { verified_by: byOffice, declared: true },
    owns_home_here: { verified_by: byOffice, declared: true },
    minor_with_consent: { verified_by: ['guardian', 'officer'], declared: false },
  },
  lasts_months: { self_declared: 6, register: 12, officer: 24, paper_code: 24, guardian: 12 },
  office: '',
  register: { on: false, client_id: '', key_id: '', purpose_id: '' },
}

const kindSchema = (kind: Standing) => ({
  type: 'object',
  additionalProperties: false,
  required: ['verified_by', 'declared'],
  properties: {
    verified_by: {
      type: 'array',
      maxItems: verifyingSources.length,
      uniqueItems: true,
      items: { type: 'string', enum: [...verifyingSources] },
      description: 'Which sources make it count where an act asks for it.',
    },
    declared: { type: 'boolean', description: 'Whether people may declare it themselves, for the office to verify.' },
  },
  default: defaults.kinds[kind],
})

const id = (description: string) => ({ type: 'string', maxLength: 100, pattern: '^[A-Za-z0-9_-]*$', description })

const each = <Name extends string, Value>(names: readonly Name[], value: (name: Name) => Value) =>
  Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, Value>

/** JSON Schema of the settings, with their defaults. */
export const standingSchema: SettingsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Legami con il comune',
  type: 'object',
  additionalProperties: false,
  properties: {
    kinds: {
      type: 'object',
      additionalProperties: false,
      required: [...standings],
      properties: each(standings, kindSchema),
      default: defaults.kinds,
    },
    lasts_months: {
      type: 'object',
      additionalProperties: false,
      required: [...ownSources],
      properties: each(ownSources, () => ({ type: 'integer', minimum: 1, maximum: 120 })),
      default: defaults.lasts_months,
      description: 'For how many months a tie holds from when it was given, by its source.',
    },
    office: {
      type: 'string',
      maxLength: 300,
      pattern: '^[^\\x00-\\x1f\\x7f]*$',
      default: defaults.office,
      description: 'Where to go with a document: office, address, hours.',
    },
    register: {
      type: 'object',
      additionalProperties: false,
      required: ['on', 'client_id', 'key_id', 'purpose_id'],
      properties: {
        on: { type: 'boolean', description: 'Whether people can have the national register of residents asked.' },
        client_id: id('Id of the town’s client at the interoperability platform (PDND).'),
        key_id: id('Id of its public key there (kid).'),
        purpose_id: id('Id of the purpose for which the town may ask.'),
      },
      default: defaults.register,
      description: 'The national register of residents (ANPR, C008), by the interoperability platform (PDND).',
    },
  },
  default: defaults,
}
