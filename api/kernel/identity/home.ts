import { tenantOf } from './audience.ts'
import type { TenantOrigins } from './sign-in-state.ts'

/**
 * Whether a person gets tokens for an audience: whoever is invented in a sandbox for that sandbox alone, and nobody else there. So no
 * token of an invented person is good in a town, in all of them or for what concerns a person everywhere, and no citizen's name is shown to
 * whoever plays the sandbox's staff.
 *
 * @param sandbox Id of the sandbox in which the person is invented; undefined: a person.
 */
export async function isAtHome(
  sandbox: string | undefined,
  audience: unknown,
  { issuer, tenantBySlug }: { issuer: string; tenantBySlug: (slug: string) => Promise<TenantOrigins | undefined> },
): Promise<boolean> {
  const slug = tenantOf(audience, issuer)
  const town = slug === undefined ? undefined : await tenantBySlug(slug)
  return sandbox === (town?.sandbox ? town.id : undefined)
}
