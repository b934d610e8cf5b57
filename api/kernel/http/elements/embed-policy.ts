import type { Tenant } from '../../tenancy/index.ts'

const openStreetMap = 'https://tile.openstreetmap.org'

/** Where a town's pictures of the ground come from, as a policy names it: all names of the host where the template has `{s}`. */
export function tileHost({ mapTiles }: Pick<Tenant, 'mapTiles'>): string {
  if (!mapTiles) return openStreetMap
  const host = URL.parse(mapTiles.template.replace(/\/\/[^/.]*\{s\}[^/.]*\./, '//*.'))?.origin ?? ''
  // Nothing else than a host may get into a header.
  return /^https?:\/\/[\w*.:-]+$/.test(host) ? host : openStreetMap
}

/**
 * What the page in a frame may do. Only pages of the town may show it; it takes nothing from elsewhere but the ground of its maps, from
 * the town's host of tiles or from a site of the town's own that the frame's address names.
 */
export function embedPolicy(tenant: Pick<Tenant, 'allowedOrigins' | 'mapTiles'>): string {
  const own = tenant.allowedOrigins
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    ["img-src 'self' data: blob:", tileHost(tenant), ...own].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    ["frame-ancestors 'self'", ...own].join(' '),
  ].join('; ')
}
