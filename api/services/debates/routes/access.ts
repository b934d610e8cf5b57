import type { TenantDb } from '../../../kernel/db/index.ts'
import type { RequestContext } from '../../../kernel/http/request.ts'
import { orMissing, Problem } from '../../../kernel/http/problem.ts'
import type { Debate } from '../debate.ts'
import { isPublic } from '../rules.ts'
import { findDebate, lockDebate } from '../store/debates.ts'

interface Asking extends Pick<RequestContext, 'roles'> {
  readonly db: TenantDb
}

/** The debate, for whoever may see it: everybody once it is published, the staff always. @throws Problem 404 for everybody else. */
export async function visibleDebate(request: Asking, id: string): Promise<Debate> {
  const debate = orMissing(await findDebate(request.db, id))
  if (debate.state !== 'draft' || (await request.roles()).length > 0) return debate
  throw new Problem(404, 'http.not_found')
}

/** The debate once everybody may see it. @throws Problem 404. */
export async function publicDebate({ db }: Pick<Asking, 'db'>, id: string): Promise<Debate> {
  const debate = await findDebate(db, id)
  return orMissing(debate && isPublic(debate) ? debate : undefined)
}

/** The debate for a change by an officer, locked. @throws Problem 401, 403 `staff.role_needed`, 404. */
export async function debateForOfficer(
  request: Pick<RequestContext, 'requireRole'> & { readonly db: TenantDb },
  id: string,
): Promise<{ debate: Debate; personId: string }> {
  const { personId } = await request.requireRole('officer')
  return { debate: orMissing(await lockDebate(request.db, id)), personId }
}
