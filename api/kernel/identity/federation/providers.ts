import type { JWK } from 'jose'
import type { Outbound } from '../../outbound/outbound.ts'
import { MessageRefusal } from '../sources/message-refusal.ts'
import { readChain, type Anchor, type Trusted } from './chain.ts'
import { Resolver } from './resolve.ts'

/** An OpenID provider, as its chain proves it. */
export interface OpenIdProvider {
  /** Its issuer too. */
  readonly entityId: string
  readonly name: string
  readonly authorizationEndpoint: string
  readonly tokenEndpoint: string
  readonly userinfoEndpoint: string
  readonly revocationEndpoint: string | undefined
  readonly keys: readonly JWK[]
  /** Whether its answers name it (RFC 9207). */
  readonly namesItself: boolean
  readonly trusted: Trusted
}

interface Means {
  readonly outbound: Outbound
  readonly clock: () => Date
  /** Chains as they were read last, by provider, kept for when nobody answers at a start. */
  readonly kept: { find(name: string): Promise<string | undefined>; keep(name: string, text: string): Promise<void> }
  readonly onFault: (fault: unknown) => void
}

const type = 'openid_provider'
/** For how long chains are used before they are built again, in milliseconds: whoever is expelled is gone after that. */
const fresh = 60 * 60 * 1000
/** How soon after a failure they are asked for again. */
const again = 60 * 1000

/**
 * The providers below a trust anchor. Their chains are built anew every hour while people sign in; one that can't be built stays as it was
 * until its first statement ends. What is kept for the next start is verified like what has just come.
 */
export class OpenIdProviders {
  readonly #anchor: Anchor
  readonly #secure: boolean
  readonly #means: Means
  readonly #resolver: Resolver
  #known: readonly OpenIdProvider[] = []
  #readAgainAt = 0
  #reading: Promise<void> | undefined

  constructor(anchor: Anchor, secure: boolean, means: Means) {
    this.#anchor = anchor
    this.#secure = secure
    this.#means = means
    this.#resolver = new Resolver(anchor, means.outbound, means.clock)
  }

  /** Providers that can be asked now. */
  async all(): Promise<readonly OpenIdProvider[]> {
    if (this.#means.clock().getTime() >= this.#readAgainAt)
      this.#reading ??= this.#read().finally(() => (this.#reading = undefined))
    if (this.#usable().length === 0) await this.#reading
    return this.#usable()
  }

  async find(entityId: string): Promise<OpenIdProvider | undefined> {
    return (await this.all()).find((provider) => provider.entityId === entityId)
  }

  #usable(): readonly OpenIdProvider[] {
    const now = this.#means.clock()
    return this.#known.filter(({ trusted }) => trusted.expiresAt > now)
  }

  async #read(): Promise<void> {
    const { clock, kept, onFault } = this.#means
    const listName = `${this.#anchor.id} ${type}`
    let failed = false
    const failure = (fault: unknown) => {
      failed = true
      onFault(fault)
    }
    const listed = await this.#resolver.list(type).catch(failure)
    if (listed) await kept.keep(listName, JSON.stringify(listed))
    const names = listed ?? (JSON.parse((await kept.find(listName)) ?? '[]') as string[])
    const read = await Promise.all(
      names.map(async (name) => {
        try {
          const trusted = await this.#resolver.resolve(name, type)
          await kept.keep(name, JSON.stringify(trusted.chain))
          return providerIn(trusted, this.#secure)
        } catch (fault) {
          if (!(fault instanceof MessageRefusal)) {
            failure(fault)
            return this.#asItWas(name)
          }
          // What the federation refuses now is refused; what nobody answers is as it was.
          onFault(fault)
          return undefined
        }
      }),
    )
    this.#known = read.filter((provider) => provider !== undefined)
    this.#readAgainAt = clock().getTime() + (failed ? again : fresh)
  }

  async #asItWas(name: string): Promise<OpenIdProvider | undefined> {
    const text = await this.#means.kept.find(name)
    if (!text) return undefined
    try {
      const chain = JSON.parse(text) as string[]
      const trusted = await readChain(chain, this.#anchor, { subject: name, type, now: this.#means.clock() })
      return providerIn(trusted, this.#secure)
    } catch (fault) {
      if (fault instanceof MessageRefusal) return undefined
      throw fault
    }
  }
}

/** Undefined when it can't be asked: something is missing, or it is another one's. @param secure Its addresses must be `https`. */
function providerIn(trusted: Trusted, secure: boolean): OpenIdProvider | undefined {
  const { subject, metadata } = trusted
  const told = metadata[type]!
  const { jwks, authorization_response_iss_parameter_supported: namesItself } = told
  const keys = (jwks as { keys?: JWK[] } | undefined)?.keys
  const at = (name: string) => {
    const address = told[`${name}_endpoint`]
    const protocol = typeof address === 'string' ? URL.parse(address)?.protocol : undefined
    return protocol === 'https:' || (!secure && protocol === 'http:') ? (address as string) : undefined
  }
  const [authorizationEndpoint, tokenEndpoint, userinfoEndpoint] = [at('authorization'), at('token'), at('userinfo')]
  if (told['issuer'] !== subject || !keys?.length || !authorizationEndpoint || !tokenEndpoint || !userinfoEndpoint)
    return undefined
  return {
    ...{ entityId: subject, name: nameIn(trusted), authorizationEndpoint, tokenEndpoint, userinfoEndpoint },
    ...{ revocationEndpoint: at('revocation'), keys, namesItself: namesItself === true, trusted },
  }
}

function nameIn({ subject, metadata }: Trusted): string {
  const told = metadata[type]?.['organization_name'] ?? metadata['federation_entity']?.['organization_name']
  return typeof told === 'string' && told ? told.slice(0, 80) : (URL.parse(subject)?.host ?? subject)
}
