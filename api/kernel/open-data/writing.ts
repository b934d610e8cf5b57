import { writeCsv, type RowBatches } from '../http/csv.ts'
import type { OpenDataExport, OpenDataRow } from '../service.ts'

/** What is written of a data set beside its rows. */
export interface DataSetHead {
  readonly tenant: string
  readonly dataset: string
  readonly licence: 'CC-BY-4.0'
  readonly generated_at: string
}

type Writer = (dataset: OpenDataExport, head: DataSetHead, batches: RowBatches<OpenDataRow>) => AsyncGenerator<string>

/** How a data set is written, by the ending of its name: piece by piece, as its rows come. */
export const formats: Readonly<Record<string, { readonly type: string; readonly write: Writer }>> = {
  json: { type: 'application/json', write: writeJson },
  csv: {
    type: 'text/csv',
    write: ({ columns }, _, batches) =>
      writeCsv(
        columns.map(({ name }) => name),
        batches,
      ),
  },
  geojson: { type: 'application/geo+json', write: writeGeoJson },
}

async function* writeJson({ columns }: OpenDataExport, head: DataSetHead, batches: RowBatches<OpenDataRow>) {
  const named = columns.map(({ name, description }) => ({ name, description }))
  yield* inside(`${JSON.stringify({ ...head, columns: named }).slice(0, -1)},"items":[`, batches, (row) => row)
}

/** A feature per row (RFC 7946): what is not its position is among its properties. A row without a position has no geometry. */
async function* writeGeoJson({ position }: OpenDataExport, head: DataSetHead, batches: RowBatches<OpenDataRow>) {
  const { lon, lat } = position!
  const begin = `${JSON.stringify({ type: 'FeatureCollection', ...head }).slice(0, -1)},"features":[`
  yield* inside(begin, batches, ({ [lon]: x, [lat]: y, ...properties }) => ({
    type: 'Feature',
    geometry: typeof x === 'number' && typeof y === 'number' ? { type: 'Point', coordinates: [x, y] } : null,
    properties,
  }))
}

/** An array inside an object that has been begun. */
async function* inside(
  begin: string,
  batches: RowBatches<OpenDataRow>,
  form: (row: OpenDataRow) => object,
): AsyncGenerator<string> {
  yield begin
  let comma = ''
  for await (const rows of batches) {
    if (rows.length === 0) continue
    yield comma + rows.map((row) => JSON.stringify(form(row))).join(',')
    comma = ','
  }
  yield ']}'
}
