/** A classifier outside of the platform that a town has looked at what is written. */
export interface ProviderSetting {
  /** By which it is known for good. */
  readonly key: string
  /** As moderators read it beside what it thinks. */
  readonly name: string
  /** How it is spoken to: see docs/moderation.md. */
  readonly kind: 'http'
  readonly address: string
  /** Name under which the operator keeps the secret by which it knows the town: the secret itself is in no settings. */
  readonly key_name?: string
  readonly on: boolean
  /** By how much its score is multiplied, 0 to 1. */
  readonly weight: number
  /** Time that it has for an answer, in milliseconds. */
  readonly timeout_ms: number
}

export const providersDefault: readonly ProviderSetting[] = []

/** JSON Schema of them, with the default. */
export const providersSchema = {
  type: 'array',
  title: 'Servizi esterni',
  description:
    'Classifiers outside of the platform. They are sent the text alone, personal data masked, after it was stored; what they think is one more score, which asks a moderator to look at most.',
  maxItems: 5,
  default: providersDefault,
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['key', 'name', 'kind', 'address', 'on', 'weight', 'timeout_ms'],
    properties: {
      key: {
        ...{ type: 'string', minLength: 1, maxLength: 40, pattern: '^[a-z][a-z0-9-]*$' },
        description: 'By which it is known for good.',
      },
      name: {
        ...{ type: 'string', minLength: 1, maxLength: 60, pattern: '^[^\\x00-\\x1f]+$' },
        description: 'As moderators read it beside what it thinks.',
      },
      kind: { type: 'string', enum: ['http'], default: 'http', description: 'How it is spoken to.' },
      address: {
        ...{ type: 'string', maxLength: 500, pattern: '^https?://[^\\s]+$' },
        description: 'Where texts are sent by POST: https, on the public Internet.',
      },
      key_name: {
        ...{ type: 'string', minLength: 1, maxLength: 40, pattern: '^[a-z][a-z0-9-]*$' },
        description: 'Name under which the operator keeps the secret that it is shown.',
      },
      on: { type: 'boolean', default: false, description: 'Whether it is asked.' },
      weight: {
        ...{ type: 'number', minimum: 0, maximum: 1, default: 0.5 },
        description: 'By how much its score is multiplied, 0 to 1.',
      },
      timeout_ms: {
        ...{ type: 'integer', minimum: 100, maximum: 10_000, default: 3000 },
        description: 'Time that it has for an answer, in milliseconds.',
      },
    },
  },
} as const
