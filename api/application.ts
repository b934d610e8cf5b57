import type { Server } from 'node:http'
import type Koa from 'koa'
import type { TaggedCache } from './kernel/http/cache.ts'
import type { Metrics } from './kernel/http/metrics.ts'
import type { Identity } from './kernel/identity/index.ts'
import type { Media } from './kernel/media/index.ts'
import type { Participation } from './kernel/participation/index.ts'
import type { Systems } from './kernel/systems/index.ts'
import type { Tenants } from './kernel/tenancy/index.ts'
import type { Tellings } from './kernel/rights/index.ts'
import type { Upkeep } from './upkeep.ts'

/** The application: its HTTP server, and the work that it does by itself. */
export interface App extends Upkeep {
  readonly koa: Koa
  readonly metrics: Metrics
  readonly cache: TaggedCache
  readonly identity: Identity
  readonly tenants: Tenants
  readonly participation: Participation
  readonly media: Media
  readonly systems: Systems
  /** What is known about people, kind by kind. */
  readonly tellings: Tellings
  /** Resets now the sandboxes that are due. */
  resetSandboxes(): Promise<void>
  /** Begins what runs by itself: hearing of changes, delivering facts and, with `jobs`, keeping deadlines. */
  start(how?: { jobs: boolean }): Promise<void>
  /** Ends in order: no new work, streams closed, connections given back. */
  stop(server?: Server): Promise<void>
}
