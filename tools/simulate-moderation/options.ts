import { parseArgs } from 'node:util'

/** What is written, and whether the town's rules let it stay. */
export const labels = ['ordinary', 'off_topic', 'duplicate', 'spam', 'abuse', 'personal_data'] as const
export type Label = (typeof labels)[number]

/** What a run supposes. Whatever no study says is an assumption, and an option. */
export interface Options {
  readonly seeds: readonly number[]
  /** Contributions, and the days over which they are written. */
  readonly contributions: number
  readonly days: number
  readonly authors: number
  readonly shares: Readonly<Record<Label, number>>
  /** Views of a contribution: the median, and the time in which two thirds of them fall, in hours. Assumption. */
  readonly views: number
  readonly viewsWithinHours: number
  /** Probability that a reader flags what breaks the rules, and what does not. Assumption. */
  readonly flagsPerView: number
  readonly wrongFlagsPerView: number
  /** Seconds that a decision takes. Assumption; with `--seconds` one measures one's own. */
  readonly secondsPerDecision: number
  /** Moderators at work at the same time, Monday to Friday, 9 to 17. */
  readonly moderators: number
  /** Share of decisions in which a moderator is mistaken. Assumption. */
  readonly mistakes: number
  /** Contributions hidden within 30 days after which moderators block their author (0: never), and for how many days. Under every policy. */
  readonly blockAfter: number
  readonly blockDays: number
  /** Share of authors who mask personal data when they are offered to. Assumption. */
  readonly masksAccepted: number
}

const help = `npm run simulate-moderation -- [--seeds 1,2,3] [--contributions 6000] [--days 90] [--authors 900]
  [--shares ordinary=86,off_topic=4,duplicate=3,spam=3,abuse=2.5,personal_data=1.5] [--views 60] [--views-within-hours 16]
  [--flags-per-view 0.01] [--wrong-flags-per-view 0.0003] [--seconds 30] [--moderators 1] [--mistakes 0.03] [--block-after 3] [--block-days 30] [--masks-accepted 0.5]`

/** What the command line says, with what it leaves out. @throws Error that says how it is called. */
export function optionsOf(args: readonly string[]): Options {
  const text = (value: string) => ({ type: 'string', default: value }) as const
  const { values } = parseArgs({
    args: [...args],
    options: {
      seeds: text('101,102,103,104,105,106,107'),
      contributions: text('6000'),
      days: text('90'),
      authors: text('900'),
      shares: text('ordinary=86,off_topic=4,duplicate=3,spam=3,abuse=2.5,personal_data=1.5'),
      views: text('60'),
      'views-within-hours': text('16'),
      'flags-per-view': text('0.01'),
      'wrong-flags-per-view': text('0.0003'),
      seconds: text('30'),
      moderators: text('1'),
      mistakes: text('0.03'),
      'block-after': text('3'),
      'block-days': text('30'),
      'masks-accepted': text('0.5'),
    },
  })
  const number = (name: keyof typeof values) => {
    const value = Number(values[name])
    if (!Number.isFinite(value) || value < 0) throw new Error(`--${name} is no number\n${help}`)
    return value
  }
  return {
    seeds: values.seeds.split(',').map(Number),
    contributions: number('contributions'),
    days: number('days'),
    authors: number('authors'),
    shares: sharesOf(values.shares),
    views: number('views'),
    viewsWithinHours: number('views-within-hours'),
    flagsPerView: number('flags-per-view'),
    wrongFlagsPerView: number('wrong-flags-per-view'),
    secondsPerDecision: number('seconds'),
    moderators: number('moderators'),
    mistakes: number('mistakes'),
    blockAfter: number('block-after'),
    blockDays: number('block-days'),
    masksAccepted: number('masks-accepted'),
  }
}

function sharesOf(written: string): Record<Label, number> {
  const given = new Map(written.split(',').map((part) => part.split('=') as [string, string]))
  const shares = labels.map((label) => [label, Number(given.get(label) ?? 0)] as const)
  if (given.size === 0 || shares.some(([, share]) => !(share >= 0))) throw new Error(`--shares is not understood\n${help}`)
  return Object.fromEntries(shares) as Record<Label, number>
}
