import { stringify } from 'csv-stringify/sync'

/** One value per column. */
export type CsvRow = Readonly<Record<string, string | number | boolean | null>>

/** Rows, some at a time. */
export type RowBatches<Row> = AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>

/**
 * A table for spreadsheets (RFC 4180), written batch by batch: the first line names the columns; a cell that a spreadsheet would take
 * for a formula is escaped.
 */
export async function* writeCsv(columns: readonly string[], batches: RowBatches<CsvRow>): AsyncGenerator<string> {
  const options = { columns: [...columns], escape_formulas: true, record_delimiter: '\r\n', cast: { boolean: String } }
  yield stringify([], { ...options, header: true })
  for await (const rows of batches) if (rows.length > 0) yield stringify([...rows], options)
}
