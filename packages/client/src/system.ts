import * as oidc from 'openid-client'
import type { components } from '../../../types/openapi.d.ts'
import { openApi, type Api, type ApiOptions } from './api.ts'
import { Clock } from './clock.ts'
import { speak, type Speaker, type Token } from './speaking.ts'

/** What a town has let a system do. */
export type SystemScope = components['schemas']['SystemScopeName']

/** A system that a town has registered. */
export interface SystemOptions {
  /** As the town's desk tells it: `TOWN.ID`. */
  readonly clientId: string
  /** Private half of a key that the town knows. It may be one that can't be exported. */
  readonly key: CryptoKey
  /** Name of the key (`kid`), as the town has it. */
  readonly kid: string
  readonly scopes: readonly SystemScope[]
}

/**
 * Another system, which speaks for itself in one town (`client_credentials`, `private_key_jwt`, DPoP): no person signs in, and there is
 * no refresh token. Tokens are asked for when they are needed, one at a time.
 */
export class System implements Speaker {
  readonly #origin: string
  readonly #clock: Clock
  readonly #scope: string
  #held: Token | undefined
  #renewing: Promise<void> | undefined

  private constructor(origin: string, clock: Clock, scopes: readonly SystemScope[]) {
    this.#origin = origin
    this.#clock = clock
    this.#scope = scopes.join(' ')
  }

  /** @param origin The API's, without trailing slash. */
  static async open(origin: string, { clientId, key, kid, scopes }: SystemOptions): Promise<System> {
    const clock = await Clock.of(origin, clientId, oidc.PrivateKeyJwt({ key, kid }))
    return new System(origin, clock, scopes)
  }

  /** The one town in which it speaks. */
  get town(): string {
    return this.#clock.config.clientMetadata().client_id.split('.')[0]!
  }

  get held(): Token | undefined {
    return this.#held
  }

  /** The API in the system's name. @throws ResponseBodyError of openid-client, from any of its requests, when no token is given. */
  api(options: ApiOptions = {}): Api {
    return openApi(this.#origin, { ...options, send: (request) => speak(this.#clock, this, request) })
  }

  /** Asks for a new access token; whoever asks meanwhile waits for the same one. */
  renew(): Promise<void> {
    this.#renewing ??= this.#renew().finally(() => (this.#renewing = undefined))
    return this.#renewing
  }

  async #renew(): Promise<void> {
    const { config } = this.#clock
    const key = this.#held?.key ?? (await oidc.randomDPoPKeyPair('ES256'))
    const asked = { scope: this.#scope, resource: `${this.#origin}/v1/${this.town}` }
    const DPoP = oidc.getDPoPHandle(config, key)
    const { access_token: accessToken, expires_in = 0 } = await oidc.clientCredentialsGrant(config, asked, { DPoP })
    this.#held = { key, accessToken, until: Date.now() + expires_in * 1000 }
  }
}
