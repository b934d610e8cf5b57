import { contains } from '../../kernel/tenancy/territory.ts'
import { weekdays, type DestinationSetting, type HoursSetting, type RouteSetting } from './destinations.ts'
import type { Named, Report, Visibility } from './report.ts'
import type { ReportSettings } from './settings.ts'

/** What a report is routed by. */
export interface Matter {
  readonly category: string
  readonly area: string | null
  /** Longitude and latitude, degrees, WGS 84. */
  readonly position: readonly [number, number]
  readonly visibility: Visibility
}

/** What that report is routed by. */
export function matterOf({
  category,
  area,
  position,
  visibility,
}: Pick<Report, 'category' | 'area' | 'position' | 'visibility'>): Matter {
  return { category: category.key, area: area?.key ?? null, position, visibility }
}

/** Who deals with a report, and where it is sent. */
export interface Routed {
  readonly office: Named | null
  readonly destinations: readonly DestinationSetting[]
}

type Rules = Pick<ReportSettings, 'routes' | 'offices' | 'destinations' | 'categories'>

/**
 * Who deals with such a report at that time: what the first rule that fits says, and the category's own office where it names none.
 * Keys that the settings do not know name nobody.
 */
export function routeFor({ routes, offices, destinations, categories }: Rules, matter: Matter, at: Date): Routed {
  const rule = routes.find((route) => fits(route, matter, at))
  const own = categories.find(({ key }) => key === matter.category)?.office
  const office = offices.find(({ key }) => key === rule?.office) ?? offices.find(({ key }) => key === own)
  return {
    office: office ? { key: office.key, name: office.name } : null,
    destinations: destinations.filter((one) => rule?.send_to?.includes(one.key) && mayGet(one, matter)),
  }
}

function fits({ categories, areas, within, hours }: RouteSetting, { category, area, position }: Matter, at: Date): boolean {
  if (categories && !categories.includes(category)) return false
  if (areas && (area === null || !areas.includes(area))) return false
  if (within && !contains(within, position)) return false
  return !hours || isWithin(hours, at)
}

/** Other systems may publish what they get: what is reserved is for those that are said to take it. */
function mayGet({ kind, reserved = kind === 'email' }: DestinationSetting, { visibility }: Matter): boolean {
  return visibility === 'public' || reserved
}

/** Whether the instant lies in those hours, as clocks in Italy show it. */
export function isWithin({ days = weekdays, from = '00:00', to = '00:00' }: HoursSetting, at: Date): boolean {
  const { day, time } = italianTime(at)
  const before = weekdays[(weekdays.indexOf(day) + 6) % 7]!
  if (from < to) return days.includes(day) && from <= time && time < to
  return (days.includes(day) && from <= time) || (days.includes(before) && time < to)
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Rome',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

function italianTime(at: Date) {
  const parts = new Map(clock.formatToParts(at).map(({ type, value }) => [type, value]))
  return {
    day: parts.get('weekday')!.toLowerCase() as (typeof weekdays)[number],
    time: `${parts.get('hour')}:${parts.get('minute')}`,
  }
}
