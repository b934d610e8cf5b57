import type { Assurance, Requirement } from '../../kernel/identity/person.ts'
import { requirementSchema } from '../../kernel/identity/requirement-schema.ts'
import type { SettingsSchema } from '../../kernel/service.ts'
import { actions, type Rules } from './debate.ts'

/** What a town can set about its debates. */
export interface DebatesSettings {
  /** What each action asks of a person, unless a debate says otherwise. */
  readonly rules: Rules
  /** Participants from whom on counts are shown, unless a debate says otherwise. */
  readonly counts_from: number
  /** Minutes in which a comment is edited without trace. */
  readonly edit_minutes: number
}

const asks = (assurance: Assurance, age = 14): Requirement => ({ assurance, standing: [], age })

const defaults: DebatesSettings = {
  rules: {
    comment: asks('low'),
    support: asks('low'),
    state: asks('low'),
    opine: asks('low'),
    propose: asks('substantial', 16),
    amend: asks('low'),
    support_proposal: asks('substantial', 16),
  },
  counts_from: 10,
  edit_minutes: 15,
}

/** JSON Schema of the settings, with their defaults. */
export const settingsSchema: SettingsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Dibattiti',
  type: 'object',
  additionalProperties: false,
  required: ['rules', 'counts_from', 'edit_minutes'],
  properties: {
    rules: {
      type: 'object',
      description: 'Who may do what: comment, support, write a statement, give an opinion, propose, amend, support a proposal.',
      additionalProperties: false,
      required: [...actions],
      properties: Object.fromEntries(actions.map((action) => [action, requirementSchema])),
    },
    counts_from: { type: 'integer', minimum: 0, maximum: 10_000, description: 'Participants from whom on counts are shown.' },
    edit_minutes: {
      type: 'integer',
      minimum: 0,
      maximum: 1440,
      description: 'Minutes in which a comment is edited without trace.',
    },
  },
  default: defaults,
}
