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
  /** How much of a proposal is written at the same time. */
  readonly together: {
    readonly updates_per_minute: number
    readonly authors_at_once: number
    readonly bytes_per_section: number
  }
  /** Whether people may vote against a comment, and not only support it. */
  readonly votes_against: boolean
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
  together: { updates_per_minute: 120, authors_at_once: 10, bytes_per_section: 200_000 },
  votes_against: false,
}

/** JSON Schema of the settings, with their defaults. */
export const settingsSchema: SettingsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Dibattiti',
  type: 'object',
  additionalProperties: false,
  required: ['rules', 'counts_from', 'edit_minutes', 'together'],
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
    together: {
      type: 'object',
      description:
        'How much of a proposal its authors write at the same time. Whoever is refused keeps what they wrote, and sends it later.',
      additionalProperties: false,
      required: ['updates_per_minute', 'authors_at_once', 'bytes_per_section'],
      // For towns that have set the others before there was this one.
      default: defaults.together,
      properties: {
        updates_per_minute: {
          type: 'integer',
          minimum: 10,
          maximum: 600,
          description:
            'What an author sends in a minute; an element sends about one a second while somebody types. Into a section with a long history it counts more: once again for every 50,000 bytes of it.',
        },
        authors_at_once: {
          type: 'integer',
          minimum: 1,
          maximum: 20,
          description: 'Authors who write in a proposal within the same minute.',
        },
        bytes_per_section: {
          type: 'integer',
          minimum: 50_000,
          maximum: 1_000_000,
          description:
            'Bytes that the whole history of a section takes, deleted letters included. Reading it at each update takes some 50 milliseconds for 200,000, half a second for a million.',
        },
      },
    },
    votes_against: {
      type: 'boolean',
      default: false,
      description: 'People may vote against a comment, and not only support it; in debates published or changed from then on.',
    },
  },
  default: defaults,
}
