import type { Scope } from './application.ts'

/** What an application says of itself. */
export interface Registration {
  /** Citizens read it before they consent: 3 to 80 characters. */
  readonly name: string
  readonly redirectUris: readonly string[]
  readonly scopes?: readonly Scope[]
  /** What the operator, or a sandbox town, has given: good for one registration. */
  readonly invitation: string
}

/** A registered application. */
export interface Registered {
  readonly clientId: string
  /** With which the application is read, changed or ended at `address`. Keep it; it is not shown again. */
  readonly token: string
  readonly address: string
}

/**
 * Registers an application (RFC 7591). There is no secret: it is a public client with PKCE and DPoP.
 *
 * @throws Error with what is wrong with it, in the API's words.
 */
export async function register(
  origin: string,
  { name, redirectUris, scopes = ['participate'], invitation }: Registration,
): Promise<Registered> {
  const response = await fetch(`${origin}/oidc/reg`, {
    method: 'POST',
    headers: { authorization: `Bearer ${invitation}`, 'content-type': 'application/json' },
    body: JSON.stringify({ client_name: name, redirect_uris: redirectUris, scope: ['openid', ...scopes].join(' ') }),
  })
  const answer = (await response.json()) as Record<string, string>
  if (!response.ok) throw new Error(`${answer['error']}: ${answer['error_description']}`)
  const { client_id: clientId, registration_access_token: token, registration_client_uri: address } = answer
  return { clientId: clientId!, token: token!, address: address! }
}
