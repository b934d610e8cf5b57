import { Provider, interactionPolicy, type ClientMetadata, type Configuration, type KoaContextWithOIDC } from 'oidc-provider'
import type { Database } from '../db/index.ts'
import { storeOf } from './oidc-adapter.ts'
import { assurances, reaches, type Assurance, type PersonId } from './person.ts'
import { registrationPolicies, sandboxMark } from './registration.ts'
import { resourceIndicators } from './resources.ts'
import { scopes, systemScopes, tokenLifetime } from './scopes.ts'
import type { IdentitySecrets } from './secrets.ts'
import type { TenantOrigins } from './sign-in-state.ts'
import { noteAssertion, type SystemClients } from './system-clients.ts'

/** Client id of every town's elements. */
export const elementsClient = 'cdc-elements'

/** A session, and every refresh token that came from it, ends this long after the sign-in: twelve hours. */
const sessionLifetime = 12 * 60 * 60

/** What the provider needs from the rest of identity. */
export interface ProviderParts {
  readonly database: Database
  readonly issuer: string
  readonly secrets: IdentitySecrets
  readonly production: boolean
  readonly tenantBySlug: (slug: string) => Promise<TenantOrigins | undefined>
  readonly systems: SystemClients
  /** Whether the person is there and not erased. */
  isKnown(id: PersonId): Promise<boolean>
  /** Whether the person may have a token for the audience. */
  isAtHome(id: PersonId, audience: unknown): Promise<boolean>
  /** Claims of an access token about the person. @throws InvalidTarget when they may have none for the audience. */
  claimsOf(id: PersonId, audience: unknown): Promise<{ age?: number; standing: Record<string, string[]> }>
  /** Pages in place of the library's own. */
  readonly pages: {
    error(ctx: KoaContextWithOIDC, status: number, error: string): void
    signOut(ctx: KoaContextWithOIDC, form: string): void
    signedOut(ctx: KoaContextWithOIDC): void
  }
}

/** Least assurance that a request asks for in `acr_values`; `none` when it names none that is known. */
export function neededAssurance(acrValues: unknown): Assurance {
  const named = typeof acrValues === 'string' ? acrValues.split(' ') : []
  return assurances.find((assurance) => named.includes(assurance)) ?? 'none'
}

/** The OpenID provider: authorization code with PKCE and DPoP only, tokens for this API alone. */
export function createProvider(parts: ProviderParts): Provider {
  const { issuer } = parts
  const provider = new Provider(issuer, configurationOf(parts))
  provider.proxy = true
  provider.use(endSessionOnSignOut(provider))
  provider.use(useUpInvitation)
  return provider
}

function configurationOf(parts: ProviderParts): Configuration {
  const { database, issuer, secrets, production, tenantBySlug, systems, isKnown, claimsOf, pages } = parts
  const elements: ClientMetadata = {
    client_id: elementsClient,
    client_name: 'Casa del Cittadino',
    redirect_uris: [`${issuer}/signin/callback`],
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    scope: scopes.join(' '),
    dpop_bound_access_tokens: true,
  }
  return {
    adapter: storeOf(database, systems),
    // Nothing is fetched but the keys of systems.
    fetch: (address) => systems.fetch(address instanceof Request ? address.url : String(address)),
    clients: [elements],
    jwks: secrets.jwks,
    cookies: {
      keys: secrets.cookieKeys,
      names: { session: 'cdc_session', interaction: 'cdc_signin', resume: 'cdc_resume' },
      long: { httpOnly: true, sameSite: 'lax', path: '/oidc' },
      short: { httpOnly: true, sameSite: 'lax' },
    },
    routes: {
      authorization: '/oidc/auth',
      token: '/oidc/token',
      revocation: '/oidc/token/revocation',
      pushed_authorization_request: '/oidc/request',
      registration: '/oidc/reg',
      end_session: '/oidc/session/end',
      jwks: '/oidc/jwks',
    },
    scopes: [...scopes, ...Object.keys(systemScopes)],
    extraClientMetadata: { properties: [sandboxMark] },
    claims: { openid: ['sub', 'acr', 'auth_time'], iss: null, sid: null },
    acrValues: [...assurances],
    responseTypes: ['code'],
    // `link`: the sign-in adds another way to the account of the running session.
    extraParams: ['link'],
    clientAuthMethods: ['none', 'private_key_jwt'],
    assertJwtClientAuthClaimsAndHeader: (_ctx, claims, header, client) => noteAssertion(systems, claims, header, client.clientId),
    clientDefaults: {
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      id_token_signed_response_alg: 'ES256',
      token_endpoint_auth_method: 'none',
    },
    enabledJWA: {
      idTokenSigningAlgValues: ['ES256'],
      dPoPSigningAlgValues: ['ES256', 'Ed25519', 'EdDSA'],
      clientAuthSigningAlgValues: ['ES256', 'Ed25519', 'EdDSA', 'PS256', 'RS256'],
    },
    pkce: { required: () => true },
    // Tokens are asked for without cookies, with a code, its verifier and a proof: the asking page's origin adds nothing to that.
    clientBasedCORS: () => true,
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      clientCredentials: { enabled: true },
      dPoP: { enabled: true },
      revocation: { enabled: true, allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId },
      registration: { enabled: true, initialAccessToken: true, policies: registrationPolicies(production) },
      registrationManagement: { enabled: true, rotateRegistrationAccessToken: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => pages.signOut(ctx, form),
        postLogoutSuccessSource: (ctx) => pages.signedOut(ctx),
      },
      resourceIndicators: resourceIndicators({
        issuer,
        accessTokenKey: secrets.accessTokenKeys[0],
        elements: elementsClient,
        tenantBySlug,
      }),
    },
    ttl: {
      AccessToken: tokenLifetime,
      AuthorizationCode: 60,
      ClientCredentials: tokenLifetime,
      Grant: sessionLifetime,
      IdToken: tokenLifetime,
      Interaction: 60 * 60,
      RefreshToken: sessionLifetime,
      Session: sessionLifetime,
    },
    issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    expiresWithSession: () => true,
    findAccount: async (_ctx, id) => ((await isKnown(id)) ? { accountId: id, claims: () => ({ sub: id }) } : undefined),
    extraTokenClaims: async (ctx, token) => {
      if (!('accountId' in token)) return undefined
      const { acr = 'none', authTime } = ctx.oidc.entities.RefreshToken ?? ctx.oidc.entities.AuthorizationCode ?? {}
      return {
        acr,
        grant: token.grantId,
        ...(authTime !== undefined && { auth_time: authTime }),
        ...(await claimsOf(token.accountId, (token as { aud?: unknown }).aud)),
      }
    },
    loadExistingGrant,
    interactions: { policy: policy(parts), url: (_ctx, interaction) => `/signin/${interaction.uid}` },
    renderError: (ctx, out, error) => pages.error(ctx, (error as { statusCode?: number }).statusCode ?? 500, out.error),
  }
}

/** The library's prompts, and signing in again when a running session is below the assurance asked for or not of somebody at home there. */
function policy({ isAtHome, issuer }: Pick<ProviderParts, 'isAtHome' | 'issuer'>) {
  const prompts = interactionPolicy.base()
  prompts.get('login')!.checks.add(
    new interactionPolicy.Check('assurance_too_low', 'a higher assurance is needed', (ctx) => {
      const { session, params } = ctx.oidc
      return Boolean(session?.accountId) && !reaches((session?.acr ?? 'none') as Assurance, neededAssurance(params?.acr_values))
    }),
  )
  prompts.get('login')!.checks.add(
    new interactionPolicy.Check('not_at_home', 'somebody else must sign in', async (ctx) => {
      const { session, params } = ctx.oidc
      return Boolean(session?.accountId) && !(await isAtHome(session!.accountId!, params?.resource ?? issuer))
    }),
  )
  return prompts
}

/**
 * The elements are the platform itself: in the town that asks they get what they ask for without a question. Others get what was
 * consented to. A session has one grant for the elements, which comes to hold every town that has asked; each code, and each refresh
 * token that comes of it, is of one of them.
 */
async function loadExistingGrant(ctx: KoaContextWithOIDC) {
  const { client, session, result, provider, params, account, resourceServers } = ctx.oidc
  const id = result?.consent?.grantId ?? session?.grantIdFor(client!.clientId)
  const found = id ? await provider.Grant.find(id) : undefined
  if (client!.clientId !== elementsClient || !account) return found
  const grant = found ?? new provider.Grant({ clientId: elementsClient, accountId: account.accountId })
  const asked = typeof params?.scope === 'string' ? params.scope : ''
  grant.addOIDCScope(asked)
  for (const resource of Object.keys(resourceServers ?? {})) grant.addResourceScope(resource, asked)
  await grant.save()
  return grant
}

/** Signing out in an element ends the session too, so that the next one at the same computer is asked who they are. */
function endSessionOnSignOut(provider: Provider) {
  return async (ctx: KoaContextWithOIDC, next: () => Promise<void>) => {
    await next()
    const token = ctx.oidc?.route === 'revocation' ? ctx.oidc.entities.RefreshToken : undefined
    if (!token?.sessionUid || token.clientId !== elementsClient) return
    const session = await provider.Session.findByUid(token.sessionUid)
    await session?.destroy()
  }
}

/** An invitation registers one client. */
async function useUpInvitation(ctx: KoaContextWithOIDC, next: () => Promise<void>) {
  await next()
  if (ctx.oidc?.route === 'registration' && ctx.status === 201) await ctx.oidc.entities.InitialAccessToken?.destroy()
}
