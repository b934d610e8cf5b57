import { Problem } from '../http/problem.ts'
import type { Standing } from '../identity/person.ts'
import type { StandingSettings } from './settings.ts'
import { sourceKindOf, type OwnSource, type Tie } from './tie.ts'

/** A way to a tie that counts: as the town has set it, for the person to go. */
export type Way = 'register' | 'declaration' | 'office' | 'paper_code'

/** Whether a tie counts in a town where an act asks for it. */
export function countsAt(
  { standing, source, expiresAt, endedAt }: Pick<Tie, 'standing' | 'source' | 'expiresAt' | 'endedAt'>,
  { kinds }: StandingSettings,
  now: Date,
): boolean {
  if (endedAt !== null || (expiresAt !== null && expiresAt <= now)) return false
  const kind = sourceKindOf(source)
  // What somebody says of themselves never counts, whatever a town has stored.
  return kind !== 'self_declared' && kinds[standing].verified_by.includes(kind)
}

/** Until when a tie of that source holds that is given now: the same day, so many months later, or the month's last. */
export function holdsUntil(source: OwnSource, { lasts_months }: StandingSettings, now: Date): Date {
  const until = new Date(now)
  until.setUTCDate(1)
  until.setUTCMonth(until.getUTCMonth() + lasts_months[source])
  const days = new Date(Date.UTC(until.getUTCFullYear(), until.getUTCMonth() + 1, 0)).getUTCDate()
  until.setUTCDate(Math.min(now.getUTCDate(), days))
  return until
}

/** The ways by which a person gets a tie of the kind that counts, the quickest first. */
export function waysTo(standing: Standing, { kinds, register }: StandingSettings): Way[] {
  const { verified_by: by, declared } = kinds[standing]
  const ways: Way[] = []
  if (register.on && standing === 'resident' && by.includes('register')) ways.push('register')
  if (declared && by.includes('officer')) ways.push('declaration')
  if (by.includes('paper_code')) ways.push('paper_code')
  if (by.includes('officer')) ways.push('office')
  return ways
}

/** A refusal for a missing tie says by which ways the town has people show one; whatever else was thrown stays as it is. */
export function withWays(thrown: unknown, { settings }: { readonly settings: { readonly standing: StandingSettings } }): unknown {
  if (!(thrown instanceof Problem) || thrown.code !== 'identity.standing_missing') return thrown
  const required = thrown.params['required'] as readonly Standing[]
  const ways = new Set(required.flatMap((standing) => waysTo(standing, settings.standing)))
  return new Problem(thrown.status, thrown.code, { ...thrown.params, ways: [...ways] })
}
