import { Problem } from '../../kernel/http/problem.ts'
import { contains } from '../../kernel/tenancy/territory.ts'
import type { Tenant } from '../../kernel/tenancy/tenant.ts'
import type { Named, Priority } from './report.ts'
import type { CategorySetting, ReportSettings } from './settings.ts'

/** Reports on the kernel's map. */
export const layer = 'reports'

/** The town in whose territory a place (longitude, latitude, WGS 84) lies; undefined when it lies in none. */
export type TownAt = (position: readonly [number, number]) => Promise<Tenant | undefined>

/**
 * Passes when the place lies in the town.
 *
 * @throws Problem 422 `report.outside_territory` {town, name, takes_reports}; without town and name when it lies in none.
 */
export async function assertInside(
  scene: { readonly tenant: Tenant; readonly townAt: TownAt },
  position: readonly [number, number],
): Promise<void> {
  const town = await scene.townAt(position)
  if (town?.slug === scene.tenant.slug) return
  const named = town && { town: town.slug, name: town.name }
  throw new Problem(422, 'report.outside_territory', { ...named, takes_reports: town !== undefined && takesReports(town) })
}

/** Whether the town takes reports on the platform. */
export const takesReports = (town: Tenant): boolean => town.services.has('reports')

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
