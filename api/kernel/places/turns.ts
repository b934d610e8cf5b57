import { LRUCache } from 'lru-cache'

const minute = 60_000
/** Milliseconds for which a geocoder that failed is left alone: else each who types would wait for it in vain. */
const rest = 20_000

interface Turn {
  began: number
  taken: number
  restsUntil: number
}

/** Which geocoders may be asked now: not more often in a minute than their town allows, and not just after an outage. */
export class Turns {
  readonly #now: () => number
  readonly #turns = new LRUCache<string, Turn>({ max: 10_000 })

  /** @param now Milliseconds that never go back. */
  constructor(now = () => performance.now()) {
    this.#now = now
  }

  /** Takes a turn. @returns whether there was one. */
  take(geocoder: string, perMinute: number): boolean {
    const turn = this.#of(geocoder)
    const now = this.#now()
    if (now - turn.began >= minute) Object.assign(turn, { began: now, taken: 0 })
    if (now < turn.restsUntil || turn.taken >= perMinute) return false
    turn.taken += 1
    return true
  }

  /** It could not be asked, or what it answered could not be read. */
  failed(geocoder: string): void {
    this.#of(geocoder).restsUntil = this.#now() + rest
  }

  #of(geocoder: string): Turn {
    const turn = this.#turns.get(geocoder) ?? { began: this.#now(), taken: 0, restsUntil: 0 }
    this.#turns.set(geocoder, turn)
    return turn
  }
}
