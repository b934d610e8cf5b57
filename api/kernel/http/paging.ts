import { Problem } from './problem.ts'

/** Where a page ends: the values of its last row's sort columns. */
export type CursorValues = readonly (string | number | null)[]

/** The opaque form of a cursor. */
export function encodeCursor(values: CursorValues): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/**
 * The values of a cursor; undefined when there is none.
 *
 * @param shape One test per value.
 * @throws Problem 400 `http.invalid_request` when it is not a cursor of this list.
 */
export function decodeCursor(
  cursor: string | null | undefined,
  shape: readonly ((value: unknown) => boolean)[],
): CursorValues | undefined {
  if (!cursor) return undefined
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(values) && values.length === shape.length && shape.every((fits, place) => fits(values[place])))
      return values as CursorValues
  } catch {
    // Not JSON: refused below like any other cursor that is not ours.
  }
  throw new Problem(400, 'http.invalid_request', { in: 'query', at: '/cursor', rule: 'cursor' })
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/

/** Tests for the values of a cursor. */
export const isId = (value: unknown): boolean => typeof value === 'string' && uuid.test(value)
export const isInstant = (value: unknown): boolean => typeof value === 'string' && instant.test(value) && isOnCalendar(value)
export const isCount = (value: unknown): boolean =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= 2_147_483_647
export const isText = (value: unknown): boolean => typeof value === 'string' && value.length <= 200 && !value.includes('\0')

/**
 * Cuts rows into a page: ask for one row more than `limit`, and the row beyond tells whether there is a next page.
 *
 * @param at The sort values of a row, for the cursor.
 */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  at: (row: Row) => CursorValues,
): { items: Row[]; next_cursor: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next_cursor: rows.length > limit && last !== undefined ? encodeCursor(at(last)) : null }
}

/** Whether the day exists: `Date` would take 31 February for 3 March. */
function isOnCalendar(text: string): boolean {
  const date = new Date(text)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text.slice(0, 10)
}
