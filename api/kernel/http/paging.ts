import { Problem } from './problem.ts'
import { sealAlike, unseal, type SealingKey } from './sealing.ts'

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
  return decode(cursor, shape, (bytes) => bytes.toString())
}

function decode(
  cursor: string | null | undefined,
  shape: readonly ((value: unknown) => boolean)[],
  read: (bytes: Buffer) => string,
): CursorValues | undefined {
  if (!cursor) return undefined
  try {
    const values: unknown = JSON.parse(read(Buffer.from(cursor, 'base64url')))
    if (Array.isArray(values) && values.length === shape.length && shape.every((fits, place) => fits(values[place])))
      return values as CursorValues
  } catch {
    // Not JSON, or not sealed here: refused below like any other cursor that is not ours.
  }
  throw new Problem(400, 'http.invalid_request', { in: 'query', at: '/cursor', rule: 'cursor' })
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/

/**
 * Cursors of a list whose sort values are nobody's to know: an id (UUIDv7) tells the millisecond at which it was made. The same values make
 * the same cursor.
 *
 * @param list Another list's cursor is none of this one.
 */
export const sealedCursors = (key: SealingKey, list: string) => ({
  encode: (values: CursorValues): string => sealAlike(JSON.stringify(values), key, ['cursor', list]).toString('base64url'),
  decode: (cursor: string | null | undefined, shape: readonly ((value: unknown) => boolean)[]): CursorValues | undefined =>
    decode(cursor, shape, (bytes) => unseal(bytes, key, ['cursor', list])),
})

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
 * @param encode How they are written.
 */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  at: (row: Row) => CursorValues,
  encode = encodeCursor,
): { items: Row[]; next_cursor: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next_cursor: rows.length > limit && last !== undefined ? encode(at(last)) : null }
}

/** Whether the day exists: `Date` would take 31 February for 3 March. */
function isOnCalendar(text: string): boolean {
  const date = new Date(text)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text.slice(0, 10)
}
