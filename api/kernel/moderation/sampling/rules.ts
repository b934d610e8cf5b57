import type { SamplingRules } from './falling-back.ts'

export const samplingDefaults: SamplingRules = { rates: [0.05, 0.03, 0.02, 0.01], window: 200, most_errors: 0.1 }

const share = { type: 'number', minimum: 0, maximum: 1 }

/** JSON Schema of what is looked at by chance, with its defaults. */
export const samplingSchema = {
  type: 'object',
  title: 'Controlli a campione',
  description: 'What is looked at by chance after it was published, and what follows when much of it is bad.',
  additionalProperties: false,
  required: ['rates', 'window', 'most_errors'],
  properties: {
    rates: {
      ...{ type: 'array', minItems: 4, maxItems: 4, items: share, default: samplingDefaults.rates },
      description: 'Share that is looked at by chance, by how much its author is trusted (level 0 to 3), 0 to 1.',
    },
    window: {
      ...{ type: 'integer', minimum: 20, maximum: 10_000, default: samplingDefaults.window },
      description: 'The last so many samples by which a service is judged.',
    },
    most_errors: {
      ...{ ...share, default: samplingDefaults.most_errors },
      description: 'Share of errors beyond which a service falls back to moderation before publication, 0 to 1.',
    },
  },
  default: samplingDefaults,
}
