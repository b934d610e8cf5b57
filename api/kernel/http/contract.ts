import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OpenApiDocument } from './openapi-document.ts'

const bundled = join(import.meta.dirname, '../../../types/openapi.json')

let document: OpenApiDocument | undefined

/**
 * The one document that is served and validated against: the bundle that `npm run generate` makes of `openapi.yaml` and every
 * folder's part. Read as it lies there: bundling at each start would cost half a second and 35 MB.
 */
export function loadContract(): Promise<OpenApiDocument> {
  document ??= JSON.parse(readFileSync(bundled, 'utf8')) as OpenApiDocument
  return Promise.resolve(document)
}
