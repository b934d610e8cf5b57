import { readFile } from 'node:fs/promises'
import { readProviders, type IdentityProvider } from './provider-metadata.ts'

/** Where the providers' metadata come from. */
export interface ProvidersPlace {
  /** File or `https` address. */
  readonly from: string
  /** Certificates (PEM) of whoever signs them; none: they need no signature. */
  readonly authority: readonly string[]
  /** Providers that are not reached by `https` are left out. */
  readonly secure: boolean
}

/** What the registry of providers needs. */
interface Means {
  readonly clock: () => Date
  /** The answer of an address. */
  ask(address: string): Promise<string>
  /** What was read last from an address, kept for when it does not answer at a start. */
  readonly kept: { find(address: string): Promise<string | undefined>; keep(address: string, text: string): Promise<void> }
  readonly onFault: (fault: unknown) => void
}

/** For how long metadata are used before they are read again, in milliseconds. */
const fresh = 60 * 60 * 1000
/** How soon after a failure they are asked for again. */
const again = 60 * 1000

/**
 * The identity providers. Metadata are read again every hour while people sign in; when that fails those at hand stay, until they expire
 * (`validUntil`). What is kept for the next start is checked like what has just come.
 */
export class Providers {
  readonly #place: ProvidersPlace
  readonly #means: Means
  #known: readonly IdentityProvider[] = []
  #readAgainAt = 0
  #reading: Promise<void> | undefined

  constructor(place: ProvidersPlace, means: Means) {
    this.#place = place
    this.#means = means
  }

  /** Providers that can be asked now. @throws Error when none have ever been read. */
  async all(): Promise<readonly IdentityProvider[]> {
    if (this.#means.clock().getTime() >= this.#readAgainAt)
      this.#reading ??= this.#read().finally(() => (this.#reading = undefined))
    if (this.#usable().length === 0) await this.#reading
    return this.#usable()
  }

  async find(entityId: string): Promise<IdentityProvider | undefined> {
    return (await this.all()).find((provider) => provider.entityId === entityId)
  }

  #usable(): readonly IdentityProvider[] {
    const now = this.#means.clock()
    const { secure } = this.#place
    const safe = ({ signOn }: IdentityProvider) =>
      !secure || Object.values(signOn).every((address) => address.startsWith('https://'))
    return this.#known.filter((provider) => safe(provider) && (!provider.validUntil || provider.validUntil > now))
  }

  async #read(): Promise<void> {
    const { clock, kept, onFault } = this.#means
    const { from, authority } = this.#place
    const remote = from.includes('://')
    try {
      const text = remote ? await this.#means.ask(from) : await readFile(from, 'utf8')
      this.#known = await readProviders(Buffer.from(text), authority, clock())
      this.#readAgainAt = clock().getTime() + fresh
      if (remote) await kept.keep(from, text)
    } catch (fault) {
      this.#readAgainAt = clock().getTime() + again
      onFault(fault)
      const text = remote && this.#known.length === 0 ? await kept.find(from).catch(() => undefined) : undefined
      if (text) this.#known = await readProviders(Buffer.from(text), authority, clock()).catch(() => [])
    }
  }
}
