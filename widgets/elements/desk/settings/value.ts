import { partOf, type Path } from './schema.ts'

/** The value at a path. */
export const valueAt = (value: unknown, path: Path): unknown => path.reduce((at: unknown, name) => partOf(at, name), value)

/** The whole with another value at the path; without one, where that is undefined. What is not on the path is not copied. */
export function withValue(whole: unknown, [name, ...rest]: Path, value: unknown): unknown {
  if (name === undefined) return value
  const inner = withValue(partOf(whole, name), rest, value)
  if (Array.isArray(whole)) return whole.map((item: unknown, place) => (place === name ? inner : item))
  const others = { ...(whole as Record<string, unknown> | undefined) }
  if (inner === undefined) Reflect.deleteProperty(others, name)
  else others[name] = inner
  return others
}

/** Whether both hold the same, in whatever order their parts were written. */
export function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const names = Object.keys(one)
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => name in other && same(partOf(one, name), partOf(other, name)))
  )
}

/** By what the rows of a list are known; undefined where they are not, or not all apart. */
export function namesOf(list: unknown): string[] | undefined {
  if (!Array.isArray(list)) return undefined
  const names = list.map((row: unknown) => partOf(row, 'key') ?? partOf(row, 'code'))
  const known = names.every((name) => typeof name === 'string') && new Set(names).size === names.length
  return known ? (names as string[]) : undefined
}

/** JSON pointer of a path, as the API names places. */
export const pointerOf = (path: Path): string =>
  path.map((name) => `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** Id of the field at a path. */
export const idOf = (path: Path): string => `at-${path.map((name) => String(name).replace(/[^\w-]/g, '_')).join('-')}`
