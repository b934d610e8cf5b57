import { announce } from '../../events/outbox.ts'
import { unseal, type SealingKey } from '../../http/sealing.ts'
import { atOnce, mayAsk } from '../../outbound/circuit.ts'
import { circuitOf, noteAsking } from '../../outbound/circuits.ts'
import type { Errand, ErrandTown, Occasion } from '../../service.ts'
import type { TenantDb } from '../../db/index.ts'
import { note } from '../noting.ts'
import { holdsUntil } from '../rules.ts'
import { endStandingOf, giveStanding } from '../store.ts'
import { anprRegister, type AnprPlace } from './anpr.ts'
import { RegisterFault, type ResidenceAnswer, type ResidenceRegister } from './register.ts'
import { concludeCheck, postpone, takeChecks, type Outcome } from './store.ts'

/** Questions that the register is put at the same time by one town. */
const most = 4
const minute = 60_000
/** For how long what was taken is nobody else's: longer than an answer may take. */
const held = 2 * minute
/** The longest wait between two attempts. */
const longest = 60 * minute

/** The register as the town is known to it; undefined where the town does not ask, or the operator has not set it up. */
export function registerOf({ tenant, outbound, secret }: Pick<ErrandTown, 'tenant' | 'outbound' | 'secret'>, place?: AnprPlace) {
  const { on, client_id: clientId, key_id: keyId, purpose_id: purposeId } = tenant.settings.standing.register
  const key = secret('anpr')
  if (!on || !place || !key || !clientId || !keyId || !purposeId) return undefined
  return anprRegister(place, { clientId, keyId, purposeId, key }, outbound)
}

type Taken = Awaited<ReturnType<typeof takeChecks>>[number]

/** Asks the register of residents what people have asked for. Where it is silent they wait, and nobody else does. */
export const checkResidence =
  (place: AnprPlace | undefined, key: SealingKey): Errand =>
  async (town) => {
    const register = registerOf(town, place)
    if (!register) return
    while (await checkSome(town, register, key));
  }

/** One round of questions. @returns whether there may be more. */
async function checkSome(town: ErrandTown, register: ResidenceRegister, key: SealingKey): Promise<boolean> {
  const system = { name: 'anpr', address: register.address }
  const { taken, now } = await town.within(async (db, { now }) => {
    const circuit = await circuitOf(db, system)
    if (!mayAsk(circuit, now)) return { taken: [], now }
    return { taken: await takeChecks(db, { now, until: new Date(now.getTime() + held), limit: atOnce(circuit, most) }), now }
  })
  if (taken.length === 0) return false
  const { tenant, ending } = town
  const answers = await Promise.allSettled(
    taken.map(async ({ id, sealed }) =>
      register.lives({ taxCode: unseal(sealed, key, [tenant.id, id]), town: tenant, reference: id, now }, ending),
    ),
  )
  // The next process asks again: what was given up for it says nothing of the register.
  if (ending.aborted) return false
  const faults: unknown[] = []
  for (const [place, answer] of answers.entries()) {
    if (answer.status === 'rejected') faults.push(answer.reason)
    await town.within((db, occasion) =>
      answer.status === 'fulfilled'
        ? conclude(db, occasion, taken[place]!, answer.value)
        : postpone(db, taken[place]!.id, nextTry(taken[place]!, answer.reason, occasion.now)),
    )
  }
  const last = faults.at(-1)
  const fault = last === undefined ? null : last instanceof Error ? last.message : 'it failed'
  const came = { answered: answers.length - faults.length, failed: faults.length, fault }
  const audit = { action: 'standing.register', params: {} }
  return town.within((db, occasion) => noteAsking({ ...occasion, db }, system, came, audit))
}

/** A minute after the first attempt, then twice as long each time, an hour at most; or when the register says so. */
function nextTry({ attempts }: Taken, reason: unknown, now: Date): Date {
  const asked = reason instanceof RegisterFault ? (reason.retryAfter ?? 0) * 1000 : 0
  return new Date(now.getTime() + Math.max(asked, Math.min(longest, minute * 2 ** Math.min(attempts - 1, 10))))
}

/** What the register has said becomes true: whoever lives here has a tie that counts, and the tax code is gone. */
async function conclude(db: TenantDb, occasion: Occasion, { id, person }: Taken, answer: ResidenceAnswer): Promise<void> {
  const { now, newId, tenant } = occasion
  if (!(await concludeCheck(db, id, answer, now))) return
  if (answer !== 'resident') return tellChecked(db, occasion, id, answer)
  const standing = 'resident'
  const expiresAt = holdsUntil('register', tenant.settings.standing, now)
  const tie = await giveStanding(db, { id: newId(), person, standing, source: 'register', since: now, expiresAt })
  await endStandingOf(db, { person, standing, source: 'self_declared' }, { at: now, why: 'confirmed' })
  await note({ db, now, newId }, 'standing.given', tie, { actor: 'system', person: null })
}

/** Announces that a check ended without a tie. */
export function tellChecked(
  db: TenantDb,
  { now, newId }: Pick<Occasion, 'now' | 'newId'>,
  id: string,
  outcome: Outcome,
): Promise<void> {
  announce(db, { name: 'standing.checked', payload: { check_id: id, outcome } }, now, newId())
  return Promise.resolve()
}
