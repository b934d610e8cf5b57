import * as oidc from 'openid-client'
import { openApi, type Api, type ApiOptions } from './api.ts'
import type { Clock } from './clock.ts'
import { speak, type Speaker, type Token } from './speaking.ts'

/** A session as it is kept between two runs. It can be cloned into IndexedDB; the key can't be written as JSON. */
export interface Kept extends Token {
  /** Good for once. */
  readonly refreshToken: string
}

type Tokens = Pick<oidc.TokenEndpointResponse, 'access_token' | 'refresh_token' | 'expires_in'>

/** Nobody is signed in any more: the session has ended (twelve hours, signed out elsewhere), or its refresh token was used twice. */
export class SignInNeeded extends Error {
  override readonly name = 'SignInNeeded'
}

/** A citizen who is signed in. Tokens are renewed as they end, one renewal at a time. */
export class Session implements Speaker {
  readonly #origin: string
  readonly #clock: Clock
  #kept: Kept
  #renewing: Promise<void> | undefined
  /** Told of every renewal, before the new tokens are used: keep them, or the session ends with this process. */
  onChange: ((kept: Kept) => Promise<void> | void) | undefined

  constructor(origin: string, clock: Clock, kept: Kept) {
    this.#origin = origin
    this.#clock = clock
    this.#kept = kept
  }

  static of(origin: string, clock: Clock, key: CryptoKeyPair, tokens: Tokens): Session {
    return new Session(origin, clock, keptOf(key, tokens))
  }

  /** What is to be kept so that the session goes on later. */
  get kept(): Kept {
    return this.#kept
  }

  /** The API in the citizen's name. @throws SignInNeeded from any of its requests. */
  api(options: ApiOptions = {}): Api {
    return openApi(this.#origin, { ...options, send: (request) => this.send(request) })
  }

  get held(): Token {
    return this.#kept
  }

  /** Sends one request in the citizen's name. */
  send(request: Request): Promise<Response> {
    return speak(this.#clock, this, request)
  }

  /** Asks for a new access token; whoever asks meanwhile waits for the same one. @throws SignInNeeded */
  renew(): Promise<void> {
    this.#renewing ??= this.#renew().finally(() => (this.#renewing = undefined))
    return this.#renewing
  }

  /** Signs out: no token is good for anything ten minutes later. */
  async end(): Promise<void> {
    await oidc.tokenRevocation(this.#clock.config, this.#kept.refreshToken, { token_type_hint: 'refresh_token' })
  }

  async #renew(): Promise<void> {
    const { key, refreshToken } = this.#kept
    const { config } = this.#clock
    const DPoP = oidc.getDPoPHandle(config, key)
    const tokens = await oidc.refreshTokenGrant(config, refreshToken, undefined, { DPoP }).catch((fault: unknown) => {
      const ended = fault instanceof oidc.ResponseBodyError && fault.error === 'invalid_grant'
      throw ended ? new SignInNeeded('the session has ended', { cause: fault }) : fault
    })
    this.#kept = keptOf(key, tokens)
    await this.onChange?.(this.#kept)
  }
}

function keptOf(key: CryptoKeyPair, { access_token, refresh_token, expires_in = 0 }: Tokens): Kept {
  if (refresh_token === undefined) throw new SignInNeeded('the API has given no refresh token')
  return { key, accessToken: access_token, refreshToken: refresh_token, until: Date.now() + expires_in * 1000 }
}
