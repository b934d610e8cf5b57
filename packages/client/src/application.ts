import * as oidc from 'openid-client'
import { Clock } from './clock.ts'
import { Session, type Kept } from './session.ts'

/** What a citizen is asked to allow. */
export type Scope = 'participate' | 'staff'

/** A registered application: how it signs citizens in. */
export interface ApplicationOptions {
  /** As it was given at the registration. */
  readonly clientId: string
  /** One of those that were registered. */
  readonly redirectUri: string
}

/** What is asked for. */
export interface Asking {
  /** Short name of the one town in which the tokens are to be good; undefined: in every town. */
  readonly town?: string
  readonly scopes?: readonly Scope[]
  /** Least assurance: `substantial` brings the citizen to SPID or CIE. */
  readonly assurance?: 'low' | 'substantial' | 'high'
  readonly language?: 'it' | 'en'
}

/** A sign-in that has begun. Keep it where the citizen comes back: it can be cloned into IndexedDB, not written as JSON. */
export interface Begun {
  /** Send the citizen's browser there. */
  readonly url: string
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  /** The tokens will be bound to it. Its private half can't be read. */
  readonly key: CryptoKeyPair
}

/** An application of a third party: signs citizens in with OAuth 2.1 (authorization code, PKCE, DPoP). */
export class Application {
  readonly origin: string
  readonly #options: ApplicationOptions
  readonly #clock: Clock

  private constructor(origin: string, options: ApplicationOptions, clock: Clock) {
    this.origin = origin
    this.#options = options
    this.#clock = clock
  }

  /** Asks the API how signing in goes there. @param origin Of the API, without trailing slash. */
  static async open(origin: string, options: ApplicationOptions): Promise<Application> {
    return new Application(origin, options, await Clock.of(origin, options.clientId))
  }

  /** Where citizens come back to. */
  get redirectUri(): string {
    return this.#options.redirectUri
  }

  /** Begins a sign-in. */
  async begin({ town, scopes = ['participate'], assurance, language }: Asking = {}): Promise<Begun> {
    const { config } = this.#clock
    const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()]
    const key = await oidc.randomDPoPKeyPair('ES256')
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: this.#options.redirectUri,
      scope: ['openid', ...scopes].join(' '),
      resource: town === undefined ? this.origin : `${this.origin}/v1/${town}`,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      dpop_jkt: await oidc.getDPoPHandle(config, key).calculateThumbprint(),
      state,
      nonce,
      ...(assurance && { acr_values: assurance }),
      ...(language && { ui_locales: language }),
    })
    return { url: url.href, state, nonce, verifier, key }
  }

  /**
   * Ends a sign-in.
   *
   * @param answer Address to which the citizen has come back.
   * @throws AuthorizationResponseError of openid-client when they did not consent (`error`: `access_denied`), another error of it when the
   *   answer is not this sign-in's.
   */
  async finish(answer: URL, { key, state, nonce, verifier }: Begun): Promise<Session> {
    const { config } = this.#clock
    const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true }
    const DPoP = oidc.getDPoPHandle(config, key)
    return Session.of(
      this.origin,
      this.#clock,
      key,
      await oidc.authorizationCodeGrant(config, answer, checks, undefined, { DPoP }),
    )
  }

  /** Takes up a session that was kept. */
  resume(kept: Kept): Session {
    return new Session(this.origin, this.#clock, kept)
  }
}
