import type { OldRows } from '../../db/deleting.ts'
import type { SettingsArea, Tenant } from '../../tenancy/tenant.ts'
import type { Words } from '../telling.ts'

/** How long one kind of data is kept in a town. */
export interface Period {
  /** In the report: `notifications.read`. */
  readonly kind: string
  readonly words: Words
  /** Why for so long. */
  readonly why: Words
  /** Fixed by the platform, or where the town sets them. */
  readonly days: number | { readonly area: SettingsArea; readonly setting: string }
  readonly rows: OldRows
}

const dayMs = 86_400_000

/** For how many days the town keeps it. */
export function daysIn({ days }: Period, { settings }: Tenant): number {
  return typeof days === 'number' ? days : (settings[days.area] as Record<string, number>)[days.setting]!
}

/** Before when what is to be kept for so many days is old. */
export const cutOffAt = (days: number, now: Date): Date => new Date(now.getTime() - days * dayMs)
