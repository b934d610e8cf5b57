import type { components } from '../../../types/openapi.d.ts'
import { standings } from '../identity/person.ts'
import type { Tenant } from '../tenancy/tenant.ts'
import { presentCheck } from './residence/asking.ts'
import type { ResidenceCheck } from './residence/store.ts'
import { countsAt, waysTo } from './rules.ts'
import { sourceKindOf, type Tie } from './tie.ts'

type Schemas = components['schemas']

/** A tie in the contract's words. */
export function presentTie(tie: Tie, tenant: Pick<Tenant, 'settings'>, now: Date): Schemas['Tie'] {
  return {
    id: tie.id,
    standing: tie.standing,
    source: sourceKindOf(tie.source),
    counts: countsAt(tie, tenant.settings.standing, now),
    since: tie.since.toISOString(),
    until: tie.expiresAt?.toISOString() ?? null,
    note: tie.note,
    ended_at: tie.endedAt?.toISOString() ?? null,
    ending: tie.endedWhy,
    answer: tie.endNote,
  }
}

/** A person's ties to the town, and of each kind how it stands and how it is got. */
export function presentOwn(
  ties: readonly Tie[],
  check: ResidenceCheck | undefined,
  tenant: Pick<Tenant, 'settings'>,
  now: Date,
): Schemas['OwnStanding'] {
  const settings = tenant.settings.standing
  const held = ties.filter(({ endedAt }) => endedAt === null)
  const kinds = standings.map((standing) => {
    const counting = held.filter((tie) => tie.standing === standing && countsAt(tie, settings, now))
    const endless = counting.some(({ expiresAt }) => expiresAt === null)
    const last = Math.max(...counting.map(({ expiresAt }) => expiresAt?.getTime() ?? 0))
    return {
      standing,
      counts: counting.length > 0,
      until: counting.length === 0 || endless ? null : new Date(last).toISOString(),
      waits: held.some((tie) => tie.standing === standing && tie.source === 'self_declared'),
      ways: waysTo(standing, settings),
    }
  })
  const shown = (tie: Tie) => presentTie(tie, tenant, now)
  return {
    ties: held.slice(0, 50).map(shown),
    past: ties
      .filter(({ endedAt }) => endedAt !== null)
      .toSorted((a, b) => b.endedAt!.getTime() - a.endedAt!.getTime())
      .map(shown),
    kinds,
    check: check ? presentCheck(check) : null,
    office: settings.office,
  }
}
