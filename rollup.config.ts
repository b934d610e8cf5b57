import { nodeResolve } from '@rollup/plugin-node-resolve'
import terserPlugin from '@rollup/plugin-terser'
import { fileURLToPath } from 'node:url'
import type { GetManualChunk, Plugin, RollupOptions } from 'rollup'
import { transformSync } from 'esbuild'
import esbuild from 'rollup-plugin-esbuild'
import { elementFiles, elementsModule } from './tools/elements.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// Its types say that the default export is wrapped once more, as it is for `require`; `import` gets the function itself.
const terser = terserPlugin as unknown as typeof terserPlugin.default

const virtualElements: Plugin = {
  name: 'virtual-elements',
  resolveId: (id) => (id === 'virtual:elements' ? '\0virtual:elements' : null),
  load: (id) => (id === '\0virtual:elements' ? elementsModule((file) => file) : null),
}

/** Values of custom properties are left as they are written by the minifier: in ours white space after a comma or colon means nothing. */
const minified = (css: string): string =>
  transformSync(css, { loader: 'css', minify: true, charset: 'utf8' })
    .code.trim()
    .replace(/([,:]) /g, '$1')
    .replaceAll('\\', '\\\\')

/** The minifier leaves templates as they are written: styles are minified here, and indentation means nothing in markup. */
const minifyTemplates: Plugin = {
  name: 'minify-templates',
  transform(code, id) {
    if (!id.startsWith(here('widgets/'))) return null
    const styled = code.replace(/css`([^`$]*)`/g, (_, css: string) => `css\`${minified(css)}\``)
    return { code: styled.replace(/\n\s+/g, '\n'), map: null }
  },
}

/** Lit counts its versions on `window`, for a warning that only its development build gives: on a town's page nothing of ours is global. */
const nothingGlobal: Plugin = {
  name: 'nothing-global',
  transform(code, id) {
    if (!/node_modules[\\/](@lit|lit)/.test(id)) return null
    const uncounted = code.replace(/\(\w+\.(lit|reactive)\w+Versions\?\?=\[\]\)\.push\("[^"]*"\)/g, '0')
    return { code: uncounted.replace(/(\b\w+\.)?\blitPropertyMetadata\b/g, 'document[Symbol.for("cdc.lit")]'), map: null }
  },
}

/** Leaflet asks the browser at its start what only old ones lack, by a way that pages with Trusted Types forbid. */
const leafletUnderTrustedTypes: Plugin = {
  name: 'leaflet-under-trusted-types',
  transform(code, id) {
    if (!/node_modules[\\/]leaflet/.test(id)) return null
    return { code: code.replace("div.innerHTML = '<svg/>';", ''), map: null }
  },
}

/**
 * The rating stands on every page of a town, mostly alone: it has its own copy of what it shares with the others, so that it is one
 * small file, and their file is not split for it.
 */
const aloneInOneFile: Plugin = {
  name: 'alone-in-one-file',
  async resolveId(source, importer) {
    if (!importer?.startsWith(here('widgets/elements/rating/'))) return null
    const found = await this.resolve(source, importer, { skipSelf: true })
    const copied = ['widgets/kernel/', 'widgets/ui/seen/'].some((folder) => found?.id.startsWith(here(folder)))
    // The same file by another path is another module. What is fetched later stays shared.
    if (!found || !copied || found.id.startsWith(here('widgets/kernel/later/'))) return found
    return { ...found, id: `${here('widgets/elements/rating/')}../../${found.id.slice(here('widgets/').length)}` }
  },
}

/** What elements that hold others begin with; a file of its own would be the smallest of all. */
const stepsAndNested = new Set([here('widgets/kernel/nested.ts'), here('widgets/ui/path.ts')])

/**
 * One file for what the first element shares with others: the more files, the worse they compress. English words that are fetched later
 * have files of their own, however small: merged into another file they would come along with it, unread.
 */
const chunkOf: GetManualChunk = (id, { getModuleInfo }) => {
  const later = id.endsWith('.en.ts') && getModuleInfo(id)?.importers.length === 0
  if (later) return id.slice(here('widgets/').length, -'.ts'.length).replaceAll('/', '-')
  if (stepsAndNested.has(id)) return 'path'
  const needed = new Set([here('widgets/elements/petition/index.ts')])
  for (const module of needed) for (const imported of getModuleInfo(module)?.importedIds ?? []) needed.add(imported)
  return needed.has(id) && !id.startsWith(here('widgets/elements/')) ? 'core' : undefined
}

/** What pages name by a fixed address: the loader, and the script of the page that an iframe shows. */
const evergreen = new Set(['cdc', 'embed'])

/**
 * The loader as `cdc.js` and one file per element, what they share split off by itself. All but `cdc.js` and `embed.js` carry the hash of their
 * content in their name and never change. `npm run build` runs it, and adds compressed siblings and integrity.json.
 */
const config: RollupOptions = {
  input: {
    cdc: here('widgets/loader.ts'),
    embed: here('widgets/embed.ts'),
    ...Object.fromEntries(elementFiles().map(({ tag, file }) => [tag, file])),
  },
  output: {
    dir: here('dist/widgets'),
    format: 'es',
    entryFileNames: ({ name }) => (evergreen.has(name) ? '[name].js' : '[name].[hash:7].js'),
    chunkFileNames: 'shared-[name].[hash:7].js',
    minifyInternalExports: true,
    manualChunks: chunkOf,
    onlyExplicitManualChunks: true,
    experimentalMinChunkSize: 300,
  },
  plugins: [
    virtualElements,
    aloneInOneFile,
    minifyTemplates,
    nothingGlobal,
    leafletUnderTrustedTypes,
    nodeResolve({ browser: true, extensions: ['.js'], exportConditions: ['production'] }),
    esbuild({ target: 'es2022', tsconfig: here('widgets/tsconfig.json'), sourceMap: false }),
    // Nothing of ours or of the libraries counts a function's parameters: those that are not used go.
    terser({
      ecma: 2022,
      module: true,
      format: { comments: false },
      compress: { passes: 4, unsafe_arrows: true, pure_getters: true, keep_fargs: false },
    }),
  ],
  logLevel: 'warn',
  onwarn(warning) {
    throw new Error(warning.message)
  },
}

// rollup asks for a default export.
export default config
