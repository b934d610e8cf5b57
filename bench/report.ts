import { cpus } from 'node:os'

/** One figure. */
export interface Line {
  readonly service: string
  readonly measure: string
  readonly figure: string
  readonly wanted: string
  readonly met: boolean
}

/** The table of docs/performance.md. */
export function writeReport(lines: readonly Line[]): string {
  const rows = lines.map(
    ({ service, measure, figure, wanted, met }) => `| ${service} | ${measure} | ${figure} | ${wanted} | ${met ? 'yes' : 'no'} |`,
  )
  return `# Performance

Written by \`npm run bench\`: ratios in one run, the server on one core (${cpus()[0]?.model.trim() ?? 'unknown'}), load and PostgreSQL
(\`fsync\` and \`synchronous_commit\` on) on another. Absolute figures are this machine's; ratios carry over.

| service | measure | figure | wanted | met |
|---|---|---|---|---|
${rows.join('\n')}
`
}

/** A number as the table shows it: three digits that matter, thousands apart. */
export function figure(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en-GB') : value.toPrecision(3)
}
