import type { components } from '../../../types/openapi.d.ts'
import type { TenantDb } from '../db/index.ts'
import type { Handler, HandlersOf, Request } from '../http/handlers.ts'
import { orMissing, Problem } from '../http/problem.ts'
import { letterOf, withdraw, type Invitation, type InvitationScene, type StaffInvitations } from '../invitations/index.ts'
import type { Tenants } from '../tenancy/index.ts'
import { requireOperator } from './access.ts'
import { countAdministrators, lockFirstAdministrator } from './store.ts'

interface Means {
  readonly tenants: Tenants
  readonly invitations: StaffInvitations
}

type Operation = 'operator_invitation_replace' | 'operator_invitation_delete'

/** Inviting a town's first administrator: afterwards the platform has no say in who works for the town. */
export function firstAdministratorHandlers({ tenants, invitations }: Means): Pick<HandlersOf<'operator'>, Operation> {
  const inTown = async <T>(request: Request<Operation>, work: (scene: InvitationScene) => Promise<T>) => {
    const { path, database, now, newId } = request
    const operator = await requireOperator(request)
    const tenant = orMissing(await tenants.bySlug(path.town))
    const by = { actor: 'operator', person: operator } as const
    return database.forTenant(tenant.id, (db) => work({ db, tenant, now, newId, by }))
  }
  const withdrawOpen = async (scene: InvitationScene): Promise<void> => {
    for (const { id } of await invitations.openOfOperator(scene.db, scene.now)) await withdraw(scene, id)
  }

  const replace: Handler<'operator_invitation_replace'> = (request) =>
    inTown(request, async (scene) => {
      const { address, days = 7, language = request.language } = request.body
      await lockFirstAdministrator(scene.db)
      await assertNobody(scene.db)
      await withdrawOpen(scene)
      const wanted = { address, days, language, role: 'administrator', service: null, page: undefined, invitedBy: null } as const
      const { invitation, link } = await invitations.invite(scene, wanted)
      return { status: 200, body: { invitation: presentInvitation(invitation), link } }
    })

  const remove: Handler<'operator_invitation_delete'> = (request) =>
    inTown(request, async (scene) => {
      await withdrawOpen(scene)
      return { status: 204 }
    })

  return { operator_invitation_replace: replace, operator_invitation_delete: remove }
}

/** @throws Problem 409 `operator.administrator_there`. */
async function assertNobody(db: TenantDb): Promise<void> {
  if (await countAdministrators(db)) throw new Problem(409, 'operator.administrator_there')
}

/** One that can still be accepted. */
export function presentInvitation(invitation: Invitation): components['schemas']['OperatorInvitation'] {
  return {
    address: invitation.address!,
    letter: letterOf(invitation),
    letter_failure: invitation.failure,
    created_at: invitation.createdAt.toISOString(),
    expires_at: invitation.expiresAt.toISOString(),
  }
}
