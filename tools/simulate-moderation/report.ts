import type { Outcome } from './happening.ts'
import type { Options } from './options.ts'
import type { Learnt } from './ours.ts'

/** What came of one seed. */
export interface Run {
  readonly seed: number
  readonly pre: Outcome
  readonly flags: Outcome
  readonly ours: Outcome
  readonly learnt: Learnt
}

const rounded = (value: number) => (Math.abs(value) >= 10 ? Math.round(value).toLocaleString('en-GB') : value.toFixed(1))
const percent = (value: number) => `${(value * 100).toFixed(1)} %`

/** Least, median and most of a figure over the seeds. */
function spread(values: readonly number[], write: (value: number) => string): string {
  const sorted = values.toSorted((a, b) => a - b)
  const median = sorted[Math.floor((sorted.length - 1) / 2)]!
  return `${write(median)} (${write(sorted[0]!)}–${write(sorted.at(-1)!)})`
}

/** A table in Markdown: a row per figure, a column per policy; median (least–most) over the seeds. */
export function table(runs: readonly Run[], options: Options): string {
  const policies = ['pre', 'flags', 'ours'] as const
  const row = (name: string, of: (outcome: Outcome) => number, write = rounded) =>
    `| ${name} | ${policies
      .map((policy) =>
        spread(
          runs.map((run) => of(run[policy])),
          write,
        ),
      )
      .join(' | ')} |`
  const perThousand = 1000 / options.contributions
  const share = runs.map(({ ours, pre }) => ours.decisions / pre.decisions)
  const harm = runs.map(({ ours, flags }) => ours.harm / flags.harm)
  const qualities = runs.flatMap(({ learnt }) => (learnt.quality ? [learnt.quality] : []))
  return [
    `${runs.length} seeds (${runs.map(({ seed }) => seed).join(', ')}), each ${options.contributions} contributions of ${options.authors} authors in ${options.days} days; shares: ${Object.entries(
      options.shares,
    )
      .map(([label, part]) => `${label} ${part}`)
      .join(', ')}.`,
    '',
    '| median (least–most) | everything before publication | flags only | ours |',
    '|---|---|---|---|',
    row('decisions by people', ({ decisions }) => decisions),
    row(
      'minutes of staff per 1,000 contributions',
      ({ decisions }) => (decisions * perThousand * options.secondsPerDecision) / 60,
    ),
    row('views of what breaks the rules', ({ harm: seen }) => seen),
    row('of these, of abuse and personal data', ({ gravest }) => gravest),
    row('left to be seen at the end', ({ left }) => left),
    row('wrongly hidden by a decision', ({ wronglyHidden }) => wronglyHidden),
    row('wrongly held for a while', ({ wronglyHeld }) => wronglyHeld),
    row('hours of that, in all', ({ heldHours }) => heldHours),
    row('broke no rule and was refused: its author was blocked', ({ refused }) => refused),
    '',
    `Decisions of ours by those of moderation before publication: ${spread(share, percent)}; aim ≤ 20 %.`,
    `Views of what breaks the rules, ours by flags only: ${spread(harm, percent)}; aim ≤ 20 %.`,
    `Classifier: ${spread(
      runs.map(({ learnt }) => learnt.versions),
      rounded,
    )} versions; of the last one on decisions it had not learnt from precision ${spread(
      qualities.map(({ precision }) => precision ?? 0),
      percent,
    )}, recall ${spread(
      qualities.map(({ recall }) => recall ?? 0),
      percent,
    )}.`,
    `Fell back to moderation before publication: ${spread(
      runs.map(({ learnt }) => learnt.fallBacks),
      rounded,
    )} times.`,
  ].join('\n')
}
