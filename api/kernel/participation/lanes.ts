import type { Database, TenantDb, TenantId } from '../db/index.ts'
import { isOutage } from '../http/outage.ts'
import { Problem } from '../http/problem.ts'
import { Lane, type Outcome } from './lane.ts'

/** What a shared transaction can do beside writing. */
export interface SharedScene {
  /** Announces in the transaction, and after its commit drops here, what depends on the tags. */
  readonly evict: (db: TenantDb, tags: readonly string[]) => void
  readonly newId: () => string
}

/** Carries out for all members in one transaction what each asked for. A function that stays the same: its callers share. */
export type SharedWork<Item, Result> = (db: TenantDb, items: readonly Item[], scene: SharedScene) => Promise<Outcome<Result>[]>

type AnyLane = Lane<unknown, unknown>

/** Lanes of a process: one per town and kind of work. */
export class Lanes {
  readonly #database: Database
  readonly #scene: SharedScene
  readonly #lanes = new Map<unknown, Map<TenantId, AnyLane>>()

  constructor(database: Database, scene: SharedScene) {
    this.#database = database
    this.#scene = scene
  }

  /** Adds the item to the next transaction of the town for that work; settles after its commit. Hold no connection meanwhile. */
  add<Item, Result>(tenant: TenantId, work: SharedWork<Item, Result>, item: Item): Promise<Result> {
    let lanes = this.#lanes.get(work)
    if (!lanes) this.#lanes.set(work, (lanes = new Map<TenantId, AnyLane>()))
    let lane = lanes.get(tenant) as Lane<Item, Result> | undefined
    if (!lane) {
      lane = new Lane<Item, Result>(
        (items) => this.#database.forTenant(tenant, (db) => work(db, items, this.#scene)),
        (error) => !isOutage(error) && !(error instanceof Problem),
      )
      lanes.set(tenant, lane as unknown as AnyLane)
    }
    return lane.add(item)
  }
}
