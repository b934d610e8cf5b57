import type { ErrandTown, LanedErrand } from '../service.ts'
import type { Tenant } from '../tenancy/tenant.ts'
import { Rounds } from './rounds.ts'

interface Lane {
  readonly id: string
  readonly town: ErrandTown
  readonly name: string
}

/** Rounds of an errand whose work is done in lanes: those of a town look for lanes only, and each lane has rounds of its own. */
export class LaneRounds {
  readonly #finding: Rounds
  readonly #lanes: Rounds<Lane>
  readonly #dueLanes: (tenant: Tenant) => Promise<Lane[]>

  constructor(errand: LanedErrand, townOf: (tenant: Tenant) => ErrandTown, onFault: (fault: unknown) => void) {
    this.#lanes = new Rounds(({ town, name }) => errand.work(town, name), onFault)
    this.#dueLanes = async (tenant) => {
      const town = townOf(tenant)
      return (await errand.lanes(town)).map((name) => ({ id: `${tenant.id} ${name}`, town, name }))
    }
    const find = async (tenant: Tenant) => {
      for (const lane of await this.#dueLanes(tenant)) this.#lanes.wake(lane)
    }
    this.#finding = new Rounds(find, onFault)
  }

  wake(tenant: Tenant): void {
    this.#finding.wake(tenant)
  }

  /** Does what is due in every lane of the town, and returns when it is done. */
  async settle(tenant: Tenant): Promise<void> {
    await Promise.all((await this.#dueLanes(tenant)).map((lane) => this.#lanes.settle(lane)))
  }

  /** See `Rounds.rest`. */
  async rest(): Promise<boolean> {
    const found = await this.#finding.rest()
    return (await this.#lanes.rest()) || found
  }

  async stop(): Promise<void> {
    await Promise.all([this.#finding.stop(), this.#lanes.stop()])
  }
}
