import { hash, randomBytes } from 'node:crypto'
import { audienceOf } from '../audience.ts'
import type { Browser, Visited } from './browser.ts'
import { makeProver, type Prover } from './prover.ts'

/** What an element was given by the token endpoint. */
export interface Tokens {
  readonly access_token: string
  readonly refresh_token: string
  readonly token_type: string
  readonly expires_in: number
  readonly scope: string
}

/** Fields of the `state` of an element's sign-in. */
export interface StateFields {
  n: string
  o: string
  t: string
  m: string
  r: string
}

/** Encodes a `state`. */
export function writeState(fields: object): string {
  return Buffer.from(JSON.stringify(fields)).toString('base64url')
}

/** The element's half of the sign-in that `docs/sign-in.md` describes. */
export class ElementClient {
  readonly issuer: string
  readonly clientId: string
  readonly redirectUri: string
  /** What the tokens are for. */
  readonly resource: string
  readonly prover: Prover
  readonly verifier = randomBytes(32).toString('base64url')
  readonly state: StateFields

  constructor(issuer: string, page: { origin: string; tenant?: string; mode?: string }, prover = makeProver()) {
    this.issuer = issuer
    this.clientId = 'cdc-elements'
    this.redirectUri = `${issuer}/signin/callback`
    this.prover = prover
    const { origin, tenant = 'bari', mode = 'redirect' } = page
    this.resource = audienceOf(issuer, tenant)
    this.state = { n: randomBytes(16).toString('base64url'), o: origin, t: tenant, m: mode, r: `${origin}/petizioni?id=7` }
  }

  /** Address that opens the sign-in. */
  authorize(overrides: Record<string, string> = {}): string {
    const parameters = {
      client_id: this.clientId,
      redirect_uri: this.redirectUri,
      response_type: 'code',
      scope: 'openid participate staff',
      resource: this.resource,
      code_challenge: hash('sha256', this.verifier, 'base64url'),
      code_challenge_method: 'S256',
      dpop_jkt: this.prover.jkt,
      state: writeState(this.state),
      ui_locales: 'it',
      ...overrides,
    }
    const given = Object.entries(parameters).filter(([, value]) => value !== '')
    return `${this.issuer}/oidc/auth?${new URLSearchParams(Object.fromEntries(given))}`
  }

  /** Signs in as a sample citizen and returns where the browser ends: in redirect mode the redirect to the page. */
  async signIn(browser: Browser, citizen: string, overrides: Record<string, string> = {}): Promise<Visited> {
    const chooser = await browser.follow(this.authorize(overrides))
    return browser.follow(chooser.url.href, { citizen })
  }

  /** Values of the fragment with which the browser comes back to the page, of its own origin or the API's. */
  static answer(visited: Visited): URLSearchParams {
    return new URLSearchParams((visited.location ? new URL(visited.location) : visited.url).hash.slice(1))
  }

  /** Exchanges a code. */
  redeem(code: string, overrides: Record<string, string> = {}): Promise<Response> {
    const form = { grant_type: 'authorization_code', code, code_verifier: this.verifier, redirect_uri: this.redirectUri }
    return this.token({ ...form, ...overrides })
  }

  /** Exchanges a refresh token. */
  refresh(refreshToken: string, overrides: Record<string, string> = {}): Promise<Response> {
    return this.token({ grant_type: 'refresh_token', refresh_token: refreshToken, ...overrides })
  }

  /** Asks the token endpoint, with a proof by `prover`. */
  token(form: Record<string, string>, prover: Prover | undefined = this.prover): Promise<Response> {
    const address = `${this.issuer}/oidc/token`
    return fetch(address, {
      method: 'POST',
      headers: { origin: this.state.o, ...(prover ? { dpop: prover.prove({ method: 'POST', address }) } : {}) },
      body: new URLSearchParams({ client_id: this.clientId, ...form }),
    })
  }

  /** Signs out. */
  revoke(refreshToken: string): Promise<Response> {
    const form = { client_id: this.clientId, token: refreshToken, token_type_hint: 'refresh_token' }
    return fetch(`${this.issuer}/oidc/token/revocation`, {
      method: 'POST',
      headers: { origin: this.state.o },
      body: new URLSearchParams(form),
    })
  }

  /** The whole way to tokens. */
  async tokensOf(browser: Browser, citizen: string, overrides: Record<string, string> = {}): Promise<Tokens> {
    const code = ElementClient.answer(await this.signIn(browser, citizen, overrides)).get('cdc-signin')
    const response = await this.redeem(code ?? '')
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
    return (await response.json()) as Tokens
  }

  /** Asks the API, with a proof. */
  call(path: string, accessToken: string, method = 'GET'): Promise<Response> {
    const address = `${this.issuer}${path.split('?')[0]}`
    return fetch(`${this.issuer}${path}`, { method, headers: this.prover.headers({ method, address, accessToken }) })
  }
}
