import type { HandlersOf } from '../http/handlers.ts'
import { Problem } from '../http/problem.ts'

/** @param invite Makes an invitation for an application of sandboxes. */
export function sandboxHandlers(invite: () => Promise<string>): HandlersOf<'sandbox'> {
  return {
    async sandbox_invitations_create({ tenant, now }) {
      if (!tenant.sandbox) throw new Problem(403, 'tenant.not_a_sandbox')
      return { status: 201, body: { invitation: await invite(), expires_at: new Date(now.getTime() + day).toISOString() } }
    },
  }
}

const day = 24 * 60 * 60 * 1000
