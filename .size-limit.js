import { readFileSync } from 'node:fs'

const elements = JSON.parse(readFileSync(new URL('dist/widgets/elements.json', import.meta.url), 'utf8'))

const limits = { 'cdc-petition': '20 kB', 'cdc-report-map': '70 kB' }

/** What a page fetches, brotli. The first element: every script until a `<cdc-petition>` can be used. */
export default [
  { name: 'loader', path: 'dist/widgets/cdc.js', limit: '2 kB' },
  ...Object.entries(elements).map(([tag, files]) => ({
    name: tag,
    path: ['cdc.js', ...files].map((file) => `dist/widgets/${file}`),
    limit: limits[tag] ?? '24 kB',
  })),
]
