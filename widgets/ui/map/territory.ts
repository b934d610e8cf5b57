import { answer, type Api } from '../../kernel/client.ts'
import { type Area, type Box, boxAbout, boxAround, type Shore } from './geometry.ts'
import { openStreetMap, type TileSource } from './tiles.ts'

/** What is looked at first. */
export interface Territory {
  home: Box
  /** Missing when it could not be read: the map is there all the same. */
  boundary: Area | undefined
  /** The boundary is computed, not surveyed. */
  approximate: boolean
  /** The shore or the sea; missing where nobody has set it or it could not be read. */
  coast?: Shore | undefined
  /** The pictures of the ground that the town has chosen. */
  tiles: TileSource
}

/**
 * Where the town lies, its boundary and its coast when they can be read, and what its maps look like.
 *
 * @throws Refusal when neither town nor boundary can be read.
 */
export async function readTerritory(api: Api, tenant: string): Promise<Territory> {
  const params = { path: { tenant } }
  const reading = answer(api.GET('/v1/{tenant}', { params }))
  const [town, surveyed, coast] = await Promise.all([
    reading.catch(() => undefined),
    answer(api.GET('/v1/{tenant}/boundary', { params })).catch(() => undefined),
    answer(api.GET('/v1/{tenant}/coast', { params })).catch(() => undefined),
  ])
  const boundary = surveyed?.geometry
  const own = town?.map_tiles
  return {
    home: (boundary && boxAround(boundary)) ?? boxAbout((town ?? (await reading)).position),
    boundary,
    approximate: surveyed?.properties.approximate ?? false,
    coast: coast?.geometry ?? undefined,
    tiles: own ? { ...own, href: own.link } : openStreetMap,
  }
}
