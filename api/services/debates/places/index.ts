import type { HandlersOf } from '../../../kernel/http/handlers.ts'
import { listContributions, readMap } from './routes/reading.ts'

export { layerFamily } from './layer.ts'
export { newestInZone } from './listing.ts'
export { zoneOf } from './zone.ts'

/** What is said in a debate about places, on its map and beside it. */
export const placeHandlers: Pick<HandlersOf<'debates'>, 'debates_map_read' | 'debates_contributions_list'> = {
  debates_map_read: readMap,
  debates_contributions_list: listContributions,
}
