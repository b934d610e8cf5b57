import type { TenantDb } from '../db/index.ts'
import { orMissing, Problem } from '../http/problem.ts'
import type { Person } from '../identity/person.ts'
import { allRolesOf } from '../tenancy/staff.ts'
import type { Tenant } from '../tenancy/tenant.ts'
import type { Comment } from './comment.ts'
import { findComment } from './store/comments.ts'
import { findThread } from './store/threads.ts'
import type { KeptThread } from './thread.ts'

/** What of a request decides on what it may see. */
export interface Asking {
  readonly db: TenantDb
  readonly tenant: Tenant
  readonly person: Person | undefined
}

/** The thread, when its subject is shown. @throws Problem 404, also `service.not_enabled`. */
export async function shownThread({ db, tenant }: Omit<Asking, 'person'>, subject: string): Promise<KeptThread> {
  return assertShown(tenant, await findThread(db, subject))
}

/** Passes when there is a thread whose subject is shown. @throws Problem 404, also `service.not_enabled`. */
export function assertShown(tenant: Tenant, thread: KeptThread | undefined): KeptThread {
  if (!thread?.shown) throw new Problem(404, 'http.not_found')
  if (!tenant.services.has(thread.service)) {
    throw new Problem(404, 'service.not_enabled', { service: thread.service, town: tenant.name })
  }
  return thread
}

/** The comment with its thread, when that is shown. @throws Problem 404. */
export async function shownComment(
  request: Omit<Asking, 'person'>,
  id: string,
  lock = false,
): Promise<{ comment: Comment; thread: KeptThread }> {
  const comment = orMissing(await findComment(request.db, id, lock))
  return { comment, thread: await shownThread(request, comment.subject) }
}

/** Whether the person works for the service of the thread in this town, and has let the client act so. */
export async function isStaff({ db, person }: Asking, { service }: KeptThread): Promise<boolean> {
  if (!person?.scopes.has('staff')) return false
  return (await allRolesOf(db, person.id)).some((role) => role.service === null || role.service === service)
}
