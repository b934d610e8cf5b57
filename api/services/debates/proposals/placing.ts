import { layerTag } from '../../../kernel/comments/index.ts'
import { placePoint, positionOf, removePoint } from '../../../kernel/map/index.ts'
import { layerOf } from '../places/layer.ts'
import type { Scene } from '../scene.ts'
import { findProposal } from './store/proposals.ts'

/**
 * Lets the debate's map follow what has become of a proposal, in the transaction in which that is stored: whoever can be read and stands
 * for itself is on it, if it names a place.
 */
export async function followOnMap(scene: Pick<Scene, 'db' | 'evict'>, id: string): Promise<void> {
  const { db } = scene
  const { debateId, geometry, publishedAt, state, hiddenReason } = (await findProposal(db, id))!
  const layer = layerOf({ id: debateId })
  const shown = geometry !== null && publishedAt !== null && hiddenReason === null && state !== 'withdrawn' && state !== 'merged'
  if (shown)
    await placePoint(db, layer, {
      ...{ id, category: 'proposal', state: 'proposal', at: publishedAt },
      position: positionOf(geometry),
    })
  else if (!(await removePoint(db, layer, id))) return
  scene.evict(layerTag(layer))
}
