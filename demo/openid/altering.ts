import { createHash } from 'node:crypto'
import { CompactEncrypt, decodeJwt, importJWK, SignJWT, type JWTPayload, type JWK } from 'jose'
import type { KoaContextWithOIDC } from 'oidc-provider'
import type { FederationKey } from './entity.ts'

/** What a test makes the provider say in place of what is right. */
export interface Alterations {
  idToken?: (claims: JWTPayload) => JWTPayload
  /** Who signs the ID token. */
  idTokenKey?: FederationKey
  userinfo?: (claims: JWTPayload) => JWTPayload
  /** Who signs the attributes. */
  userinfoKey?: FederationKey
  /** To whom they are encrypted. */
  userinfoTo?: FederationKey
  /** The attributes are signed and not encrypted. */
  userinfoInClear?: boolean
}

const sign = (claims: JWTPayload, { privateKey, jwk }: FederationKey) =>
  new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: jwk.kid }).sign(privateKey)

/**
 * The library's answers with what the national rules ask for and it does not tell (`at_hash`), and as a test wants them. @param told Of a
 * citizen, by name.
 */
export function alter(key: FederationKey, alterations: Alterations, told: (name: string) => JWTPayload) {
  return async (ctx: KoaContextWithOIDC, next: () => Promise<void>) => {
    await next()
    const { route, client, accessToken } = ctx.oidc ?? {}
    if (ctx.status !== 200 || !client) return
    const body = ctx.body as { id_token?: string; access_token?: string }
    if (route === 'token' && body.id_token && body.access_token) {
      const digest = createHash('sha256').update(body.access_token).digest()
      const claims = { ...decodeJwt(body.id_token), at_hash: digest.subarray(0, 16).toString('base64url') }
      body.id_token = await sign((alterations.idToken ?? same)(claims), alterations.idTokenKey ?? key)
    }
    if (route === 'userinfo' && accessToken && Object.keys(alterations).some((name) => name.startsWith('userinfo'))) {
      const claims = { ...told(accessToken.accountId), ...standard(ctx) }
      const signed = await sign((alterations.userinfo ?? same)(claims), alterations.userinfoKey ?? key)
      ctx.body = alterations.userinfoInClear ? signed : await encrypt(signed, client.jwks!.keys as JWK[], alterations.userinfoTo)
    }
  }
}

/** What every answer about a person says. */
function standard({ oidc }: KoaContextWithOIDC): JWTPayload {
  const { client, account, provider } = oidc
  const now = Math.floor(Date.now() / 1000)
  const sub = Buffer.from(`${client!.clientId} ${account!.accountId}`).toString('base64url')
  return { sub, iss: provider.issuer, aud: client!.clientId, iat: now, exp: now + 300 }
}

async function encrypt(signed: string, keys: readonly JWK[], to?: FederationKey): Promise<string> {
  const jwk = to?.jwk ?? keys.find(({ use }) => use === 'enc')!
  return new CompactEncrypt(Buffer.from(signed))
    .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256CBC-HS512', cty: 'JWT', kid: jwk.kid! })
    .encrypt(await importJWK(jwk, 'RSA-OAEP-256'))
}

const same = (claims: JWTPayload) => claims
