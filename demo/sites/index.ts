import { hostile } from './hostile.ts'
import { national } from './national.ts'
import { strict } from './strict.ts'
import type { Site } from './site.ts'

export { fileServer, siteServer } from './server.ts'
export type { Site } from './site.ts'

/** The demonstration's sites, in the order of their ports. */
export const sites: readonly Site[] = [national, hostile, strict]
