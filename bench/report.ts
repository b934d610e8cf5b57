import { cpus } from 'node:os'

/** One figure. */
export interface Line {
  readonly service: string
  readonly measure: string
  readonly figure: string
  readonly wanted: string
  readonly met: boolean
}

/** The lines of one bench, measured in one run on one day. */
export interface Section {
  readonly bench: string
  readonly day: string
  readonly lines: readonly Line[]
}

const heading = /^## /m

/**
 * The text of docs/performance.md: `before` with each section in place of the one of the same bench, in the order of `benches`.
 *
 * @param before the text as it is; what it says of benches that are no longer there goes.
 */
export function writeReport(before: string, sections: readonly Section[], benches: readonly string[]): string {
  const texts = new Map(before.split(heading).map((text) => [/^\S+/.exec(text)?.[0] ?? '', `## ${text.trim()}\n`]))
  for (const section of sections) texts.set(section.bench, textOf(section))
  const shown = benches.flatMap((bench) => texts.get(bench) ?? [])
  return `# Performance

Written by \`npm run bench\`, or for one of its parts by \`npm run bench -- NAME\`: ratios in one run, the server on one core, load and
PostgreSQL (\`fsync\` and \`synchronous_commit\` on) on another. Absolute figures are of the machine that is named; ratios carry over.

${shown.join('\n')}`
}

function textOf({ bench, day, lines }: Section): string {
  const rows = lines.map(
    ({ service, measure, figure, wanted, met }) => `| ${service} | ${measure} | ${figure} | ${wanted} | ${met ? 'yes' : 'no'} |`,
  )
  return `## ${bench}

${day}, ${cpus()[0]?.model.trim() ?? 'unknown'}

| service | measure | figure | wanted | met |
|---|---|---|---|---|
${rows.join('\n')}
`
}

/** A number as the table shows it: three digits that matter, thousands apart. */
export function figure(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en-GB') : value.toPrecision(3)
}
