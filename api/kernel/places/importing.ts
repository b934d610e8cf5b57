import { parse } from 'csv-parse/sync'
import type { TenantDb } from '../db/index.ts'
import { soughtForm, type Street } from './street.ts'

/** A file that holds no streets; the message is one sentence for whoever gave the file. */
export class StreetsFault extends Error {}

/** Most streets of a town: Rome has some 16,000. */
const most = 20_000

/** What the columns may be called, in small letters. */
const names = { name: ['nome', 'name', 'via'], lon: ['lon', 'longitudine', 'x'], lat: ['lat', 'latitudine', 'y'] }

/**
 * Reads streets from a CSV with a line of headings: name, longitude and latitude (degrees, WGS 84; a point or a comma before the
 * decimals), parted by commas, semicolons or tabs. The first of several lines with the same name counts.
 *
 * @throws StreetsFault when something is missing or out of bounds, with the number of the line.
 */
export function readStreets(text: string): Street[] {
  const rows = rowsOf(text)
  const [head = []] = rows
  const columns = Object.values(names).map((known) => head.findIndex((title) => known.includes(title.toLowerCase())))
  const absent = Object.keys(names).filter((_, place) => columns[place] === -1)
  if (absent.length) throw new StreetsFault(`The file has no column for ${absent.join(', ')}: its first line must name them.`)
  const streets = new Map<string, Street>()
  rows.slice(1).forEach((row, place) => {
    const [name, lon, lat] = columns.map((column) => row[column] ?? '') as [string, string, string]
    const [x, y] = [lon, lat].map((degrees) => Number(degrees.replace(',', '.')))
    const wrong = !soughtForm(name) || name.length > 120 || !lon || !lat || !(Math.abs(x!) <= 180) || !(Math.abs(y!) <= 90)
    if (wrong)
      throw new StreetsFault(
        `Line ${place + 2} is no street with longitude and latitude in degrees: ${row.join('; ').slice(0, 100)}.`,
      )
    if (!streets.has(soughtForm(name))) streets.set(soughtForm(name), { name: name.trim(), position: [x!, y!] })
  })
  if (streets.size === 0 || streets.size > most)
    throw new StreetsFault(`The file has ${streets.size} streets; a town has 1 to ${most}.`)
  return [...streets.values()]
}

function rowsOf(text: string): string[][] {
  // A comma may be one before decimals: it parts the columns only where nothing else does.
  const delimiter = [';', '\t'].find((mark) => text.split('\n', 1)[0]!.includes(mark)) ?? ','
  const options = { bom: true, delimiter, trim: true, skip_empty_lines: true, relax_column_count: true }
  try {
    return parse(text, options) as unknown as string[][]
  } catch (fault) {
    throw new StreetsFault(`The file is no CSV: ${(fault as Error).message}.`)
  }
}

/** Puts these streets in place of those that the town has. */
export async function replaceStreets(db: TenantDb, streets: readonly Street[]): Promise<void> {
  await db.run({ name: '', text: 'delete from place_street where tenant_id = $1', values: [db.tenantId] })
  await db.run({
    name: '',
    text: `insert into place_street (tenant_id, id, name, sought, lon, lat)
      select $1, s.* from unnest($2::int[], $3::text[], $4::text[], $5::float8[], $6::float8[]) s`,
    values: [
      db.tenantId,
      streets.map((_, place) => place),
      streets.map(({ name }) => name),
      streets.map(({ name }) => soughtForm(name)),
      streets.map(({ position: [lon] }) => lon),
      streets.map(({ position: [, lat] }) => lat),
    ],
  })
}
