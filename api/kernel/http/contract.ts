import { join } from 'node:path'
import { bundle, createConfig } from '@redocly/openapi-core'
import { applyConventions } from './conventions.ts'
import type { OpenApiDocument } from './openapi-document.ts'

const root = join(import.meta.dirname, '../../../openapi.yaml')

let loaded: Promise<OpenApiDocument> | undefined

/**
 * The one document that is served, validated against and generated from: `openapi.yaml` and every folder's part bundled, with
 * what follows from the shape of an operation added by `applyConventions`. Bundled once per process.
 */
export function loadContract(): Promise<OpenApiDocument> {
  loaded ??= createConfig({})
    .then((config) => bundle({ ref: root, config }))
    .then(({ bundle, problems }) => {
      if (problems.length) throw new Error(`the contract does not bundle: ${problems.map((problem) => problem.message).join('; ')}`)
      return applyConventions(bundle.parsed as OpenApiDocument)
    })
  return loaded
}
