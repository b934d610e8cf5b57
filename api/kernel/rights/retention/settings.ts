import type { SettingsSchema } from '../../service.ts'

/** Days for which a town keeps what is its own to set. */
export type RetentionSettings = Readonly<Record<keyof typeof bounds, number>>

/** Fewest, most and usual days of each period, and why no fewer and no more. */
const bounds = {
  notifications_read_days: {
    ...{ minimum: 30, maximum: 365, default: 180 },
    description:
      'Days for which the inbox keeps what was read. Fewer than 30: people could not find what they were told; more than a year: storage limitation (GDPR art. 5(1)(e)).',
  },
  notifications_told_days: {
    ...{ minimum: 90, maximum: 730, default: 365 },
    description:
      'Days for which what was told is kept, read or not. Fewer than 90: terms of appeals would still run; more than two years: storage limitation (GDPR art. 5(1)(e)).',
  },
  letters_days: {
    ...{ minimum: 30, maximum: 365, default: 90 },
    description:
      'Days for which is known whether a letter arrived. Fewer than 30: nobody could look into a complaint; more than a year: storage limitation (GDPR art. 5(1)(e)).',
  },
  facts_days: {
    ...{ minimum: 7, maximum: 180, default: 30 },
    description:
      'Days for which delivered facts are kept. Fewer than 7: a fault could not be looked into; more than half a year: they may name people (GDPR art. 5(1)(c)).',
  },
  webhook_events_days: {
    ...{ minimum: 7, maximum: 180, default: 30 },
    description:
      'Days for which events for other systems are kept. Fewer than 7: deliveries are still tried; more than half a year: they may name people (GDPR art. 5(1)(c)).',
  },
  client_uses_days: {
    ...{ minimum: 30, maximum: 800, default: 400 },
    description:
      'Days for which is kept how often each application called. It names nobody; a year and the one before can be compared.',
  },
  report_days: {
    ...{ minimum: 365, maximum: 3650, default: 730 },
    description:
      'Days for which the report of what went is kept. Fewer than a year: the town could not show what it did (GDPR art. 5(2)).',
  },
}

export type RetentionSetting = keyof typeof bounds

/** Where a period stands in a town's settings. */
export const settable = (setting: RetentionSetting) => ({ area: 'retention', setting }) as const

const integers = Object.entries(bounds).map(([name, bound]) => [name, { type: 'integer', ...bound }] as const)

/** JSON Schema of the settings, with their defaults. */
export const retentionSchema: SettingsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Conservazione',
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(integers),
  default: Object.fromEntries(Object.entries(bounds).map(([name, bound]) => [name, bound.default])),
}
