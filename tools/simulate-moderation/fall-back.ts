import { mayComeBack, mustFallBack, type SamplingRules } from '../../api/kernel/moderation/sampling/falling-back.ts'
import type { TrustLevel } from '../../api/kernel/moderation/trust/level.ts'

/** Watches the samples of each level: in memory what the API keeps in a table. */
export class FallBack {
  fallBacks = 0
  readonly #rules: SamplingRules
  readonly #levels = [0, 1, 2, 3].map(() => ({ fallen: false, judged: [] as boolean[] }))

  constructor(rules: SamplingRules) {
    this.#rules = rules
  }

  /** Whether authors of that level write before a moderator's eyes. */
  fallen(level: TrustLevel): boolean {
    return this.#levels[level]!.fallen
  }

  /** Notes what a moderator has decided of something that nothing but chance, or the fall-back itself, had brought before them. */
  decided({ why, level }: { readonly why: string; readonly level: TrustLevel }, hidden: boolean): void {
    const state = this.#levels[level]!
    if (why !== (state.fallen ? 'new' : 'sampled')) return
    state.judged.push(hidden)
    if (state.judged.length > this.#rules.window) state.judged.shift()
    const sampled = { errors: state.judged.filter(Boolean).length, judged: state.judged.length }
    if (!(state.fallen ? mayComeBack : mustFallBack)(sampled, this.#rules)) return
    state.fallen = !state.fallen
    state.judged = []
    if (state.fallen) this.fallBacks += 1
  }
}
