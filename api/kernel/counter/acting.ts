import { record } from '../audit/index.ts'
import type { Database, TenantDb } from '../db/index.ts'
import { Problem } from '../http/problem.ts'
import type { RequestTools } from '../http/request.ts'
import { completedYears } from '../identity/age.ts'
import type { Identity } from '../identity/index.ts'
import { reaches, type Person } from '../identity/person.ts'
import type { Tenant } from '../tenancy/tenant.ts'
import { actsOf, findVisit, lasts, mostActs, noteAct } from './visits.ts'

/** What acting for citizens takes. */
export interface ActingMeans {
  readonly database: Database
  readonly tenants: Pick<RequestTools, 'rolesOf'>
  readonly identity: Pick<Identity, 'loadPerson' | 'countingStanding'>
}

/** Acts in visits, for the kernel's operations: those that the contract lets be done at a counter (`x-counter`). */
export interface AtCounter {
  /**
   * The citizen for whom the officer acts, as an access token of theirs would state them: the same handlers decide what they may do.
   *
   * @throws Problem 401 `identity.sign_in_needed`; 403 `staff.role_needed`; 409 `counter.visit_over`, `counter.too_many_acts` {most}.
   */
  readonly visitor: (tenant: Tenant, officer: Person | undefined, visit: string, now: Date) => Promise<Person>
  /** Notes in the visit, and in the audit without its subject, what was done. @param told What the paper says of it. */
  readonly note: (
    db: TenantDb,
    officer: Person,
    act: { readonly visit: string; readonly operation: string; readonly told: string | null },
    made: { readonly now: Date; readonly newId: () => string },
  ) => Promise<void>
}

export const atCounter = ({ database, tenants, identity }: ActingMeans): AtCounter => ({
  async visitor(tenant, officer, id, now) {
    if (!officer) throw new Problem(401, 'identity.sign_in_needed')
    const [roles, visit, done] = await database.forTenant(tenant.id, async (db) => [
      officer.scopes.has('staff') && reaches(officer.assurance, 'substantial')
        ? await tenants.rolesOf(db, officer.id, undefined)
        : [],
      await findVisit(db, id),
      await actsOf(db, id),
    ])
    if (!roles.some((role) => role === 'counter' || role === 'administrator'))
      throw new Problem(403, 'staff.role_needed', { roles: ['counter', 'administrator'] })
    const theirs = visit?.officer === officer.id && visit.officerKey === officer.key
    if (!visit?.person || !theirs || !lasts(visit, now)) throw new Problem(409, 'counter.visit_over')
    if (done.length >= mostActs) throw new Problem(409, 'counter.too_many_acts', { most: mostActs })
    const citizen = await identity.loadPerson(visit.person)
    if (!citizen) throw new Problem(409, 'counter.visit_over')
    return {
      id: citizen.id,
      assurance: 'substantial',
      age: citizen.birthDate === undefined ? undefined : completedYears(citizen.birthDate, now),
      standing: await identity.countingStanding(citizen.id),
      scopes: new Set(['participate']),
      clientId: officer.clientId,
      boundTo: tenant.slug,
      signedInAt: undefined,
      visit: visit.id,
    }
  },
  async note(db, officer, { visit, operation, told }, { now, newId }) {
    await noteAct(db, visit, { id: newId(), operation, told })
    const entry = { subject: visit, action: 'counter.acted', actor: 'staff', person: officer.id, public: false } as const
    await record(db, { ...entry, params: { operation } }, now, newId())
  },
})
