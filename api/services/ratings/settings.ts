import type { SettingsSchema } from '../../kernel/service.ts'

/** What a town can set about its ratings. */
export interface RatingSettings {
  /** Ratings from which a page's result is published and ranked: fewer say little of a page, and much of who gave them. */
  readonly enough_ratings: number
  /** Days for which what citizens have written is kept. */
  readonly keep_texts_days: number
}

const defaults: RatingSettings = { enough_ratings: 5, keep_texts_days: 365 }

/** JSON Schema of the settings, with their defaults. */
export const settingsSchema: SettingsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Valutazioni',
  type: 'object',
  additionalProperties: false,
  properties: {
    enough_ratings: {
      type: 'integer',
      minimum: 1,
      maximum: 1000,
      default: defaults.enough_ratings,
      description: "Ratings from which a page's result is published and ranked.",
    },
    keep_texts_days: {
      type: 'integer',
      minimum: 1,
      maximum: 3650,
      default: defaults.keep_texts_days,
      description: 'Days for which what citizens have written is kept.',
    },
  },
  default: defaults,
}
