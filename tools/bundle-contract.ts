import { join } from 'node:path'
import { bundle, createConfig } from '@redocly/openapi-core'
import { applyConventions } from '../api/kernel/http/conventions.ts'
import type { OpenApiDocument } from '../api/kernel/http/openapi-document.ts'
import { applyExamples } from './contract-examples.ts'

const root = join(import.meta.dirname, '../openapi.yaml')

/**
 * The contract as one document: `openapi.yaml` and every folder's part, with what follows from the shape of an operation
 * and an example of every body.
 *
 * @throws Error when a part is missing or a reference leads nowhere.
 */
export async function bundleContract(): Promise<OpenApiDocument> {
  const config = await createConfig({})
  const { bundle: bundled, problems } = await bundle({ ref: root, config })
  if (problems.length) throw new Error(`the contract does not bundle: ${problems.map(({ message }) => message).join('; ')}`)
  return applyExamples(applyConventions(bundled.parsed as OpenApiDocument))
}
