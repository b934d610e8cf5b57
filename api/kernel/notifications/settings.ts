import { Problem } from '../http/problem.ts'
import type { SettingsSchema } from '../service.ts'
import type { Language } from '../tenancy/tenant.ts'
import type { Kind } from './notice.ts'
import { kinds, named, placeholdersOf } from './wording.ts'

/** What a town can set about its messages to citizens. */
export interface NotificationsSettings {
  /** In whose name letters come; empty: the town's. */
  readonly sender_name: string
  /** The mail server that the town's letters go through; null: the operator's. Its password is the secret `SMTP` of the town. */
  readonly smtp: TownMailServer | null
  /** Letters that are sent within a minute, at most. */
  readonly letters_per_minute: number
  /** The town's own sentences by kind and language. */
  readonly wording: Readonly<Partial<Record<Kind, Readonly<Partial<Record<Language, string>>>>>>
}

/** A town's own mail server. */
export interface TownMailServer {
  readonly host: string
  readonly port: number
  /** The name to sign in with; empty: without. */
  readonly user: string
  /** The address that letters come from. */
  readonly from: string
}

const defaults: NotificationsSettings = { sender_name: '', smtp: null, letters_per_minute: 600, wording: {} }

/** One line; nothing that would end a header. */
const line = '^[^\\x00-\\x1f\\x7f]*$'
const sentence = { type: 'string', minLength: 1, maxLength: 300, pattern: line }

/** JSON Schema of the settings, with their defaults. */
export const notificationsSchema: SettingsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Notifiche',
  type: 'object',
  additionalProperties: false,
  properties: {
    sender_name: {
      type: 'string',
      maxLength: 80,
      pattern: line,
      default: defaults.sender_name,
      description: "In whose name letters come; empty: the town's.",
    },
    smtp: {
      type: ['object', 'null'],
      additionalProperties: false,
      required: ['host', 'port', 'user', 'from'],
      properties: {
        host: { type: 'string', minLength: 1, maxLength: 253, pattern: '^[A-Za-z0-9.-]+$', description: 'Its name.' },
        port: { type: 'integer', minimum: 1, maximum: 65535, description: '465: encrypted from the start; else STARTTLS.' },
        user: { type: 'string', maxLength: 200, pattern: line, description: 'The name to sign in with; empty: without.' },
        from: {
          type: 'string',
          maxLength: 254,
          pattern: '^[^\\s@<>]+@[^\\s@<>]+$',
          description: 'The address that letters come from.',
        },
      },
      default: defaults.smtp,
      description: "The town's own mail server; null: the operator's. The operator keeps its password as the secret `SMTP`.",
    },
    letters_per_minute: {
      type: 'integer',
      minimum: 1,
      maximum: 60_000,
      default: defaults.letters_per_minute,
      description: 'Letters that are sent within a minute, at most.',
    },
    wording: {
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(
        kinds.map((kind) => [
          kind,
          {
            type: 'object',
            additionalProperties: false,
            properties: { it: sentence, en: sentence },
            description: `May name ${[...placeholdersOf(kind)].map((name) => `{${name}}`).join(', ')}.`,
          },
        ]),
      ),
      default: defaults.wording,
      description: "The town's own sentences in place of the usual ones.",
    },
  },
  default: defaults,
}

/** A sentence names only what a notice of its kind carries. @throws Problem 422 `tenant.invalid_settings` {at, rule}. */
export function assertWording({ wording }: NotificationsSettings): void {
  for (const [kind, sentences] of Object.entries(wording) as [Kind, Record<Language, string>][])
    for (const [language, sentence] of Object.entries(sentences)) {
      const known = placeholdersOf(kind)
      const unknown = named(sentence).find((name) => !known.has(name))
      if (unknown) throw new Problem(422, 'tenant.invalid_settings', { at: `/wording/${kind}/${language}`, rule: `{${unknown}}` })
    }
}
