import { errors, type Client, type KoaContextWithOIDC, type ResourceServer } from 'oidc-provider'
import { keyIdOf } from './access-token.ts'
import { audienceOf, tenantOf } from './audience.ts'
import { systemNamed } from './caller.ts'
import { isOwnPlace } from './own-places.ts'
import { sandboxMark } from './registration.ts'
import { tokenLifetime } from './scopes.ts'
import { destinationOf, type TenantOrigins } from './sign-in-state.ts'

/** What deciding about resources needs. */
export interface ResourceParts {
  readonly issuer: string
  readonly accessTokenKey: Buffer
  /** Client id of the elements. */
  readonly elements: string
  readonly tenantBySlug: (slug: string) => Promise<TenantOrigins | undefined>
}

/**
 * Which access tokens there are (RFC 8707). The elements get tokens of one town only, the one whose page asks: any script on an
 * allowed page may run their sign-in with a key of its own, and what it carries away must be worth nothing in another town. Third
 * parties have a client of their own and the citizen's consent: they get the whole API, or one town when they ask for it. A system
 * gets the town that has registered it.
 *
 * @throws InvalidTarget for every other resource, and when the elements name none.
 */
export function resourceIndicators({ issuer, accessTokenKey, elements, tenantBySlug }: ResourceParts) {
  async function assertGiven(ctx: KoaContextWithOIDC, resource: string, client: Client): Promise<void> {
    const system = systemNamed(client.clientId)
    if (system) {
      if (resource === audienceOf(issuer, system.tenant)) return
      throw new errors.InvalidTarget('the resource must be the town that has registered the system')
    }
    // A code or refresh token is there already, and the provider holds its resource against the one asked for.
    const exchanged = ctx.oidc.route === 'token'
    if (client.clientId === elements && !exchanged) {
      const asking = await destinationOf(ctx.oidc.params?.state, issuer, tenantBySlug)
      if (asking && resource === audienceOf(issuer, asking.tenant)) return
      throw new errors.InvalidTarget('the resource must be the town of the page that asks')
    }
    const tenant = tenantOf(resource, issuer)
    if (client[sandboxMark] === true && !(tenant !== undefined && (await tenantBySlug(tenant))?.sandbox))
      throw new errors.InvalidTarget('the application is for sandboxes: name one as the resource')
    if (client.clientId !== elements && resource === issuer) return
    // Nobody runs the platform, or looks after their own data, by way of another application.
    if (isOwnPlace(tenant) && client.clientId !== elements) throw new errors.InvalidTarget('there is no such resource')
    if (tenant === undefined || !(await tenantBySlug(tenant))) throw new errors.InvalidTarget('there is no such resource')
  }

  return {
    enabled: true,
    useGrantedResource: () => true,
    // For the elements too, who are then refused: without a resource the provider would give a token that nobody can read.
    defaultResource: (_ctx: KoaContextWithOIDC, client: Client) => {
      const system = systemNamed(client.clientId)
      return system ? audienceOf(issuer, system.tenant) : issuer
    },
    async getResourceServerInfo(ctx: KoaContextWithOIDC, resource: string, client: Client): Promise<ResourceServer> {
      await assertGiven(ctx, resource, client)
      const scopes = (client.scope ?? '').split(' ').filter((scope) => scope !== 'openid')
      return {
        scope: scopes.join(' '),
        audience: resource,
        accessTokenTTL: tokenLifetime,
        accessTokenFormat: 'jwt',
        jwt: { sign: { alg: 'HS256', key: accessTokenKey, kid: keyIdOf(accessTokenKey) } },
      }
    },
  }
}
