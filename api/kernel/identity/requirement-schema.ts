import { standings } from './person.ts'

/** JSON Schema of what a town's settings may ask of a person: `Requirement` with every part of it. */
export const requirementSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['assurance', 'standing', 'age'],
  properties: {
    assurance: { type: 'string', enum: ['low', 'substantial', 'high'] },
    standing: {
      type: 'array',
      maxItems: standings.length,
      uniqueItems: true,
      items: { type: 'string', enum: standings },
    },
    age: { type: 'integer', minimum: 0, maximum: 120 },
  },
} as const
