import { publicApi } from '../client.ts'
import { tellWebmaster } from '../console.ts'
import { Refusal } from '../refusal.ts'

/**
 * Refuses with `tenant.origin_not_allowed` when this page is not among the town's web sites, before a citizen is sent anywhere.
 * The page and the API's own origin may always.
 */
export async function mayActHere(origin: string, tenant: string): Promise<void> {
  if (location.origin === origin) return
  const { data } = await publicApi(origin).GET('/v1/{tenant}', { params: { path: { tenant } } })
  if (!data || data.allowed_origins.includes(location.origin)) return
  tellWebmaster(
    `Signing in is not possible on ${location.origin}: it is not among the allowed origins of "${tenant}" ` +
      `(${data.allowed_origins.join(', ') || 'none yet'}). An administrator of the town adds it, exactly as written here.`,
    'allowed-origins',
  )
  throw new Refusal('tenant.origin_not_allowed', { origin: location.origin }, undefined, true)
}

/** Why a request in the citizen's name did not get through: browsers don't say whether CORS or the network stopped it. */
export async function explain(origin: string, url: string): Promise<Refusal> {
  const tenant = /\/v1\/([^/?]+)/.exec(url)?.[1] ?? ''
  try {
    await mayActHere(origin, tenant)
    return new Refusal('http.unavailable')
  } catch (thrown) {
    return Refusal.from(thrown)
  }
}
