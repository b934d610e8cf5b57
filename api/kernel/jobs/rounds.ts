import type { Tenant } from '../tenancy/tenant.ts'

/** How long calls gather before a round takes them together, in milliseconds. */
const gathering = 200

/**
 * Work that is done in rounds, one at a time per place (a town) and process, soon after somebody has called for it. What a dying
 * process leaves behind is done by the work of every minute.
 */
export class Rounds<Place extends { readonly id: string } = Tenant> {
  readonly #work: (place: Place) => Promise<unknown>
  readonly #waiting = new Map<string, { place: Place; readonly timer: NodeJS.Timeout }>()
  readonly #rounds = new Map<string, Promise<unknown>>()
  #stopped = false

  /** @param work Does everything that waits in the place. @param onFault Told when a round fails; the next one begins all the same. */
  constructor(work: (place: Place) => Promise<unknown>, onFault: (fault: unknown) => void) {
    this.#work = (place) => work(place).catch(onFault)
  }

  /** Begins a round soon: calls that come while they gather are the same round, of the place as the last of them knows it. */
  wake(place: Place): void {
    if (this.#stopped) return
    const waiting = this.#waiting.get(place.id)
    if (waiting) {
      waiting.place = place
      return
    }
    const round = () => {
      const { place: latest } = this.#waiting.get(place.id)!
      this.#waiting.delete(place.id)
      void this.settle(latest)
    }
    this.#waiting.set(place.id, { place, timer: setTimeout(round, gathering) })
  }

  /** Does everything that waits in the place now and returns when it is done. */
  async settle(place: Place): Promise<void> {
    if (this.#stopped) return
    const round = (this.#rounds.get(place.id) ?? Promise.resolve()).then(() => this.#work(place))
    this.#rounds.set(place.id, round)
    await round
    if (this.#rounds.get(place.id) === round) this.#rounds.delete(place.id)
  }

  /** Does at once what is called for and returns when no round runs. @returns whether there was anything to wait for. */
  async rest(): Promise<boolean> {
    for (const { place, timer } of this.#waiting.values()) {
      clearTimeout(timer)
      void this.settle(place)
    }
    this.#waiting.clear()
    const running = [...this.#rounds.values()]
    await Promise.all(running)
    return running.length > 0
  }

  /** Lets the rounds that run come to their end and begins no more. */
  async stop(): Promise<void> {
    this.#stopped = true
    for (const { timer } of this.#waiting.values()) clearTimeout(timer)
    await Promise.all(this.#rounds.values())
  }
}
