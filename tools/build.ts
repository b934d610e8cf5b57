import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { rollup, type OutputChunk } from 'rollup'
import { buildClient } from './build-client.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Where the built scripts lie. */
export const builtFolder = join(root, 'dist/widgets')

/**
 * Builds the loader and the elements into `dist/widgets/`, unless what lies there was built from the same sources:
 *
 * - `cdc.js`, the evergreen loader, and a copy of it under a hashed name; `embed.js`; one hashed file per element and per shared chunk;
 * - `.br` and `.gz` beside each; `licences.txt` of what is bundled;
 * - `integrity.json`: hashed file → `sha384-…`; `elements.json`: tag → the files that it takes, its own first.
 *
 * @returns whether anything had to be built.
 */
export async function build(): Promise<boolean> {
  copyReference()
  const inputs = hashOfInputs()
  if (existsSync(join(builtFolder, '.inputs')) && readFileSync(join(builtFolder, '.inputs'), 'utf8') === inputs) return false
  const { default: config } = await import('../rollup.config.ts')
  const output = Array.isArray(config.output) ? config.output[0] : config.output
  const partial = `${builtFolder}.${process.pid}`
  rmSync(partial, { recursive: true, force: true })
  const bundle = await rollup(config)
  const { output: files } = await bundle.write({ ...output, dir: partial })
  await bundle.close()
  const chunks = files.filter((file): file is OutputChunk => file.type === 'chunk')
  finish(partial, chunks)
  writeFileSync(join(partial, '.inputs'), inputs)
  replace(builtFolder, partial)
  return true
}

/** The script that draws the API's reference: so that the API itself does not need its package. */
function copyReference(): void {
  const folder = join(root, 'dist/docs')
  mkdirSync(folder, { recursive: true })
  copyFileSync(createRequire(import.meta.url).resolve('redoc/bundles/redoc.standalone.js'), join(folder, 'redoc.js'))
}

function hashOfInputs(): string {
  const hash = createHash('sha256')
  const sources = globSync(['widgets/**/*', 'rollup.config.ts', 'tools/build.ts', 'tools/elements.ts', 'package-lock.json'], {
    cwd: root,
    withFileTypes: true,
  })
  const paths = sources
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
  for (const path of paths.sort()) hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0')
  return hash.digest('hex')
}

function finish(folder: string, chunks: OutputChunk[]): void {
  const loader = readFileSync(join(folder, 'cdc.js'))
  const pinned = `cdc.${createHash('sha256').update(loader).digest('base64url').slice(0, 8)}.js`
  copyFileSync(join(folder, 'cdc.js'), join(folder, pinned))
  const integrity: Record<string, string> = {}
  for (const file of [pinned, ...chunks.map((chunk) => chunk.fileName)].sort()) {
    const content = readFileSync(join(folder, file))
    if (/[.][\w-]{8}[.]js$/.test(file)) integrity[file] = `sha384-${createHash('sha384').update(content).digest('base64')}`
    writeFileSync(
      join(folder, `${file}.br`),
      brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
    )
    writeFileSync(join(folder, `${file}.gz`), gzipSync(content, { level: 9 }))
  }
  const elements = chunks
    .filter((chunk) => chunk.name.startsWith('cdc-') && chunk.isEntry)
    .map((chunk) => [chunk.name, staticImports(chunk, chunks)])
  writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`)
  writeFileSync(join(folder, 'elements.json'), `${JSON.stringify(Object.fromEntries(elements), null, 2)}\n`)
  writeFileSync(join(folder, 'licences.txt'), licences(chunks))
}

function staticImports(chunk: OutputChunk, chunks: OutputChunk[]): string[] {
  const found = new Set([chunk.fileName])
  for (const file of found) for (const next of chunks.find(({ fileName }) => fileName === file)?.imports ?? []) found.add(next)
  return [...found]
}

/** The BSD and MIT licences ask that their text travels with the copies. */
function licences(chunks: OutputChunk[]): string {
  const modules = chunks.flatMap((chunk) => chunk.moduleIds)
  const packages = new Set(modules.flatMap((id) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0] ?? []))
  const texts = [...packages].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>
    const [file] = globSync(['LICENSE*', 'LICENCE*'], { cwd: folder })
    return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8') : ''}`
  })
  return [readFileSync(join(root, 'widgets/LICENSE'), 'utf8'), ...texts].join(`\n${'-'.repeat(78)}\n\n`)
}

/** Two builds at a time both end with a whole folder. */
function replace(folder: string, by: string): void {
  mkdirSync(dirname(folder), { recursive: true })
  const old = `${folder}.old.${process.pid}`
  if (existsSync(folder)) renameSync(folder, old)
  renameSync(by, folder)
  rmSync(old, { recursive: true, force: true })
}

if (import.meta.main) {
  const built = await build()
  await buildClient()
  console.log(built ? 'built dist/widgets' : 'dist/widgets is up to date')
}
