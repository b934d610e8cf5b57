import type { FlagRules } from './weighing.ts'

export const flagDefaults: FlagRules = { hold_from: 2.5, least_people: 2, reopen_from: 4 }

const weight = (value: number, description: string) => ({
  type: 'number',
  minimum: 0.1,
  maximum: 100,
  default: value,
  description,
})

/** JSON Schema of what flags lead to, with its defaults. */
export const flagSchema = {
  type: 'object',
  title: 'Segnalazioni dei lettori',
  description: 'What flags of readers lead to: at most that a contribution waits unseen for a moderator.',
  additionalProperties: false,
  required: ['hold_from', 'least_people', 'reopen_from'],
  properties: {
    hold_from: weight(flagDefaults.hold_from, 'Sum of weights from which what is flagged waits unseen for a moderator.'),
    least_people: {
      ...{ type: 'integer', minimum: 1, maximum: 100, default: flagDefaults.least_people },
      description: 'People who must have flagged it before it waits unseen, whatever their weight.',
    },
    reopen_from: weight(flagDefaults.reopen_from, 'Sum of new weights from which what a moderator has kept is looked at again.'),
  },
  default: flagDefaults,
}
