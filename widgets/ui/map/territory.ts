import { answer, type Api } from '../../kernel/client.ts'
import { type Area, type Box, boxAbout, boxAround } from './geometry.ts'

/** What is looked at first. */
export interface Territory {
  home: Box
  /** Missing when it could not be read: the map is there all the same. */
  boundary: Area | undefined
}

/**
 * The town's boundary, or at least where it lies.
 *
 * @throws Refusal when neither can be read.
 */
export async function readTerritory(api: Api, tenant: string): Promise<Territory> {
  const params = { path: { tenant } }
  const boundary = await answer(api.GET('/v1/{tenant}/boundary', { params })).then(
    ({ geometry }) => geometry,
    () => undefined,
  )
  const home = boundary && boxAround(boundary)
  if (home) return { home, boundary }
  const { position } = await answer(api.GET('/v1/{tenant}', { params }))
  return { home: boxAbout(position), boundary: undefined }
}
