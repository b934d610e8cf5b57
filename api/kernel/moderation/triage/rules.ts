import type { DisposingRules } from './disposing.ts'
import type { PersonalKind } from './finding.ts'
import { personalKinds } from './finding.ts'
import type { LinkRules } from './links.ts'
import type { KnownContacts } from './personal-data/index.ts'
import type { ListedWord } from './words.ts'

/** What a town asks of triage. */
export interface TriageRules extends LinkRules, KnownContacts {
  readonly words: readonly ListedWord[]
  /** Personal data because of which a contribution waits for a person. */
  readonly hold_personal_data: readonly PersonalKind[]
  /** Resemblance to something sent lately from which a contribution is called a near duplicate, 0 to 1. */
  readonly similar_from: number
}

export const triageDefaults: TriageRules = {
  words: [],
  most_links: 2,
  known_hosts: ['gov.it', 'europa.eu', 'wikipedia.org', 'openstreetmap.org'],
  known_numbers: [],
  // Its author was offered to mask it before sending.
  hold_personal_data: [...personalKinds],
  similar_from: 0.75,
}

const share = { type: 'number', minimum: 0, maximum: 1 }
const host = { type: 'string', maxLength: 100, pattern: '^[a-z0-9-]+(\\.[a-z0-9-]+)+$' }

/** JSON Schema of a town's rules of triage, with their defaults. */
export const triageSchema = {
  type: 'object',
  title: 'Regole automatiche',
  description: 'What machines look for before a person does. They order and hold; they never reject.',
  additionalProperties: false,
  required: ['words', 'most_links', 'known_hosts', 'known_numbers', 'hold_personal_data', 'similar_from'],
  properties: {
    words: {
      type: 'array',
      maxItems: 2000,
      default: triageDefaults.words,
      description: "The town's list of words.",
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['words', 'weight', 'hold'],
        properties: {
          words: {
            ...{ type: 'string', minLength: 2, maxLength: 60, pattern: '[\\p{L}\\p{N}]' },
            description: 'A word or several in a row; a * at the end stands for any ending. Case and accents do not matter.',
          },
          weight: { ...share, default: 0.5, description: 'How sure it makes that a moderator would hide what has it, 0 to 1.' },
          hold: { type: 'boolean', default: false, description: 'Whether what has it waits for a person before it is shown.' },
        },
      },
    },
    most_links: {
      ...{ type: 'integer', minimum: 0, maximum: 100, default: triageDefaults.most_links },
      description: 'Links beyond which a contribution has many.',
    },
    known_hosts: {
      ...{ type: 'array', maxItems: 500, items: host, default: triageDefaults.known_hosts },
      description: 'Hosts, with what is below them, whose links and e-mail addresses are known to be good.',
    },
    known_numbers: {
      ...{ type: 'array', maxItems: 500, items: { type: 'string', maxLength: 30, pattern: '^[+0-9 ./()-]{3,30}$' } },
      ...{ default: triageDefaults.known_numbers, description: "Telephone numbers that are nobody's: those of offices." },
    },
    hold_personal_data: {
      ...{ type: 'array', maxItems: 5, uniqueItems: true, items: { type: 'string', enum: [...personalKinds] } },
      ...{ default: triageDefaults.hold_personal_data },
      description: 'Personal data because of which a contribution waits for a person before it is shown.',
    },
    similar_from: {
      ...share,
      default: triageDefaults.similar_from,
      description: 'Resemblance to something sent lately from which it is called a near duplicate, 0 to 1.',
    },
  },
  default: triageDefaults,
} as const

export const disposingDefaults: DisposingRules = { hold_from: 0.33, look_from: 0.33, until_learnt: 'post' }

/** JSON Schema of what the scores lead to, with its defaults. */
export const disposingSchema = {
  type: 'object',
  title: 'Che cosa segue dai punteggi',
  description: 'What the scores of triage lead to. Nothing is ever rejected by them.',
  additionalProperties: false,
  required: ['hold_from', 'look_from', 'until_learnt'],
  properties: {
    hold_from: {
      ...{ ...share, default: disposingDefaults.hold_from },
      description: 'Score from which a contribution waits for a moderator before it is shown, 0 to 1.',
    },
    look_from: {
      ...{ ...share, default: disposingDefaults.look_from },
      description: 'Score from which a moderator looks at it though it is shown, 0 to 1.',
    },
    until_learnt: {
      ...{ type: 'string', enum: ['pre', 'post', 'sampled'], default: disposingDefaults.until_learnt },
      description:
        'What becomes of contributions, whatever their level, while the classifier has not learnt enough to say anything.',
    },
  },
  default: disposingDefaults,
} as const
