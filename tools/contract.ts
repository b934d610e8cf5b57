import { bundle, createConfig } from '@redocly/openapi-core'
import { fileURLToPath } from 'node:url'

/** The repository's own contract, `openapi.yaml`. */
export const contractFile = fileURLToPath(new URL('../openapi.yaml', import.meta.url))

/**
 * One OpenAPI document out of a root file and the parts that it names.
 *
 * @throws Error that names every reference that leads nowhere.
 */
export async function bundleContract(file = contractFile): Promise<Record<string, unknown>> {
  const { bundle: document, problems } = await bundle({ ref: file, config: await createConfig({}) })
  if (problems.length > 0) {
    const lines = problems.map(
      ({ message, location }) => `${location[0]?.source.absoluteRef} ${location[0]?.pointer}: ${message}`,
    )
    throw new Error(`The contract can't be bundled:\n${lines.join('\n')}`)
  }
  return JSON.parse(JSON.stringify(document.parsed)) as Record<string, unknown>
}
