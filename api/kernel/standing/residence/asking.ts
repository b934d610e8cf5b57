import type { components } from '../../../../types/openapi.d.ts'
import type { Handler } from '../../http/handlers.ts'
import { Problem } from '../../http/problem.ts'
import { requirePerson } from '../../identity/person.ts'
import { listStanding } from '../store.ts'
import type { AnprPlace } from './anpr.ts'
import { askCheck, checksSince, lastCheck, type ResidenceCheck } from './store.ts'

/** Checks that were answered, after which a person waits for 30 days. */
const most = 3
const day = 86_400_000
/** Days before its end from which on a tie that the register gave can be renewed. */
const renewDays = 60
/** Days for which a check waits for the tax code or for an answer: then it is given up, and the code is gone. */
export const waitDays = 7

/** A check in the contract's words. */
export function presentCheck(check: ResidenceCheck): components['schemas']['ResidenceCheck'] {
  const { askedAt, answeredAt, outcome, sealed } = check
  return {
    state: outcome !== null ? outcome : sealed ? 'waiting' : 'sign_in_needed',
    asked_at: askedAt.toISOString(),
    answered_at: answeredAt?.toISOString() ?? null,
    until: new Date(askedAt.getTime() + waitDays * day).toISOString(),
  }
}

/**
 * Asks for a check: the tax code is at hand at the next sign-in by SPID or CIE, and is kept for no longer than the check waits.
 *
 * @throws Problem 409 `standing.no_register`, `standing.counts_already`, `standing.too_many`.
 */
export const askResidence =
  (place: AnprPlace | undefined): Handler<'standing_checks_create'> =>
  async ({ person: asking, db, tenant, now, newId }) => {
    const { id: person } = requirePerson(asking, { assurance: 'low' }, tenant.slug)
    const settings = tenant.settings.standing
    const taken = settings.kinds.resident.verified_by.includes('register')
    if (!place || !settings.register.on || !taken) throw new Problem(409, 'standing.no_register', { town: tenant.name })
    const standing = 'resident'
    const soon = new Date(now.getTime() + renewDays * day)
    const held = (await listStanding(db, person)).find((tie) => tie.source === 'register' && tie.standing === standing)
    if (held?.expiresAt && held.expiresAt > soon) throw new Problem(409, 'standing.counts_already', { standing })
    if ((await checksSince(db, person, new Date(now.getTime() - 30 * day))) >= most)
      throw new Problem(409, 'standing.too_many', { standing, most })
    await askCheck(db, { id: newId(), person, now })
    return { status: 201, body: presentCheck((await lastCheck(db, person))!) }
  }
