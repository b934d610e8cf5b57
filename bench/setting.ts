import type { Server } from './process.ts'
import type { Secrets } from './town.ts'

/** What every measure is given. */
export interface Setting {
  /** Starts the API on the first core, with more environment if need be. */
  readonly api: (more?: Record<string, string>) => Promise<Server>
  readonly secrets: Secrets
  /** Ids of open petitions of Bari. */
  readonly petitions: readonly string[]
  readonly databaseUrl: string
  readonly ownerUrl: string
  /** For files of this run. */
  readonly folder: string
}
