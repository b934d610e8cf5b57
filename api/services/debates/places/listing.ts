import type { TenantDb } from '../../../kernel/db/index.ts'
import { newestInBox, type Layer, type MapPoint } from '../../../kernel/map/index.ts'
import type { Zone } from './zone.ts'

/** Points that are read at once, and for one page in all. */
const [batch, most] = [250, 2000]

/**
 * Points of a zone, the newest first. Where few of those in its box lie in the zone, a page holds what was found among 2,000: its cost
 * has a bound whatever the zone's shape.
 *
 * @returns the points, and the id after which the next page begins; null on the last one.
 */
export async function newestInZone(
  db: TenantDb,
  { bbox, holds }: Zone,
  listing: { readonly layer: Layer; readonly categories?: readonly string[]; readonly after?: string; readonly limit: number },
): Promise<{ points: MapPoint[]; next: string | null }> {
  const { limit, ...asked } = listing
  const points: MapPoint[] = []
  let after = listing.after
  for (let read = 0; read < most; read += batch) {
    const found = await newestInBox(db, { ...asked, bbox, after, limit: batch })
    points.push(...found.filter(({ position }) => holds(position)))
    if (points.length > limit) return { points: points.slice(0, limit), next: points[limit - 1]!.id }
    if (found.length < batch) return { points, next: null }
    after = found.at(-1)!.id
  }
  return { points, next: after! }
}
