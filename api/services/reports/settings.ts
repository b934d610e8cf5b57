import type { Territory } from '../../kernel/tenancy/territory.ts'
import type { SettingsSchema } from '../../kernel/service.ts'
import { sdgCodes } from '../../kernel/sdg/index.ts'
import type { Assurance } from '../../kernel/identity/person.ts'
import { categories } from './presets/categories.ts'
import { life, reasons, templates } from './presets/life.ts'
import { destination, route, type DestinationSetting, type RouteSetting } from './destinations.ts'
import { geometry, key, list, local, object, oneOf, optionKey, text, whole } from './setting-schemas.ts'
import {
  phases,
  priorities,
  states,
  type LocalText,
  type Phase,
  type Priority,
  type ReportState,
  type Visibility,
} from './report.ts'

export type QuestionType = 'text' | 'number' | 'boolean' | 'choice' | 'choices' | 'date'

/** A question that a category asks. */
export interface QuestionSetting {
  readonly key: string
  readonly label: LocalText
  readonly help?: LocalText
  readonly type: QuestionType
  readonly required: boolean
  /** Everybody sees the answer; else the author and the staff. */
  readonly public: boolean
  readonly options?: readonly { readonly key: string; readonly label: LocalText }[]
  /** With one of these answers nothing is reported; the text says what to do at once. */
  readonly stop?: { readonly answers: readonly string[]; readonly text: LocalText }
}

/** A promise: hours within which a report is closed, of these priorities and areas; any where none is named. */
export interface PromiseSetting {
  readonly hours: number
  readonly priorities?: readonly Priority[]
  readonly areas?: readonly string[]
}

/** Something that can be reported. */
export interface CategorySetting {
  readonly key: string
  readonly name: LocalText
  readonly description?: LocalText
  readonly group?: LocalText
  readonly keywords: readonly string[]
  readonly icon: string
  /** `none`: signing in is not needed. */
  readonly assurance: Assurance
  readonly visibility: Visibility
  /** Metres within which an open report of the category may be the same. */
  readonly duplicate_radius: number
  readonly questions: readonly QuestionSetting[]
  /** The first that fits holds. */
  readonly promises: readonly PromiseSetting[]
  /** Key of the office that deals with it, where no rule says another. */
  readonly office?: string
  /** Goals and targets of the Agenda 2030 that a report of the category is about. */
  readonly sdgs?: readonly string[]
}

/** Who may take a transition. */
export type Mover = 'moderator' | 'officer' | 'author'
export const movers = ['moderator', 'officer', 'author'] as const

/** What a transition asks for. */
export type Need = 'nothing' | 'reason' | 'reason_or_photo' | 'office' | 'day'
export const needs = ['nothing', 'reason', 'reason_or_photo', 'office', 'day'] as const

/** A row of the table of transitions. */
export interface TransitionSetting {
  readonly from: ReportState
  readonly to: ReportState
  readonly who: readonly Mover[]
  readonly needs: Need
}

/** The life of a report in the town. */
export interface LifeSetting {
  readonly phases: Readonly<Record<ReportState, Phase>>
  readonly transitions: readonly TransitionSetting[]
  /** Days within which the author can contest a closing. */
  readonly contest_days: number
}

/** A reason that the staff chooses from. */
export interface ReasonSetting {
  readonly code: string
  readonly label: LocalText
  readonly for: readonly ReportState[]
}

/** Words prepared for the staff. */
export interface TemplateSetting {
  readonly key: string
  readonly title: LocalText
  /** With places: `{code}`, `{title}`, `{address}`, `{office}`, `{day}`. */
  readonly text: LocalText
  readonly for: readonly ReportState[]
  /** Code of the reason with which it is offered; with any when missing. */
  readonly reason?: string
}

/** An office of the town. */
export interface OfficeSetting {
  readonly key: string
  readonly name: LocalText
}

/** A part of the town: a district, a neighbourhood. */
export interface AreaSetting {
  readonly key: string
  readonly name: LocalText
  readonly geometry: Territory
}

/** What a town sets about reports. */
export interface ReportSettings {
  /** When a public report is shown: at once, or when somebody has looked at it. */
  readonly publish: 'received' | 'verified'
  /** When photos of a public report are shown: at once, or when the staff has dealt with it. */
  readonly publish_photos: 'received' | 'verified'
  readonly categories: readonly CategorySetting[]
  readonly life: LifeSetting
  readonly reasons: readonly ReasonSetting[]
  readonly templates: readonly TemplateSetting[]
  readonly offices: readonly OfficeSetting[]
  readonly areas: readonly AreaSetting[]
  /** Where reports are sent. */
  readonly destinations: readonly DestinationSetting[]
  /** Who deals with what; the first that fits holds. */
  readonly routes: readonly RouteSetting[]
}

const stateList = list(oneOf(states), states.length, { uniqueItems: true })

const question = object(['key', 'label', 'type'], {
  key,
  label: local(200),
  help: local(300),
  type: oneOf(['text', 'number', 'boolean', 'choice', 'choices', 'date']),
  required: { type: 'boolean', default: false },
  public: { type: 'boolean', default: false },
  options: list(object(['key', 'label'], { key: optionKey, label: local(200) }), 50),
  stop: object(['answers', 'text'], { answers: list(optionKey, 20, { minItems: 1 }), text: local(1000) }),
})

const promise = object(['hours'], {
  hours: { ...whole(1, 20_000), description: 'Hours within which a report is closed; time in paused states does not count.' },
  priorities: list(oneOf(priorities), 4, { minItems: 1, uniqueItems: true }),
  areas: list(key, 200, { minItems: 1, uniqueItems: true }),
})

const category = object(['key', 'name'], {
  key,
  name: local(100),
  description: local(500),
  group: local(100),
  keywords: list(text(60), 50, { default: [] }),
  icon: { ...key, default: 'segnalazione' },
  assurance: { ...oneOf(['none', 'low', 'substantial', 'high']), default: 'low' },
  visibility: { ...oneOf(['public', 'reserved']), default: 'public' },
  duplicate_radius: { type: 'number', minimum: 0, maximum: 5000, default: 50, description: 'Metres.' },
  questions: list(question, 20, { default: [] }),
  promises: list(promise, 50, { default: [] }),
  office: key,
  sdgs: list(oneOf(sdgCodes), 20, {
    description: 'Goals and targets of the Agenda 2030.',
  }),
})

const transition = object(['from', 'to', 'who', 'needs'], {
  from: oneOf(states),
  to: oneOf(states),
  who: list(oneOf(movers), 3, { minItems: 1, uniqueItems: true }),
  needs: oneOf(needs),
})

const lifeSchema = object(['phases', 'transitions', 'contest_days'], {
  phases: object(states, Object.fromEntries(states.map((state) => [state, oneOf(phases)]))),
  transitions: list(transition, 100, { minItems: 1 }),
  contest_days: { ...whole(0, 365), description: 'Days within which the author can contest that a report is closed.' },
})

const template = object(['key', 'title', 'text', 'for'], {
  key,
  title: local(100),
  text: { ...local(2000), description: 'With places: {code}, {title}, {address}, {office}, {day} (of the planned work).' },
  for: stateList,
  reason: { ...key, description: 'Offered with this reason; with any when missing.' },
})

const area = object(['key', 'name', 'geometry'], {
  key,
  name: local(100),
  geometry,
})

/** What a town can set about its reports. */
export const settingsSchema: SettingsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Segnalazioni',
  ...object(['categories', 'life'], {
    publish: { ...oneOf(['received', 'verified']), default: 'received' },
    publish_photos: {
      ...oneOf(['received', 'verified']),
      default: 'verified',
      description: 'Faces and number plates can be blacked out before photos are shown.',
    },
    categories: list(category, 200, { minItems: 1 }),
    life: lifeSchema,
    reasons: list(object(['code', 'label', 'for'], { code: key, label: local(300), for: stateList }), 100, { default: [] }),
    templates: list(template, 100, { default: [] }),
    offices: list(object(['key', 'name'], { key, name: local(100) }), 200, { default: [] }),
    areas: list(area, 200, { default: [] }),
    destinations: list(destination, 200, { default: [] }),
    routes: list(route, 500, { default: [] }),
  }),
  default: {
    publish: 'received',
    publish_photos: 'verified',
    categories,
    life,
    reasons,
    templates,
    offices: [],
    areas: [],
    destinations: [],
    routes: [],
  } satisfies ReportSettings,
}
