import { readFileSync } from 'node:fs'

const elements = JSON.parse(readFileSync(new URL('dist/widgets/elements.json', import.meta.url), 'utf8'))

/**
 * Held lower than the rest: the first element, the one that stands on every page of a town, and the desk, whose rooms come later;
 * higher: debates and those with a map; by little: what offers at once to flag, or tells of personal data, whose parts come later, where all
 * appeals are, and who says before an act who will see it. The desk names six rooms more than when its limit was 23 kB: ties, the counter,
 * other systems, what is kept among them.
 */
const limits = {
  'cdc-petition': '20 kB',
  'cdc-debate': '30 kB',
  'cdc-comments': '26.4 kB',
  'cdc-rating': '7.2 kB',
  'cdc-desk': '23.2 kB',
  'cdc-profile': '20 kB',
  'cdc-moderation': '24.6 kB',
  'cdc-petition-form': '24.5 kB',
  'cdc-proposal-editor': '24.5 kB',
  'cdc-report': '24.3 kB',
  'cdc-proposal': '24.2 kB',
  'cdc-report-map': '70 kB',
  'cdc-debate-map': '70 kB',
}

/** What a page fetches, brotli: every script until the element can be used, the loader among them. */
export default [
  { name: 'client package', path: ['packages/client/dist/*.js', '!packages/client/dist/system.js'], limit: '7 kB' },
  // Fetched by those alone who speak for a system.
  { name: 'client package, system', path: 'packages/client/dist/system.js', limit: '1 kB' },
  { name: 'loader', path: 'dist/widgets/cdc.js', limit: '2 kB' },
  ...Object.entries(elements).map(([tag, files]) => ({
    name: tag,
    path: ['cdc.js', ...files].map((file) => `dist/widgets/${file}`),
    limit: limits[tag] ?? '24 kB',
  })),
]
