import { contains } from '../../kernel/tenancy/territory.ts'
import type { Named, Priority } from './report.ts'
import type { CategorySetting, ReportSettings } from './settings.ts'

/** Reports on the kernel's map. */
export const layer = 'reports'

/** The part of the town in which the place lies; the first when they overlap. @param position Longitude, latitude, WGS 84. */
export function areaAt({ areas }: Pick<ReportSettings, 'areas'>, position: readonly [number, number]): Named | null {
  const area = areas.find(({ geometry }) => contains(geometry, position))
  return area ? { key: area.key, name: area.name } : null
}

/** Hours within which the town promises to close such a report: those of the first promise that fits; null when none does. */
export function promiseFor({ promises }: Pick<CategorySetting, 'promises'>, priority: Priority, area?: string): number | null {
  const fitting = promises.find(
    ({ priorities, areas }) =>
      (priorities === undefined || priorities.includes(priority)) &&
      (areas === undefined || (area !== undefined && areas.includes(area))),
  )
  return fitting?.hours ?? null
}
