import { chance } from '../../bench/crowd.ts'

/** Numbers by chance, the same for the same seed. */
export interface Chance {
  /** 0 to below 1. */
  readonly next: () => number
  /** Whether something happens that has this probability. */
  readonly happens: (probability: number) => boolean
  readonly pick: <T>(from: readonly T[]) => T
  /** One of the keys, each as often as its weight says. */
  readonly weighted: <K extends string>(weights: Readonly<Record<K, number>>) => K
  /** Of a normal distribution with mean 0 and deviation 1 (Box, Muller 1958). */
  readonly normal: () => number
  /** How many of rare events happen, with this mean (Knuth; means below 50 only). */
  readonly poisson: (mean: number) => number
}

export function chanceOf(seed: number): Chance {
  const next = chance(seed)
  const happens = (probability: number) => next() < probability
  const pick = <T>(from: readonly T[]) => from[Math.floor(next() * from.length)]!
  const weighted = <K extends string>(weights: Readonly<Record<K, number>>): K => {
    const entries = Object.entries(weights) as [K, number][]
    let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [key, weight] of entries) {
      left -= weight
      if (left < 0) return key
    }
    return entries.at(-1)![0]
  }
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  const poisson = (mean: number) => {
    let count = 0
    for (let product = next(); product > Math.exp(-mean); product *= next()) count++
    return count
  }
  return { next, happens, pick, weighted, normal, poisson }
}
