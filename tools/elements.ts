import { globSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const widgets = fileURLToPath(new URL('../widgets', import.meta.url))

/** Every element of the repository: its tag (`cdc-` and its folder's name) and its `index.ts`, in alphabetical order. */
export function elementFiles(): { tag: string; file: string }[] {
  return globSync('elements/*/index.ts', { cwd: widgets })
    .sort()
    .map((file) => ({ tag: `cdc-${basename(dirname(file))}`, file: join(widgets, file) }))
}

/**
 * The source of the module `virtual:elements`, by which the loader knows every element without naming one:
 * `elements: Record<tag, () => Promise<unknown>>`.
 *
 * @param address turns an element's file into what `import()` understands.
 */
export function elementsModule(address: (file: string) => string): string {
  const lines = elementFiles().map(({ tag, file }) => `  ${JSON.stringify(tag)}: () => import(${JSON.stringify(address(file))}),`)
  return ['export const elements = {', ...lines, '}', ''].join('\n')
}
