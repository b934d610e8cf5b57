import type { Shown } from '../../ui/map/shown.ts'
import type { View } from './features.ts'
import type { Category } from './filters.ts'
import type { ReportMapWords } from './messages.ts'
import { looks } from './state.ts'

/** A view as the map draws it: each mark with what is said of it. */
export function drawn({ clusters, points }: View, categories: readonly Category[], words: ReportMapWords): Shown {
  const names = new Map(categories.map(({ key, name }) => [key, name]))
  return {
    clusters: clusters.map((cluster) => ({
      ...cluster,
      label: words.cluster(cluster.count),
      figure: words.figure(cluster.count),
    })),
    points: points.map(({ id, position, category, state }) => ({
      id,
      position,
      label: words.point(names.get(category) ?? category, words.states[state]),
      kind: looks[state].kind,
      picture: looks[state].picture,
    })),
  }
}
