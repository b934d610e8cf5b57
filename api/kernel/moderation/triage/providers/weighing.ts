import type { Score } from '../../door.ts'
import type { Opinion } from './provider.ts'
import type { ProviderSetting } from './rules.ts'

/** Below that, weighed, an opinion is none that anybody would want to read. */
const least = 0.1

/** What providers think as moderators read it, by name; what weighs next to nothing, or is of none that is asked any more, is left out. */
export function scoresOfOpinions(
  opinions: readonly (Opinion & { readonly provider: string })[],
  settings: readonly ProviderSetting[],
): Score[] {
  const scores = opinions.flatMap(({ provider, score, labels }) => {
    const setting = settings.find(({ key, on }) => key === provider && on)
    const value = Math.round((setting?.weight ?? 0) * score * 1000) / 1000
    if (!setting || value < least) return []
    const detail = labels.length > 0 ? `${setting.name} (${labels.join(', ')})` : setting.name
    return [{ source: 'external' as const, value, reasons: [{ code: 'opinion', detail: detail.slice(0, 300) }] }]
  })
  return scores.toSorted((a, b) => b.value - a.value)
}

/** All scores as one: each counts, and none counts twice. */
export const together = (scores: readonly Pick<Score, 'value'>[]): number =>
  1 - scores.reduce((left, { value }) => left * (1 - value), 1)

/** What others have noticed, and outside opinions, in one list. */
export const withOpinions = (scores: readonly Score[], opinions: readonly Score[]): Score[] =>
  [...scores.filter(({ source }) => source !== 'external'), ...opinions].toSorted((a, b) => b.value - a.value)
