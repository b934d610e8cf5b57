import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

/** Where `npm run build` leaves the scripts. */
const folder = join(import.meta.dirname, '../../../../dist/widgets')

/** A built file in memory, plain and compressed. */
export interface Script {
  readonly type: string
  readonly plain: Buffer
  readonly brotli: Buffer | undefined
  readonly gzip: Buffer | undefined
  readonly etag: string
  /** Whether its name changes with its content. */
  readonly immutable: boolean
}

/** Every built file by its address. About 300 kB: read once, at the start. Empty when nothing has been built. */
export function loadScripts(): ReadonlyMap<string, Script> {
  const scripts = new Map<string, Script>()
  for (const name of globSync('*.{js,json,txt}', { cwd: folder })) {
    const plain = readFileSync(join(folder, name))
    const sibling = (ending: string) =>
      existsSync(join(folder, name + ending)) ? readFileSync(join(folder, name + ending)) : undefined
    scripts.set(`/v1/${name}`, {
      type: extname(name),
      plain,
      brotli: sibling('.br'),
      gzip: sibling('.gz'),
      etag: `"${createHash('sha1').update(plain).digest('base64url')}"`,
      immutable: /\.[\w-]{7,8}\.js$/.test(name),
    })
  }
  return scripts
}
