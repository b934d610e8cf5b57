/** One request that waits for the transaction it will share. */
interface Waiting<Item, Result> {
  readonly item: Item
  readonly resolve: (result: Result) => void
  readonly reject: (error: unknown) => void
}

/** What a shared transaction did for each of its members, in their order: a result, or the refusal of that member alone. */
export type Outcome<Result> = { readonly result: Result } | { readonly refusal: unknown }

/**
 * Lets concurrent callers share a transaction: while one runs, those who come gather, and the next takes them all.
 * Each is answered after the commit. One lane per tenant: a hot row gets slower with every further writer.
 */
export class Lane<Item, Result> {
  #waiting: Waiting<Item, Result>[] = []
  #running = false
  readonly #commit: (items: readonly Item[]) => Promise<Outcome<Result>[]>
  readonly #mayRetry: (error: unknown) => boolean
  readonly #largest: number

  /**
   * @param commit Carries out all items in one transaction.
   * @param mayRetry Whether a failed transaction is tried again member by member, so that a failing member fails alone; not after an
   *   outage, where it is unknown what was stored.
   * @param largest Most members of one transaction.
   */
  constructor(
    commit: (items: readonly Item[]) => Promise<Outcome<Result>[]>,
    mayRetry: (error: unknown) => boolean,
    largest = 256,
  ) {
    this.#commit = commit
    this.#mayRetry = mayRetry
    this.#largest = largest
  }

  /** Adds an item to the next transaction; settles after its commit. */
  add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject })
      if (!this.#running) {
        this.#running = true
        // The rest of this turn of the event loop may bring more members.
        setImmediate(() => void this.#run())
      }
    })
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) await this.#together(this.#waiting.splice(0, this.#largest))
    this.#running = false
  }

  async #together(members: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const outcomes = await this.#commit(members.map(({ item }) => item))
      for (const [place, { resolve, reject }] of members.entries()) {
        const outcome = outcomes[place]!
        if ('refusal' in outcome) reject(outcome.refusal)
        else resolve(outcome.result)
      }
    } catch (error) {
      if (members.length === 1 || !this.#mayRetry(error)) for (const { reject } of members) reject(error)
      else for (const member of members) await this.#together([member])
    }
  }
}
