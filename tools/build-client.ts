import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { copyFileSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The package that third parties install. */
export const clientFolder = join(root, 'packages/client')

const contract = 'openapi.d.ts'

/**
 * Builds the package's modules and their types, beside the contract's types as they are generated.
 *
 * @param folder Where the package lies, or is laid as whoever installs it will have it.
 * @throws Error with what the compiler says.
 */
export async function buildClient(folder = clientFolder): Promise<void> {
  const emitted = join(root, `.cache/client-${randomUUID()}`)
  const dist = join(folder, 'dist')
  const compile = promisify(execFile)(join(root, 'node_modules/.bin/tsc'), ['-p', clientFolder, '--outDir', emitted])
  await compile.catch(({ stdout }: { stdout: string }) => {
    throw new Error(stdout)
  })
  mkdirSync(dist, { recursive: true })
  for (const file of globSync(join(emitted, 'packages/client/src/*'))) {
    const text = readFileSync(file, 'utf8').replaceAll(`'../../../types/${contract}'`, `'./openapi.js'`)
    // The compiler rewrites the names of modules in what runs, not in their types.
    writeFileSync(join(dist, basename(file)), text.replaceAll(/ from '\.\/([a-z]+)\.ts'/g, ` from './$1.js'`))
  }
  writeFileSync(join(dist, contract), readFileSync(join(root, 'types', contract)))
  rmSync(emitted, { recursive: true })
  if (folder === clientFolder) return
  for (const file of ['package.json', 'README.md', 'LICENSE']) copyFileSync(join(clientFolder, file), join(folder, file))
}

/** What of the package does not fit the repository, in words; nothing when all does. */
export function misfitsOfClient(): string[] {
  const read = <T>(file: string) => JSON.parse(readFileSync(join(root, file), 'utf8')) as T
  const own = read<{ version: string; dependencies: Record<string, string> }>('packages/client/package.json')
  const { devDependencies: tested } = read<{ devDependencies: Record<string, string> }>('package.json')
  const { info } = read<{ info: { version: string } }>('types/openapi.json')
  const wrong = Object.entries(own.dependencies)
    .filter(([name, version]) => tested[name] !== version)
    .map(([name]) => `${name} is not the version that is tested`)
  if (own.version !== info.version) wrong.push(`its version is not the contract's, ${info.version}`)
  return wrong.map((words) => `packages/client/package.json: ${words}`)
}

if (import.meta.main) {
  await buildClient()
  console.log('built packages/client/dist')
}
