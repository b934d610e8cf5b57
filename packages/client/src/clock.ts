import * as oidc from 'openid-client'

/** The settings of openid-client, with the API's time: proofs hold by its clock, and a phone's may be wrong. */
export class Clock {
  #config: oidc.Configuration

  private constructor(config: oidc.Configuration) {
    this.#config = config
  }

  /** Asks the API for its metadata, and what time it is there. */
  static async of(origin: string, clientId: string, authentication: oidc.ClientAuth = oidc.None()): Promise<Clock> {
    let date: string | null = null
    const server = new URL(origin)
    const found = await oidc.discovery(server, clientId, undefined, authentication, {
      execute: local(server) ? [oidc.allowInsecureRequests] : [],
      [oidc.customFetch]: async (url, options) => {
        const response = await fetch(url, options as RequestInit)
        date = response.headers.get('date')
        return response
      },
    })
    const clock = new Clock(found)
    clock.#make = (skew) => {
      const config = new oidc.Configuration(found.serverMetadata(), clientId, { [oidc.clockSkew]: skew }, authentication)
      if (local(server)) oidc.allowInsecureRequests(config)
      return config
    }
    clock.learn(date)
    return clock
  }

  #make: (skew: number) => oidc.Configuration = () => this.#config

  /** Settings with the time as it was last learnt. */
  get config(): oidc.Configuration {
    return this.#config
  }

  /** Takes the time from the `Date` of an answer. */
  learn(date: string | null): void {
    const theirs = Date.parse(date ?? '')
    if (!Number.isNaN(theirs)) this.#config = this.#make(Math.round((theirs - Date.now()) / 1000))
  }
}

/** On this machine only is plain `http` spoken. */
function local({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname)
}
