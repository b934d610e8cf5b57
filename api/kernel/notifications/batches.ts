/**
 * Does work for whoever asks at the same time together: what is added while one batch is worked on is the next one. Who adds is answered
 * when the batch is done, or fails with it.
 */
export class Batches<Item, Result> {
  readonly #work: (items: readonly Item[]) => Promise<readonly Result[]>
  #waiting: { item: Item; done: (result: Result) => void; failed: (fault: unknown) => void }[] = []
  #working = false

  /** @param work gives one result per item, in their order. */
  constructor(work: (items: readonly Item[]) => Promise<readonly Result[]>) {
    this.#work = work
  }

  add(item: Item): Promise<Result> {
    return new Promise((done, failed) => {
      this.#waiting.push({ item, done, failed })
      if (this.#working) return
      this.#working = true
      // What else is added in this turn of the event loop belongs to the same batch.
      setImmediate(() => void this.#run())
    })
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting
      this.#waiting = []
      try {
        const results = await this.#work(batch.map(({ item }) => item))
        batch.forEach(({ done }, place) => done(results[place]!))
      } catch (fault) {
        batch.forEach(({ failed }) => failed(fault))
      }
    }
    this.#working = false
  }
}
