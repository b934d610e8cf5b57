import { towns } from '../api/kernel/tenancy/towns.ts'
import type { MapPoint } from '../api/kernel/map/index.ts'

/** Numbers from 0 to 1, the same for the same seed. @source mulberry32, by Tommy Ettinger; public domain. */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Shares of reports by category, as in a town of 90,000 that publishes its own. @source Comune di Alessandria, 2023–2026, CC-BY 4.0. */
// A table reads as a table.
// prettier-ignore
const categories: readonly (readonly [string, number])[] = [
  ['buche', 1429], ['verde-pubblico', 664], ['segnaletica', 552], ['altro', 520], ['arredo-urbano', 364], ['tombini', 336],
  ['parchi-gioco', 298], ['disinfestazione', 114], ['idee', 108], ['cimiteri', 88], ['accessibilita', 61], ['illuminazione', 54],
  ['tutela-animali', 20], ['acquedotto', 7],
]
/** Shares by state of what is older than a year, and of what is younger. */
// A table reads as a table.
// prettier-ignore
const states = {
  old: [['resolved', 92], ['not_resolved', 6], ['received', 2]],
  young: [['resolved', 50], ['received', 20], ['assigned', 15], ['in_progress', 8], ['planned', 7]],
} as const

const day = 86_400_000
/** Years over which the reports are spread. */
const years = 10
const degreesPerMetre = 1 / 111_320

/**
 * Reports of a town, crowded as they are in life: nine of ten around some 400 places of very different weight (the first has sixty
 * times what the hundredth has), one of twenty at exactly the same spot as others, the rest anywhere. Inside the town's approximate
 * boundary: what is nearer to it than to any of its neighbours.
 */
export function* crowd(slug: string, count: number, { seed = 1, end }: { seed?: number; end: Date }): Generator<MapPoint> {
  const random = chance(seed)
  const home = towns.find((town) => town.slug === slug)!
  const shrink = Math.cos((home.position[1] * Math.PI) / 180)
  const far = ([lon, lat]: readonly [number, number], [x, y]: readonly [number, number]) =>
    ((lon - x) * shrink) ** 2 + (lat - y) ** 2
  const inside = (position: readonly [number, number]) =>
    !towns.some((town) => town !== home && far(position, town.position) < far(position, home.position))
  const bell = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const around = ([lon, lat]: readonly [number, number], metres: number): [number, number] => [
    lon + (bell() * metres * degreesPerMetre) / shrink,
    lat + bell() * metres * degreesPerMetre,
  ]
  const place = (make: () => [number, number]) => {
    for (;;) {
      const made = make()
      if (inside(made)) return made
    }
  }
  const quarters = Array.from({ length: 400 }, () => place(() => around(home.position, 3500)))
  const spots = Array.from({ length: 2000 }, () => place(() => around(quarters[heavy(random, 400)]!, 250)))
  for (let number = 0; number < count; number += 1) {
    const kind = random()
    const position =
      kind < 0.9
        ? place(() => around(quarters[heavy(random, 400)]!, 350))
        : kind < 0.95
          ? spots[heavy(random, 2000)]!
          : place(() => around(home.position, 5000))
    const age = random() ** 1.3 * years * 365 * day
    const at = new Date(end.getTime() - age)
    yield {
      id: idOf(random, at),
      position,
      category: pick(random, categories),
      state: pick(random, age > 365 * day ? states.old : states.young),
      at,
    }
  }
}

/** A place among so many whose weights fall with their number. */
const heavy = (random: () => number, length: number) => Math.min(length - 1, Math.floor(length ** random()) - 1)

function pick(random: () => number, shares: readonly (readonly [string, number])[]): string {
  let left = random() * shares.reduce((sum, [, share]) => sum + share, 0)
  for (const [name, share] of shares) if ((left -= share) < 0) return name
  return shares[0]![0]
}

/** UUIDv7 of that instant. */
function idOf(random: () => number, at: Date): string {
  const time = at.getTime().toString(16).padStart(12, '0')
  const hex = Array.from({ length: 4 }, () =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}
