import { assurances } from '../../identity/person.ts'
import type { LevelRules, TrustRules } from './level.ts'

export const trustDefaults: TrustRules = {
  level_1: { assurance: 'low', days: 1, contributions: 3, share: 0 },
  level_2: { assurance: 'substantial', days: 14, contributions: 10, share: 0.7 },
  level_3: { assurance: 'substantial', days: 60, contributions: 40, share: 0.9 },
}

const levelSchema = (defaults: LevelRules, description: string) => ({
  type: 'object',
  description,
  additionalProperties: false,
  required: ['assurance', 'days', 'contributions', 'share'],
  properties: {
    assurance: { type: 'string', enum: [...assurances], description: 'How sure it must be who somebody is.' },
    days: { type: 'integer', minimum: 0, maximum: 3650, description: 'Days since the person first wrote in the town.' },
    contributions: { type: 'integer', minimum: 0, maximum: 10_000, description: 'Contributions that stayed.' },
    share: {
      ...{ type: 'number', minimum: 0, maximum: 0.99 },
      description: "Share of contributions that stayed, at least (Wilson's lower bound at 95 %), 0 to 1; 0 asks nothing.",
    },
  },
  default: defaults,
})

/** JSON Schema of what trust asks, with its defaults. */
export const trustSchema = {
  type: 'object',
  title: 'Livelli di fiducia',
  description: 'What each level of trust asks; each asks what those below it ask as well.',
  additionalProperties: false,
  required: ['level_1', 'level_2', 'level_3'],
  properties: {
    level_1: levelSchema(trustDefaults.level_1, 'Known.'),
    level_2: levelSchema(trustDefaults.level_2, 'Proven.'),
    level_3: levelSchema(trustDefaults.level_3, 'Proven for long.'),
  },
  default: trustDefaults,
}
