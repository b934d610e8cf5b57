import { build, type Plugin } from 'esbuild'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContext } from 'playwright-core'
import { elementFiles } from '../../tools/elements.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Elements that the older release knows already. */
const known = elementFiles().filter(({ tag }) => ['cdc-petition', 'cdc-session', 'cdc-town'].includes(tag))

const olderElements: Plugin = {
  name: 'older-elements',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^virtual:elements$/ }, ({ path }) => ({ path, namespace: 'older' }))
    onLoad({ filter: /./, namespace: 'older' }, () => {
      const loads = known.map(({ tag, file }) => `${JSON.stringify(tag)}: () => import(${JSON.stringify(file)})`)
      return { contents: `export const elements = { ${loads.join(', ')} }`, resolveDir: root }
    })
  },
}

/**
 * The scripts as an older release would have them: made by another bundler, so that code, division into files and their hashes are
 * others, with Lit of its own, and with fewer elements. Served to the visit on the API's origin, beside those of today.
 *
 * @returns Address of its loader.
 */
export async function serveOlderRelease(context: BrowserContext, api: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: {
      cdc: join(root, 'widgets/loader.ts'),
      ...Object.fromEntries(known.map(({ tag, file }) => [tag, file])),
    },
    outdir: join(root, 'dist/older'),
    entryNames: '[name].[hash]',
    chunkNames: '[name].[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    tsconfig: join(root, 'widgets/tsconfig.json'),
    plugins: [olderElements],
    write: false,
  })
  const files = new Map(outputFiles.map(({ path, text }) => [path.slice(dirname(path).length + 1), text]))
  await context.route(`${api}/v1/older/*`, (route) => {
    const body = files.get(new URL(route.request().url()).pathname.split('/').at(-1)!)
    return route.fulfill({
      status: body ? 200 : 404,
      contentType: 'text/javascript',
      headers: { 'access-control-allow-origin': '*' },
      body,
    })
  })
  return `${api}/v1/older/${[...files.keys()].find((name) => name.startsWith('cdc.'))}`
}
