/**
 * What an access token is for, as the resource that is asked for (RFC 8707) and as the token's `aud`: the issuer stands for the whole
 * API, `ISSUER/v1/{tenant}`, the beginning of a town's addresses, for that town alone.
 */
export function audienceOf(issuer: string, tenant: string): string {
  return `${issuer}/v1/${tenant}`
}

/** Slug of the one town that the audience stands for, not yet known to exist; undefined when it has not the form of a town's. */
export function tenantOf(audience: unknown, issuer: string): string | undefined {
  const beginning = audienceOf(issuer, '')
  return typeof audience === 'string' && audience.startsWith(beginning) ? audience.slice(beginning.length) : undefined
}
