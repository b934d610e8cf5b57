import type { TenantDb } from '../db/index.ts'
import { placePoint, positionOf, removePoint } from '../map/index.ts'
import type { Comment } from './comment.ts'
import { setPosition } from './store/places.ts'
import { layerTag, type KeptThread } from './thread.ts'

/**
 * Lets the map follow what has become of a comment, in the transaction in which that is stored: who names a place and is visible stands
 * on the layer of the thread, by the stance; nothing else does.
 */
export async function followOnMap(
  scene: { readonly db: TenantDb; readonly evict: (...tags: string[]) => void },
  { layer }: Pick<KeptThread, 'layer'>,
  { id, geometry, state, stance, createdAt }: Pick<Comment, 'id' | 'geometry' | 'state' | 'stance' | 'createdAt'>,
): Promise<void> {
  if (layer === null) return
  if (geometry && state === 'visible') {
    const position = positionOf(geometry)
    setPosition(scene.db, id, position)
    await placePoint(scene.db, layer, { id, position, category: stance ?? noStance, state: 'comment', at: createdAt })
  } else await removePoint(scene.db, layer, id)
  scene.evict(layerTag(layer))
}

/** How the map calls a comment that is neither for nor against, asks nothing and states no fact. */
const noStance = 'none'
