import { readLink, signLink } from '../notifications/keys.ts'
import type { Tenant } from '../tenancy/tenant.ts'
import type { Invitation } from './store.ts'

/** What the token of an invitation holds for. */
const words = ({ slug }: Pick<Tenant, 'slug'>): string[] => ['staff invitation', slug]

/** Where it is accepted: the page with the desk. The token stands behind the `#`, which is sent to no server. */
export function invitationLink(key: Buffer, tenant: Tenant, { id, page }: Pick<Invitation, 'id' | 'page'>): string {
  return `${page}#cdc-invitation=${signLink(key, id, words(tenant))}`
}

/** Id of the invitation whose token it is; undefined when it is none of the town. */
export const readInvitationToken = (key: Buffer, tenant: Tenant, token: string): Promise<string | undefined> =>
  readLink(key, token, () => words(tenant))
