import type { Database, TenantDb } from '../db/index.ts'
import type { Mails } from '../mail/mails.ts'
import type { Outbound } from '../outbound/outbound.ts'
import type { Errand, ErrandTown, LanedErrand, Occasion } from '../service.ts'
import type { Tenant } from '../tenancy/tenant.ts'
import { LaneRounds } from './lane-rounds.ts'
import { Rounds } from './rounds.ts'

/** What every process hears when something waits to be done outside of transactions in a town. */
const errandsTag = (tenantId: string): string => `errands:${tenantId}`

/** Lets the town's errands begin soon after the commit of `db`, in whichever process is first. */
export function callErrands(db: TenantDb): void {
  db.send({ name: 'errands_wake', text: `select pg_notify('evict', $1)`, values: [`errands ${errandsTag(db.tenantId)}`] })
}

/**
 * What a secret of the town is called in the environment, after `CDC_SECRET_`: `BARI__ACQUEDOTTO`. A town's short name has no two hyphens
 * together, so that no town can name another one's.
 */
export const secretName = (town: string, name: string): string => `${town}__${name}`.replaceAll('-', '_').toUpperCase()

interface ErrandTools {
  readonly database: Database
  readonly occasion: (tenant: Tenant) => Occasion
  readonly origin: string
  readonly mails: Mails
  readonly outbound: Outbound
  readonly secretOf: (tenant: Tenant, name: string) => string | undefined
  readonly onFault: (fault: unknown) => void
}

/** Runs the errands of all services: each in rounds of its own, so that none waits for what another one waits for. */
export class Errands {
  readonly #rounds: readonly (Rounds | LaneRounds)[]
  readonly #ending = new AbortController()

  constructor(services: readonly { readonly errands?: readonly (Errand | LanedErrand)[] }[], tools: ErrandTools) {
    const { database, occasion, origin, mails, outbound, secretOf, onFault } = tools
    const { signal: ending } = this.#ending
    const townOf = (tenant: Tenant): ErrandTown => ({
      tenant,
      origin,
      mail: mails.of(tenant),
      outbound,
      secret: (name) => secretOf(tenant, name),
      ending,
      within: (work) => database.forTenant(tenant.id, (db) => work(db, occasion(tenant))),
    })
    this.#rounds = services
      .flatMap(({ errands = [] }) => errands)
      .map((errand) =>
        'lanes' in errand ? new LaneRounds(errand, townOf, onFault) : new Rounds((tenant) => errand(townOf(tenant)), onFault),
      )
  }

  /** Begins the town's errands soon. */
  wake(tenant: Tenant): void {
    for (const rounds of this.#rounds) rounds.wake(tenant)
  }

  /** Does what waits in these towns now, all at the same time, and returns when it is done. */
  async settle(tenants: readonly Tenant[]): Promise<void> {
    await Promise.all(tenants.flatMap((tenant) => this.#rounds.map((rounds) => rounds.settle(tenant))))
  }

  /** Does at once what is called for and returns when no errand runs. @returns whether there was anything to wait for. */
  async rest(): Promise<boolean> {
    return (await Promise.all(this.#rounds.map((rounds) => rounds.rest()))).some(Boolean)
  }

  /** Gives up what is being waited for and begins nothing more. */
  async stop(): Promise<void> {
    this.#ending.abort()
    await Promise.all(this.#rounds.map((rounds) => rounds.stop()))
  }
}
