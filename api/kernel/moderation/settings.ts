import type { SettingsSchema } from '../service.ts'
import type { ServiceName, Tenant } from '../tenancy/tenant.ts'
import type { Why } from './door.ts'
import type { Mode } from './triage/disposing.ts'
import { machineDefaults, machineSchemas, type MachineSettings } from './machines.ts'

/**
 * What becomes of what somebody writes: it is held until a moderator has looked at it; it is published and a moderator looks at it
 * afterwards; it is published, and a moderator looks at it when somebody reports it, something about it stands out, or by chance.
 */
export const modes = ['pre', 'post', 'sampled'] as const satisfies readonly Mode[]

/** By how much the author is trusted, from 0 (new) to 3. */
export type Level = 0 | 1 | 2 | 3
type Levels = Readonly<Record<`level_${Level}`, Mode>>

/** A text in the town's languages. */
interface LocalText {
  readonly it: string
  readonly en?: string
}

/** A reason for which something is hidden. */
export interface ReasonSetting {
  readonly code: string
  readonly title: LocalText
  /** What the author is told unless the moderator writes other words. */
  readonly words: LocalText
  /** The rule that it rests on. */
  readonly rule: LocalText
}

export interface ModerationSettings extends MachineSettings {
  readonly policy: Readonly<Record<ServiceName, Levels>>
  readonly claim_minutes: number
  readonly undo_minutes: number
  readonly due_hours: Readonly<Record<Why, number>>
  readonly appeal_days: number
  /** How the town's moderators write to citizens, and what they let pass: shown to whoever decides. */
  readonly tone: string
  readonly reasons: readonly ReasonSetting[]
  /** Whether who takes part in something is not given what others write about it. */
  readonly taken_part_excluded: boolean
}

const whole = (minimum: number, maximum: number, description: string) => ({ type: 'integer', minimum, maximum, description })
const local = (maxLength: number, description: string) => ({
  type: 'object',
  description,
  additionalProperties: false,
  required: ['it'],
  properties: {
    it: { type: 'string', minLength: 1, maxLength },
    en: { type: 'string', minLength: 1, maxLength },
  },
})
// What nobody suspects is looked at by samples once the classifier has learnt; until then `disposing.until_learnt` holds.
const published: Levels = { level_0: 'sampled', level_1: 'sampled', level_2: 'sampled', level_3: 'sampled' }

const mode = { type: 'string', enum: [...modes] }
const levels = {
  type: 'object',
  additionalProperties: false,
  required: ['level_0', 'level_1', 'level_2', 'level_3'],
  properties: { level_0: mode, level_1: mode, level_2: mode, level_3: mode },
  default: published,
}

const reason = (code: string, it: readonly [string, string], en: readonly [string, string], article: number): ReasonSetting => ({
  code,
  title: { it: it[0], en: en[0] },
  words: { it: it[1], en: en[1] },
  rule: { it: `Regole della partecipazione, art. ${article}`, en: `Rules of participation, art. ${article}` },
})

/** What a town has that has set nothing. */
export const defaults: ModerationSettings = {
  policy: { petitions: published, reports: published, debates: published, ratings: published },
  claim_minutes: 15,
  undo_minutes: 10,
  due_hours: { new: 24, flagged: 12, sampled: 72, triage: 12, appeal: 168, second_opinion: 24 },
  // As long as art. 20 of the Digital Services Act asks.
  appeal_days: 183,
  tone: 'Si parla con rispetto e si spiega. Una critica dura resta; un insulto no. Nel dubbio si lascia e si chiede a un collega.',
  reasons: [
    reason(
      'dati-personali',
      ['Dati personali', 'Contiene dati personali di altre persone.'],
      ['Personal data', 'It contains personal data of other people.'],
      1,
    ),
    reason('offese', ['Offese', 'Offende o minaccia qualcuno.'], ['Insults', 'It insults or threatens somebody.'], 2),
    reason(
      'odio',
      ['Odio o discriminazione', 'Incita all’odio o discrimina.'],
      ['Hatred or discrimination', 'It incites hatred or discriminates.'],
      3,
    ),
    reason(
      'pubblicita',
      ['Pubblicità o spam', 'È pubblicità o è ripetuto.'],
      ['Advertising or spam', 'It advertises or repeats.'],
      4,
    ),
    reason(
      'fuori-tema',
      ['Fuori tema', 'Non riguarda l’argomento di cui si parla qui.'],
      ['Off topic', 'It is not about what is spoken about here.'],
      5,
    ),
    reason(
      'falso',
      ['Notizia falsa pericolosa', 'Afferma un fatto falso che può fare danno.'],
      ['Harmful falsehood', 'It states something false that can do harm.'],
      6,
    ),
    reason('illecito', ['Contenuto illecito', 'È vietato dalla legge.'], ['Unlawful', 'The law forbids it.'], 7),
    reason(
      'altro',
      ['Altro motivo', 'Viola le regole della partecipazione.'],
      ['Another reason', 'It breaks the rules of participation.'],
      8,
    ),
  ],
  taken_part_excluded: false,
  ...machineDefaults,
}

/** What a town can set about moderation. */
export const moderationSchema: SettingsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Moderazione',
  type: 'object',
  additionalProperties: false,
  default: defaults,
  properties: {
    policy: {
      type: 'object',
      description: 'By service and by how much the author is trusted (level 0 to 3).',
      additionalProperties: false,
      properties: { petitions: levels, reports: levels, debates: levels, ratings: levels },
      default: defaults.policy,
    },
    claim_minutes: { ...whole(1, 240, 'Minutes for which what a moderator has taken is given to nobody else.'), default: 15 },
    undo_minutes: { ...whole(0, 1440, 'Minutes in which a moderator may undo a decision.'), default: 10 },
    due_hours: {
      type: 'object',
      description: 'Hours in which somebody decides, by why it waits.',
      additionalProperties: false,
      properties: Object.fromEntries(
        Object.entries(defaults.due_hours).map(([why, hours]) => [
          why,
          { type: 'integer', minimum: 1, maximum: 2160, default: hours },
        ]),
      ),
      default: defaults.due_hours,
    },
    appeal_days: { ...whole(14, 366, 'Days in which an author may appeal.'), default: defaults.appeal_days },
    tone: {
      type: 'string',
      maxLength: 2000,
      default: defaults.tone,
      description: "How the town's moderators write to citizens, and what they let pass: shown to whoever decides.",
    },
    reasons: {
      type: 'array',
      description: 'Reasons for which something is hidden.',
      minItems: 1,
      maxItems: 50,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['code', 'title', 'words', 'rule'],
        properties: {
          code: { type: 'string', minLength: 2, maxLength: 40, pattern: '^[a-z][a-z0-9-]*$' },
          title: local(100, 'In short.'),
          words: local(2000, 'What the author is told.'),
          rule: local(300, 'The rule that it rests on.'),
        },
      },
      default: defaults.reasons,
    },
    taken_part_excluded: {
      type: 'boolean',
      description: 'Whether a moderator who takes part in something is not given what others write about it.',
      default: false,
    },
    ...machineSchemas,
  },
}

/** The town's settings of moderation. */
export const settingsOf = (tenant: Tenant): ModerationSettings => tenant.settings.moderation
