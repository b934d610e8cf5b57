import type { Territory } from '../../kernel/tenancy/territory.ts'
import { states, type LocalText, type ReportState } from './report.ts'
import { geometry, key, list, local, object, oneOf, text } from './setting-schemas.ts'

interface AnyDestination {
  readonly key: string
  /** As everybody reads it in the timeline. */
  readonly name: LocalText
  /** Whether reserved reports are sent there too; an office's mailbox gets them when it is not said. */
  readonly reserved?: boolean
}

/** A mailbox. */
export interface EmailDestination extends AnyDestination {
  readonly kind: 'email'
  readonly address: string
}

/** A system that speaks Open311 GeoReport v2. */
export interface Open311Destination extends AnyDestination {
  readonly kind: 'open311'
  /** What `/requests.json` and the other methods are added to. */
  readonly url: string
  readonly jurisdiction_id?: string
  /** Name under which the operator keeps the key that we are known by there: the key itself is in no settings. */
  readonly key_name?: string
  /** What our categories are called there. */
  readonly services: readonly { readonly category: string; readonly code: string }[]
  /** Where its statuses lead here, beside what is usual; in lower case, words joined by `_`. */
  readonly statuses?: readonly { readonly status: string; readonly state: ReportState }[]
  /** How we learn what becomes of reports: by their status, or by its request updates (an extension). Nothing is asked when missing. */
  readonly follow?: 'requests' | 'updates'
}

/** Where reports are sent. */
export type DestinationSetting = EmailDestination | Open311Destination
export type DestinationKind = DestinationSetting['kind']

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

/** Hours of the week, in Italy. Those that end before they begin end on the next day. */
export interface HoursSetting {
  /** On which they begin; every day when missing. */
  readonly days?: readonly Weekday[]
  /** `HH:MM`; midnight when missing. */
  readonly from?: string
  /** `HH:MM`, not included. */
  readonly to?: string
}

/** Who deals with reports of these categories in these places at this time; all of them where none is named. */
export interface RouteSetting {
  readonly categories?: readonly string[]
  readonly areas?: readonly string[]
  readonly within?: Territory
  readonly hours?: HoursSetting
  /** Key of the office; the category's own when missing. */
  readonly office?: string
  /** Keys of the destinations to which they are sent. */
  readonly send_to?: readonly string[]
}

const keys = list(key, 200, { minItems: 1, uniqueItems: true })
const address = { type: 'string', maxLength: 1000, pattern: '^https?://[^\\s]+$' }
const any = { key, name: local(100), reserved: { type: 'boolean' } }
const kind = (name: DestinationKind) => ({ const: name })

export const destination = {
  anyOf: [
    object(['key', 'name', 'kind', 'address'], {
      ...any,
      kind: kind('email'),
      address: { type: 'string', format: 'email', maxLength: 254 },
    }),
    object(['key', 'name', 'kind', 'url', 'services'], {
      ...any,
      kind: kind('open311'),
      url: address,
      jurisdiction_id: text(100),
      key_name: key,
      services: list(object(['category', 'code'], { category: key, code: text(200) }), 200, { minItems: 1 }),
      statuses: list(object(['status', 'state'], { status: text(60), state: oneOf(states) }), 50),
      follow: oneOf(['requests', 'updates']),
    }),
  ],
}

const time = { type: 'string', maxLength: 5, pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }

export const route = object([], {
  categories: keys,
  areas: keys,
  within: geometry,
  hours: object([], { days: list(oneOf(weekdays), 7, { minItems: 1, uniqueItems: true }), from: time, to: time }),
  office: key,
  send_to: list(key, 20, { uniqueItems: true }),
})
