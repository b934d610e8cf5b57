import type { Mail } from './kernel/mail/mail.ts'
import type { StaffInvitations } from './kernel/invitations/index.ts'
import { operatorHandlers, operatorPages, workCounter } from './kernel/operator/index.ts'
import { profileHandlers, profilePages } from './kernel/profile/index.ts'
import type { Tenants } from './kernel/tenancy/index.ts'
import { services } from './services/index.ts'

interface Means {
  readonly tenants: Tenants
  readonly invitations: StaffInvitations
  readonly mail: Mail
  readonly version: string
}

/** Handlers of the places of the platform itself: the operator's, and each person's own. */
export const ownPlaceHandlers = (means: Means) => ({
  ...operatorHandlers({ ...means, work: workCounter(services) }),
  ...profileHandlers(means),
})

/** The pages of those places. */
export const ownPages = [...operatorPages, ...profilePages]
