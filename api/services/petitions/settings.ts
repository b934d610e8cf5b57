import { requirementSchema } from '../../kernel/identity/requirement-schema.ts'
import type { SettingsSchema } from '../../kernel/service.ts'
import type { Eligibility, LocalText, Terms, Threshold } from './petition.ts'
import { reasons, types } from './presets.ts'
import { thresholdsFor, type ThresholdSetting } from './thresholds.ts'

/** A kind of petition that a town offers. */
export interface PetitionTypeSetting {
  readonly key: string
  readonly name: LocalText
  readonly description: LocalText
  readonly recipient: LocalText
  readonly eligibility: Eligibility
  readonly sponsors: number
  readonly window_days: number
  readonly identified: boolean
  readonly review_by: 'moderator' | 'officer'
  readonly thresholds: readonly ThresholdSetting[]
}

/** A reason that the staff chooses from. */
export interface ReasonSetting {
  readonly code: string
  readonly label: LocalText
  readonly for: 'reject' | 'stop' | 'invalidate'
  /** A petition rejected or stopped for this reason is not shown to the public. */
  readonly hidden: boolean
}

export interface PetitionSettings {
  readonly types: readonly PetitionTypeSetting[]
  readonly reasons: readonly ReasonSetting[]
}

const text = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength })
const local = (maxLength: number) => ({
  type: 'object',
  additionalProperties: false,
  required: ['it'],
  properties: { it: text(maxLength), en: text(maxLength) },
})
const key = { type: 'string', maxLength: 40, pattern: '^[a-z][a-z0-9-]*$' }
const whole = (minimum: number, maximum: number) => ({ type: 'integer', minimum, maximum })

const eligibility = { ...requirementSchema, description: 'Who may sign.' }

const threshold = {
  type: 'object',
  description: 'A number of signatures, or a share (0…1) of the residents, and what it brings.',
  additionalProperties: false,
  required: ['key', 'consequence'],
  oneOf: [{ required: ['signatures'] }, { required: ['residents_share'] }],
  properties: {
    key,
    signatures: whole(1, 10_000_000),
    residents_share: { type: 'number', exclusiveMinimum: 0, maximum: 1 },
    consequence: local(300),
    answer_days: { type: ['integer', 'null'], minimum: 1, maximum: 730, default: null },
  },
}

const type = {
  type: 'object',
  additionalProperties: false,
  required: ['key', 'name', 'description', 'recipient', 'eligibility', 'sponsors', 'window_days', 'identified', 'thresholds'],
  properties: {
    key,
    name: local(100),
    description: local(2000),
    recipient: local(200),
    eligibility,
    sponsors: { ...whole(0, 1000), description: 'Sponsors needed before the review.' },
    window_days: { ...whole(1, 730), description: 'Days during which signatures are taken.' },
    identified: { type: 'boolean', description: "The administration receives the signers' names." },
    review_by: { type: 'string', enum: ['moderator', 'officer'], default: 'moderator' },
    thresholds: { type: 'array', maxItems: 10, items: threshold },
  },
}

const reason = {
  type: 'object',
  additionalProperties: false,
  required: ['code', 'label', 'for'],
  properties: {
    code: key,
    label: local(300),
    for: { type: 'string', enum: ['reject', 'stop', 'invalidate'] },
    hidden: { type: 'boolean', default: false },
  },
}

/** What a town can set about its petitions. */
export const settingsSchema: SettingsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Petizioni',
  type: 'object',
  additionalProperties: false,
  required: ['types', 'reasons'],
  properties: {
    types: { type: 'array', minItems: 1, maxItems: 50, items: type },
    reasons: { type: 'array', maxItems: 50, items: reason },
  },
  default: { types, reasons } satisfies PetitionSettings,
}

/** What a petition of that type keeps of the town's settings. */
export function termsOf(type: PetitionTypeSetting, residents: number): { terms: Terms; thresholds: Threshold[] } {
  const { name, recipient, eligibility, sponsors, window_days: windowDays, identified, review_by: reviewBy } = type
  return {
    terms: { name, recipient, eligibility, sponsors, windowDays, identified, reviewBy },
    thresholds: thresholdsFor(type.thresholds, residents),
  }
}
