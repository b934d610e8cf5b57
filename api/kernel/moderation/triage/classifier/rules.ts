/** What a town says of the classifier that learns from its moderators. */
export interface ClassifierRules {
  /** Whether there is one. */
  readonly on: boolean
  /** Decisions from which it learns; with fewer there is none. */
  readonly from_decisions: number
  /** New decisions after which it learns anew. */
  readonly retrain_every: number
  /** The newest decisions that it learns from. */
  readonly most_examples: number
  /** Days for which earlier versions are kept, so that a score that was given can be explained. */
  readonly keep_versions_days: number
}

export const classifierDefaults: ClassifierRules = {
  on: true,
  from_decisions: 100,
  retrain_every: 50,
  most_examples: 10_000,
  keep_versions_days: 180,
}

const whole = (minimum: number, maximum: number, value: number, description: string) =>
  ({ type: 'integer', minimum, maximum, default: value, description }) as const

/** JSON Schema of it, with its defaults. */
export const classifierSchema = {
  type: 'object',
  title: 'Classificatore',
  description: "What learns from the decisions of the town's own moderators, and from nothing else.",
  additionalProperties: false,
  required: ['on', 'from_decisions', 'retrain_every', 'most_examples', 'keep_versions_days'],
  properties: {
    on: { type: 'boolean', default: true, description: 'Whether there is one.' },
    from_decisions: whole(
      50,
      100_000,
      classifierDefaults.from_decisions,
      'Decisions from which it learns; with fewer there is none.',
    ),
    retrain_every: whole(10, 10_000, classifierDefaults.retrain_every, 'New decisions after which it learns anew.'),
    most_examples: whole(100, 50_000, classifierDefaults.most_examples, 'The newest decisions that it learns from.'),
    keep_versions_days: whole(1, 3650, classifierDefaults.keep_versions_days, 'Days for which earlier versions are kept.'),
  },
  default: classifierDefaults,
} as const
