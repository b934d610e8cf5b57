import { errors, type ClientMetadata, type KoaContextWithOIDC } from 'oidc-provider'
import { includes, scopes, type Scope } from './scopes.ts'

/** What a third party may say about its client; everything else is ours to set, or left out (addresses that we would have to fetch). */
const said = [
  'client_name',
  'client_uri',
  'redirect_uris',
  'post_logout_redirect_uris',
  'scope',
  'contacts',
  'policy_uri',
  'tos_uri',
] as const
const given = ['client_id', 'client_id_issued_at'] as const

type Policy = (ctx: KoaContextWithOIDC, properties: ClientMetadata) => void

/** Field of a client that is for sandboxes alone. */
export const sandboxMark = 'cdc_sandbox'

/** Names of the policies for an application of sandboxes, which may ask for every scope. */
export const sandboxPolicies = ['sandbox-party']

/** Names of the policies for an invitation to those scopes; `openid` is always among them. */
export function policiesFor(allowed: readonly Scope[]): string[] {
  return [
    'third-party',
    ...scopes
      .filter((scope) => scope !== 'openid' && !allowed.some((one) => includes(one, scope)))
      .map((scope) => `without-${scope}`),
  ]
}

/**
 * What every registration and update by a third party must keep to: a public client with PKCE and DPoP, `https` redirects (loopback
 * `http` outside production and of applications of sandboxes, which run on their developer's machine), and the scopes of its invitation.
 */
export function registrationPolicies(production: boolean): Record<string, Policy> {
  const party =
    (sandbox: boolean): Policy =>
    (_ctx, properties) => {
      for (const name of Object.keys(properties)) {
        if (![...said, ...given].some((known) => known === name)) delete properties[name]
      }
      const {
        client_name: name,
        redirect_uris: redirects,
        post_logout_redirect_uris: after = [],
        scope = 'openid',
      } = properties as Record<string, unknown>
      if (typeof name !== 'string' || name.trim().length < 3 || name.length > 80) {
        throw new errors.InvalidClientMetadata('client_name must have 3 to 80 characters: citizens read it')
      }
      if (typeof scope !== 'string') throw new errors.InvalidClientMetadata('scope must be a string')
      if (!scope.split(' ').every((one) => scopes.some((known) => known === one)))
        throw new errors.InvalidClientMetadata(`scope must be of ${scopes.join(', ')}`)
      if (!isList(redirects) || redirects.length < 1)
        throw new errors.InvalidClientMetadata('redirect_uris must be 1 to 10 addresses')
      if (!isList(after)) throw new errors.InvalidClientMetadata('post_logout_redirect_uris must be at most 10 addresses')
      for (const redirect of [...redirects, ...after]) assertRedirect(redirect, production && !sandbox)
      Object.assign(properties, {
        scope,
        application_type: 'web',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        dpop_bound_access_tokens: true,
        ...(sandbox && { [sandboxMark]: true }),
      })
    }
  const without = scopes.map((scope): [string, Policy] => [
    `without-${scope}`,
    (_ctx, properties) => {
      if (properties.scope?.split(' ').includes(scope)) {
        throw new errors.InvalidClientMetadata(`the invitation does not allow the scope ${scope}`)
      }
    },
  ])
  return { 'third-party': party(false), 'sandbox-party': party(true), ...Object.fromEntries(without) }
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.length <= 10
}

function assertRedirect(address: unknown, production: boolean): void {
  const url = typeof address === 'string' && address.length <= 500 ? URL.parse(address) : null
  const loopback = url?.protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname)
  if (url?.protocol !== 'https:' && !(loopback && !production)) {
    throw new errors.InvalidClientMetadata('redirect_uris must be https addresses')
  }
}
