import type { SettingsSchema } from '../service.ts'
import { triageDefaults, triageSchema, type TriageRules } from './triage/rules.ts'

/** What a town can set about its moderation. */
export interface ModerationSettings {
  /** How the town's moderators write to citizens: shown to whoever decides. */
  readonly tone: string
  /** Minutes for which whoever has claimed an item has it to themselves. */
  readonly claim_minutes: number
  /** What machines look for first. */
  readonly triage: TriageRules
}

const defaults: ModerationSettings = { tone: '', claim_minutes: 15, triage: triageDefaults }

/** JSON Schema of the settings, with their defaults. */
export const moderationSchema: SettingsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Moderazione',
  type: 'object',
  additionalProperties: false,
  properties: {
    tone: {
      type: 'string',
      maxLength: 2000,
      default: defaults.tone,
      description: "How the town's moderators write to citizens: shown to whoever decides.",
    },
    claim_minutes: {
      type: 'integer',
      minimum: 1,
      maximum: 240,
      default: defaults.claim_minutes,
      description: 'Minutes for which whoever has claimed an item has it to themselves.',
    },
    triage: triageSchema,
  },
  default: defaults,
}
