import type { Actor } from '../../kernel/audit/index.ts'
import { changePoint, placePoint, removePoint, type MapPoint } from '../../kernel/map/index.ts'
import type { TenantDb } from '../../kernel/db/index.ts'
import type { Upload } from './attaching.ts'
import { layer } from './placing.ts'
import type { Report } from './report.ts'
import { isOnMap, mayShowPhotos } from './rules.ts'
import { settingsIn, type Scene } from './scene.ts'
import { mediaOfHidden } from './store/messages.ts'

/** A report as a point of the map. */
export const pointOf = ({ id, position, category, state, createdAt }: Report): MapPoint => {
  return { id, position, category: category.key, state, at: createdAt }
}

/** Keeps the map as the report is now, in the transaction that changes it. @param before None when it is new. */
export async function keepOnMap(db: TenantDb, before: Report | undefined, after: Report): Promise<void> {
  const [was, is] = [before !== undefined && isOnMap(before), isOnMap(after)]
  const { id, category, state } = pointOf(after)
  if (was && !is) await removePoint(db, layer, id)
  if (!was && is) await placePoint(db, layer, pointOf(after))
  if (was && is) await changePoint(db, layer, id, { category, state })
}

/** Shows and hides the report's photos with it, as the town's settings say. @param before None when it is new. */
export async function keepPhotosShown(scene: Scene, before: Report | undefined, after: Report, by: Actor): Promise<void> {
  const { db, media, tenant } = scene
  if (before?.isPublic && !after.isPublic) await media.hide(db, after.id)
  const changed = before === undefined || before.isPublic !== after.isPublic || before.state !== after.state
  if (changed && mayShowPhotos(after, settingsIn(tenant), by)) await media.publish(db, after.id)
}

/** Lets what came with the report's messages be seen with them alone: hidden with what is hidden, back with what comes back. */
export async function coverPhotos({ db, media }: Scene, { id }: Pick<Report, 'id'>): Promise<void> {
  await media.cover(db, id, await mediaOfHidden(db, id))
}

/** Shows what was just added to a report that everybody sees: what the staff added, and of others what the settings allow. */
export async function showAdded(scene: Scene, report: Report, uploads: readonly Upload[], by: Actor): Promise<void> {
  const { db, media, tenant } = scene
  const ids = uploads.map(({ id }) => id)
  if (ids.length === 0 || !report.isPublic) return
  if (by === 'staff') await media.publish(db, report.id, ids)
  else if (mayShowPhotos(report, settingsIn(tenant), by)) await media.publish(db, report.id)
}
