import type { PersonId } from '../identity/person.ts'
import type { Tenant } from '../tenancy/tenant.ts'
import { signLink } from './keys.ts'
import type { Reason } from './notice.ts'

/** Below it lie the pages to which letters lead. */
export const lettersPrefix = '/letters'

/** What a link that confirms an address holds for. */
export const confirmationWords = (nonce: string): string[] => ['confirm', nonce]

/** Where somebody confirms the address that waits. */
export function confirmationLink(
  key: Buffer,
  { origin, tenant, person, nonce }: { origin: string; tenant: Tenant; person: PersonId; nonce: string },
): string {
  const query = new URLSearchParams({ town: tenant.slug, token: signLink(key, person, confirmationWords(nonce)) })
  return `${origin}${lettersPrefix}/confirm?${query.toString()}`
}

/** What a link that ends letters holds for. */
export const stopWords = (town: string, reasons: string): string[] => ['stop', town, reasons]

/** Where somebody says that they want no more letters for these reasons. It holds for good. */
export function stopLink(
  key: Buffer,
  { origin, tenant, person, reasons }: { origin: string; tenant: Tenant; person: PersonId; reasons: readonly Reason[] },
): string {
  const listed = [...new Set(reasons)].sort().join(' ')
  const token = signLink(key, person, stopWords(tenant.slug, listed))
  const query = new URLSearchParams({ town: tenant.slug, reasons: listed, token })
  return `${origin}${lettersPrefix}/stop?${query.toString()}`
}

/** Where the person's feed is read. */
export function feedLink({ origin, tenant, token }: { origin: string; tenant: Tenant; token: string }): string {
  return `${origin}${lettersPrefix}/feed?${new URLSearchParams({ town: tenant.slug, token }).toString()}`
}
