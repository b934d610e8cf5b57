import { partOf, type Path } from './schema.ts'
import { namesOf, same } from './value.ts'

/** Something that two have changed, each to something else. */
export interface Clash {
  readonly path: Path
  readonly mine: unknown
  readonly theirs: unknown
}

export type Side = 'mine' | 'theirs'

/** What came of both changes, and where they exclude each other. */
export interface Merged {
  readonly value: unknown
  readonly clashes: readonly Clash[]
}

const isParts = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Puts two changes of the same settings together, part by part; rows of a list are known by their `key` or `code`.
 *
 * @param chosen which one holds where they exclude each other, by the path's JSON; mine until somebody chooses.
 */
export function merge(
  before: unknown,
  mine: unknown,
  theirs: unknown,
  chosen: ReadonlyMap<string, Side> = new Map(),
  path: Path = [],
): Merged {
  if (same(mine, theirs) || same(theirs, before)) return { value: mine, clashes: [] }
  if (same(mine, before)) return { value: theirs, clashes: [] }
  if (isParts(before) && isParts(mine) && isParts(theirs)) {
    const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])]
    const parts = names.map((name) => [name, merge(before[name], mine[name], theirs[name], chosen, [...path, name])] as const)
    return {
      value: Object.fromEntries(parts.filter(([, { value }]) => value !== undefined).map(([name, { value }]) => [name, value])),
      clashes: parts.flatMap(([, { clashes }]) => clashes),
    }
  }
  const rows = mergeRows(before, mine, theirs, chosen, path)
  if (rows) return rows
  const side = chosen.get(JSON.stringify(path)) ?? 'mine'
  return { value: side === 'mine' ? mine : theirs, clashes: [{ path, mine, theirs }] }
}

function mergeRows(
  before: unknown,
  mine: unknown,
  theirs: unknown,
  chosen: ReadonlyMap<string, Side>,
  path: Path,
): Merged | undefined {
  const [was, own, other] = [before, mine, theirs].map(namesOf)
  if (!was || !own || !other) return undefined
  const rowOf = (list: unknown, names: readonly string[], name: string): unknown => partOf(list, names.indexOf(name))
  // In my order where I have changed it; what only they have added comes last.
  const kept = own.filter((name) => was.includes(name))
  const moved = !same(
    kept,
    was.filter((name) => own.includes(name)),
  )
  const [first, second] = moved ? [own, other] : [other, own]
  const names = [...first, ...second.filter((name) => !first.includes(name))]
  const merged = names.map((name) =>
    merge(rowOf(before, was, name), rowOf(mine, own, name), rowOf(theirs, other, name), chosen, [...path, name]),
  )
  return {
    value: merged.map(({ value }) => value).filter((row) => row !== undefined),
    clashes: merged.flatMap(({ clashes }) => clashes),
  }
}

/** One thing that is another than it was; `moved`: only the order of a list. */
export interface Difference {
  readonly path: Path
  readonly before: unknown
  readonly after: unknown
  readonly moved?: true
}

/** What is another than it was, part by part and row by row. */
export function differences(before: unknown, after: unknown, path: Path = []): Difference[] {
  if (same(before, after)) return []
  if (isParts(before) && isParts(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return names.flatMap((name) => differences(before[name], after[name], [...path, name]))
  }
  const [was, is] = [namesOf(before), namesOf(after)]
  if (!was || !is) return [{ path, before, after }]
  const names = [...new Set([...was, ...is])]
  const within = names.flatMap((name) =>
    differences(partOf(before, was.indexOf(name)), partOf(after, is.indexOf(name)), [...path, name]),
  )
  const moved = !same(
    was.filter((name) => is.includes(name)),
    is.filter((name) => was.includes(name)),
  )
  return moved ? [...within, { path, before: was, after: is, moved: true }] : within
}
